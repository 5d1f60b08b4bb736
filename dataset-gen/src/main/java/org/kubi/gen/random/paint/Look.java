package org.kubi.gen.random.paint;

/**
 * How a shape is shaded: as a pillow that falls away towards its rim, lit from one side.
 *
 * @param gray of the surface in full light, 0 to 255
 * @param lightX direction to the light, to the right of the picture
 * @param lightY likewise, downwards
 * @param lightZ likewise, to the viewer
 * @param ambient share of the light that comes from everywhere, 0 to 1
 * @param roundness how far from its rim the shape is flat, pixels; 0 for a flat shape
 * @param grain how rough the surface is: deviation of the gray, 0 to 255
 * @param opacity 0 to 1
 */
public record Look(
    float gray,
    float lightX,
    float lightY,
    float lightZ,
    float ambient,
    float roundness,
    float grain,
    float opacity) {
  /** A flat shape of one gray. */
  public static Look flat(double gray, double opacity) {
    return new Look((float) gray, 0, 0, 1, 1, 0, 0, (float) opacity);
  }

  /** A round shape in a light from an angle, radians clockwise from the right. */
  public static Look round(double gray, double lightAngle, double ambient, double roundness) {
    float aside = 0.75f;
    return new Look(
        (float) gray,
        aside * (float) StrictMath.cos(lightAngle),
        aside * (float) StrictMath.sin(lightAngle),
        (float) Math.sqrt(1 - aside * aside),
        (float) ambient,
        (float) roundness,
        0,
        1);
  }

  /** This look with another gray. */
  public Look withGray(double other) {
    return new Look((float) other, lightX, lightY, lightZ, ambient, roundness, grain, opacity);
  }

  /** This look on a rough surface. */
  public Look withGrain(double other) {
    return new Look(gray, lightX, lightY, lightZ, ambient, roundness, (float) other, opacity);
  }

  /** The gray of a pixel of a shape. */
  float gray(DistanceField shape, int x, int y) {
    float value = gray;
    if (grain > 0) {
      value += grain * roughness(x, y);
    }
    if (roundness <= 0) {
      return value;
    }
    float depth = Math.max(0, Math.min(1, -shape.at(x, y) / roundness));
    float slope = 1 - depth;
    float gx = shape.at(x + 1, y) - shape.at(x - 1, y);
    float gy = shape.at(x, y + 1) - shape.at(x, y - 1);
    float length = Math.max(1e-3f, (float) Math.sqrt(gx * gx + gy * gy));
    float facing = (float) Math.sqrt(1 - slope * slope) * lightZ;
    float lit = facing + slope * (gx * lightX + gy * lightY) / length;
    return value * (ambient + (1 - ambient) * Math.max(0, lit));
  }

  /** A fixed pattern of deviation 1 or so that differs from pixel to pixel. */
  private static float roughness(int x, int y) {
    int bits = (x * 73856093) ^ (y * 19349663);
    bits = (bits ^ (bits >>> 13)) * 0x5bd1e995;
    return ((bits >>> 8 & 0xffff) / 32768f - 1) * 1.7f;
  }
}
