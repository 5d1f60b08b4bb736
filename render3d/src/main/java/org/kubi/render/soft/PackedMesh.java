package org.kubi.render.soft;

import org.jspecify.annotations.Nullable;

/**
 * A mesh laid out for speed: one array a coordinate, vertices by the bones that move them,
 * triangles in clusters. Built by {@link MeshPacker}.
 */
final class PackedMesh {
  final float[] x;
  final float[] y;
  final float[] z;
  final float[] normalX;
  final float[] normalY;
  final float[] normalZ;
  final float[] u;
  final float[] v;

  /** 0 to 1. */
  final float[] openness;

  /** Weights of the first to fourth bone of each vertex's run. */
  final float[][] weights = new float[Influences.MOST][];

  /** Three packed vertices a triangle. */
  final int[] corners;

  /** The number of each packed triangle in its part. */
  final int[] source;

  /** Whether each of the part's triangles looks much the same all over but for its texture. */
  final boolean[] smooth;

  /** The packed triangle of each of the part's triangles; anything where it is gone. */
  final int[] packedOf;

  /** Its vertices, in order. */
  final Run[] runs;

  final Cluster[] clusters;
  private final byte[] @Nullable [] holes;

  /**
   * Packed vertices moved by the same bones.
   *
   * @param first the first
   * @param end after the last
   * @param leaders 1 to 4 bones
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Run(int first, int end, int[] leaders) {}

  PackedMesh(int[] corners, int[] source, int sources, Run[] runs, Cluster[] clusters, int levels) {
    this.corners = corners;
    this.source = source;
    packedOf = new int[sources];
    smooth = new boolean[sources];
    for (int t = 0; t < source.length; t++) {
      packedOf[source[t]] = t;
    }
    this.runs = runs;
    this.clusters = clusters;
    int vertices = runs.length == 0 ? 0 : runs[runs.length - 1].end();
    holes = new byte[levels][];
    x = new float[vertices];
    y = new float[vertices];
    z = new float[vertices];
    normalX = new float[vertices];
    normalY = new float[vertices];
    normalZ = new float[vertices];
    u = new float[vertices];
    v = new float[vertices];
    openness = new float[vertices];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = new float[vertices];
    }
  }

  int vertexCount() {
    return x.length;
  }

  int triangleCount() {
    return corners.length / 3;
  }

  /** How many triangles its part has, which number those of a picture. */
  int sourceCount() {
    return packedOf.length;
  }

  /**
   * {@link Holes} of its triangles at one level of its part's texture; empty where the part is no
   * cutout.
   */
  synchronized byte[] holes(PackedPart part, int level) {
    byte[] known = holes[level];
    if (known == null) {
      known = part.material.cutout() ? Holes.of(this, part.level(level)) : new byte[0];
      holes[level] = known;
    }
    return known;
  }
}
