package org.kubi.nn.engine;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Matrices as rows of Java doubles, copied in one go each way. The stock copies go row by row
 * through arrays of their own: for a batch of 64 rows of 14 numbers 40 times as long, which was 4 %
 * of a training step.
 */
final class DoubleRows {
  private DoubleRows() {}

  /** The rows of a matrix of any layout. */
  static double[][] of(INDArray matrix) {
    if (matrix.dataType() != DataType.FLOAT) {
      return matrix.toDoubleMatrix();
    }
    int rows = Math.toIntExact(matrix.size(0));
    int columns = Math.toIntExact(matrix.size(1));
    float[] all = new float[rows * columns];
    new NativeFloats(NativeFloats.dense(matrix)).get(0, all, all.length);
    double[][] values = new double[rows][columns];
    for (int i = 0; i < all.length; i++) {
      values[i / columns][i % columns] = all[i];
    }
    return values;
  }

  /** A new matrix, C order, of rows of one length; at least one row. */
  static INDArray matrix(double[][] rows, DataType type) {
    if (type != DataType.FLOAT) {
      return Nd4j.createFromArray(rows).castTo(type);
    }
    int columns = rows[0].length;
    float[] all = new float[rows.length * columns];
    for (int i = 0; i < all.length; i++) {
      all[i] = (float) rows[i / columns][i % columns];
    }
    INDArray matrix = Nd4j.createUninitialized(DataType.FLOAT, rows.length, columns);
    new NativeFloats(matrix).put(0, all, 0, all.length);
    return matrix;
  }
}
