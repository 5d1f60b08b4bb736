package org.kubi.render.character.builtin;

import org.kubi.render.character.Texture;

/** Paints a person's skin: tone, blood, lips, lids, stubble, lines of age, the scalp under hair. */
final class SkinPainter {
  private final SkinLayers layers;
  private final Looks looks;
  private final float[] red;
  private final float[] green;
  private final float[] blue;

  private SkinPainter(SkinLayers layers, Looks looks) {
    this.layers = layers;
    this.looks = looks;
    int n = SkinMap.WIDTH * SkinMap.HEIGHT;
    red = new float[n];
    green = new float[n];
    blue = new float[n];
  }

  /**
   * The texture.
   *
   * @param age 0 young to 1 old
   * @param scalp where hair of the head shows through or roots, 0 to 1 a texel
   * @param shift another place of the skin's unevenness for each person
   */
  static Texture paint(
      SkinLayers layers, Looks looks, double age, SkinLayers.Sparse scalp, int shift) {
    SkinPainter painter = new SkinPainter(layers, looks);
    painter.base(age, shift);
    painter.layers(age, shift);
    painter.mix(scalp, looks.hair().times(0.75), 0.9, 0.25, shift);
    return painter.texture();
  }

  private void base(double age, int shift) {
    Tone skin = looks.skin();
    int n = red.length;
    float uneven = (float) (0.022 + 0.025 * age);
    for (int i = 0; i < n; i++) {
      int at = (i + shift) & (n - 1);
      float f = 1 + uneven * layers.blotches[at] + 0.02f * layers.pores[at];
      red[i] = (float) skin.red() * f;
      green[i] = (float) skin.green() * f;
      blue[i] = (float) skin.blue() * (f - 0.006f * layers.blotches[at]);
    }
  }

  private void layers(double age, int shift) {
    double pale = looks.skin().brightness();
    Tone skin = looks.skin();
    times(SkinLayer.BLUSH, 1.02, 0.89, 0.87, 0.2 + 0.6 * pale);
    times(SkinLayer.TIRED, 0.86, 0.77, 0.78, 0.35 + 0.5 * age);
    times(SkinLayer.UNDER, 0.86, 0.83, 0.82, 1);
    double lid = 0.35 + 0.5 * looks.makeUp();
    times(SkinLayer.LID, 0.86, 0.76, 0.75, lid);
    times(SkinLayer.CREASE, 0.66, 0.55, 0.53, 0.8);
    times(SkinLayer.WING, 0.78, 0.66, 0.62, 0.75);
    times(SkinLayer.FOREHEAD, 0.78, 0.68, 0.64, 0.8 * age);
    times(SkinLayer.CROW, 0.76, 0.66, 0.62, 0.9 * age);
    times(SkinLayer.FOLDS, 0.8, 0.7, 0.66, 0.16 + 0.75 * age);
    times(SkinLayer.NECK, 0.84, 0.77, 0.74, 0.2 + 0.7 * age);
    if (looks.freckles() > 0) {
      freckles(shift);
    }
    if (looks.stubble() > 0) {
      Tone beard = skin.times(0.62, 0.63, 0.66).mix(looks.hair(), 0.3);
      mix(layers.layer(SkinLayer.STUBBLE), beard, 0.62 * looks.stubble(), 0.3, shift);
    }
    mix(SkinLayer.BROW, looks.brow(), 0.3 + 0.25 * (looks.browWeight() - 0.8));
    mix(SkinLayer.LIP_UPPER, looks.lip().times(0.9), 0.88);
    mix(SkinLayer.LIP_LOWER, looks.lip().times(1.04), 0.9);
    times(SkinLayer.LIP_LINE, 0.42, 0.32, 0.32, 0.85);
    mix(SkinLayer.MOUTH, new Tone(58, 20, 20), 0.97);
    mix(SkinLayer.RIM, new Tone(190, 118, 106).times(0.45 + 0.55 * pale), 0.75);
    mix(SkinLayer.LASHES, looks.brow().times(0.4), 0.75 + 0.2 * looks.makeUp());
    mix(SkinLayer.NOSTRIL, skin.times(0.2, 0.13, 0.11), 0.85);
  }

  private void times(SkinLayer layer, double r, double g, double b, double strength) {
    SkinLayers.Sparse sparse = layers.layer(layer);
    for (int k = 0; k < sparse.texels().length; k++) {
      int i = sparse.texels()[k];
      float s = (float) strength * sparse.strengths()[k];
      red[i] *= 1 - s * (float) (1 - r);
      green[i] *= 1 - s * (float) (1 - g);
      blue[i] *= 1 - s * (float) (1 - b);
    }
  }

  private void mix(SkinLayer layer, Tone tone, double strength) {
    mix(layers.layer(layer), tone, strength, 0, 0);
  }

  private void mix(SkinLayers.Sparse sparse, Tone tone, double strength, double grain, int shift) {
    float r = (float) tone.red();
    float g = (float) tone.green();
    float b = (float) tone.blue();
    int n = red.length - 1;
    for (int k = 0; k < sparse.texels().length; k++) {
      int i = sparse.texels()[k];
      float rough = 1 + (float) grain * layers.pores[(i + shift) & n];
      float s = Math.min(1, (float) strength * sparse.strengths()[k] * rough);
      red[i] += s * (r - red[i]);
      green[i] += s * (g - green[i]);
      blue[i] += s * (b - blue[i]);
    }
  }

  private void freckles(int shift) {
    SkinLayers.Sparse sparse = layers.layer(SkinLayer.FRECKLES);
    for (int k = 0; k < sparse.texels().length; k++) {
      int i = sparse.texels()[k];
      float spot = layers.pores[(i + 7 * shift) & (red.length - 1)];
      float s = (float) looks.freckles() * sparse.strengths()[k] * Math.max(0, spot - 0.35f) * 1.6f;
      red[i] *= 1 - 0.3f * s;
      green[i] *= 1 - 0.42f * s;
      blue[i] *= 1 - 0.5f * s;
    }
  }

  private Texture texture() {
    byte[] rgba = new byte[4 * red.length];
    for (int i = 0; i < red.length; i++) {
      rgba[4 * i] = clip(red[i]);
      rgba[4 * i + 1] = clip(green[i]);
      rgba[4 * i + 2] = clip(blue[i]);
      rgba[4 * i + 3] = (byte) 255;
    }
    return new Texture(SkinMap.WIDTH, SkinMap.HEIGHT, rgba);
  }

  private static byte clip(float value) {
    return (byte) (int) Math.max(0, Math.min(255, value + 0.5f));
  }
}
