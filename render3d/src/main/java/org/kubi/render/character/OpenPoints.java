package org.kubi.render.character;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The vertices of parts as points that look for light. {@link #look} sorts them into the cells of a
 * grid across a direction; then the arrays of the grid's order are valid.
 */
final class OpenPoints {
  /** How far above its surface a point looks out, metres: more than layers are apart. */
  private static final float LIFT = 0.0005f;

  /** Metres along each side of a cell. */
  private static final float CELL = 0.004f;

  private static final int MOST_CELLS = 512;

  /** How much of a point is replaced by the mean of its neighbours. */
  private static final float SMOOTH = 0.5f;

  private final Places welded;
  private final int count;
  private final float[] places;
  private final float[] normals;
  private final float[] open;
  private final float[] all;

  // Across and along the direction of the last look; then the same in the grid's order.
  private final float[] across;
  private final float[] up;
  private final int[] cellOf;
  private final int[] order;
  private int[] starts = {};
  private float lowU;
  private float lowV;
  private float perCell;

  final Axes axes = new Axes();

  /** Cells in a row, and rows. */
  int columns;

  int rows;

  /** In the grid's order: right, up and along. */
  final float[] u;

  final float[] v;
  final float[] w;

  /** In the grid's order: the cosine to the direction, negative where the opposite one counts. */
  final float[] facing;

  /** In the grid's order: the share of light that comes through, 1 after a look. */
  final float[] through;

  /** Right, up and along a direction. */
  static final class Axes {
    float rightX;
    float rightY;
    float rightZ;
    float upX;
    float upY;
    float upZ;
    float alongX;
    float alongY;
    float alongZ;

    /** To a unit vector with z above 0. */
    void turn(double x, double y, double z) {
      double length = Math.sqrt(x * x + z * z);
      rightX = (float) (z / length);
      rightY = 0;
      rightZ = (float) (-x / length);
      upX = (float) (-x * y / length);
      upY = (float) length;
      upZ = (float) (-y * z / length);
      alongX = (float) x;
      alongY = (float) y;
      alongZ = (float) z;
    }
  }

  OpenPoints(Places welded) {
    this.welded = welded;
    count = welded.count();
    int n = count;
    places = new float[3 * n];
    normals = welded.normals();
    for (int k = 0; k < 3 * n; k++) {
      places[k] = welded.places()[k] + LIFT * normals[k];
    }
    open = new float[n];
    all = new float[n];
    across = new float[n];
    up = new float[n];
    cellOf = new int[n];
    order = new int[n];
    u = new float[n];
    v = new float[n];
    w = new float[n];
    facing = new float[n];
    through = new float[n];
  }

  /** Looks along a unit vector with z above 0, and against it. */
  void look(double x, double y, double z) {
    axes.turn(x, y, z);
    lowU = Float.MAX_VALUE;
    lowV = Float.MAX_VALUE;
    float highU = -Float.MAX_VALUE;
    float highV = -Float.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      float px = places[3 * i];
      float py = places[3 * i + 1];
      float pz = places[3 * i + 2];
      across[i] = axes.rightX * px + axes.rightY * py + axes.rightZ * pz;
      up[i] = axes.upX * px + axes.upY * py + axes.upZ * pz;
      lowU = Math.min(lowU, across[i]);
      lowV = Math.min(lowV, up[i]);
      highU = Math.max(highU, across[i]);
      highV = Math.max(highV, up[i]);
    }
    float side = Math.max(CELL, Math.max(highU - lowU, highV - lowV) / (MOST_CELLS - 1));
    perCell = 1 / side;
    columns = 1 + Math.max(0, (int) ((highU - lowU) * perCell));
    rows = 1 + Math.max(0, (int) ((highV - lowV) * perCell));
    sort();
  }

  private void sort() {
    int cells = columns * rows;
    if (starts.length < cells + 1) {
      starts = new int[cells + 1];
    }
    Arrays.fill(starts, 0, cells + 1, 0);
    for (int i = 0; i < count; i++) {
      cellOf[i] = (int) ((up[i] - lowV) * perCell) * columns + (int) ((across[i] - lowU) * perCell);
      starts[cellOf[i]]++;
    }
    int sum = 0;
    for (int cell = 0; cell <= cells; cell++) {
      sum += starts[cell];
      starts[cell] = sum;
    }
    for (int i = count - 1; i >= 0; i--) {
      int at = --starts[cellOf[i]];
      order[at] = i;
      float px = places[3 * i];
      float py = places[3 * i + 1];
      float pz = places[3 * i + 2];
      u[at] = across[i];
      v[at] = up[i];
      w[at] = axes.alongX * px + axes.alongY * py + axes.alongZ * pz;
      facing[at] =
          axes.alongX * normals[3 * i]
              + axes.alongY * normals[3 * i + 1]
              + axes.alongZ * normals[3 * i + 2];
      through[at] = 1;
    }
  }

  /** The column of a place, at the grid's edge if it is outside. */
  int column(float place) {
    return Math.max(0, Math.min(columns - 1, (int) ((place - lowU) * perCell)));
  }

  /** The row of a place, likewise. */
  int row(float place) {
    return Math.max(0, Math.min(rows - 1, (int) ((place - lowV) * perCell)));
  }

  /** The first point of a cell in the grid's order; the points of a row's cells are neighbours. */
  int start(int row, int column) {
    return starts[row * columns + column];
  }

  /** Adds what comes through in the direction of the last look. */
  void add() {
    for (int at = 0; at < count; at++) {
      float cosine = Math.abs(facing[at]);
      open[order[at]] += cosine * through[at];
      all[order[at]] += cosine;
    }
  }

  /**
   * The openness of the vertices.
   *
   * @param parts that the points are of
   */
  List<byte[]> bytes(List<MeshPart> parts) {
    float[] share = new float[count];
    for (int i = 0; i < count; i++) {
      share[i] = all[i] > 0 ? open[i] / all[i] : 1;
    }
    float[] sums = new float[count];
    int[] neighbours = new int[count];
    for (int part = 0; part < parts.size(); part++) {
      int[] pointOf = welded.ofPart(part);
      int[] corners = parts.get(part).triangles();
      for (int k = 0; k < corners.length; k++) {
        int a = pointOf[corners[k]];
        int b = pointOf[corners[k % 3 == 2 ? k - 2 : k + 1]];
        if (a != Places.NONE && b != Places.NONE) {
          sums[a] += share[b];
          sums[b] += share[a];
          neighbours[a]++;
          neighbours[b]++;
        }
      }
    }
    List<byte[]> out = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      int[] points = welded.ofPart(part);
      byte[] bytes = new byte[points.length];
      for (int i = 0; i < bytes.length; i++) {
        int at = points[i];
        if (at == Places.NONE) {
          bytes[i] = MeshPart.OPEN;
          continue;
        }
        float smooth = neighbours[at] > 0 ? sums[at] / neighbours[at] : share[at];
        float value = (1 - SMOOTH) * share[at] + SMOOTH * smooth;
        bytes[i] = (byte) (int) (255 * Math.min(1, value) + 0.5f);
      }
      out.add(bytes);
    }
    return out;
  }
}
