package org.kubi.nn.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class DoubleRowsTest {
  private static final double[][] ROWS = {{1, -2.5, 3}, {4, 5, 1.0 / 3}};

  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE"})
  void rowsAreThoseOfTheStockCopyInEveryLayout(DataType type) {
    INDArray matrix = Nd4j.createFromArray(ROWS).castTo(type);
    INDArray part =
        Nd4j.rand(type, 4, 5).get(NDArrayIndex.interval(1, 3), NDArrayIndex.interval(2, 5));
    for (INDArray each : new INDArray[] {matrix, matrix.dup('f'), matrix.transpose(), part}) {
      assertArrayEquals(each.toDoubleMatrix(), DoubleRows.of(each));
    }
    assertEquals(4, DoubleRows.of(matrix)[1][0]);
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE"})
  void aMatrixIsThatOfTheStockCopyBitForBit(DataType type) {
    INDArray matrix = DoubleRows.matrix(ROWS, type);
    assertEquals(Nd4j.createFromArray(ROWS).castTo(type), matrix);
    assertEquals(type, matrix.dataType());
    assertArrayEquals(new long[] {2, 3}, matrix.shape());
  }

  @Test
  void aNumberIsRoundedOnceToFloat() {
    assertEquals((float) (1.0 / 3), DoubleRows.of(DoubleRows.matrix(ROWS, DataType.FLOAT))[1][2]);
  }
}
