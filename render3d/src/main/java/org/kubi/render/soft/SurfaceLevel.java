package org.kubi.render.soft;

import org.jspecify.annotations.Nullable;
import org.kubi.render.character.Material.Tint;
import org.kubi.render.character.Texture;

/**
 * One level of a part's texture with its tint, sampled bilinearly, clamped to the edges. Values are
 * 0 to 255 times the tint.
 */
final class SurfaceLevel {
  private static final float RED = 0.299f;
  private static final float GREEN = 0.587f;
  private static final float BLUE = 0.114f;

  private final int width;
  private final int height;
  private final byte[] rgba;
  private final float[] tint;
  private final float grayScale;
  private byte @Nullable [] gray;

  SurfaceLevel(Texture texture, Tint tint) {
    width = texture.width();
    height = texture.height();
    rgba = texture.rgba();
    this.tint = new float[] {(float) tint.red(), (float) tint.green(), (float) tint.blue()};
    // Gray texels are kept divided by the greatest tint, so that bright tints do not overflow.
    grayScale = Math.max(this.tint[0], Math.max(this.tint[1], this.tint[2]));
  }

  /** Looks the tinted texture up, in gray by BT.601, at some places. */
  void gray(int from, int to, float[] u, float[] v, float[] out) {
    byte[] texels = gray;
    if (texels == null) {
      texels = toGray();
      gray = texels;
    }
    for (int i = from; i < to; i++) {
      out[i] = sample(texels, 1, 0, u[i], v[i]) * grayScale;
    }
  }

  /** One channel of the tinted texture: 0 red, 1 green, 2 blue. */
  float colour(int channel, float u, float v) {
    return sample(rgba, 4, channel, u, v) * tint[channel];
  }

  /** The alpha, 0 to 255. */
  float alpha(float u, float v) {
    return sample(rgba, 4, 3, u, v);
  }

  /**
   * The lowest alpha (times 256) and the highest of the texels that samples in a rectangle of
   * texture coordinates may use.
   */
  int alphaRange(float lowU, float highU, float lowV, float highV) {
    int left = (int) clamp(lowU * width - 1, width - 1);
    int right = (int) clamp(highU * width + 1, width - 1);
    int top = (int) clamp(lowV * height - 1, height - 1);
    int bottom = (int) clamp(highV * height + 1, height - 1);
    int lowest = 255;
    int highest = 0;
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        int alpha = rgba[4 * (y * width + x) + 3] & 0xff;
        lowest = Math.min(lowest, alpha);
        highest = Math.max(highest, alpha);
      }
    }
    return lowest << 8 | highest;
  }

  private byte[] toGray() {
    byte[] texels = new byte[width * height];
    float scale = grayScale > 0 ? 1 / grayScale : 0;
    float red = RED * tint[0] * scale;
    float green = GREEN * tint[1] * scale;
    float blue = BLUE * tint[2] * scale;
    for (int i = 0; i < texels.length; i++) {
      float sum =
          red * (rgba[4 * i] & 0xff)
              + green * (rgba[4 * i + 1] & 0xff)
              + blue * (rgba[4 * i + 2] & 0xff);
      texels[i] = (byte) (int) (sum + 0.5f);
    }
    return texels;
  }

  private float sample(byte[] texels, int stride, int channel, float u, float v) {
    float x = clamp(u * width - 0.5f, width - 1);
    float y = clamp(v * height - 0.5f, height - 1);
    int x0 = (int) x;
    int y0 = (int) y;
    float right = x - x0;
    float down = y - y0;
    int a = (y0 * width + x0) * stride + channel;
    int b = y0 < height - 1 ? a + width * stride : a;
    int step = x0 < width - 1 ? stride : 0;
    float top = (texels[a] & 0xff) * (1 - right) + (texels[a + step] & 0xff) * right;
    float bottom = (texels[b] & 0xff) * (1 - right) + (texels[b + step] & 0xff) * right;
    return top * (1 - down) + bottom * down;
  }

  private static float clamp(float value, float highest) {
    return value > 0 ? value < highest ? value : highest : 0;
  }
}
