package org.kubi.render.shade;

import java.util.Arrays;
import org.kubi.geometry.Camera;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Texture;

/**
 * Which level of its texture a part of an actor uses: one for the whole part in a picture, the
 * finest whose texels are not smaller than the picture's samples, so that nothing glitters and all
 * renderers see the same texels.
 */
public final class MipRule {
  /** Samples along each side of a pixel. */
  public static final int SAMPLES_PER_PIXEL = 2;

  /** About so many triangles are measured. */
  private static final int MEASURED = 500;

  private MipRule() {}

  /**
   * How dense a part's texture lies on it, in texels of the full texture along a metre: the median
   * over its triangles (of many, of each n-th) of {@code sqrt(texels / square metres)}; 0 where no
   * triangle has an area. To be computed once a part.
   */
  public static double texelsPerMetre(MeshPart part) {
    Texture texture = part.material().texture();
    double texels = (double) texture.width() * texture.height();
    int[] corners = part.triangles();
    int step = 3 * Math.max(1, corners.length / 3 / MEASURED);
    double[] densities = new double[corners.length / step + 1];
    int count = 0;
    for (int t = 0; t < corners.length; t += step) {
      double area = surface(part.positions(), corners[t], corners[t + 1], corners[t + 2]);
      double covered = covered(part.uv(), corners[t], corners[t + 1], corners[t + 2]) * texels;
      if (area > 1e-14 && covered > 0) {
        densities[count++] = Math.sqrt(covered / area);
      }
    }
    if (count == 0) {
      return 0;
    }
    Arrays.sort(densities, 0, count);
    return densities[count / 2];
  }

  /**
   * The level for a part in a picture.
   *
   * @param texelsPerMetre {@link #texelsPerMetre} of the part
   * @param camera the picture's
   * @param distance {@link SkinnedActor#distance()} of the actor, metres
   * @param levels how many levels the texture has
   * @return 0 (the full texture) to levels - 1
   */
  public static int level(double texelsPerMetre, Camera camera, double distance, int levels) {
    return level(texelsPerMetre, SAMPLES_PER_PIXEL * camera.focalPixels() / distance, levels);
  }

  /** The level for a part that is seen with so many samples along a metre. */
  public static int level(double texelsPerMetre, double samplesPerMetre, int levels) {
    int level = 0;
    for (double density = texelsPerMetre;
        level < levels - 1 && density > samplesPerMetre;
        density /= 2) {
      level++;
    }
    return level;
  }

  private static double surface(float[] p, int a, int b, int c) {
    double ux = p[3 * b] - p[3 * a];
    double uy = p[3 * b + 1] - p[3 * a + 1];
    double uz = p[3 * b + 2] - p[3 * a + 2];
    double vx = p[3 * c] - p[3 * a];
    double vy = p[3 * c + 1] - p[3 * a + 1];
    double vz = p[3 * c + 2] - p[3 * a + 2];
    double x = uy * vz - uz * vy;
    double y = uz * vx - ux * vz;
    double z = ux * vy - uy * vx;
    return 0.5 * Math.sqrt(x * x + y * y + z * z);
  }

  private static double covered(float[] uv, int a, int b, int c) {
    double ux = uv[2 * b] - uv[2 * a];
    double uy = uv[2 * b + 1] - uv[2 * a + 1];
    double vx = uv[2 * c] - uv[2 * a];
    double vy = uv[2 * c + 1] - uv[2 * a + 1];
    return 0.5 * Math.abs(ux * vy - uy * vx);
  }
}
