package org.kubi.render.soft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kubi.render.character.MeshPart;
import org.kubi.render.shade.Detail;

/** Cuts triangles in a good order into clusters, and sorts vertices by the bones that move them. */
final class MeshPacker {
  /** Normals of a smooth triangle's corners are within 22 degrees. */
  private static final float ALIKE_COSINE = 0.93f;

  /** And their openness is within this. */
  private static final float ALIKE_OPENNESS = 0.15f;

  private final MeshPart part;
  private final int[] triangles;
  private final Influences influences;
  private final int[] corners;
  private final int[] sourceTriangle;

  /** The part's vertex for each packed one. */
  private final int[] source;

  private MeshPacker(MeshPart part, int[] triangles, Influences influences) {
    this.part = part;
    this.triangles = triangles;
    this.influences = influences;
    int left = 0;
    for (int t = 0; t < triangles.length; t += 3) {
      left += triangles[t] == Detail.GONE ? 0 : 1;
    }
    corners = new int[3 * left];
    sourceTriangle = new int[left];
    source = new int[Math.min(3 * left, part.vertexCount())];
  }

  /**
   * Packs a mesh.
   *
   * @param part whose vertices the triangles name
   * @param triangles its corners, some of which may be {@link Detail#GONE}
   * @param levels how many levels the part's texture has
   */
  static PackedMesh pack(
      MeshPart part, int[] triangles, Patches patches, Influences influences, int levels) {
    return new MeshPacker(part, triangles, influences).pack(patches, levels);
  }

  private PackedMesh pack(Patches patches, int levels) {
    int[] ends = order(patches);
    PackedMesh.Run[] runs = runs(number());
    Cluster[] clusters = new Cluster[ends.length];
    for (int i = 0; i < ends.length; i++) {
      clusters[i] = cluster(i == 0 ? 0 : ends[i - 1], ends[i]);
    }
    PackedMesh out =
        new PackedMesh(corners, sourceTriangle, triangles.length / 3, runs, clusters, levels);
    fill(out);
    smooth(out);
    return out;
  }

  /** Puts the triangles in order; returns where each cluster ends. */
  private int[] order(Patches patches) {
    int[] ends = new int[patches.ends().length];
    int clusters = 0;
    int first = 0;
    int count = 0;
    int from = 0;
    for (int to : patches.ends()) {
      int size = 0;
      for (int i = from; i < to; i++) {
        size += triangles[3 * patches.order()[i]] == Detail.GONE ? 0 : 1;
      }
      if (count > first && count - first + size > Patches.MOST_TRIANGLES) {
        ends[clusters++] = count;
        first = count;
      }
      for (int i = from; i < to; i++) {
        int t = patches.order()[i];
        if (triangles[3 * t] != Detail.GONE) {
          sourceTriangle[count++] = t;
        }
      }
      from = to;
    }
    if (count > first) {
      ends[clusters++] = count;
    }
    return Arrays.copyOf(ends, clusters);
  }

  /**
   * Numbers vertices by bones, those with the same bones in the order in which triangles name them;
   * returns how many there are.
   */
  private int number() {
    int[] packed = new int[part.vertexCount()]; // 1 + the packed index
    long[] keys = new long[source.length];
    int[] found = new int[source.length];
    int count = 0;
    for (int i = 0; i < corners.length; i++) {
      int vertex = corner(i);
      if (packed[vertex] == 0) {
        packed[vertex] = 1;
        keys[count] = (long) influences.set(vertex) << 32 | count;
        found[count++] = vertex;
      }
    }
    Arrays.sort(keys, 0, count);
    for (int i = 0; i < count; i++) {
      source[i] = found[(int) keys[i]];
      packed[source[i]] = i + 1;
    }
    for (int i = 0; i < corners.length; i++) {
      corners[i] = packed[corner(i)] - 1;
    }
    return count;
  }

  /** The part's vertex at a corner in the new order. */
  private int corner(int i) {
    return triangles[3 * sourceTriangle[i / 3] + i % 3];
  }

  private PackedMesh.Run[] runs(int vertices) {
    List<PackedMesh.Run> runs = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= vertices; i++) {
      int set = influences.set(source[first]);
      if (i == vertices || influences.set(source[i]) != set) {
        runs.add(new PackedMesh.Run(first, i, influences.leaders(set)));
        first = i;
      }
    }
    return runs.toArray(PackedMesh.Run[]::new);
  }

  private Cluster cluster(int first, int end) {
    List<Cluster.Bound> bounds = new ArrayList<>(4);
    for (int k = 3 * first; k < 3 * end; k++) {
      for (int leader : leaders(k)) {
        if (bounds.stream().noneMatch(bound -> bound.leader() == leader)) {
          bounds.add(bound(leader, first, end));
        }
      }
    }
    Cluster.Cone cone =
        bounds.size() == 1
            ? ClusterCone.of(part.positions(), source, corners, first, end)
            : Cluster.Cone.ANYWHERE;
    return new Cluster(first, end, bounds.toArray(Cluster.Bound[]::new), cone);
  }

  private int[] leaders(int corner) {
    return influences.leaders(influences.set(source[corners[corner]]));
  }

  private Cluster.Bound bound(int leader, int first, int end) {
    float[] low = {Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE};
    float[] high = {-Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
    float[] p = part.positions();
    for (int corner = 3 * first; corner < 3 * end; corner++) {
      for (int k = 0; k < 3 && moves(leader, corner); k++) {
        float at = p[3 * source[corners[corner]] + k];
        low[k] = Math.min(low[k], at);
        high[k] = Math.max(high[k], at);
      }
    }
    float x = (low[0] + high[0]) / 2;
    float y = (low[1] + high[1]) / 2;
    float z = (low[2] + high[2]) / 2;
    double square = 0;
    for (int corner = 3 * first; corner < 3 * end; corner++) {
      if (moves(leader, corner)) {
        int at = 3 * source[corners[corner]];
        double dx = p[at] - x;
        double dy = p[at + 1] - y;
        double dz = p[at + 2] - z;
        square = Math.max(square, dx * dx + dy * dy + dz * dz);
      }
    }
    // A little room for the rounding of floats.
    return new Cluster.Bound(leader, x, y, z, (float) (Math.sqrt(square) * 1.0001 + 1e-6));
  }

  private boolean moves(int leader, int corner) {
    for (int one : leaders(corner)) {
      if (one == leader) {
        return true;
      }
    }
    return false;
  }

  private void fill(PackedMesh out) {
    for (int i = 0; i < out.vertexCount(); i++) {
      int vertex = source[i];
      out.x[i] = part.positions()[3 * vertex];
      out.y[i] = part.positions()[3 * vertex + 1];
      out.z[i] = part.positions()[3 * vertex + 2];
      out.normalX[i] = part.normals()[3 * vertex];
      out.normalY[i] = part.normals()[3 * vertex + 1];
      out.normalZ[i] = part.normals()[3 * vertex + 2];
      out.u[i] = part.uv()[2 * vertex];
      out.v[i] = part.uv()[2 * vertex + 1];
      out.openness[i] = (part.openness()[vertex] & 0xff) * (1f / 255);
      for (int k = 0; k < Influences.MOST; k++) {
        out.weights[k][i] = influences.weight(vertex, k);
      }
    }
  }

  /** Finds the triangles whose corners are alike. */
  private void smooth(PackedMesh out) {
    for (int t = 0; t < out.triangleCount(); t++) {
      int a = corners[3 * t];
      int b = corners[3 * t + 1];
      int c = corners[3 * t + 2];
      out.smooth[sourceTriangle[t]] =
          isAlike(out, a, b) && isAlike(out, b, c) && isAlike(out, c, a);
    }
  }

  private static boolean isAlike(PackedMesh of, int a, int b) {
    float cosine =
        of.normalX[a] * of.normalX[b]
            + of.normalY[a] * of.normalY[b]
            + of.normalZ[a] * of.normalZ[b];
    return cosine > ALIKE_COSINE && Math.abs(of.openness[a] - of.openness[b]) < ALIKE_OPENNESS;
  }
}
