package org.kubi.render.character;

import java.util.HashMap;
import java.util.Map;

/** Normals of vertices: of the triangles about each, the larger counting more. */
public final class Normals {
  private static final double SHORTEST = 1e-20;

  private Normals() {}

  /**
   * For each vertex the sum of its triangles' normals, each as long as twice its area.
   *
   * @param p places, 3 numbers a vertex
   * @param triangles 3 vertices each
   * @param twin for each vertex the one to which its share goes: itself, or another at the same
   *     place, so that a seam is no edge
   * @return 3 numbers a vertex; 0 for those that have a twin
   */
  public static double[] sums(double[] p, int[] triangles, int[] twin) {
    double[] sums = new double[p.length];
    for (int t = 0; t < triangles.length; t += 3) {
      int a = 3 * triangles[t];
      int b = 3 * triangles[t + 1];
      int c = 3 * triangles[t + 2];
      double ux = p[b] - p[a];
      double uy = p[b + 1] - p[a + 1];
      double uz = p[b + 2] - p[a + 2];
      double vx = p[c] - p[a];
      double vy = p[c + 1] - p[a + 1];
      double vz = p[c + 2] - p[a + 2];
      double x = uy * vz - uz * vy;
      double y = uz * vx - ux * vz;
      double z = ux * vy - uy * vx;
      for (int k = t; k < t + 3; k++) {
        int at = 3 * twin[triangles[k]];
        sums[at] += x;
        sums[at + 1] += y;
        sums[at + 2] += z;
      }
    }
    return sums;
  }

  /**
   * Unit normals of a smooth surface; towards the viewer where there is none.
   *
   * @param places 3 numbers a vertex
   * @param triangles 3 vertices each
   * @param twin as for {@link #sums}
   */
  public static float[] smooth(float[] places, int[] triangles, int[] twin) {
    double[] p = new double[places.length];
    for (int i = 0; i < p.length; i++) {
      p[i] = places[i];
    }
    double[] sums = sums(p, triangles, twin);
    float[] normals = new float[p.length];
    for (int v = 0; v < twin.length; v++) {
      int s = 3 * twin[v];
      double length =
          Math.sqrt(sums[s] * sums[s] + sums[s + 1] * sums[s + 1] + sums[s + 2] * sums[s + 2]);
      for (int axis = 0; axis < 3; axis++) {
        double flat = axis == 2 ? 1 : 0;
        normals[3 * v + axis] = (float) (length > SHORTEST ? sums[s + axis] / length : flat);
      }
    }
    return normals;
  }

  /** As {@link #smooth(float[], int[], int[])}, each vertex for itself. */
  public static float[] smooth(float[] places, int[] triangles) {
    return smooth(places, triangles, each(places.length / 3));
  }

  /** The twins of vertices that have none. */
  public static int[] each(int vertices) {
    int[] own = new int[vertices];
    for (int v = 0; v < vertices; v++) {
      own[v] = v;
    }
    return own;
  }

  /** For each vertex the first one at its place: seams of the texture are no edges. */
  public static int[] samePlace(float[] places) {
    record Place(float x, float y, float z) {}
    Map<Place, Integer> seen = new HashMap<>();
    int[] first = new int[places.length / 3];
    for (int v = 0; v < first.length; v++) {
      Place place = new Place(places[3 * v], places[3 * v + 1], places[3 * v + 2]);
      Integer other = seen.putIfAbsent(place, v);
      first[v] = other == null ? v : other;
    }
    return first;
  }
}
