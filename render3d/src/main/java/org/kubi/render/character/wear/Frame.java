package org.kubi.render.character.wear;

import org.kubi.render.character.Draws;

/**
 * The measures of a pair of glasses for eyes 62 mm apart, in metres.
 *
 * @param halfWidth of a lens
 * @param halfHeight of a lens
 * @param squareness exponent of the superellipse that a lens is: 2 round, 4 a rounded rectangle
 * @param cut how much of a lens' lower inner corner the nose takes, 0 to 1
 * @param bridge between the lenses
 * @param above strength of the rim above, as seen from the front
 * @param below strength of the rim below
 * @param depth of rims and temples along the view
 * @param temple height of the temples
 * @param bow how far the outer ends lie behind the middle
 */
record Frame(
    double halfWidth,
    double halfHeight,
    double squareness,
    double cut,
    double bridge,
    double above,
    double below,
    double depth,
    double temple,
    double bow) {

  /** The measures of a kind, varied by chance. */
  static Frame of(Glasses kind, Draws chance) {
    Frame mean =
        switch (kind) {
          case NONE -> throw new IllegalArgumentException("no glasses have no frame");
          case ROUND -> mm(23.5, 22.5, 2.1, 0.16, 19, 1.7, 1.7, 2.0, 2.6, 3.5);
          case RECTANGULAR -> mm(26, 16.5, 3.8, 0.18, 17, 2.8, 2.4, 3.0, 3.8, 4);
          case BROWLINE -> mm(25.5, 19.5, 2.8, 0.24, 18, 5.5, 1.1, 3.0, 4.5, 4);
          case RIMLESS -> mm(26, 17, 3.0, 0.2, 18, 0.9, 0.9, 1.2, 2.0, 4);
          case THICK -> mm(26, 20, 3.2, 0.28, 17, 4.8, 4.0, 4.2, 6.0, 4);
          case AVIATOR -> mm(29.5, 25, 2.4, 0.32, 15, 1.4, 1.2, 1.8, 2.4, 6);
          case DARK -> mm(27, 21, 3.0, 0.3, 17, 5.0, 3.6, 4.0, 6.5, 6);
        };
    double width = chance.between(0.93, 1.05);
    double height = chance.between(0.88, 1.1);
    double strength = chance.between(0.8, 1.2);
    return new Frame(
        mean.halfWidth * width,
        mean.halfHeight * height,
        mean.squareness,
        mean.cut,
        mean.bridge,
        mean.above * strength,
        mean.below * strength,
        mean.depth * strength,
        mean.temple * strength,
        mean.bow);
  }

  private static Frame mm(
      double halfWidth,
      double halfHeight,
      double squareness,
      double cut,
      double bridge,
      double above,
      double below,
      double depth,
      double temple,
      double bow) {
    double metres = 0.001;
    return new Frame(
        halfWidth * metres,
        halfHeight * metres,
        squareness,
        cut,
        bridge * metres,
        above * metres,
        below * metres,
        depth * metres,
        temple * metres,
        bow * metres);
  }

  /** These glasses for a head of another size. */
  Frame scaled(double s) {
    return new Frame(
        halfWidth * s,
        halfHeight * s,
        squareness,
        cut,
        bridge * s,
        above,
        below,
        depth,
        temple,
        bow * s);
  }

  /** These glasses with a longer bridge. */
  Frame wider(double metres) {
    return new Frame(
        halfWidth, halfHeight, squareness, cut, bridge + metres, above, below, depth, temple, bow);
  }

  /**
   * A point of the edge of the left lens, seen from its middle.
   *
   * @param turn 0 to 1, from the outer end over the top
   * @return across (outwards) and up
   */
  double[] edge(double turn) {
    double angle = 2 * StrictMath.PI * turn;
    double across = power(StrictMath.cos(angle)) * halfWidth;
    double up = power(StrictMath.sin(angle)) * halfHeight;
    double inner = Math.max(0, -across / halfWidth);
    double low = 0.5 - 0.5 * up / halfHeight;
    return new double[] {across * (1 - cut * inner * low * low), up};
  }

  private double power(double cosine) {
    return Math.signum(cosine) * StrictMath.pow(Math.abs(cosine), 2 / squareness);
  }

  /** How far the rim reaches out of the lens at a height over its middle. */
  double rim(double up) {
    double t = Math.max(0, Math.min(1, 0.5 + up / halfHeight));
    return below + (above - below) * t;
  }
}
