package org.kubi.render.character.wear;

import org.kubi.geometry.Vec3;

/**
 * Where an ear is, found on the side of the head: there, from the face backwards, it leaps out.
 *
 * @param top height of its upper end
 * @param y of the upper end of its root, where temples lie
 * @param z of its front there
 */
record Ear(double top, double y, double z) {
  /** From the upper end of the ear to that of its root. */
  private static final double ROOT = 0.009;

  private static final double LEAP = 0.0035;

  /**
   * Finds an ear; where none stands out, it is at the height of the eyes.
   *
   * @param relief of the head seen from that side
   * @param root the end of the jaw line before the ear
   * @param eye height of the eyes
   */
  static Ear find(Relief relief, Vec3 root, double eye) {
    double top = Double.NEGATIVE_INFINITY;
    for (double y = eye - 0.02; y < eye + 0.05; y += Relief.CELL) {
      if (leap(relief, root.z() + 0.004, y) > root.z() - 0.045) {
        top = y;
      }
    }
    if (top < eye - 0.01) {
      return new Ear(eye + 0.013, eye + 0.004, root.z() - 0.008);
    }
    double z = leap(relief, root.z() + 0.004, top - ROOT);
    return new Ear(top, top - ROOT, z > root.z() - 0.04 ? z : root.z() - 0.008);
  }

  private static double leap(Relief relief, double from, double y) {
    for (double z = from; z > from - 0.05; z -= Relief.CELL) {
      double here = relief.near(z, y, 0.0008);
      double behind = relief.near(z - 0.004, y, 0.0008);
      if (here > Relief.NOTHING && behind - here > LEAP) {
        return z;
      }
    }
    return Double.NEGATIVE_INFINITY;
  }
}
