package org.kubi.render.character.builtin;

/** Smooth noise of a place: value noise on a lattice, -1 to 1. */
final class Noise {
  private final long seed;

  Noise(long seed) {
    this.seed = seed * 0x9E3779B97F4A7C15L;
  }

  /** The value of a lattice point. */
  double corner(int x, int y, int z) {
    long h = seed ^ (x * 0x8DA6B343L) ^ (y * 0xD8163841L << 13) ^ (z * 0xCB1AB31FL << 27);
    h = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
    h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
    return (h >>> 40) * 0x1p-23 - 1;
  }

  double at(double x, double y, double z) {
    int ix = (int) Math.floor(x);
    int iy = (int) Math.floor(y);
    int iz = (int) Math.floor(z);
    double tx = smooth(x - ix);
    double ty = smooth(y - iy);
    double tz = smooth(z - iz);
    double low = plane(ix, iy, iz, tx, ty);
    return low + tz * (plane(ix, iy, iz + 1, tx, ty) - low);
  }

  private double plane(int ix, int iy, int iz, double tx, double ty) {
    double a = corner(ix, iy, iz);
    double b = corner(ix + 1, iy, iz);
    double c = corner(ix, iy + 1, iz);
    double d = corner(ix + 1, iy + 1, iz);
    double low = a + tx * (b - a);
    double high = c + tx * (d - c);
    return low + ty * (high - low);
  }

  private static double smooth(double t) {
    return t * t * (3 - 2 * t);
  }
}
