package org.kubi.nn.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Iterator;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.plan.Half;
import org.kubi.nn.plan.Shape;
import org.kubi.nn.plan.Stage;

/** The layers of a raw export's index, and its numbers. It gives the stages of a folded plan. */
final class RawSource implements Source {
  private static final double CLOSE = 1e-6;

  private final Iterator<JsonNode> layers;
  private final ByteBuffer numbers;

  RawSource(JsonNode index, byte[] numbers) {
    this.layers = index.path("layers").iterator();
    this.numbers = ByteBuffer.wrap(numbers).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public Stage.Convolution convolution(Stage.Convolution wanted) throws ModelException {
    JsonNode layer = next("convolution", wanted);
    check(wanted, layer, "slope", wanted.slope());
    return convolution(layer, wanted);
  }

  private Stage.Convolution convolution(JsonNode layer, Stage.Convolution wanted)
      throws ModelException {
    int kernel = wanted.kernel();
    int in = wanted.in().channels();
    int out = wanted.out().channels();
    check(wanted, layer, "stride", wanted.stride());
    float[] weights =
        tensor(layer.path("weights"), wanted.name() + " weights", out, kernel, kernel, in);
    return Filling.convolution(
        wanted,
        Orders.channelsFirst(weights, out, kernel * kernel, in),
        tensor(layer.path("bias"), wanted.name() + " bias", out));
  }

  @Override
  public Stage.Residual residual(Stage.Residual wanted) throws ModelException {
    JsonNode layer = next("residual", wanted);
    check(wanted, layer, "slope", wanted.second().slope());
    check(wanted, layer, "factor", wanted.branch());
    return new Stage.Residual(
        wanted.name(),
        convolution(layer.path("first"), wanted.first()),
        convolution(layer.path("second"), wanted.second()),
        wanted.branch());
  }

  @Override
  public Stage.Normalization normalization(Stage.Normalization wanted) throws ModelException {
    throw new ModelException(wanted.name() + " follows no convolution: raw files do not hold it");
  }

  @Override
  public Stage.Dense dense(Stage.Dense wanted) throws ModelException {
    JsonNode layer = next("fully-connected", wanted);
    check(wanted, layer, "slope", wanted.slope());
    Shape in = wanted.in();
    int out = wanted.out().count();
    float[] weights =
        tensor(
            layer.path("weights"),
            wanted.name() + " weights",
            out,
            in.side(),
            in.side(),
            in.channels());
    return Filling.dense(
        wanted,
        Orders.flattenedLast(weights, out, in),
        tensor(layer.path("bias"), wanted.name() + " bias", out));
  }

  @Override
  public void pooling(Stage.MaxPooling wanted) throws ModelException {
    JsonNode layer = next("max-pooling", wanted);
    check(wanted, layer, "kernel", wanted.kernel());
    check(wanted, layer, "stride", wanted.stride());
  }

  @Override
  public void response(Stage.Response wanted) throws ModelException {
    JsonNode layer = next("local-response", wanted);
    check(wanted, layer, "kernelSize", wanted.settings().window());
    check(wanted, layer, "alpha", wanted.settings().dividedAlpha());
    check(wanted, layer, "beta", wanted.settings().beta());
    check(wanted, layer, "delta", wanted.settings().k());
  }

  @Override
  public void end() throws ModelException {
    if (layers.hasNext()) {
      throw new ModelException("the index has more layers than the preset");
    }
  }

  private JsonNode next(String kind, Stage wanted) throws ModelException {
    if (!layers.hasNext()) {
      throw new ModelException("the index ends before %s".formatted(wanted.name()));
    }
    JsonNode layer = layers.next();
    String found = layer.path("kind").asText();
    if (!found.equals(kind)) {
      throw new ModelException(
          "%s: wanted a layer of the kind %s, found '%s'"
              .formatted(wanted.name(), kind, Words.cut(found)));
    }
    return layer;
  }

  private static void check(Stage wanted, JsonNode layer, String key, double number)
      throws ModelException {
    double found = layer.path(key).asDouble(Double.NaN);
    if (!(Math.abs(found - number) <= CLOSE * Math.max(1, Math.abs(number)))) {
      throw new ModelException(
          "%s: wanted %s %s, found %s".formatted(wanted.name(), key, number, found));
    }
  }

  private float[] tensor(JsonNode tensor, String name, int... shape) throws ModelException {
    JsonNode found = tensor.path("shape");
    boolean equal = found.size() == shape.length;
    for (int i = 0; equal && i < shape.length; i++) {
      equal = found.path(i).asLong(-1) == shape[i];
    }
    if (!equal) {
      throw new ModelException(
          "%s: wanted the shape %s, found %s"
              .formatted(name, Arrays.toString(shape), Words.cut(found.toString())));
    }
    String type = tensor.path("type").asText();
    if (!type.equals("float32") && !type.equals("float16")) {
      throw new ModelException(
          "%s: wanted float32 or float16, found '%s'".formatted(name, Words.cut(type)));
    }
    boolean half = type.equals("float16");
    int count = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    int each = half ? Short.BYTES : Float.BYTES;
    long offset = tensor.path("offset").asLong(-1);
    if (offset < 0 || offset > numbers.limit() - (long) count * each) {
      throw new ModelException(
          "%s: %d numbers from byte %d on go beyond the file's %d bytes"
              .formatted(name, count, offset, numbers.limit()));
    }
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      int at = (int) offset + i * each;
      values[i] = half ? Half.toFloat(numbers.getShort(at)) : numbers.getFloat(at);
    }
    return values;
  }
}
