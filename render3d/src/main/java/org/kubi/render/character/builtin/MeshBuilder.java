package org.kubi.render.character.builtin;

import java.util.Arrays;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;

/** Collects vertices, in millimetres of the head's axes, and triangles of one part. */
final class MeshBuilder {
  private final Rig rig;
  private float[] positions = new float[3 * 1024];
  private float[] normals = new float[3 * 1024];
  private float[] uv = new float[2 * 1024];
  private short[] bones = new short[4 * 1024];
  private float[] weights = new float[4 * 1024];
  private int[] triangles = new int[3 * 2048];
  private int vertices;
  private int corners;

  MeshBuilder(Rig rig) {
    this.rig = rig;
  }

  int vertexCount() {
    return vertices;
  }

  /** Adds a vertex with its normal, weighed by its place; returns its index. */
  int vertex(double x, double y, double z, double[] normal, double u, double v) {
    return vertex(x, y, z, normal, u, v, y, z);
  }

  /** Adds a vertex that moves as the skin at another height and depth does. */
  int vertex(
      double x, double y, double z, double[] normal, double u, double v, double atY, double atZ) {
    if (3 * vertices == positions.length) {
      positions = Arrays.copyOf(positions, 6 * vertices);
      normals = Arrays.copyOf(normals, 6 * vertices);
      uv = Arrays.copyOf(uv, 4 * vertices);
      bones = Arrays.copyOf(bones, 8 * vertices);
      weights = Arrays.copyOf(weights, 8 * vertices);
    }
    int i = vertices++;
    positions[3 * i] = (float) (x * 1e-3);
    positions[3 * i + 1] = (float) (y * 1e-3 + Rig.HEAD_HEIGHT);
    positions[3 * i + 2] = (float) (z * 1e-3);
    for (int k = 0; k < 3; k++) {
      normals[3 * i + k] = (float) normal[k];
    }
    uv[2 * i] = (float) u;
    uv[2 * i + 1] = (float) v;
    rig.weigh(atY, atZ);
    float first = (float) rig.weight(0);
    bones[4 * i] = (short) rig.bone(0);
    bones[4 * i + 1] = (short) rig.bone(1);
    weights[4 * i] = first;
    weights[4 * i + 1] = 1 - first;
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

  /** Replaces the normals from a vertex on by those of the triangles about it. */
  void smoothNormals(int from) {
    double[] sum = new double[3 * vertices];
    for (int t = 0; t < corners; t += 3) {
      double[] n = faceNormal(triangles[t], triangles[t + 1], triangles[t + 2]);
      for (int k = 0; k < 3; k++) {
        for (int axis = 0; axis < 3; axis++) {
          sum[3 * triangles[t + k] + axis] += n[axis];
        }
      }
    }
    for (int i = from; i < vertices; i++) {
      double length =
          Math.sqrt(
              sum[3 * i] * sum[3 * i]
                  + sum[3 * i + 1] * sum[3 * i + 1]
                  + sum[3 * i + 2] * sum[3 * i + 2]);
      for (int axis = 0; axis < 3 && length > 0; axis++) {
        normals[3 * i + axis] = (float) (sum[3 * i + axis] / length);
      }
    }
  }

  private double[] faceNormal(int a, int b, int c) {
    double[] u = new double[3];
    double[] v = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      u[axis] = positions[3 * b + axis] - positions[3 * a + axis];
      v[axis] = positions[3 * c + axis] - positions[3 * a + axis];
    }
    return new double[] {
      u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]
    };
  }

  MeshPart build(String name, Material material) {
    return new MeshPart(
        name,
        material,
        Arrays.copyOf(positions, 3 * vertices),
        Arrays.copyOf(normals, 3 * vertices),
        Arrays.copyOf(uv, 2 * vertices),
        Arrays.copyOf(bones, 4 * vertices),
        Arrays.copyOf(weights, 4 * vertices),
        Arrays.copyOf(triangles, corners),
        Segment.SKIN);
  }
}
