package org.kubi.nn.plan;

import java.util.List;
import org.kubi.nn.engine.ResponseParameters;

/** A step of a network that answers (dropout is gone), with its weights. */
public sealed interface Stage {
  /** Its name in exports. */
  String name();

  /** What it takes. */
  Shape in();

  /** What it gives. */
  Shape out();

  /** All its weights in the engine's order, that of {@code weights.bin}; none for most. */
  default List<float[]> weightsInOrder() {
    return List.of();
  }

  /**
   * A convolution with "same" padding, bias and (leaky) rectifier f(x) = max(x, slope x).
   *
   * @param slope 0 for a ReLU, 1 for no rectifier
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

    @Override
    public List<float[]> weightsInOrder() {
      return List.of(bias, weights);
    }

    /** The zeros round what it takes. */
    public Padding padding() {
      return Padding.same(in.side(), kernel, stride);
    }
  }

  /**
   * A residual block: {@code y = f(x + branch second(f(first(x))))}.
   *
   * @param first is followed by the rectifier f
   * @param second is not, whatever its slope; f, with that slope, follows the sum
   * @param branch factor
   */
  record Residual(String name, Convolution first, Convolution second, float branch)
      implements Stage {
    public Residual {
      if (!first.in().equals(second.out())) {
        throw new IllegalArgumentException(
            "a residual block gives what it takes, found %s and %s"
                .formatted(first.in(), second.out()));
      }
    }

    @Override
    public List<float[]> weightsInOrder() {
      return List.of(first.bias(), second.bias(), first.weights(), second.weights());
    }

    @Override
    public Shape in() {
      return first.in();
    }

    @Override
    public Shape out() {
      return second.out();
    }
  }

  /**
   * {@code y = f(gamma (x - mean) / sqrt(variance + epsilon) + beta)} with f(y) = max(y, slope y);
   * the arrays have a number for each channel.
   */
  record Normalization(
      String name,
      Shape in,
      float slope,
      float epsilon,
      float[] gamma,
      float[] beta,
      float[] mean,
      float[] variance)
      implements Stage {
    public Normalization {
      checkLengths(gamma, in.channels(), beta, in.channels());
      checkLengths(mean, in.channels(), variance, in.channels());
    }

    @Override
    public List<float[]> weightsInOrder() {
      return List.of(gamma, beta, mean, variance);
    }

    @Override
    public Shape out() {
      return in;
    }

    /** The convolution before it and this in one convolution, by other weights and biases. */
    public Convolution into(Convolution before) {
      if (before.slope() != 1 || !before.out().equals(in)) {
        throw new IllegalArgumentException(
            "normalisation %s goes into a convolution without rectifier before it, found %s"
                .formatted(name, before.name()));
      }
      float[] weights = before.weights().clone();
      float[] bias = new float[gamma.length];
      int each = weights.length / bias.length;
      for (int c = 0; c < bias.length; c++) {
        double factor = gamma[c] / Math.sqrt(variance[c] + epsilon);
        for (int i = c * each; i < (c + 1) * each; i++) {
          weights[i] *= (float) factor;
        }
        bias[c] = (float) ((before.bias()[c] - mean[c]) * factor + beta[c]);
      }
      return new Convolution(
          before.name(), before.in(), in, before.kernel(), before.stride(), slope, weights, bias);
    }
  }

  /** The greatest of kernel x kernel pixels in each channel, with "same" padding. */
  record MaxPooling(String name, Shape in, int kernel, int stride) implements Stage {
    @Override
    public Shape out() {
      return new Shape(in.channels(), Padding.sameSide(in.side(), stride));
    }

    /** The zeros round what it takes. */
    public Padding padding() {
      return Padding.same(in.side(), kernel, stride);
    }
  }

  /** y = x / (k + alpha * sum of x^2 over a window of channels)^beta. */
  record Response(String name, Shape in, ResponseParameters settings) implements Stage {
    @Override
    public Shape out() {
      return in;
    }
  }

  /**
   * Every number with every number.
   *
   * @param slope of the rectifier that follows: 0 for a ReLU, 1 for none
   * @param weights [numbers out, channel in, row in, column in], the last fastest
   * @param bias a number for each number out
   */
  record Dense(String name, Shape in, Shape out, float slope, float[] weights, float[] bias)
      implements Stage {
    public Dense {
      checkLengths(weights, out.count() * in.count(), bias, out.count());
    }

    @Override
    public List<float[]> weightsInOrder() {
      return List.of(weights, bias);
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
