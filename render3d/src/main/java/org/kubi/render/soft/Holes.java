package org.kubi.render.soft;

import org.kubi.render.character.Material;

/**
 * Which triangles of a cutout part have holes at a level of its texture. Most of a head of hair is
 * either solid or empty, and need not be looked up sample by sample.
 */
final class Holes {
  /** A triangle that is solid all over. */
  static final byte NONE = 0;

  /** A triangle that has to be looked up. */
  static final byte SOME = 1;

  /** A triangle that nobody sees. */
  static final byte ALL = 2;

  private Holes() {}

  /** One of the constants for each packed triangle. */
  static byte[] of(PackedMesh mesh, SurfaceLevel level) {
    byte[] holes = new byte[mesh.triangleCount()];
    for (int t = 0; t < holes.length; t++) {
      int a = mesh.corners[3 * t];
      int b = mesh.corners[3 * t + 1];
      int c = mesh.corners[3 * t + 2];
      int range =
          level.alphaRange(
              Math.min(mesh.u[a], Math.min(mesh.u[b], mesh.u[c])),
              Math.max(mesh.u[a], Math.max(mesh.u[b], mesh.u[c])),
              Math.min(mesh.v[a], Math.min(mesh.v[b], mesh.v[c])),
              Math.max(mesh.v[a], Math.max(mesh.v[b], mesh.v[c])));
      int lowest = range >> 8;
      int highest = range & 0xff;
      holes[t] =
          lowest >= Material.CUTOUT_ALPHA ? NONE : highest < Material.CUTOUT_ALPHA ? ALL : SOME;
    }
    return holes;
  }
}
