package org.kubi.render.character;

/**
 * How a surface looks.
 *
 * @param texture its colour and cover
 * @param tint factors on red, green and blue, 0 to 4 (1 leaves the texture as it is)
 * @param cutout whether texels with an alpha below {@link #CUTOUT_ALPHA} are holes (hair, brows,
 *     lashes); else alpha is ignored
 * @param twoSided whether the back is seen too, lit like a front
 * @param specular strength of the highlight, 0 to 1
 */
public record Material(
    Texture texture, Tint tint, boolean cutout, boolean twoSided, double specular) {
  /** Alpha (0 to 255) below which a cutout material has a hole. */
  public static final int CUTOUT_ALPHA = 102;

  /** Factors on red, green and blue. */
  public record Tint(double red, double green, double blue) {
    /** Leaves colours as they are. */
    public static final Tint NONE = new Tint(1, 1, 1);

    public Tint {
      if (!(red >= 0 && green >= 0 && blue >= 0 && red <= 4 && green <= 4 && blue <= 4)) {
        throw new IllegalArgumentException(
            "tints are between 0 and 4, found %s %s %s".formatted(red, green, blue));
      }
    }
  }

  public Material {
    if (!(specular >= 0 && specular <= 1)) {
      throw new IllegalArgumentException("specular is between 0 and 1, found " + specular);
    }
  }

  /** An opaque one-sided surface with a texture. */
  public static Material of(Texture texture) {
    return new Material(texture, Tint.NONE, false, false, 0.1);
  }
}
