package org.kubi.nn.export;

/** A step of a network that answers (dropout is gone), with its weights. */
sealed interface Stage {
  /** Its name in exports. */
  String name();

  /** What it takes. */
  Shape in();

  /** What it gives. */
  Shape out();

  /**
   * A convolution with "same" padding, bias and (leaky) rectifier f(x) = max(x, slope x).
   *
   * @param weights [out channels, in channels, kernel row, kernel column], the last fastest
   * @param bias a number for each channel out
   */
  record Convolution(
      String name,
      Shape in,
      Shape out,
      int kernel,
      int stride,
      float slope,
      float[] weights,
      float[] bias)
      implements Stage {
    public Convolution {
      checkLengths(weights, out.channels() * in.channels() * kernel * kernel, bias, out.channels());
    }

    Padding padding() {
      return Padding.same(in.side(), kernel, stride);
    }
  }

  /** The greatest of kernel x kernel pixels in each channel, with "same" padding. */
  record MaxPooling(String name, Shape in, int kernel, int stride) implements Stage {
    @Override
    public Shape out() {
      return new Shape(in.channels(), Padding.sameSide(in.side(), stride));
    }

    Padding padding() {
      return Padding.same(in.side(), kernel, stride);
    }
  }

  /** y = x / (k + alpha * sum of x^2 over a window of channels)^beta. */
  record Response(String name, Shape in, ResponseSettings settings) implements Stage {
    @Override
    public Shape out() {
      return in;
    }
  }

  /**
   * Every number with every number.
   *
   * @param rectified whether a ReLU follows
   * @param weights [numbers out, channel in, row in, column in], the last fastest
   * @param bias a number for each number out
   */
  record Dense(String name, Shape in, Shape out, boolean rectified, float[] weights, float[] bias)
      implements Stage {
    public Dense {
      checkLengths(weights, out.count() * in.count(), bias, out.count());
    }
  }

  private static void checkLengths(float[] weights, int weightCount, float[] bias, int biasCount) {
    if (weights.length != weightCount || bias.length != biasCount) {
      throw new IllegalArgumentException(
          "the stage has %d weights and %d biases, found %d and %d"
              .formatted(weightCount, biasCount, weights.length, bias.length));
    }
  }
}
