package org.kubi.render.character;

import java.util.Arrays;
import java.util.List;

/**
 * The places of the vertices of parts: vertices of one part that share a place and look the same
 * way are one, so that no seam of a texture shows.
 */
final class Places {
  /** The place of a vertex that is left out. */
  static final int NONE = -1;

  private final int[][] placeOf;
  private final float[] places;
  private final float[] normals;
  private final float[] low;
  private final float[] high;
  private final int count;

  /** Those of all vertices of parts. */
  Places(List<MeshPart> parts) {
    this(
        parts,
        new float[] {-Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE},
        new float[] {Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE});
  }

  /**
   * Those of the vertices of parts in a box; the others are left out.
   *
   * @param low its least x, y and z
   * @param high its greatest
   */
  Places(List<MeshPart> parts, float[] low, float[] high) {
    this.low = low;
    this.high = high;
    int vertices = parts.stream().mapToInt(MeshPart::vertexCount).sum();
    placeOf = new int[parts.size()][];
    places = new float[3 * vertices];
    normals = new float[3 * vertices];
    int n = 0;
    for (int i = 0; i < placeOf.length; i++) {
      placeOf[i] = new int[parts.get(i).vertexCount()];
      n = weld(parts.get(i), placeOf[i], n);
    }
    count = n;
  }

  /** How many. */
  int count() {
    return count;
  }

  /** For each vertex of a part its place, or {@link #NONE}. */
  int[] ofPart(int part) {
    return placeOf[part];
  }

  /** 3 numbers a place. */
  float[] places() {
    return places;
  }

  /** 3 numbers a place. */
  float[] normals() {
    return normals;
  }

  private int weld(MeshPart part, int[] points, int first) {
    float[] p = part.positions();
    int size = Integer.highestOneBit(Math.max(4, 4 * points.length));
    int[] table = new int[size];
    Arrays.fill(table, NONE);
    int n = first;
    for (int i = 0; i < points.length; i++) {
      if (outside(p, 3 * i)) {
        points[i] = NONE;
        continue;
      }
      int hash = Float.floatToIntBits(p[3 * i]) * 0x9E3779B1;
      hash = (hash ^ Float.floatToIntBits(p[3 * i + 1])) * 0x85EBCA77;
      hash = (hash ^ Float.floatToIntBits(p[3 * i + 2])) * 0xC2B2AE3D;
      int slot = (hash ^ (hash >>> 15)) & (size - 1);
      while (table[slot] >= 0 && !same(part, i, table[slot])) {
        slot = (slot + 1) & (size - 1);
      }
      if (table[slot] < 0) {
        System.arraycopy(p, 3 * i, places, 3 * n, 3);
        System.arraycopy(part.normals(), 3 * i, normals, 3 * n, 3);
        table[slot] = n++;
      }
      points[i] = table[slot];
    }
    return n;
  }

  private boolean outside(float[] p, int at) {
    for (int axis = 0; axis < 3; axis++) {
      if (p[at + axis] < low[axis] || p[at + axis] > high[axis]) {
        return true;
      }
    }
    return false;
  }

  /** Two sides of a sheet may share a place; they look the other way. */
  private boolean same(MeshPart part, int i, int point) {
    float[] p = part.positions();
    float[] q = part.normals();
    int k = 3 * point;
    float cosine =
        q[3 * i] * normals[k] + q[3 * i + 1] * normals[k + 1] + q[3 * i + 2] * normals[k + 2];
    return p[3 * i] == places[k]
        && p[3 * i + 1] == places[k + 1]
        && p[3 * i + 2] == places[k + 2]
        && cosine > 0.9f;
  }
}
