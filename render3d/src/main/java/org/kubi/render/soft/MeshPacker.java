package org.kubi.render.soft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kubi.render.character.MeshPart;
import org.kubi.render.shade.Detail;

/** Cuts triangles in a good order into clusters and gives each cluster its own vertices. */
final class MeshPacker {
  private final MeshPart part;
  private final int[] triangles;
  private final Influences influences;
  private final int[] corners;
  private final int[] sourceTriangle;
  private final int[] source;
  private final List<Cluster> clusters = new ArrayList<>();
  private int vertices;

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
    source = new int[3 * left];
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
    int[] packed = new int[part.vertexCount()]; // 1 + the packed index within this cluster
    int first = 0;
    int count = 0;
    int from = 0;
    for (int to : patches.ends()) {
      int size = 0;
      for (int i = from; i < to; i++) {
        size += triangles[3 * patches.order()[i]] == Detail.GONE ? 0 : 1;
      }
      if (count - first + size > Patches.MOST_TRIANGLES) {
        addCluster(first, count, packed);
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
    addCluster(first, count, packed);
    PackedMesh out =
        new PackedMesh(vertices, corners, sourceTriangle, triangles.length / 3, clusters, levels);
    fill(out);
    return out;
  }

  private void addCluster(int first, int end, int[] packed) {
    if (first == end) {
      return;
    }
    long[] keys = new long[3 * (end - first)];
    int count = 0;
    for (int i = 3 * first; i < 3 * end; i++) {
      int vertex = corner(i);
      if (packed[vertex] == 0) {
        packed[vertex] = 1;
        keys[count] = (long) influences.set(vertex) << 32 | count;
        source[vertices + count++] = vertex;
      }
    }
    // By bones; those with the same bones in the order in which triangles name them.
    Arrays.sort(keys, 0, count);
    int[] found = Arrays.copyOfRange(source, vertices, vertices + count);
    int start = vertices;
    for (int i = 0; i < count; i++) {
      int vertex = found[(int) keys[i]];
      source[vertices] = vertex;
      packed[vertex] = ++vertices;
    }
    for (int i = 3 * first; i < 3 * end; i++) {
      corners[i] = packed[corner(i)] - 1;
    }
    Cluster.Run[] runs = runs(start);
    Cluster.Bound[] bounds = bounds(runs);
    Cluster.Cone cone =
        bounds.length == 1
            ? ClusterCone.of(part.positions(), source, corners, first, end)
            : Cluster.Cone.ANYWHERE;
    clusters.add(new Cluster(start, vertices, first, end, runs, bounds, cone));
    for (int i = start; i < vertices; i++) {
      packed[source[i]] = 0;
    }
  }

  /** The part's vertex at a corner in the new order. */
  private int corner(int i) {
    return triangles[3 * sourceTriangle[i / 3] + i % 3];
  }

  private Cluster.Run[] runs(int start) {
    List<Cluster.Run> runs = new ArrayList<>(4);
    int first = start;
    for (int i = start + 1; i <= vertices; i++) {
      int set = influences.set(source[first]);
      if (i == vertices || influences.set(source[i]) != set) {
        runs.add(new Cluster.Run(first, i, influences.leaders(set)));
        first = i;
      }
    }
    return runs.toArray(Cluster.Run[]::new);
  }

  private Cluster.Bound[] bounds(Cluster.Run[] runs) {
    List<Cluster.Bound> bounds = new ArrayList<>(4);
    for (Cluster.Run run : runs) {
      for (int leader : run.leaders()) {
        if (bounds.stream().noneMatch(bound -> bound.leader() == leader)) {
          bounds.add(bound(leader, runs));
        }
      }
    }
    return bounds.toArray(Cluster.Bound[]::new);
  }

  private Cluster.Bound bound(int leader, Cluster.Run[] runs) {
    float[] low = {Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE};
    float[] high = {-Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
    float[] p = part.positions();
    for (Cluster.Run run : runs) {
      for (int i = run.first(); i < run.end() && moves(run, leader); i++) {
        for (int k = 0; k < 3; k++) {
          low[k] = Math.min(low[k], p[3 * source[i] + k]);
          high[k] = Math.max(high[k], p[3 * source[i] + k]);
        }
      }
    }
    float x = (low[0] + high[0]) / 2;
    float y = (low[1] + high[1]) / 2;
    float z = (low[2] + high[2]) / 2;
    double square = 0;
    for (Cluster.Run run : runs) {
      for (int i = run.first(); i < run.end() && moves(run, leader); i++) {
        double dx = p[3 * source[i]] - x;
        double dy = p[3 * source[i] + 1] - y;
        double dz = p[3 * source[i] + 2] - z;
        square = Math.max(square, dx * dx + dy * dy + dz * dz);
      }
    }
    // A little room for the rounding of floats.
    return new Cluster.Bound(leader, x, y, z, (float) (Math.sqrt(square) * 1.0001 + 1e-6));
  }

  private static boolean moves(Cluster.Run run, int leader) {
    for (int one : run.leaders()) {
      if (one == leader) {
        return true;
      }
    }
    return false;
  }

  private void fill(PackedMesh out) {
    for (int i = 0; i < vertices; i++) {
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
}
