package org.kubi.gen.random.paint;

import java.util.Arrays;

/**
 * A shape on a square of pixels as the distance of each pixel's centre to its rim, below 0 inside:
 * the union of what was added. Only the rectangle from {@link #left} to {@link #right} and {@link
 * #top} to {@link #bottom} has the shape in it.
 */
public final class DistanceField {
  /** The distance where no shape is near. */
  private static final float FAR = 1e6f;

  /** How far round a shape its distances are kept, pixels. */
  private static final double RIM = 2;

  private final int size;
  private final float[] distances;
  private int left;
  private int top;
  private int right;
  private int bottom;

  /** An empty field. */
  public DistanceField(int size) {
    this.size = size;
    this.distances = new float[size * size];
    Arrays.fill(distances, FAR);
    this.left = size;
    this.top = size;
  }

  /** A line with round ends, thicker at one end than at the other. */
  public DistanceField capsule(
      double x0, double y0, double x1, double y1, double radius0, double radius1) {
    double reach = Math.max(radius0, radius1) + RIM;
    int l = low(Math.min(x0, x1) - reach);
    int t = low(Math.min(y0, y1) - reach);
    int r = high(Math.max(x0, x1) + reach);
    int b = high(Math.max(y0, y1) + reach);
    float dx = (float) (x1 - x0);
    float dy = (float) (y1 - y0);
    float inverse = 1 / Math.max(1e-6f, dx * dx + dy * dy);
    float grow = (float) (radius1 - radius0);
    for (int y = t; y < b; y++) {
      float py = (float) (y + 0.5 - y0);
      for (int x = l; x < r; x++) {
        float px = (float) (x + 0.5 - x0);
        float along = Math.max(0, Math.min(1, (px * dx + py * dy) * inverse));
        float qx = px - along * dx;
        float qy = py - along * dy;
        add(x, y, (float) Math.sqrt(qx * qx + qy * qy) - (float) radius0 - along * grow);
      }
    }
    return touched(l, t, r, b);
  }

  /** A rectangle with round corners, turned about its centre. */
  public DistanceField box(
      double centreX, double centreY, double halfX, double halfY, double corner, double radians) {
    double reach = Math.sqrt(halfX * halfX + halfY * halfY) + RIM;
    int l = low(centreX - reach);
    int t = low(centreY - reach);
    int r = high(centreX + reach);
    int b = high(centreY + reach);
    float cos = (float) StrictMath.cos(radians);
    float sin = (float) StrictMath.sin(radians);
    float round = (float) Math.min(corner, Math.min(halfX, halfY));
    float hx = (float) halfX - round;
    float hy = (float) halfY - round;
    for (int y = t; y < b; y++) {
      float py = (float) (y + 0.5 - centreY);
      for (int x = l; x < r; x++) {
        float px = (float) (x + 0.5 - centreX);
        float u = Math.abs(cos * px + sin * py) - hx;
        float v = Math.abs(cos * py - sin * px) - hy;
        float outU = Math.max(0, u);
        float outV = Math.max(0, v);
        float outside = (float) Math.sqrt(outU * outU + outV * outV);
        add(x, y, outside + Math.min(0, Math.max(u, v)) - round);
      }
    }
    return touched(l, t, r, b);
  }

  private void add(int x, int y, float distance) {
    int at = y * size + x;
    distances[at] = Math.min(distances[at], distance);
  }

  private DistanceField touched(int l, int t, int r, int b) {
    left = Math.min(left, l);
    top = Math.min(top, t);
    right = Math.max(right, r);
    bottom = Math.max(bottom, b);
    return this;
  }

  private int low(double place) {
    return (int) Math.max(0, Math.min(size, Math.floor(place)));
  }

  private int high(double place) {
    return (int) Math.max(0, Math.min(size, Math.ceil(place)));
  }

  /** The distance at a pixel's centre; beyond the square that of the nearest pixel. */
  public float at(int x, int y) {
    int column = Math.max(0, Math.min(size - 1, x));
    int row = Math.max(0, Math.min(size - 1, y));
    return distances[row * size + column];
  }

  int left() {
    return left;
  }

  int top() {
    return top;
  }

  int right() {
    return right;
  }

  int bottom() {
    return bottom;
  }
}
