package org.kubi.render.soft;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kubi.geometry.Camera;
import org.kubi.render.Planes;

/** The nearest triangle at the centre of each pixel of one picture. */
final class PlaneBuffer {
  /** How far outside its edges a triangle still counts: the rounding of floats, no cracks. */
  private static final float SLACK = 1f / (1 << 14);

  /** Less, in square pixels, is no triangle. */
  private static final float LEAST_AREA = 1e-12f;

  private static final float MOST_INVERSE = 1 / View.NEAR_METRES;
  private static final int NOBODY = -1;

  private final Camera camera;
  private final int width;
  private final int height;
  private final float[] inverse;
  private final int[] mesh;
  private final int[] triangle;

  PlaneBuffer(Camera camera) {
    this.camera = camera;
    width = camera.width();
    height = camera.height();
    inverse = new float[width * height];
    mesh = new int[width * height];
    triangle = new int[width * height];
    Arrays.fill(mesh, NOBODY);
  }

  /**
   * Enters the triangles of a mesh where they are nearest.
   *
   * @param number of the mesh among those of the picture
   * @param cover where it has no holes; null for everywhere
   */
  void draw(PlaneMesh drawn, int number, PlaneCutout.@Nullable Level cover) {
    PlaneTriangle corner = new PlaneTriangle(drawn);
    boolean twoSided = drawn.part.material().twoSided();
    for (int t = 0; t < drawn.part.triangleCount(); t++) {
      corner.enter(t);
      // Fronts are counter-clockwise with v up, so negative with v down.
      float area = corner.area();
      boolean seen = area < -LEAST_AREA || (twoSided && area > LEAST_AREA);
      if (seen && isInFront(corner.inverseA, corner.inverseB, corner.inverseC)) {
        fill(corner, t, number, cover);
      }
    }
  }

  private static boolean isInFront(float a, float b, float c) {
    return Math.min(a, Math.min(b, c)) > 0 && Math.max(a, Math.max(b, c)) <= MOST_INVERSE;
  }

  private void fill(PlaneTriangle corner, int t, int number, PlaneCutout.@Nullable Level cover) {
    // The pixels (centres at a half) between the outermost corners.
    int x0 = (int) Math.max(0, Math.ceil(corner.left() - 0.5f));
    int x1 = (int) Math.min(width - 1, Math.floor(corner.right() - 0.5f));
    int y0 = (int) Math.max(0, Math.ceil(corner.top() - 0.5f));
    int y1 = (int) Math.min(height - 1, Math.floor(corner.bottom() - 0.5f));
    if (x0 > x1 || y0 > y1) {
      return;
    }
    corner.prepare();
    for (int y = y0; y <= y1; y++) {
      for (int x = x0; x <= x1; x++) {
        corner.at(x + 0.5f, y + 0.5f);
        int pixel = y * width + x;
        if (corner.isInside(SLACK)
            && corner.inverse() > inverse[pixel]
            && (cover == null || cover.isSolid(corner.textureU(), corner.textureV()))) {
          inverse[pixel] = corner.inverse();
          mesh[pixel] = number;
          triangle[pixel] = t;
        }
      }
    }
  }

  /** What is seen. */
  Planes planes(List<PlaneMesh> meshes) {
    int count = width * height;
    float[] depth = new float[count];
    float[] normals = new float[3 * count];
    byte[] segments = new byte[count];
    List<PlaneTriangle> corners = meshes.stream().map(PlaneTriangle::new).toList();
    float[] normal = new float[3];
    for (int pixel = 0; pixel < count; pixel++) {
      if (mesh[pixel] == NOBODY) {
        depth[pixel] = Float.POSITIVE_INFINITY;
        continue;
      }
      float u = pixel % width + 0.5f;
      float v = pixel / width + 0.5f;
      PlaneTriangle corner = corners.get(mesh[pixel]);
      corner.enter(triangle[pixel]);
      corner.prepare();
      corner.at(u, v);
      corner.normal(normal);
      turn(normal, u, v, meshes.get(mesh[pixel]).part.material().twoSided());
      depth[pixel] = 1 / inverse[pixel];
      System.arraycopy(normal, 0, normals, 3 * pixel, 3);
      segments[pixel] = meshes.get(mesh[pixel]).part.segments()[triangle[pixel]];
    }
    return new Planes(width, height, depth, normals, segments);
  }

  /**
   * Makes a normal unit length and turns it to the viewer: on a two-sided surface the back is lit
   * like a front, so it is negated; else only an outline can look away, by interpolation, and is
   * held at a right angle to the view.
   */
  private void turn(float[] n, float u, float v, boolean twoSided) {
    double vx = (camera.centreU() - u) / camera.focalPixels();
    double vy = (v - camera.centreV()) / camera.focalPixels();
    double away = n[0] * vx + n[1] * vy + n[2];
    double x = n[0];
    double y = n[1];
    double z = n[2];
    if (away < 0) {
      double part = twoSided ? 0 : away / (vx * vx + vy * vy + 1);
      double sign = twoSided ? -1 : 1;
      x = sign * (x - part * vx);
      y = sign * (y - part * vy);
      z = sign * (z - part);
    }
    double length = Math.sqrt(x * x + y * y + z * z);
    double unit = length > 0 ? 1 / length : 0;
    n[0] = (float) (x * unit);
    n[1] = (float) (y * unit);
    n[2] = (float) (z * unit);
  }
}
