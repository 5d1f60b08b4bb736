package org.kubi.nn.engine;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The floats of a dense array in C order, copied to and from Java arrays in one go each. Holds the
 * array, so that its memory lives as long as this. One thread at a time.
 */
final class NativeFloats {
  private final INDArray array;
  private final FloatPointer pointer;

  NativeFloats(INDArray array) {
    if (array.dataType() != DataType.FLOAT || !isDense(array)) {
      throw new IllegalArgumentException(
          "the array is of dense floats in C order, found " + array.shapeInfoToString());
    }
    this.array = array;
    this.pointer = new FloatPointer(array.data().addressPointer());
    pointer.position(0);
  }

  /** This array, or a copy of it that is dense and in C order. */
  static INDArray dense(INDArray array) {
    return isDense(array) ? array : array.dup('c');
  }

  private static boolean isDense(INDArray array) {
    long expected = 1;
    for (int d = array.rank() - 1; d >= 0; d--) {
      if (array.size(d) != 1 && array.stride(d) != expected) {
        return false;
      }
      expected *= array.size(d);
    }
    return true;
  }

  void get(long from, float[] target, int count) {
    check(from, count);
    pointer.position(from).get(target, 0, count);
  }

  void put(long to, float[] source, int sourceFrom, int count) {
    check(to, count);
    pointer.position(to).put(source, sourceFrom, count);
  }

  /** Where a number lies, for native functions; the same object each time. */
  FloatPointer at(long from) {
    check(from, 0);
    return pointer.position(from);
  }

  private void check(long from, int count) {
    if (from < 0 || count < 0 || from + count > array.length()) {
      throw new IndexOutOfBoundsException(
          "%d floats from %d of %d".formatted(count, from, array.length()));
    }
  }
}
