package org.kubi.geometry;

/**
 * A pinhole camera at the origin that looks along -z: {@code u = centreU + focal x / -z}, {@code v
 * = centreV - focal y / -z}. Square pixels, no distortion.
 *
 * @param focalPixels focal length in pixels, above 0
 * @param centreU principal point, pixels from the left edge; outside the picture for a crop
 * @param centreV principal point, pixels from the top edge
 * @param width picture width in pixels
 * @param height picture height in pixels
 */
public record Camera(double focalPixels, double centreU, double centreV, int width, int height) {
  public Camera {
    if (!(focalPixels > 0) || Double.isInfinite(focalPixels)) {
      throw new IllegalArgumentException("focal length is above 0 pixels, found " + focalPixels);
    }
    if (!Double.isFinite(centreU) || !Double.isFinite(centreV)) {
      throw new IllegalArgumentException(
          "principal point is finite, found " + centreU + ", " + centreV);
    }
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "a picture has at least 1x1 pixels, found " + width + "x" + height);
    }
  }

  /** A camera in the middle of a picture with the given vertical field of view. */
  public static Camera ofFieldOfView(double verticalRadians, int width, int height) {
    return new Camera(
        0.5 * height / StrictMath.tan(verticalRadians / 2),
        width / 2.0,
        height / 2.0,
        width,
        height);
  }

  /** Where a point in front of the camera (z below 0) falls. */
  public Pixel project(Vec3 point) {
    if (!(point.z() < 0)) {
      throw new IllegalArgumentException("a point in view has z below 0, found " + point);
    }
    double scale = focalPixels / -point.z();
    return new Pixel(centreU + point.x() * scale, centreV - point.y() * scale);
  }

  /**
   * The point that falls on {@code pixel}, {@code depth} metres in front of the camera along -z.
   */
  public Vec3 unproject(Pixel pixel, double depth) {
    double scale = depth / focalPixels;
    return new Vec3((pixel.u() - centreU) * scale, (centreV - pixel.v()) * scale, -depth);
  }

  /**
   * The camera of the square part of this picture with its top left corner at (left, top), resized
   * to {@code size} pixels.
   */
  public Camera crop(double left, double top, double side, int size) {
    double scale = size / side;
    return new Camera(
        focalPixels * scale, (centreU - left) * scale, (centreV - top) * scale, size, size);
  }
}
