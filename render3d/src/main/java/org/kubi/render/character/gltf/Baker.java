package org.kubi.render.character.gltf;

import java.util.ArrayList;
import java.util.List;

/**
 * Brings meshes from their own axes to where they are at rest (specification, section 3.7.3.3):
 *
 * <pre>p = sum_k w_k J_k p_mesh / sum_k w_k,   J_k = turn world(joint_k) inverseBind_k</pre>
 *
 * and gives each vertex the four bones of ours that carry most of it.
 */
final class Baker {
  private static final int KEPT = 4;

  private final List<Skin> skins;
  private final List<Affine> worlds;
  private final int[] boneOf;
  private final double[] blend = new double[12];
  private final double[] total;

  /**
   * For a figure.
   *
   * @param worlds from each node's axes to ours, at rest
   * @param boneOf for each node the bone that it moves with
   * @param bones how many bones there are
   */
  Baker(List<Skin> skins, List<Affine> worlds, int[] boneOf, int bones) {
    this.skins = skins;
    this.worlds = worlds;
    this.boneOf = boneOf;
    this.total = new double[bones];
  }

  /**
   * A mesh at rest in our axes.
   *
   * @param positions 3 floats a vertex
   * @param normals 3 floats a vertex, unit length
   * @param bones 4 a vertex
   * @param weights 4 a vertex, sum 1
   * @param triangles 3 vertex indices each; turned over where the mesh was mirrored
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Baked(
      float[] positions, float[] normals, short[] bones, float[] weights, int[] triangles) {}

  Baked bake(Primitive from) {
    int n = from.vertexCount();
    List<Affine> maps = new ArrayList<>();
    int[] bone;
    if (from.skin() < 0) {
      maps.add(worlds.get(from.node()));
      bone = new int[] {boneOf[from.node()]};
    } else {
      Skin skin = skins.get(from.skin());
      bone = new int[skin.joints().length];
      for (int j = 0; j < bone.length; j++) {
        maps.add(worlds.get(skin.joints()[j]).times(skin.inverseBind().get(j)));
        bone[j] = boneOf[skin.joints()[j]];
      }
    }
    Baked out =
        new Baked(
            new float[3 * n],
            new float[3 * n],
            new short[KEPT * n],
            new float[KEPT * n],
            from.triangles().clone());
    boolean[] mirrored = new boolean[n];
    for (int v = 0; v < n; v++) {
      blend(from, v, maps);
      mirrored[v] = place(from, v, out);
      keepHeaviest(from, v, bone, out);
    }
    int[] triangles = out.triangles();
    for (int t = 0; t < triangles.length; t += 3) {
      if (mirrored[triangles[t]]) {
        int swap = triangles[t + 1];
        triangles[t + 1] = triangles[t + 2];
        triangles[t + 2] = swap;
      }
    }
    return out;
  }

  private void blend(Primitive from, int v, List<Affine> maps) {
    java.util.Arrays.fill(blend, 0);
    double sum = 0;
    for (int k = from.influences() * v; k < from.influences() * (v + 1); k++) {
      double weight = from.weights()[k];
      if (weight > 0) {
        double[] m = maps.get(from.joints()[k]).m();
        for (int i = 0; i < 12; i++) {
          blend[i] += weight * m[i];
        }
        sum += weight;
      }
    }
    if (sum == 0) {
      System.arraycopy(maps.get(0).m(), 0, blend, 0, 12);
      return;
    }
    for (int i = 0; i < 12; i++) {
      blend[i] /= sum;
    }
  }

  /** Puts a vertex to its place; true where the map turns left to right. */
  private boolean place(Primitive from, int v, Baked out) {
    float[] p = from.positions();
    float[] n = from.normals();
    Affine map = new Affine(blend);
    double[] c = map.cofactors();
    boolean mirrored = map.determinant() < 0;
    double[] normal = new double[3];
    for (int row = 0; row < 3; row++) {
      double sum = blend[4 * row + 3];
      for (int k = 0; k < 3; k++) {
        sum += blend[4 * row + k] * p[3 * v + k];
        normal[row] += c[3 * row + k] * n[3 * v + k];
      }
      out.positions()[3 * v + row] = (float) sum;
    }
    double length =
        Math.sqrt(normal[0] * normal[0] + normal[1] * normal[1] + normal[2] * normal[2]);
    boolean usable = length > 0 && !Double.isInfinite(length);
    double per = (mirrored ? -1 : 1) / length;
    for (int row = 0; row < 3; row++) {
      out.normals()[3 * v + row] = usable ? (float) (normal[row] * per) : row == 2 ? 1 : 0;
    }
    return mirrored;
  }

  private void keepHeaviest(Primitive from, int v, int[] bone, Baked out) {
    int first = from.influences() * v;
    int end = first + from.influences();
    for (int k = first; k < end; k++) {
      total[bone[from.joints()[k]]] += from.weights()[k];
    }
    double sum = 0;
    for (int slot = KEPT * v; slot < KEPT * (v + 1); slot++) {
      int best = -1;
      for (int k = first; k < end; k++) {
        int candidate = bone[from.joints()[k]];
        if (total[candidate] > 0 && (best < 0 || total[candidate] > total[best])) {
          best = candidate;
        }
      }
      if (best >= 0) {
        out.bones()[slot] = (short) best;
        out.weights()[slot] = (float) total[best];
        sum += total[best];
        total[best] = 0;
      }
    }
    for (int k = first; k < end; k++) {
      total[bone[from.joints()[k]]] = 0;
    }
    if (sum == 0) {
      out.bones()[KEPT * v] = (short) bone[0];
      out.weights()[KEPT * v] = 1;
      return;
    }
    for (int slot = KEPT * v; slot < KEPT * (v + 1); slot++) {
      out.weights()[slot] /= (float) sum;
    }
  }
}
