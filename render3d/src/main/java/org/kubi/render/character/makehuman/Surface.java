package org.kubi.render.character.makehuman;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Normals;
import org.kubi.render.character.Segment;

/**
 * The triangles that are drawn of a mesh, whatever its shape. A vertex is drawn once for each
 * texture coordinate that it has; its normal is that of the whole mesh, so that no seam shows.
 *
 * @param sources the vertex of the mesh that each drawn vertex is
 * @param uv 2 numbers a drawn vertex, v down from the top
 * @param bones 4 bones a drawn vertex
 * @param weights 4 weights a drawn vertex
 * @param triangles 3 drawn vertices each
 * @param segments what each triangle shows
 * @param smooth 3 vertices of the mesh each: the triangles that normals are made of
 */
@SuppressWarnings("ArrayRecordComponent") // a table, never compared
record Surface(
    int[] sources,
    float[] uv,
    short[] bones,
    float[] weights,
    int[] triangles,
    byte[] segments,
    int[] smooth) {
  private static final float METRES = 0.1f;

  /**
   * The surface of some faces of a mesh.
   *
   * @param drawn faces that are seen
   * @param lit faces that count for the normals, the drawn ones among them
   * @param kept vertices that are there though no drawn face has them
   * @param segment what a face shows
   */
  static Surface of(
      ObjMesh mesh,
      BoneWeights weights,
      BitSet drawn,
      BitSet lit,
      int[] kept,
      IntFunction<Segment> segment) {
    ObjMesh.Indices triangles = new ObjMesh.Indices();
    ObjMesh.Indices smooth = new ObjMesh.Indices();
    ObjMesh.Indices segments = new ObjMesh.Indices();
    ObjMesh.Indices sources = new ObjMesh.Indices();
    ObjMesh.Indices coordinates = new ObjMesh.Indices();
    Map<Long, Integer> split = new HashMap<>();
    BitSet there = new BitSet();
    for (int face = lit.nextSetBit(0); face >= 0; face = lit.nextSetBit(face + 1)) {
      int start = mesh.faceStarts()[face];
      for (int k = start + 1; k + 1 < mesh.faceStarts()[face + 1]; k++) {
        if (drawn.get(face)) {
          segments.add(segment.apply(face).code());
        }
        for (int corner : new int[] {start, k, k + 1}) {
          smooth.add(mesh.corners()[corner]);
          if (drawn.get(face)) {
            int vertex = mesh.corners()[corner];
            int coordinate = mesh.cornerUv()[corner];
            there.set(vertex);
            triangles.add(
                split.computeIfAbsent(
                    (long) vertex << 32 | coordinate,
                    key -> {
                      sources.add(vertex);
                      coordinates.add(coordinate);
                      return sources.size() - 1;
                    }));
          }
        }
      }
    }
    for (int vertex : kept) {
      if (!there.get(vertex)) {
        sources.add(vertex);
        coordinates.add(0);
      }
    }
    int n = sources.size();
    int[] from = sources.trimmed();
    int[] at = coordinates.trimmed();
    float[] uv = new float[2 * n];
    short[] bones = new short[4 * n];
    float[] packed = new float[4 * n];
    for (int i = 0; i < n; i++) {
      uv[2 * i] = mesh.uv()[2 * at[i]];
      uv[2 * i + 1] = 1 - mesh.uv()[2 * at[i] + 1];
      weights.pack(from[i], i, bones, packed);
    }
    int[] codes = segments.trimmed();
    byte[] shown = new byte[codes.length];
    for (int t = 0; t < shown.length; t++) {
      shown[t] = (byte) codes[t];
    }
    return new Surface(from, uv, bones, packed, triangles.trimmed(), shown, smooth.trimmed());
  }

  /** The same surface seen in a mirror: front and back, left and right bones change places. */
  Surface turned() {
    int[] other = triangles.clone();
    for (int i = 0; i < other.length; i += 3) {
      other[i + 1] = triangles[i + 2];
      other[i + 2] = triangles[i + 1];
    }
    short[] otherBones = bones.clone();
    for (int i = 0; i < bones.length; i++) {
      otherBones[i] = (short) RigBone.otherSide(bones[i]);
    }
    int[] otherSmooth = smooth.clone();
    for (int i = 0; i < otherSmooth.length; i += 3) {
      otherSmooth[i + 1] = smooth[i + 2];
      otherSmooth[i + 2] = smooth[i + 1];
    }
    return new Surface(sources, uv, otherBones, weights, other, segments, otherSmooth);
  }

  /** The drawn vertex that a vertex of the mesh is, or -1. */
  int drawnVertex(int source) {
    for (int i = 0; i < sources.length; i++) {
      if (sources[i] == source) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The part of a model.
   *
   * @param shape positions of the mesh, 3 numbers a vertex, decimetres
   * @param lift how far vertices move along their normals, decimetres
   */
  MeshPart part(String name, Material material, double[] shape, double lift) {
    double[] sums = Normals.sums(shape, smooth, Normals.each(shape.length / 3));
    float[] positions = new float[3 * sources.length];
    float[] normals = new float[3 * sources.length];
    for (int i = 0; i < sources.length; i++) {
      int v = 3 * sources[i];
      double length =
          Math.sqrt(sums[v] * sums[v] + sums[v + 1] * sums[v + 1] + sums[v + 2] * sums[v + 2]);
      for (int axis = 0; axis < 3; axis++) {
        double normal = length > 0 ? sums[v + axis] / length : axis == 2 ? 1 : 0;
        positions[3 * i + axis] = METRES * (float) (shape[v + axis] + lift * normal);
        normals[3 * i + axis] = (float) normal;
      }
    }
    byte[] open = new byte[sources.length];
    Arrays.fill(open, MeshPart.OPEN);
    return new MeshPart(
        name, material, positions, normals, uv, bones, weights, triangles, segments, open);
  }
}
