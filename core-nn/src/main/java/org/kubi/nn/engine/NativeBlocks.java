package org.kubi.nn.engine;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Arithmetic number by number on native arrays: block by block through Java arrays that stay in the
 * processor's first cache, so that the loops are compiled to vector instructions and the copies
 * cost next to nothing. Keeps buffers: one thread at a time.
 */
final class NativeBlocks {
  private static final int BLOCK = 4096;

  private final float[] values = new float[BLOCK];
  private final float[] others = new float[BLOCK];

  /** What is done to one block. */
  @FunctionalInterface
  interface OnOne {
    /** Changes the first {@code count} values. */
    void apply(float[] values, int count);
  }

  /** What is done to one block, given the same place of another array. */
  @FunctionalInterface
  interface OnTwo {
    /** Changes the first {@code count} values. */
    void apply(float[] values, float[] others, int count);
  }

  /** Changes all of an array, dense and in C order. */
  void change(INDArray array, OnOne what) {
    change(new NativeFloats(array), 0, array.length(), what);
  }

  /** Changes {@code length} of the floats. */
  void change(NativeFloats floats, long from, long length, OnOne what) {
    for (long at = from; at < from + length; at += BLOCK) {
      int count = (int) Math.min(BLOCK, from + length - at);
      floats.get(at, values, count);
      what.apply(values, count);
      floats.put(at, values, 0, count);
    }
  }

  /** Changes all of an array, given another of the same length; both dense and in C order. */
  void change(INDArray array, INDArray other, OnTwo what) {
    change(new NativeFloats(array), new NativeFloats(other), 0, array.length(), what);
  }

  /** Changes {@code length} of the floats, given as many at the same place of others. */
  void change(NativeFloats floats, NativeFloats otherFloats, long from, long length, OnTwo what) {
    for (long at = from; at < from + length; at += BLOCK) {
      int count = (int) Math.min(BLOCK, from + length - at);
      floats.get(at, values, count);
      otherFloats.get(at, others, count);
      what.apply(values, others, count);
      floats.put(at, values, 0, count);
    }
  }
}
