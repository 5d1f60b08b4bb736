package org.kubi.render.character.builtin;

import org.kubi.render.character.Material;

/** A colour: red, green, blue, 0 to 255 and a little beyond while light and shade are mixed in. */
record Tone(double red, double green, double blue) {
  Tone times(double factor) {
    return new Tone(red * factor, green * factor, blue * factor);
  }

  Tone times(double r, double g, double b) {
    return new Tone(red * r, green * g, blue * b);
  }

  Tone mix(Tone other, double t) {
    return new Tone(
        red + t * (other.red - red),
        green + t * (other.green - green),
        blue + t * (other.blue - blue));
  }

  Tone plus(Tone other) {
    return new Tone(red + other.red, green + other.green, blue + other.blue);
  }

  /** Factors that turn a gray of some brightness (0 to 255) into this colour. */
  Material.Tint tint(double gray) {
    return new Material.Tint(factor(red, gray), factor(green, gray), factor(blue, gray));
  }

  private static double factor(double value, double gray) {
    return Math.max(0, Math.min(4, value / gray));
  }

  double brightness() {
    return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
  }

  /** Writes the colour as bytes at {@code 4 texel} of an RGBA picture. */
  void put(byte[] rgba, int texel, int alpha) {
    rgba[4 * texel] = clip(red);
    rgba[4 * texel + 1] = clip(green);
    rgba[4 * texel + 2] = clip(blue);
    rgba[4 * texel + 3] = (byte) alpha;
  }

  private static byte clip(double value) {
    return (byte) Math.max(0, Math.min(255, Math.round(value)));
  }

  /** The colour at a share of the way along a scale of colours. */
  static Tone along(double t, Tone... scale) {
    double at = Math.max(0, Math.min(1, t)) * (scale.length - 1);
    int i = Math.min(scale.length - 2, (int) at);
    return scale[i].mix(scale[i + 1], at - i);
  }
}
