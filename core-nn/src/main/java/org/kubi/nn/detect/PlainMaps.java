package org.kubi.nn.detect;

import java.util.List;

/**
 * The network in plain Java, by the definition of a convolution: for machines without ONNX Runtime,
 * some ten times slower than that.
 */
record PlainMaps(List<HeadLayers.Layer> layers) implements HeadMaps {
  PlainMaps {
    layers = List.copyOf(layers);
  }

  @Override
  public float[] of(Plane picture) {
    float[] values = picture.values();
    int width = picture.width();
    int height = picture.height();
    for (HeadLayers.Layer layer : layers) {
      values = convolve(layer, values, width, height);
      width /= layer.stride();
      height /= layer.stride();
    }
    return values;
  }

  private static float[] convolve(HeadLayers.Layer layer, float[] in, int width, int height) {
    int w = width / layer.stride();
    int h = height / layer.stride();
    int kernel = layer.kernel();
    float[] out = new float[layer.out() * w * h];
    for (int o = 0; o < layer.out(); o++) {
      int plane = o * w * h;
      java.util.Arrays.fill(out, plane, plane + w * h, layer.bias()[o]);
      for (int i = 0; i < layer.in(); i++) {
        for (int k = 0; k < kernel * kernel; k++) {
          float weight = layer.weights()[(o * layer.in() + i) * kernel * kernel + k];
          int down = k / kernel - layer.before();
          int across = k % kernel - layer.before();
          add(
              layer.stride(),
              weight,
              in,
              i * width * height,
              width,
              height,
              down,
              across,
              out,
              plane);
        }
      }
      rectify(out, plane, w * h, layer.slope());
    }
    return out;
  }

  /** Adds one weight's share: out(x, y) += weight in(stride x + across, stride y + down). */
  private static void add(
      int stride,
      float weight,
      float[] in,
      int from,
      int width,
      int height,
      int down,
      int across,
      float[] out,
      int to) {
    int w = width / stride;
    int first = across < 0 ? (-across + stride - 1) / stride : 0;
    int end = Math.min(w, (width - across + stride - 1) / stride);
    for (int y = 0; y < height / stride; y++) {
      int row = stride * y + down;
      if (row < 0 || row >= height) {
        continue;
      }
      int source = from + row * width + across;
      int target = to + y * w;
      for (int x = first; x < end; x++) {
        out[target + x] += weight * in[source + stride * x];
      }
    }
  }

  private static void rectify(float[] values, int from, int count, float slope) {
    for (int i = from; i < from + count; i++) {
      values[i] = Math.max(values[i], slope * values[i]);
    }
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
