package org.kubi.gen.random.light;

import org.kubi.render.scene.Harmonics;

/**
 * Surroundings as nine numbers. What reaches a matt surface is the radiance around, weighted by the
 * cosine: in spherical harmonics each band is scaled by pi, 2 pi / 3 and pi / 4 (Ramamoorthi and
 * Hanrahan, "An Efficient Representation for Irradiance Environment Maps", SIGGRAPH 2001, equation
 * 8). With irradiance over pi (so that surroundings of 1 give 1) and {@code <f>} the mean over the
 * sphere, the factors of {@link Harmonics} are
 *
 * <pre>constant  &lt;L&gt;
 * x         2 &lt;L x&gt;, likewise y and z
 * xy        15/4 &lt;L x y&gt;, likewise yz and xz
 * zz        5/16 &lt;L (3 z^2 - 1)&gt;
 * xxyy      15/16 &lt;L (x^2 - y^2)&gt;</pre>
 *
 * The means are taken over {@value #POINTS} directions on a Fibonacci lattice, on which polynomials
 * of this degree average exactly to within 1e-3.
 */
final class SphereSum {
  static final int POINTS = 128;

  private static final double[] DIRECTIONS = lattice();

  private SphereSum() {}

  /** The directions, three numbers each: rings of equal area, turned by the golden angle. */
  private static double[] lattice() {
    double golden = Math.PI * (3 - Math.sqrt(5));
    double[] directions = new double[3 * POINTS];
    for (int i = 0; i < POINTS; i++) {
      double z = 1 - (2.0 * i + 1) / POINTS;
      double radius = Math.sqrt(1 - z * z);
      directions[3 * i] = radius * StrictMath.cos(golden * i);
      directions[3 * i + 1] = radius * StrictMath.sin(golden * i);
      directions[3 * i + 2] = z;
    }
    return directions;
  }

  /** The light of surroundings whose mean is then {@code ambient}. */
  static Harmonics of(Radiance surroundings, double ambient) {
    double[] sums = new double[9];
    for (int i = 0; i < DIRECTIONS.length; i += 3) {
      double x = DIRECTIONS[i];
      double y = DIRECTIONS[i + 1];
      double z = DIRECTIONS[i + 2];
      double l = surroundings.towards(x, y, z);
      sums[0] += l;
      sums[1] += l * x;
      sums[2] += l * y;
      sums[3] += l * z;
      sums[4] += l * x * y;
      sums[5] += l * y * z;
      sums[6] += l * x * z;
      sums[7] += l * (3 * z * z - 1);
      sums[8] += l * (x * x - y * y);
    }
    double scale = sums[0] > 0 ? ambient / sums[0] : 0;
    double second = 15.0 / 4 * scale;
    return new Harmonics(
        scale * sums[0],
        2 * scale * sums[1],
        2 * scale * sums[2],
        2 * scale * sums[3],
        second * sums[4],
        second * sums[5],
        second * sums[6],
        5.0 / 16 * scale * sums[7],
        15.0 / 16 * scale * sums[8]);
  }
}
