package org.kubi.nn.imports;

import org.kubi.nn.plan.Shape;

/** From the orders in which others lay out weights to ours. */
final class Orders {
  private Orders() {}

  /** [out][pixel][channel] to [out][channel][pixel]. */
  static float[] channelsFirst(float[] numbers, int out, int pixels, int channels) {
    float[] turned = new float[numbers.length];
    int each = pixels * channels;
    for (int o = 0; o < out; o++) {
      for (int p = 0; p < pixels; p++) {
        for (int c = 0; c < channels; c++) {
          turned[o * each + c * pixels + p] = numbers[o * each + p * channels + c];
        }
      }
    }
    return turned;
  }

  /** [in][out] to [out][in]. */
  static float[] transposed(float[] numbers, int in, int out) {
    float[] turned = new float[numbers.length];
    for (int i = 0; i < in; i++) {
      for (int o = 0; o < out; o++) {
        turned[o * in + i] = numbers[i * out + o];
      }
    }
    return turned;
  }

  /** TensorFlow's kernel [row][column][in][out] to [out][in][row][column]. */
  static float[] kernel(float[] numbers, int pixels, int in, int out) {
    return channelsFirst(transposed(numbers, pixels * in, out), out, pixels, in);
  }

  /** [out][pixel, channel of what goes in] to [out][channel, pixel]. */
  static float[] flattenedLast(float[] numbers, int out, Shape in) {
    return channelsFirst(numbers, out, in.side() * in.side(), in.channels());
  }
}
