package org.kubi.render.character;

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
    int[] triangles) {
  public MeshPart {
    int n = positions.length / 3;
    if (positions.length != 3 * n
        || normals.length != 3 * n
        || uv.length != 2 * n
        || bones.length != 4 * n
        || weights.length != 4 * n
        || triangles.length % 3 != 0) {
      throw new IllegalArgumentException(
          "part %s: arrays of %d positions, %d normals, %d uv, %d bones, %d weights, %d indices"
                  .formatted(
                      name,
                      positions.length,
                      normals.length,
                      uv.length,
                      bones.length,
                      weights.length,
                      triangles.length)
              + " do not belong together");
    }
    for (int index : triangles) {
      if (index < 0 || index >= n) {
        throw new IllegalArgumentException(
            "part %s: vertex index below %d, found %d".formatted(name, n, index));
      }
    }
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
