package org.kubi.render.character.wear;

import java.util.Arrays;
import org.kubi.geometry.Vec3;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Normals;
import org.kubi.render.character.Segment;

/** Collects the vertices and triangles of one part. */
final class Draft {
  private float[] positions = new float[3 * 256];
  private float[] uv = new float[2 * 256];
  private short[] bones = new short[4 * 256];
  private float[] weights = new float[4 * 256];
  private byte[] openness = new byte[256];
  private int[] triangles = new int[3 * 512];
  private int vertices;
  private int corners;
  private short bone;

  /**
   * An empty draft.
   *
   * @param bone that carries its vertices
   */
  Draft(int bone) {
    this.bone = (short) bone;
  }

  int vertexCount() {
    return vertices;
  }

  /** Adds a vertex; returns its index. */
  int vertex(Vec3 place, double u, double v) {
    if (2 * vertices == uv.length) {
      positions = Arrays.copyOf(positions, 6 * vertices);
      uv = Arrays.copyOf(uv, 4 * vertices);
      bones = Arrays.copyOf(bones, 8 * vertices);
      weights = Arrays.copyOf(weights, 8 * vertices);
      openness = Arrays.copyOf(openness, 2 * vertices);
    }
    int i = vertices++;
    positions[3 * i] = (float) place.x();
    positions[3 * i + 1] = (float) place.y();
    positions[3 * i + 2] = (float) place.z();
    uv[2 * i] = (float) u;
    uv[2 * i + 1] = (float) v;
    bones[4 * i] = bone;
    weights[4 * i] = 1;
    openness[i] = MeshPart.OPEN;
    return i;
  }

  /**
   * Sets how open a vertex is.
   *
   * @param share 0 to 1
   */
  void open(int vertex, double share) {
    openness[vertex] = (byte) (int) (255 * share + 0.5);
  }

  /**
   * Makes a vertex move as one of another part does.
   *
   * @param share 0 (as before) to 1 (wholly)
   */
  void follow(int vertex, MeshPart part, int other, double share) {
    for (int k = 0; k < 4; k++) {
      bones[4 * vertex + k] = part.bones()[4 * other + k];
      weights[4 * vertex + k] = (float) share * part.weights()[4 * other + k];
    }
    if (share < 1) {
      int slot = slotFor(vertex);
      bones[4 * vertex + slot] = bone;
      weights[4 * vertex + slot] += (float) (1 - share);
      float sum = 0;
      for (int k = 4 * vertex; k < 4 * vertex + 4; k++) {
        sum += weights[k];
      }
      for (int k = 4 * vertex; k < 4 * vertex + 4; k++) {
        weights[k] /= sum;
      }
    }
  }

  /** Where the draft's own bone is among a vertex's, else the least of them, emptied. */
  private int slotFor(int vertex) {
    int least = 0;
    for (int k = 0; k < 4; k++) {
      if (bones[4 * vertex + k] == bone && weights[4 * vertex + k] > 0) {
        return k;
      }
      least = weights[4 * vertex + k] < weights[4 * vertex + least] ? k : least;
    }
    weights[4 * vertex + least] = 0;
    return least;
  }

  /** Adds a triangle, counter-clockwise from the front. */
  void triangle(int a, int b, int c) {
    if (corners == triangles.length) {
      triangles = Arrays.copyOf(triangles, 2 * corners);
    }
    triangles[corners++] = a;
    triangles[corners++] = b;
    triangles[corners++] = c;
  }

  /** Adds two triangles, corners counter-clockwise from the front. */
  void quad(int a, int b, int c, int d) {
    triangle(a, b, c);
    triangle(a, c, d);
  }

  /**
   * Joins rows of vertices by quads. From the front, rows go down and columns to the right.
   *
   * @param first its first vertex; the rows stand one after the other
   */
  void grid(int first, int rows, int columns) {
    for (int j = 0; j + 1 < rows; j++) {
      for (int i = 0; i + 1 < columns; i++) {
        int a = first + j * columns + i;
        int b = a + columns;
        quad(a, b, b + 1, a + 1);
      }
    }
  }

  Vec3 place(int vertex) {
    return new Vec3(positions[3 * vertex], positions[3 * vertex + 1], positions[3 * vertex + 2]);
  }

  /** The part, with normals from its triangles; vertices at one place share theirs. */
  MeshPart part(String name, Material material, Segment segment) {
    float[] p = Arrays.copyOf(positions, 3 * vertices);
    int[] t = Arrays.copyOf(triangles, corners);
    return new MeshPart(
            name,
            material,
            p,
            Normals.smooth(p, t, Normals.samePlace(p)),
            Arrays.copyOf(uv, 2 * vertices),
            Arrays.copyOf(bones, 4 * vertices),
            Arrays.copyOf(weights, 4 * vertices),
            t,
            segment)
        .withOpenness(Arrays.copyOf(openness, vertices));
  }
}
