package org.kubi.render.character.builtin;

/** The jaw's turn about its hinge, in a person's head. */
final class JawTurn {
  private final double hingeY;
  private final double hingeZ;
  private final double sine;
  private final double cosine;

  JawTurn(Shape shape, double degrees) {
    double[] hinge = {0, MeanHead.HINGE_Y, MeanHead.HINGE_Z};
    shape.move(hinge);
    hingeY = hinge[1];
    hingeZ = hinge[2];
    sine = StrictMath.sin(StrictMath.toRadians(degrees));
    cosine = StrictMath.cos(StrictMath.toRadians(degrees));
  }

  /** Turns a place by a share of the way, as skinning does. */
  void turn(double[] p, double share) {
    if (share <= 0 || sine == 0) {
      return;
    }
    double y = p[1] - hingeY;
    double z = p[2] - hingeZ;
    p[1] += share * (y * cosine - z * sine - y);
    p[2] += share * (y * sine + z * cosine - z);
  }
}
