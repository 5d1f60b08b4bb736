package org.kubi.render.character.builtin;

/**
 * Where a person's landmarks lie, from the measures. The shapes are laid out for the mean man;
 * {@link #up}, {@link #face} and {@link #forward} take their places to the person's.
 */
final class Plan {
  /** Heights of the mean man's landmarks. */
  static final double SELLION = 20;

  static final double SUBNASALE = -32;
  static final double MENTON = -102.6;
  private static final double TOP = 131.1;
  private static final double GLABELLA_SHARE = 0.49;

  final Measures measures;
  final Expression expression;
  final double sellionY;
  final double subnasaleY;
  final double mentonY;

  /** Half the distance of the pupils, and the eyeballs' centre. */
  final double eyeX;

  final double eyeY;
  final double eyeZ;

  private final double headScale;
  private final double faceScale;
  private final double glabellaZ;

  Plan(Measures measures, Expression expression) {
    this.measures = measures;
    this.expression = expression;
    headScale = measures.headBreadth() / Measures.MEAN_MAN.headBreadth();
    faceScale = measures.bizygomatic() / Measures.MEAN_MAN.bizygomatic();
    glabellaZ = GLABELLA_SHARE * measures.headLength();
    sellionY = SELLION * measures.tragionToTop() / TOP;
    subnasaleY = sellionY - measures.noseHeight();
    mentonY = sellionY - measures.faceLength();
    eyeX = measures.pupils() / 2;
    eyeY = sellionY - 4;
    eyeZ = forward(70);
  }

  /** The person's height for a height of the mean man with the mouth closed. */
  double up(double y) {
    if (y >= SELLION) {
      return sellionY + (y - SELLION) * (measures.tragionToTop() - sellionY) / (TOP - SELLION);
    }
    if (y >= SUBNASALE) {
      return sellionY - (SELLION - y) * measures.noseHeight() / (SELLION - SUBNASALE);
    }
    if (y >= MENTON) {
      double share = (SUBNASALE - y) / (SUBNASALE - MENTON);
      return subnasaleY - share * (subnasaleY - mentonY);
    }
    return mentonY + (y - MENTON);
  }

  /** The height of a point of the lower jaw, which the open mouth lets down. */
  double jaw(double y) {
    return up(y) - expression.mouthOpen() * Shapes.step(-35, -75, y);
  }

  /** Breadths of the braincase. */
  double head(double x) {
    return x * headScale;
  }

  /** Breadths of the face. */
  double face(double x) {
    return x * faceScale;
  }

  /** The person's z for a z of the mean man: the face moves with the forehead. */
  double forward(double z) {
    double shift = glabellaZ - GLABELLA_SHARE * Measures.MEAN_MAN.headLength();
    return z > 0 ? z + shift * Math.min(1, z / 40) : z * backZ() / -101.7;
  }

  double glabellaZ() {
    return glabellaZ;
  }

  double backZ() {
    return (GLABELLA_SHARE - 1) * measures.headLength();
  }

  /** The line between the lips at its middle, lips closed. */
  double stomionY() {
    return subnasaleY - (subnasaleY - mentonY) * 0.33;
  }

  double neckRadius() {
    return measures.neckGirth() / (2 * StrictMath.PI);
  }
}
