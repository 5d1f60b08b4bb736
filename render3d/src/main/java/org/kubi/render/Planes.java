package org.kubi.render;

/**
 * What is known of each pixel's centre beside its gray: one value a pixel, row by row from the top,
 * without blending.
 *
 * @param width pixels
 * @param height pixels
 * @param depth distance along the view (camera's -z), metres; {@code Float.POSITIVE_INFINITY} where
 *     nobody is
 * @param normals 3 a pixel: unit normal of the surface in the camera's axes, turned to the viewer;
 *     0 where nobody is
 * @param segments {@link org.kubi.render.character.Segment#code}, 0 where nobody is
 */
@SuppressWarnings("ArrayRecordComponent") // pixels, never compared
public record Planes(int width, int height, float[] depth, float[] normals, byte[] segments) {
  public Planes {
    int n = width * height;
    if (depth.length != n || normals.length != 3 * n || segments.length != n) {
      throw new IllegalArgumentException(
          "planes of %d x %d pixels have %d depths, 3 times as many normals and %d segments, found %d, %d, %d"
              .formatted(width, height, n, n, depth.length, normals.length, segments.length));
    }
  }
}
