package org.kubi.nn.plan;

import java.util.Arrays;
import java.util.Optional;
import org.kubi.nn.plan.Stage.Convolution;
import org.kubi.nn.plan.Stage.Normalization;

/** A network's first convolution of one gray picture: what it looks for, and where it finds it. */
public final class FirstLayer {
  private final Convolution learnt;
  private final Convolution whole;

  private FirstLayer(Convolution learnt, Convolution whole) {
    this.learnt = learnt;
    this.whole = whole;
  }

  /**
   * The first layer with some weights; empty where a network does not begin with a convolution.
   *
   * @param shape of the network; its own weights do not matter
   * @param weights of the network, in the engine's order
   */
  public static Optional<FirstLayer> of(Plan shape, float[] weights) {
    if (!(shape.stages().get(0) instanceof Convolution first)) {
      return Optional.empty();
    }
    Slices slices = new Slices(weights);
    float[] bias = slices.next(first.bias().length);
    Convolution learnt =
        new Convolution(
            first.name(),
            first.in(),
            first.out(),
            first.kernel(),
            first.stride(),
            first.slope(),
            slices.next(first.weights().length),
            bias);
    if (shape.stages().size() > 1 && shape.stages().get(1) instanceof Normalization next) {
      int n = next.gamma().length;
      Normalization normalization =
          new Normalization(
              next.name(),
              next.in(),
              next.slope(),
              next.epsilon(),
              slices.next(n),
              slices.next(n),
              slices.next(n),
              slices.next(n));
      return Optional.of(new FirstLayer(learnt, normalization.into(learnt)));
    }
    return Optional.of(new FirstLayer(learnt, learnt));
  }

  /** Takes a vector apart from its beginning. */
  private static final class Slices {
    private final float[] all;
    private int at;

    Slices(float[] all) {
      this.all = all;
    }

    float[] next(int length) {
      at += length;
      return Arrays.copyOfRange(all, at - length, at);
    }
  }

  /** How many filters. */
  public int count() {
    return learnt.out().channels();
  }

  /** Side of a filter, pixels. */
  public int kernel() {
    return learnt.kernel();
  }

  /** Side of the picture that it takes, pixels. */
  public int pictureSide() {
    return learnt.in().side();
  }

  /** Side of what each filter gives, pixels. */
  public int side() {
    return learnt.out().side();
  }

  /** A filter's kernel x kernel weights, row by row. */
  public float[] filter(int index) {
    int n = kernel() * kernel();
    return Arrays.copyOfRange(learnt.weights(), index * n, (index + 1) * n);
  }

  /**
   * What a filter gives of a picture, side x side numbers row by row: {@code f(sum of w x + b)},
   * with the normalisation that follows, where one does, and its rectifier f.
   *
   * @param picture prepared as the network wants it
   */
  public float[] activation(int index, float[] picture) {
    int in = pictureSide();
    int out = side();
    int k = kernel();
    int before = whole.padding().before();
    int n = k * k;
    float[] result = new float[out * out];
    for (int y = 0; y < out; y++) {
      for (int x = 0; x < out; x++) {
        float sum = whole.bias()[index];
        for (int row = 0; row < k; row++) {
          int v = y * whole.stride() + row - before;
          for (int column = 0; v >= 0 && v < in && column < k; column++) {
            int u = x * whole.stride() + column - before;
            if (u >= 0 && u < in) {
              sum += whole.weights()[index * n + row * k + column] * picture[v * in + u];
            }
          }
        }
        result[y * out + x] = Math.max(sum, whole.slope() * sum);
      }
    }
    return result;
  }
}
