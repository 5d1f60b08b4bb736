package org.kubi.render.gl;

import org.kubi.render.character.MeshPart;

/** How fine a mesh a view needs. */
final class MeshDetail {
  private MeshDetail() {}

  /** The step of detail for a view with so many samples along a metre. */
  static int step(double samplesPerMetre) {
    return 0;
  }

  /** The corners of a part's triangles at a step of detail. */
  static int[] triangles(MeshPart part, int step) {
    return part.triangles();
  }
}
