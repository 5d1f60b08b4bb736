package org.kubi.render.character.builtin;

import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Normals;

/** The skin of a person's head, neck and collar: the mean head's vertices moved. */
final class HeadSkin {
  private final MeanHead mean;
  private final double ground;
  private final float[] positions;
  private final float[] normals;

  /**
   * Moves the mean head's skin.
   *
   * @param shape the person's build
   * @param jaw the opening of the jaw
   */
  HeadSkin(MeanHead mean, Shape shape, Mimic mimic, JawTurn jaw, double ground) {
    this.mean = mean;
    this.ground = ground;
    int n = mean.across().length;
    double[] moved = new double[3 * n];
    double[] eye = shape.eye();
    double[] p = new double[3];
    double[] d = new double[3];
    for (int i = 0; i < n; i++) {
      int edge = mean.behind()[i];
      if (edge >= 0) {
        double side = mean.places()[3 * edge] < 0 ? -1 : 1;
        double[] front = {moved[3 * edge], moved[3 * edge + 1], moved[3 * edge + 2]};
        double[] rim = Slits.ontoBall(front, side * eye[0], eye[1], eye[2]);
        System.arraycopy(rim, 0, moved, 3 * i, 3);
        continue;
      }
      System.arraycopy(mean.places(), 3 * i, p, 0, 3);
      d[0] = 0;
      d[1] = 0;
      d[2] = 0;
      mimic.add(i, p, d);
      shape.move(p);
      p[0] += d[0];
      p[1] += d[1];
      p[2] += d[2];
      jaw.turn(p, mean.jaw()[i]);
      System.arraycopy(p, 0, moved, 3 * i, 3);
    }
    positions = new float[3 * n];
    for (int i = 0; i < n; i++) {
      positions[3 * i] = (float) (moved[3 * i] * 1e-3);
      positions[3 * i + 1] = (float) ((moved[3 * i + 1] + ground) * 1e-3);
      positions[3 * i + 2] = (float) (moved[3 * i + 2] * 1e-3);
    }
    normals = Normals.smooth(positions, mean.triangles(), mean.twin());
  }

  /** The place of a vertex, millimetres of the head's axes. */
  double[] place(int vertex) {
    return new double[] {
      1e3 * positions[3 * vertex],
      1e3 * positions[3 * vertex + 1] - ground,
      1e3 * positions[3 * vertex + 2]
    };
  }

  /** The normal of a vertex. */
  double[] normal(int vertex) {
    return new double[] {normals[3 * vertex], normals[3 * vertex + 1], normals[3 * vertex + 2]};
  }

  /** The part; nothing hides it yet. */
  MeshPart part(Material material) {
    byte[] open = new byte[mean.across().length];
    java.util.Arrays.fill(open, MeshPart.OPEN);
    return new MeshPart(
        "body",
        material,
        positions,
        normals,
        mean.uv(),
        mean.bones(),
        mean.weights(),
        mean.triangles(),
        mean.segments(),
        open);
  }
}
