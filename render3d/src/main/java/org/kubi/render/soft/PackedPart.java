package org.kubi.render.soft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kubi.render.character.Material;
import org.kubi.render.shade.TextureMips;

/**
 * A mesh part laid out for speed: one array a coordinate, vertices and triangles in clusters. Built
 * by {@link PartPacker}.
 */
final class PackedPart {
  final Material material;
  final double texelsPerMetre;
  final float[] x;
  final float[] y;
  final float[] z;
  final float[] normalX;
  final float[] normalY;
  final float[] normalZ;
  final float[] u;
  final float[] v;

  /** Weights of the first to fourth bone of each vertex's run. */
  final float[][] weights = new float[Influences.MOST][];

  /** Which run (over all clusters) each vertex is in. */
  final int[] runOf;

  /** Three packed vertices a triangle. */
  final int[] corners;

  final List<Cluster> clusters;
  final Cluster.Run[] runs;
  private final TextureMips mips;
  private final @Nullable SurfaceLevel[] levels;
  private final byte[] @Nullable [] holes;

  PackedPart(
      Material material,
      double texelsPerMetre,
      TextureMips mips,
      int vertices,
      int[] corners,
      List<Cluster> clusters) {
    // A copy that does not hold the texture itself, whose life the cache watches.
    this.material =
        new Material(
            mips.levels().get(0),
            material.tint(),
            material.cutout(),
            material.twoSided(),
            material.specular());
    this.texelsPerMetre = texelsPerMetre;
    this.mips = mips;
    this.corners = corners;
    this.clusters = List.copyOf(clusters);
    this.runs =
        clusters.stream().flatMap(cluster -> cluster.runs().stream()).toArray(Cluster.Run[]::new);
    this.levels = new SurfaceLevel[mips.levels().size()];
    this.holes = new byte[mips.levels().size()][];
    x = new float[vertices];
    y = new float[vertices];
    z = new float[vertices];
    normalX = new float[vertices];
    normalY = new float[vertices];
    normalZ = new float[vertices];
    u = new float[vertices];
    v = new float[vertices];
    runOf = new int[vertices];
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

  int levelCount() {
    return levels.length;
  }

  /** One level of its texture, made ready the first time. */
  SurfaceLevel level(int level) {
    SurfaceLevel known = levels[level];
    if (known == null) {
      known = new SurfaceLevel(mips.levels().get(level), material.tint());
      levels[level] = known;
    }
    return known;
  }

  /** {@link Holes} of its triangles at one level of its texture; empty where it is no cutout. */
  byte[] holes(int level) {
    byte[] known = holes[level];
    if (known == null) {
      known = material.cutout() ? Holes.of(this, level(level)) : new byte[0];
      holes[level] = known;
    }
    return known;
  }
}
