package org.kubi.render.scene;

import org.kubi.geometry.Vec3;

/**
 * Light from all around as nine numbers: what reaches a matt surface, as a polynomial of its unit
 * normal (x, y, z), never below 0. These are the real spherical harmonics up to the second band
 * without their constants, after Ramamoorthi and Hanrahan, "An Efficient Representation for
 * Irradiance Environment Maps", SIGGRAPH 2001: nine numbers are within 1 % of any surroundings.
 *
 * <pre>constant + x X + y Y + z Z + xy XY + yz YZ + xz XZ + zz (3 z^2 - 1) + xxyy (x^2 - y^2)</pre>
 *
 * @param constant light from everywhere; 1 shows a texture as it is
 * @param x how much lighter towards +x than at the edge, likewise the others
 */
public record Harmonics(
    double constant,
    double x,
    double y,
    double z,
    double xy,
    double yz,
    double xz,
    double zz,
    double xxyy) {
  /** The same light from everywhere. */
  public static Harmonics uniform(double ambient) {
    return new Harmonics(ambient, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  /**
   * Light that grows evenly in a direction: {@code ambient (1 + n . gradient / 2)}.
   *
   * @param gradient which way the surroundings are brighter, each component -1 to 1
   */
  public static Harmonics slope(double ambient, Vec3 gradient) {
    Vec3 half = gradient.times(ambient / 2);
    return new Harmonics(ambient, half.x(), half.y(), half.z(), 0, 0, 0, 0, 0);
  }

  public Harmonics {
    if (!(constant >= 0)) {
      throw new IllegalArgumentException("the constant is 0 or more, found " + constant);
    }
  }

  /** The light on a surface with a unit normal, 0 and up. */
  public double on(Vec3 n) {
    double sum =
        constant
            + x * n.x()
            + y * n.y()
            + z * n.z()
            + xy * n.x() * n.y()
            + yz * n.y() * n.z()
            + xz * n.x() * n.z()
            + zz * (3 * n.z() * n.z() - 1)
            + xxyy * (n.x() * n.x() - n.y() * n.y());
    return Math.max(0, sum);
  }
}
