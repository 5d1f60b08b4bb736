package org.kubi.nn.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.kubi.nn.engine.ResponseParameters;
import org.kubi.nn.plan.Plan;
import org.kubi.nn.plan.Stage;

/**
 * A folded plan's numbers in the order of Metal Performance Shaders: weights output by output, then
 * row, column, input channel, in the chosen precision; biases in single precision, which is what
 * Metal takes; each tensor from a multiple of {@value #ALIGNMENT} bytes on.
 */
final class RawLayout {
  private static final int ALIGNMENT = 16;

  /** A tensor's place and the numbers that belong there. */
  private record Placed(int offset, Precision precision, float[] numbers) {}

  private final Precision precision;
  private final List<Placed> placed = new ArrayList<>();
  private final List<RawIndex.Layer> layers = new ArrayList<>();
  private int end;

  RawLayout(Plan plan, Precision precision) {
    this.precision = precision;
    for (Stage stage : plan.stages()) {
      layers.add(layer(stage));
    }
  }

  List<RawIndex.Layer> layers() {
    return List.copyOf(layers);
  }

  /** The .bin file. */
  byte[] bytes() {
    ByteBuffer out = ByteBuffer.allocate(end).order(ByteOrder.LITTLE_ENDIAN);
    for (Placed tensor : placed) {
      out.position(tensor.offset());
      for (float number : tensor.numbers()) {
        tensor.precision().put(out, number);
      }
    }
    return out.array();
  }

  /** The largest difference of a number in such a file from ours. */
  float largestError(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    float largest = 0;
    for (Placed tensor : placed) {
      in.position(tensor.offset());
      for (float number : tensor.numbers()) {
        largest = Math.max(largest, Math.abs(tensor.precision().get(in) - number));
      }
    }
    return largest;
  }

  private RawIndex.Layer layer(Stage stage) {
    if (stage instanceof Stage.Convolution c) {
      return convolution(c, activation(c.slope()), c.slope());
    }
    if (stage instanceof Stage.Residual b) {
      float slope = b.second().slope();
      return new RawIndex.Residual(
          "residual",
          b.name(),
          b.in(),
          b.out(),
          convolution(b.first(), activation(b.first().slope()), b.first().slope()),
          convolution(b.second(), activation(1), 1),
          b.branch(),
          activation(slope),
          slope);
    }
    if (stage instanceof Stage.MaxPooling p) {
      return new RawIndex.MaxPooling(
          "max-pooling",
          p.name(),
          p.in(),
          p.out(),
          p.kernel(),
          p.stride(),
          p.padding(),
          p.kernel() / 2 - p.padding().before());
    }
    if (stage instanceof Stage.Response r) {
      ResponseParameters settings = r.settings();
      return new RawIndex.Response(
          "local-response",
          r.name(),
          r.in(),
          r.out(),
          settings.window(),
          settings.dividedAlpha(),
          (float) settings.beta(),
          (float) settings.k());
    }
    if (!(stage instanceof Stage.Dense d)) {
      throw new IllegalArgumentException("no kernel of Metal computes " + stage.name());
    }
    return new RawIndex.FullyConnected(
        "fully-connected",
        d.name(),
        d.in(),
        d.out(),
        activation(d.slope()),
        d.slope(),
        weights(d.name(), d.weights(), d.out().count(), d.in().channels(), d.in().side()),
        bias(d.name(), d.bias()));
  }

  private RawIndex.Convolution convolution(Stage.Convolution c, String activation, float slope) {
    return new RawIndex.Convolution(
        "convolution",
        c.name(),
        c.in(),
        c.out(),
        c.kernel(),
        c.stride(),
        c.padding(),
        c.kernel() / 2 - c.padding().before(),
        activation,
        slope,
        weights(c.name(), c.weights(), c.out().channels(), c.in().channels(), c.kernel()),
        bias(c.name(), c.bias()));
  }

  private static String activation(float slope) {
    if (slope == 1) {
      return "none";
    }
    return slope == 0 ? "relu" : "leaky-relu";
  }

  private RawIndex.Tensor weights(String layer, float[] numbers, int out, int in, int side) {
    return place(
        layer + ".weights",
        precision,
        channelsLast(numbers, out, in, side * side),
        List.of(out, side, side, in));
  }

  private RawIndex.Tensor bias(String layer, float[] numbers) {
    return place(layer + ".bias", Precision.FLOAT32, numbers, List.of(numbers.length));
  }

  private RawIndex.Tensor place(String name, Precision type, float[] numbers, List<Integer> shape) {
    int offset = (end + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    placed.add(new Placed(offset, type, numbers));
    end = Math.addExact(offset, Math.multiplyExact(numbers.length, type.bytes()));
    return new RawIndex.Tensor(name, type.type(), shape, offset);
  }

  /** [out, channel, pixel] to [out, pixel, channel]. */
  private static float[] channelsLast(float[] numbers, int out, int channels, int pixels) {
    float[] turned = new float[numbers.length];
    for (int o = 0; o < out; o++) {
      int from = o * channels * pixels;
      for (int c = 0; c < channels; c++) {
        for (int p = 0; p < pixels; p++) {
          turned[from + p * channels + c] = numbers[from + c * pixels + p];
        }
      }
    }
    return turned;
  }
}
