package org.kubi.nn.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kubi.data.Json;
import org.kubi.nn.plan.Half;

/**
 * Computes a raw export as its index says, pixel by pixel, channels last, as Metal Performance
 * Shaders documents its kernels: written from the documents of the format, not from our exporter.
 */
final class RawReader {
  private final JsonNode index;
  private final ByteBuffer numbers;

  RawReader(Path index) throws IOException {
    this.index = Json.MAPPER.readTree(Files.readAllBytes(index));
    Path file = index.resolveSibling(this.index.path("file").asText());
    this.numbers = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
  }

  JsonNode index() {
    return index;
  }

  float[] tensor(JsonNode tensor) {
    int count = 1;
    for (JsonNode side : tensor.path("shape")) {
      count *= side.asInt();
    }
    boolean half = tensor.path("type").asText().equals("float16");
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      int at = tensor.path("offset").asInt() + i * (half ? 2 : 4);
      values[i] = half ? Half.toFloat(numbers.getShort(at)) : numbers.getFloat(at);
    }
    return values;
  }

  /** The answer to a prepared picture, size x size. */
  float[] answer(float[] picture) {
    float[] at = picture;
    for (JsonNode layer : index.path("layers")) {
      at =
          switch (layer.path("kind").asText()) {
            case "convolution" -> convolution(layer, at);
            case "residual" -> residual(layer, at);
            case "max-pooling" -> pooling(layer, at);
            case "local-response" -> response(layer, at);
            case "fully-connected" -> fullyConnected(layer, at);
            default -> throw new IllegalArgumentException(layer.toString());
          };
    }
    return at;
  }

  private float[] convolution(JsonNode layer, float[] x) {
    float[] weights = tensor(layer.path("weights"));
    float[] bias = tensor(layer.path("bias"));
    int channels = layer.path("in").path("channels").asInt();
    int side = layer.path("in").path("side").asInt();
    int filters = layer.path("out").path("channels").asInt();
    int outSide = layer.path("out").path("side").asInt();
    int kernel = layer.path("kernel").asInt();
    // Metal: the window's middle lies at offset + stride * position.
    int first = layer.path("offset").asInt() - kernel / 2;
    int stride = layer.path("stride").asInt();
    float[] y = new float[outSide * outSide * filters];
    for (int v = 0; v < outSide; v++) {
      for (int u = 0; u < outSide; u++) {
        for (int f = 0; f < filters; f++) {
          float sum = bias[f];
          for (int j = 0; j < kernel; j++) {
            int row = first + v * stride + j;
            for (int i = 0; i < kernel; i++) {
              int column = first + u * stride + i;
              if (row >= 0 && row < side && column >= 0 && column < side) {
                int w = ((f * kernel + j) * kernel + i) * channels;
                int p = (row * side + column) * channels;
                for (int c = 0; c < channels; c++) {
                  sum += weights[w + c] * x[p + c];
                }
              }
            }
          }
          y[(v * outSide + u) * filters + f] = activated(layer, sum);
        }
      }
    }
    return y;
  }

  private static float activated(JsonNode layer, float sum) {
    return switch (layer.path("activation").asText()) {
      case "none" -> sum;
      case "relu" -> Math.max(0, sum);
      case "leaky-relu" -> Math.max(sum, (float) layer.path("slope").asDouble() * sum);
      default -> throw new IllegalArgumentException(layer.toString());
    };
  }

  private float[] residual(JsonNode layer, float[] x) {
    float[] branch = convolution(layer.path("second"), convolution(layer.path("first"), x));
    float factor = (float) layer.path("factor").asDouble();
    float[] y = new float[x.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = activated(layer, x[i] + factor * branch[i]);
    }
    return y;
  }

  private static float[] pooling(JsonNode layer, float[] x) {
    int channels = layer.path("in").path("channels").asInt();
    int side = layer.path("in").path("side").asInt();
    int outSide = layer.path("out").path("side").asInt();
    int kernel = layer.path("kernel").asInt();
    int first = layer.path("offset").asInt() - kernel / 2;
    int stride = layer.path("stride").asInt();
    float[] y = new float[outSide * outSide * channels];
    for (int i = 0; i < y.length; i++) {
      int c = i % channels;
      int u = i / channels % outSide;
      int v = i / channels / outSide;
      float most = Float.NEGATIVE_INFINITY;
      for (int k = 0; k < kernel * kernel; k++) {
        int row = Math.min(side - 1, Math.max(0, first + v * stride + k / kernel));
        int column = Math.min(side - 1, Math.max(0, first + u * stride + k % kernel));
        most = Math.max(most, x[(row * side + column) * channels + c]);
      }
      y[i] = most;
    }
    return y;
  }

  private static float[] response(JsonNode layer, float[] x) {
    int channels = layer.path("in").path("channels").asInt();
    int n = layer.path("kernelSize").asInt();
    double factor = layer.path("alpha").asDouble() / n;
    float[] y = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      int c = i % channels;
      double sum = 0;
      for (int q = Math.max(0, c - n / 2); q <= Math.min(channels - 1, c + (n - 1) / 2); q++) {
        double other = x[i - c + q];
        sum += other * other;
      }
      double divisor = layer.path("delta").asDouble() + factor * sum;
      y[i] = (float) (x[i] / Math.pow(divisor, layer.path("beta").asDouble()));
    }
    return y;
  }

  private float[] fullyConnected(JsonNode layer, float[] x) {
    float[] weights = tensor(layer.path("weights"));
    float[] y = tensor(layer.path("bias"));
    for (int o = 0; o < y.length; o++) {
      for (int i = 0; i < x.length; i++) {
        y[o] += weights[o * x.length + i] * x[i];
      }
      y[o] = activated(layer, y[o]);
    }
    return y;
  }
}
