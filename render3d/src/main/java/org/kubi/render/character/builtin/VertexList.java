package org.kubi.render.character.builtin;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Vertices and triangles of the mean man's head while they are laid out; millimetres. */
final class VertexList {
  private double[] places = new double[3 * 4096];
  private double[] across = new double[4096];
  private double[] down = new double[4096];
  private int[] triangles = new int[3 * 8192];
  private int vertices;
  private int corners;

  /** Adds a vertex with its column (negative on the right) and row of the cage. */
  int add(double x, double y, double z, double column, double row) {
    if (vertices == across.length) {
      places = Arrays.copyOf(places, 6 * vertices);
      across = Arrays.copyOf(across, 2 * vertices);
      down = Arrays.copyOf(down, 2 * vertices);
    }
    places[3 * vertices] = x;
    places[3 * vertices + 1] = y;
    places[3 * vertices + 2] = z;
    across[vertices] = column;
    down[vertices] = row;
    return vertices++;
  }

  void quad(int a, int b, int c, int d) {
    triangle(a, b, c);
    triangle(a, c, d);
  }

  void triangle(int a, int b, int c) {
    if (corners + 3 > triangles.length) {
      triangles = Arrays.copyOf(triangles, 2 * triangles.length);
    }
    triangles[corners++] = a;
    triangles[corners++] = b;
    triangles[corners++] = c;
  }

  double[] place(int vertex) {
    return Arrays.copyOfRange(places, 3 * vertex, 3 * vertex + 3);
  }

  void move(int vertex, double[] place) {
    System.arraycopy(place, 0, places, 3 * vertex, 3);
  }

  double column(int vertex) {
    return across[vertex];
  }

  double row(int vertex) {
    return down[vertex];
  }

  /** For each vertex the first at the same place. */
  int[] twins() {
    Map<List<Double>, Integer> first = new HashMap<>();
    int[] twin = new int[vertices];
    for (int i = 0; i < vertices; i++) {
      List<Double> key =
          List.of(
              Math.rint(1e4 * places[3 * i]) + 0.0,
              Math.rint(1e4 * places[3 * i + 1]) + 0.0,
              Math.rint(1e4 * places[3 * i + 2]) + 0.0);
      twin[i] = first.merge(key, i, (old, now) -> old);
    }
    return twin;
  }

  int count() {
    return vertices;
  }

  double[] places() {
    return Arrays.copyOf(places, 3 * vertices);
  }

  double[] across() {
    return Arrays.copyOf(across, vertices);
  }

  double[] down() {
    return Arrays.copyOf(down, vertices);
  }

  int[] triangles() {
    return Arrays.copyOf(triangles, corners);
  }
}
