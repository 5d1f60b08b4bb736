package org.kubi.geometry;

/**
 * A place in a picture in pixels: u to the right, v down, (0, 0) the outer corner of the top left
 * pixel, whose centre is (0.5, 0.5).
 */
public record Pixel(double u, double v) {
  public double distanceTo(Pixel other) {
    return Math.hypot(u - other.u, v - other.v);
  }
}
