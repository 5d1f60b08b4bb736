package org.kubi.render.character.builtin;

/**
 * A person's measures in millimetres.
 *
 * <p>Means and deviations: ANSUR II (Gordon et al. 2014, NATICK/TR-15/007) for the head, face
 * length, eyes' distance, ears, neck and shoulders; NIOSH (Zhuang and Bradtmiller 2005) and Farkas
 * (1994) for jaw, nose and lips.
 *
 * @param headLength glabella to the back of the head
 * @param headBreadth the greatest, above the ears
 * @param tragionToTop ear canal to the crown, upright
 * @param bizygomatic between the cheekbones' arches
 * @param bigonial between the angles of the jaw
 * @param faceLength sellion (root of the nose) to menton (under the chin)
 * @param pupils between the pupils
 * @param noseHeight sellion to subnasale
 * @param noseBreadth between the wings
 * @param noseProtrusion subnasale to tip
 * @param lipLength between the corners of the mouth
 * @param earLength top to lobe
 * @param earBreadth front to back
 * @param earProtrusion how far the ear stands off
 * @param neckGirth circumference half way up the neck
 * @param biacromial between the tips of the shoulder blades
 */
record Measures(
    double headLength,
    double headBreadth,
    double tragionToTop,
    double bizygomatic,
    double bigonial,
    double faceLength,
    double pupils,
    double noseHeight,
    double noseBreadth,
    double noseProtrusion,
    double lipLength,
    double earLength,
    double earBreadth,
    double earProtrusion,
    double neckGirth,
    double biacromial) {

  /** The means of men, for which the shapes of this package are laid out. */
  static final Measures MEAN_MAN =
      new Measures(
          199.5, 154.3, 131.1, 142.6, 120, 122.6, 64, 52, 36.6, 21.1, 51.1, 64.2, 36.1, 23.2, 397.6,
          416);

  /** How much of each deviation comes from the person's size as a whole, -1 to 1. */
  private static final double SHARED = 0.45;

  /** Draws the measures of a man or a woman. Large people are large in most measures. */
  static Measures draw(Draw draw, boolean man) {
    double size = draw.normal(0, 1);
    return man
        ? new Measures(
            of(draw, size, 199.5, 7.0),
            of(draw, size, 154.3, 5.5),
            of(draw, size, 131.1, 6.2),
            of(draw, size, 142.6, 6.2),
            of(draw, size, 120, 8),
            of(draw, size, 122.6, 6.7),
            of(draw, size, 64.0, 3.4),
            of(draw, size, 52, 3.2),
            of(draw, size, 36.6, 3.6),
            of(draw, size, 21.1, 2.4),
            of(draw, size, 51.1, 4.2),
            of(draw, size, 64.2, 4.5),
            of(draw, size, 36.1, 3.0),
            of(draw, size, 23.2, 3.0),
            of(draw, size, 397.6, 25.8),
            of(draw, size, 416, 19))
        : new Measures(
            of(draw, size, 189.8, 7.4),
            of(draw, size, 147.8, 5.2),
            of(draw, size, 126.5, 6.5),
            of(draw, size, 133.8, 5.6),
            of(draw, size, 110, 8),
            of(draw, size, 113.1, 6.1),
            of(draw, size, 61.7, 3.6),
            of(draw, size, 48, 3.2),
            of(draw, size, 33.2, 3.4),
            of(draw, size, 19.8, 2.4),
            of(draw, size, 48.0, 4.0),
            of(draw, size, 59.4, 3.9),
            of(draw, size, 33.2, 2.8),
            of(draw, size, 20.4, 2.7),
            of(draw, size, 329.8, 19.2),
            of(draw, size, 365, 18));
  }

  private static double of(Draw draw, double size, double mean, double deviation) {
    double own = draw.normal(0, Math.sqrt(1 - SHARED * SHARED));
    double z = Math.max(-2.5, Math.min(2.5, SHARED * size + own));
    return mean + deviation * z;
  }
}
