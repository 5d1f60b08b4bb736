package org.kubi.render.character.builtin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Normals;
import org.kubi.render.character.Segment;

/** Collects vertices, in millimetres of a person's head's axes, and triangles of one part. */
final class MeshBuilder {
  private final double ground;
  private float[] positions = new float[3 * 256];
  private float[] uv = new float[2 * 256];
  private short[] bones = new short[4 * 256];
  private float[] weights = new float[4 * 256];
  private byte[] openness = new byte[256];
  private int[] triangles = new int[3 * 512];
  private int vertices;
  private int corners;
  private final List<int[]> twins = new ArrayList<>();

  /**
   * An empty part.
   *
   * @param ground height of the head's origin above the ground, millimetres
   */
  MeshBuilder(double ground) {
    this.ground = ground;
  }

  int vertexCount() {
    return vertices;
  }

  /** Adds a vertex that nothing hides; returns its index. */
  int vertex(double x, double y, double z, double u, double v, Weights carried) {
    return vertex(x, y, z, u, v, carried, 1);
  }

  /** Adds a vertex with an openness of 0 to 1; returns its index. */
  int vertex(double x, double y, double z, double u, double v, Weights carried, double open) {
    if (vertices == openness.length) {
      positions = Arrays.copyOf(positions, 6 * vertices);
      uv = Arrays.copyOf(uv, 4 * vertices);
      bones = Arrays.copyOf(bones, 8 * vertices);
      weights = Arrays.copyOf(weights, 8 * vertices);
      openness = Arrays.copyOf(openness, 2 * vertices);
    }
    int i = vertices++;
    positions[3 * i] = (float) (x * 1e-3);
    positions[3 * i + 1] = (float) ((y + ground) * 1e-3);
    positions[3 * i + 2] = (float) (z * 1e-3);
    uv[2 * i] = (float) u;
    uv[2 * i + 1] = (float) v;
    carried.write(bones, weights, i);
    openness[i] = (byte) Math.round(255 * Math.max(0, Math.min(1, open)));
    return i;
  }

  /** Adds a triangle, counter-clockwise from outside. */
  void triangle(int a, int b, int c) {
    if (corners == triangles.length) {
      triangles = Arrays.copyOf(triangles, 2 * corners);
    }
    triangles[corners++] = a;
    triangles[corners++] = b;
    triangles[corners++] = c;
  }

  /** Adds two triangles, corners counter-clockwise from outside. */
  void quad(int a, int b, int c, int d) {
    triangle(a, b, c);
    triangle(a, c, d);
  }

  /** Makes a vertex share the normal of an earlier one at the same place. */
  void weld(int first, int later) {
    twins.add(new int[] {first, later});
  }

  /** The part, with normals of the triangles about each vertex. */
  MeshPart build(String name, Material material, Segment segment) {
    float[] places = Arrays.copyOf(positions, 3 * vertices);
    int[] faces = Arrays.copyOf(triangles, corners);
    int[] twin = new int[vertices];
    for (int i = 0; i < vertices; i++) {
      twin[i] = i;
    }
    for (int[] pair : twins) {
      twin[pair[1]] = twin[pair[0]];
    }
    byte[] segments = new byte[corners / 3];
    Arrays.fill(segments, segment.code());
    return new MeshPart(
        name,
        material,
        places,
        Normals.smooth(places, faces, twin),
        Arrays.copyOf(uv, 2 * vertices),
        Arrays.copyOf(bones, 4 * vertices),
        Arrays.copyOf(weights, 4 * vertices),
        faces,
        segments,
        Arrays.copyOf(openness, vertices));
  }
}
