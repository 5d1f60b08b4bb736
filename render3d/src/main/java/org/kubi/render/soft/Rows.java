package org.kubi.render.soft;

import org.kubi.render.shade.SkinnedActor;

/**
 * One row of a bone's matrix on many vertices: loops so plain that the virtual machine does many
 * vertices at once. It does not where arrays begin at different vertices.
 */
final class Rows {
  private Rows() {}

  /** Sets what a row gives. */
  static void set(
      int from,
      int end,
      float rx,
      float ry,
      float rz,
      float plus,
      float[] x,
      float[] y,
      float[] z,
      float[] out) {
    for (int i = from; i < end; i++) {
      out[i] = rx * x[i] + ry * y[i] + rz * z[i] + plus;
    }
  }

  /** Sets what a row gives times a weight. */
  static void setShare(
      int from,
      int end,
      float rx,
      float ry,
      float rz,
      float plus,
      float[] x,
      float[] y,
      float[] z,
      float[] weight,
      float[] out) {
    for (int i = from; i < end; i++) {
      out[i] = weight[i] * (rx * x[i] + ry * y[i] + rz * z[i] + plus);
    }
  }

  /** Adds what a row gives times a weight. */
  static void addShare(
      int from,
      int end,
      float rx,
      float ry,
      float rz,
      float plus,
      float[] x,
      float[] y,
      float[] z,
      float[] weight,
      float[] out) {
    for (int i = from; i < end; i++) {
      out[i] = out[i] + weight[i] * (rx * x[i] + ry * y[i] + rz * z[i] + plus);
    }
  }

  /**
   * Blends a row of the matrices of a run's bones.
   *
   * @param matrices 12 floats a bone
   * @param row 0, 4 or 8
   * @param shifts 1 for points, 0 for directions
   */
  static void blend(
      PackedMesh mesh,
      PackedMesh.Run run,
      float[] matrices,
      int row,
      float shifts,
      float[] x,
      float[] y,
      float[] z,
      float[] out) {
    int[] leaders = run.leaders();
    for (int k = 0; k < leaders.length; k++) {
      int at = SkinnedActor.FLOATS_PER_BONE * leaders[k] + row;
      float rx = matrices[at];
      float ry = matrices[at + 1];
      float rz = matrices[at + 2];
      float plus = shifts * matrices[at + 3];
      if (leaders.length == 1) {
        set(run.first(), run.end(), rx, ry, rz, plus, x, y, z, out);
      } else if (k == 0) {
        setShare(run.first(), run.end(), rx, ry, rz, plus, x, y, z, mesh.weights[k], out);
      } else {
        addShare(run.first(), run.end(), rx, ry, rz, plus, x, y, z, mesh.weights[k], out);
      }
    }
  }
}
