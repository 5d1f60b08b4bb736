package org.kubi.render.character;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Triangles of one material, skinned by up to four bones a vertex. The arrays are owned by the
 * part: nobody writes to them.
 *
 * @param name what it is: body, eyes, hair, ...
 * @param material its look
 * @param positions 3 floats a vertex: at rest, the model's axes, metres
 * @param normals 3 floats a vertex: unit length, at rest
 * @param uv 2 floats a vertex: texture coordinates, v down from the top
 * @param bones 4 bone indices a vertex
 * @param weights 4 floats a vertex, at least 0, with sum 1
 * @param triangles 3 vertex indices a triangle, counter-clockwise from the front
 * @param segments what each triangle shows: {@link Segment#code}
 * @param openness how much of the surroundings each vertex sees, 0 (none) to 255 (all of its half):
 *     ambient light is multiplied with {@code openness / 255}
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, which is what caches want
public record MeshPart(
    String name,
    Material material,
    float[] positions,
    float[] normals,
    float[] uv,
    short[] bones,
    float[] weights,
    int[] triangles,
    byte[] segments,
    byte[] openness) {
  /** The {@link #openness} of a vertex that nothing hides. */
  public static final byte OPEN = (byte) 255;

  public MeshPart {
    int n = positions.length / 3;
    if (positions.length != 3 * n
        || normals.length != 3 * n
        || uv.length != 2 * n
        || bones.length != 4 * n
        || weights.length != 4 * n
        || triangles.length % 3 != 0
        || segments.length != triangles.length / 3
        || openness.length != n) {
      throw new IllegalArgumentException(
          "part %s: arrays of %d positions, %d normals, %d uv, %d bones, %d weights, %d indices,"
                  .formatted(
                      name,
                      positions.length,
                      normals.length,
                      uv.length,
                      bones.length,
                      weights.length,
                      triangles.length)
              + " %d segments and %d openness do not belong together"
                  .formatted(segments.length, openness.length));
    }
    for (int index : triangles) {
      if (index < 0 || index >= n) {
        throw new IllegalArgumentException(
            "part %s: vertex index below %d, found %d".formatted(name, n, index));
      }
    }
  }

  /** A part that shows one thing and is open everywhere. */
  public MeshPart(
      String name,
      Material material,
      float[] positions,
      float[] normals,
      float[] uv,
      short[] bones,
      float[] weights,
      int[] triangles,
      Segment segment) {
    this(
        name,
        material,
        positions,
        normals,
        uv,
        bones,
        weights,
        triangles,
        filled(triangles.length / 3, segment.code()),
        filled(positions.length / 3, OPEN));
  }

  private static byte[] filled(int length, byte value) {
    byte[] out = new byte[length];
    Arrays.fill(out, value);
    return out;
  }

  /** This part with some of its triangles; all vertices stay. */
  public MeshPart only(IntPredicate triangle) {
    int[] corners = new int[triangles.length];
    byte[] kept = new byte[segments.length];
    int n = 0;
    for (int t = 0; t < segments.length; t++) {
      if (triangle.test(t)) {
        System.arraycopy(triangles, 3 * t, corners, 3 * n, 3);
        kept[n++] = segments[t];
      }
    }
    return new MeshPart(
        name,
        material,
        positions,
        normals,
        uv,
        bones,
        weights,
        Arrays.copyOf(corners, 3 * n),
        Arrays.copyOf(kept, n),
        openness);
  }

  /** This part with other {@link #openness}. */
  public MeshPart withOpenness(byte[] other) {
    return new MeshPart(
        name, material, positions, normals, uv, bones, weights, triangles, segments, other);
  }

  /** How many vertices. */
  public int vertexCount() {
    return positions.length / 3;
  }

  /** How many triangles. */
  public int triangleCount() {
    return triangles.length / 3;
  }
}
