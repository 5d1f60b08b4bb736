package org.kubi.render.character.gltf;

import org.kubi.render.character.Segment;

/**
 * Triangles of one material as the file has them, with morph targets applied; only vertices that
 * some triangle uses.
 *
 * @param name of the mesh and the material, for people
 * @param node that carries it
 * @param skin index of the skin that moves it; -1 where the node alone does
 * @param look its material
 * @param segment what it shows, by its names
 * @param colour mean of its vertex colours, linear: red, green, blue
 * @param positions 3 floats a vertex, in the node's axes
 * @param normals 3 floats a vertex
 * @param uv 2 floats a vertex
 * @param influences how many joints a vertex has, a multiple of 4; 0 without a skin
 * @param joints indices in the skin's joints
 * @param weights as many, at least 0, not all 0
 * @param triangles 3 vertex indices each
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Primitive(
    String name,
    int node,
    int skin,
    Look look,
    Segment segment,
    double[] colour,
    float[] positions,
    float[] normals,
    float[] uv,
    int influences,
    int[] joints,
    float[] weights,
    int[] triangles) {
  int vertexCount() {
    return positions.length / 3;
  }

  /**
   * The same vertices in another order, some of them several times.
   *
   * @param source for each new vertex the old one
   * @param newUv 2 floats a new vertex
   * @param newTriangles of new vertices
   */
  Primitive with(int[] source, float[] newUv, int[] newTriangles) {
    int n = source.length;
    float[] newPositions = new float[3 * n];
    float[] newNormals = new float[3 * n];
    int[] newJoints = new int[influences * n];
    float[] newWeights = new float[influences * n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(positions, 3 * source[i], newPositions, 3 * i, 3);
      System.arraycopy(normals, 3 * source[i], newNormals, 3 * i, 3);
      System.arraycopy(joints, influences * source[i], newJoints, influences * i, influences);
      System.arraycopy(weights, influences * source[i], newWeights, influences * i, influences);
    }
    return new Primitive(
        name,
        node,
        skin,
        look,
        segment,
        colour,
        newPositions,
        newNormals,
        newUv,
        influences,
        newJoints,
        newWeights,
        newTriangles);
  }
}
