package org.kubi.render.character.makehuman;

import java.util.BitSet;
import org.kubi.render.character.CharacterException;

/**
 * The vertices of the base mesh (hm08) at the 68 landmarks of iBUG 300-W (Sagonas et al., "300
 * Faces in-the-Wild Challenge", ICCVW 2013), chosen on the mesh and corrected on pictures of it:
 * brows along the middle of the data's eight pairs of eyebrows, eyes and inner lips on the edges
 * that open, outer lips where the skins' colour ends, the jaw from before the ears' upper end to
 * the chin. Their tight box is the face box; the median of its height through its width is 0.932
 * for 300 rendered people who face the camera, and 0.933 for the 138 photos of AFLW2000-3D in which
 * somebody does, whose boxes are made of the same landmarks.
 */
final class Landmarks {
  private static final int[] VERTICES = {
    5754,
    5750,
    866,
    912,
    894,
    892,
    917,
    914,
    732, // jaw, from the figure's right ear
    7616,
    7619,
    7594,
    7596,
    7614,
    7571,
    12347,
    12351,
    254,
    207,
    206,
    177,
    209,
    6984,
    6953,
    6981,
    6982,
    7023, // brows
    133,
    131,
    164,
    294,
    288,
    285,
    317,
    7054,
    7057, // nose
    24,
    0,
    54,
    66,
    47,
    41,
    6850,
    6838,
    6784,
    6808,
    6825,
    6831, // eyes
    422,
    447,
    450,
    455,
    7210,
    7207,
    7182,
    7166,
    7241,
    492,
    486,
    406, // outer lips
    428,
    470,
    474,
    7226,
    7188,
    7236,
    493,
    481 // inner lips
  };

  private static final int OUTER_LIPS = 48;
  private static final int INNER_LIPS = 60;

  /** Lips lie at most this far behind the middle of the upper one's edge, decimetres. */
  private static final double LIPS_DEPTH = 0.45;

  private Landmarks() {}

  /** The landmarks, in their order. */
  static int[] vertices() {
    return VERTICES.clone();
  }

  /**
   * Makes sure that a mesh is the one of the table: each vertex is there, and those of the right
   * have their mirror image on the left.
   */
  static void check(DataFolder folder, ObjMesh mesh) throws CharacterException {
    for (int i = 0; i < VERTICES.length; i++) {
      int here = 3 * VERTICES[i];
      int there = 3 * VERTICES[otherSide(i)];
      double[] p = mesh.positions();
      if (Math.max(here, there) + 3 > p.length
          || p[here] != -p[there]
          || p[here + 1] != p[there + 1]
          || p[here + 2] != p[there + 2]) {
        throw new CharacterException(
            folder.root()
                + " has another base mesh than MakeHuman's (hm08): landmark "
                + i
                + " is not in its place");
      }
    }
  }

  /** The landmark on the other side of the face; the same for one in the middle. */
  static int otherSide(int landmark) {
    if (landmark < 17) {
      return 16 - landmark;
    }
    if (landmark < 27) {
      return 43 - landmark;
    }
    if (landmark < 31) {
      return landmark;
    }
    if (landmark < 36) {
      return 66 - landmark;
    }
    if (landmark < OUTER_LIPS) {
      boolean upper = landmark % 6 < 4;
      return (upper ? 81 : 87) - landmark;
    }
    if (landmark < INNER_LIPS) {
      return (landmark < 55 ? 102 : 114) - landmark;
    }
    return (landmark < 65 ? 124 : 132) - landmark;
  }

  /**
   * The faces of a mesh that are lips: seen from the front, their middles lie within the outer
   * lips' landmarks.
   *
   * @param shape of the mesh, 3 numbers a vertex
   */
  static BitSet lips(ObjMesh mesh, double[] shape) {
    double front = shape[3 * VERTICES[OUTER_LIPS + 3] + 2] - LIPS_DEPTH;
    BitSet faces = new BitSet();
    for (int face = 0; face < mesh.faceCount(); face++) {
      int start = mesh.faceStarts()[face];
      int end = mesh.faceStarts()[face + 1];
      double x = 0;
      double y = 0;
      double z = 0;
      for (int k = start; k < end; k++) {
        int v = 3 * mesh.corners()[k];
        x += shape[v] / (end - start);
        y += shape[v + 1] / (end - start);
        z += shape[v + 2] / (end - start);
      }
      faces.set(face, z > front && withinLips(shape, x, y));
    }
    return faces;
  }

  // Crossings of a ray to the right, as ever.
  private static boolean withinLips(double[] shape, double x, double y) {
    boolean inside = false;
    for (int i = OUTER_LIPS; i < INNER_LIPS; i++) {
      int a = 3 * VERTICES[i];
      int b = 3 * VERTICES[i + 1 < INNER_LIPS ? i + 1 : OUTER_LIPS];
      if (shape[a + 1] > y != shape[b + 1] > y) {
        double share = (y - shape[a + 1]) / (shape[b + 1] - shape[a + 1]);
        inside ^= x < shape[a] + share * (shape[b] - shape[a]);
      }
    }
    return inside;
  }
}
