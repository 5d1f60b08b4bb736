package org.kubi.render.character.builtin;

/**
 * A person's measures in millimetres.
 *
 * <p>Means and deviations: ANSUR II (Gordon et al. 2014, NATICK/TR-15/007) for the head, face
 * length, eyes' distance, ears, neck and body; NIOSH (Zhuang and Bradtmiller 2005) and Farkas
 * (1994) for jaw, nose and lips. Children have shares of the grown measures, about those of
 * Farkas's growth curves: the braincase is nearly grown at eight, the jaw and the nose are not.
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
 * @param stature height, upright
 * @param biacromial between the tips of the shoulder blades
 * @param chestBreadth at the nipples
 * @param waistBreadth at the navel
 * @param hipBreadth the greatest
 * @param upperArm acromion to elbow
 * @param forearm elbow to wrist
 * @param hand wrist to the middle finger's tip
 * @param kneeHeight middle of the knee cap
 * @param hipHeight the thigh bone's outer end
 * @param footLength heel to toes
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
    double stature,
    double biacromial,
    double chestBreadth,
    double waistBreadth,
    double hipBreadth,
    double upperArm,
    double forearm,
    double hand,
    double kneeHeight,
    double hipHeight,
    double footLength) {

  /** How much of each deviation comes from the person's size as a whole, -1 to 1. */
  private static final double SHARED = 0.45;

  /** The same for lengths of the body, which follow the stature closely. */
  private static final double SHARED_BODY = 0.85;

  private static final double[][] MEN = {
    {199.5, 7.0},
    {154.3, 5.5},
    {131.1, 6.2},
    {142.6, 6.2},
    {120, 8},
    {122.6, 6.7},
    {64.0, 3.4},
    {52, 3.2},
    {36.6, 3.6},
    {21.1, 2.4},
    {51.1, 4.2},
    {64.2, 4.5},
    {36.1, 3.0},
    {23.2, 3.0},
    {397.6, 25.8},
    {1756, 69},
    {416, 19},
    {289, 18},
    {326, 35},
    {346, 24},
    {335, 18},
    {268, 15},
    {193, 10},
    {488, 27},
    {901, 45},
    {271, 13}
  };
  private static final double[][] WOMEN = {
    {189.8, 7.4},
    {147.8, 5.2},
    {126.5, 6.5},
    {133.8, 5.6},
    {110, 8},
    {113.1, 6.1},
    {61.7, 3.6},
    {48, 3.2},
    {33.2, 3.4},
    {19.8, 2.4},
    {48.0, 4.0},
    {59.4, 3.9},
    {33.2, 2.8},
    {20.4, 2.7},
    {329.8, 19.2},
    {1629, 64},
    {365, 18},
    {269, 19},
    {300, 33},
    {354, 27},
    {311, 17},
    {241, 15},
    {181, 10},
    {449, 25},
    {845, 43},
    {246, 12}
  };

  /** The share of the grown measure that a child of eight has. */
  private static final double[] EIGHT = {
    0.955, 0.955, 0.965, 0.87, 0.84, 0.845, 0.865, 0.83, 0.84, 0.74, 0.87, 0.92, 0.95, 0.95, 0.72,
    0.735, 0.69, 0.7, 0.7, 0.69, 0.71, 0.71, 0.72, 0.71, 0.71, 0.75
  };

  private static final int FIRST_OF_BODY = 15;
  private static final int NOSE_BREADTH = 8;
  private static final int NOSE_PROTRUSION = 9;
  private static final int BIZYGOMATIC = 3;
  private static final int EAR_LENGTH = 11;

  /** The means of men, for which the cage is laid out. */
  static final Measures MEAN_MAN = of(means(MEN));

  /** The means of women. */
  static final Measures MEAN_WOMAN = of(means(WOMEN));

  /** Draws the measures of somebody. Large people are large in most measures. */
  static Measures draw(Draw draw, Kin kin) {
    double[][] table = kin.man() ? MEN : WOMEN;
    double size = draw.normal(0, 1);
    double[] m = new double[table.length];
    for (int i = 0; i < m.length; i++) {
      double shared = i < FIRST_OF_BODY ? SHARED : SHARED_BODY;
      double own = draw.normal(0, Math.sqrt(1 - shared * shared));
      double z = Math.max(-2.5, Math.min(2.5, shared * size + own));
      m[i] = table[i][0] + table[i][1] * z;
    }
    m[NOSE_BREADTH] += 5 * kin.african() + 1.5 * kin.asian() - 1.5 * kin.caucasian();
    m[NOSE_PROTRUSION] -= 3 * kin.african() + 2.2 * kin.asian() - 1.2 * kin.caucasian();
    m[BIZYGOMATIC] += 2.5 * kin.asian();
    m[EAR_LENGTH] += 5 * kin.age();
    for (int i = 0; i < m.length; i++) {
      m[i] *= Shapes.mix(EIGHT[i], 1, kin.grown());
    }
    return of(m);
  }

  private static double[] means(double[][] table) {
    double[] m = new double[table.length];
    for (int i = 0; i < m.length; i++) {
      m[i] = table[i][0];
    }
    return m;
  }

  private static Measures of(double[] m) {
    return new Measures(
        m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8], m[9], m[10], m[11], m[12], m[13],
        m[14], m[15], m[16], m[17], m[18], m[19], m[20], m[21], m[22], m[23], m[24], m[25]);
  }
}
