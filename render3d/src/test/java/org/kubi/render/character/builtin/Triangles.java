package org.kubi.render.character.builtin;

import org.kubi.geometry.Vec3;
import org.kubi.render.character.MeshPart;

/** Triangles of a part, for tests. */
final class Triangles {
  private Triangles() {}

  static Vec3 place(MeshPart part, int vertex) {
    return at(part.positions(), vertex);
  }

  /** The outward normal by the corners' order, as long as twice the area. */
  static Vec3 normal(MeshPart part, int triangle) {
    Vec3 a = place(part, part.triangles()[3 * triangle]);
    Vec3 b = place(part, part.triangles()[3 * triangle + 1]);
    Vec3 c = place(part, part.triangles()[3 * triangle + 2]);
    return b.minus(a).cross(c.minus(a));
  }

  /** The sum of the corners' normals. */
  static Vec3 shadingNormal(MeshPart part, int triangle) {
    Vec3 sum = Vec3.ZERO;
    for (int k = 0; k < 3; k++) {
      sum = sum.plus(at(part.normals(), part.triangles()[3 * triangle + k]));
    }
    return sum;
  }

  private static Vec3 at(float[] values, int i) {
    return new Vec3(values[3 * i], values[3 * i + 1], values[3 * i + 2]);
  }
}
