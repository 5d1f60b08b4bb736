package org.kubi.render.soft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kubi.render.character.MeshPart;
import org.kubi.render.shade.MipRule;
import org.kubi.render.shade.TextureMips;

/** Sorts a part's triangles along a Z-order curve and cuts them into clusters. */
final class PartPacker {
  /** Few enough that a cluster is small on a body, many enough that its rim is short. */
  private static final int CLUSTER_TRIANGLES = 128;

  private final MeshPart part;
  private final Influences influences;
  private final int[] corners;
  private final int[] source;
  private final List<Cluster> clusters = new ArrayList<>();
  private int vertices;

  private PartPacker(MeshPart part, int[] leaders) {
    this.part = part;
    influences = Influences.of(part, leaders);
    corners = new int[part.triangles().length];
    source = new int[part.triangles().length];
  }

  static PackedPart pack(MeshPart part, int[] leaders, TextureMips mips) {
    return new PartPacker(part, leaders).pack(mips);
  }

  private PackedPart pack(TextureMips mips) {
    int[] order = ZOrder.triangles(part);
    int[] packed = new int[part.vertexCount()]; // 1 + the packed index within this cluster
    for (int first = 0; first < order.length; first += CLUSTER_TRIANGLES) {
      addCluster(order, first, Math.min(order.length, first + CLUSTER_TRIANGLES), packed);
    }
    PackedPart out =
        new PackedPart(
            part.material(), MipRule.texelsPerMetre(part), mips, vertices, corners, clusters);
    fill(out);
    return out;
  }

  private void addCluster(int[] order, int first, int end, int[] packed) {
    int[] triangles = part.triangles();
    long[] keys = new long[3 * (end - first)];
    int count = 0;
    for (int t = first; t < end; t++) {
      for (int k = 3 * order[t]; k < 3 * order[t] + 3; k++) {
        int vertex = triangles[k];
        if (packed[vertex] == 0) {
          packed[vertex] = 1;
          keys[count++] = (long) influences.set(vertex) << 32 | vertex;
        }
      }
    }
    Arrays.sort(keys, 0, count);
    int start = vertices;
    for (int i = 0; i < count; i++) {
      int vertex = (int) keys[i];
      source[vertices] = vertex;
      packed[vertex] = ++vertices;
    }
    for (int t = first; t < end; t++) {
      for (int k = 0; k < 3; k++) {
        corners[3 * t + k] = packed[triangles[3 * order[t] + k]] - 1;
      }
    }
    List<Cluster.Run> runs = runs(start);
    clusters.add(new Cluster(start, vertices, first, end, runs, bounds(runs)));
    for (int i = start; i < vertices; i++) {
      packed[source[i]] = 0;
    }
  }

  private List<Cluster.Run> runs(int start) {
    List<Cluster.Run> runs = new ArrayList<>();
    int first = start;
    for (int i = start + 1; i <= vertices; i++) {
      int set = influences.set(source[first]);
      if (i == vertices || influences.set(source[i]) != set) {
        runs.add(new Cluster.Run(first, i, influences.leaders(set)));
        first = i;
      }
    }
    return runs;
  }

  private List<Cluster.Bound> bounds(List<Cluster.Run> runs) {
    int[] leaders =
        runs.stream().flatMapToInt(run -> Arrays.stream(run.leaders())).distinct().toArray();
    List<Cluster.Bound> bounds = new ArrayList<>();
    for (int leader : leaders) {
      int[] moved =
          runs.stream()
              .filter(run -> Arrays.stream(run.leaders()).anyMatch(l -> l == leader))
              .flatMapToInt(run -> Arrays.stream(source, run.first(), run.end()))
              .toArray();
      bounds.add(bound(leader, moved));
    }
    return List.copyOf(bounds);
  }

  private Cluster.Bound bound(int leader, int[] moved) {
    float[] p = part.positions();
    float[] low = {Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE};
    float[] high = {-Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
    for (int vertex : moved) {
      for (int k = 0; k < 3; k++) {
        low[k] = Math.min(low[k], p[3 * vertex + k]);
        high[k] = Math.max(high[k], p[3 * vertex + k]);
      }
    }
    float x = (low[0] + high[0]) / 2;
    float y = (low[1] + high[1]) / 2;
    float z = (low[2] + high[2]) / 2;
    double radius = 0;
    for (int vertex : moved) {
      double dx = p[3 * vertex] - x;
      double dy = p[3 * vertex + 1] - y;
      double dz = p[3 * vertex + 2] - z;
      radius = Math.max(radius, Math.sqrt(dx * dx + dy * dy + dz * dz));
    }
    // A little room for the rounding of floats.
    return new Cluster.Bound(leader, x, y, z, (float) (radius * 1.0001 + 1e-6));
  }

  private void fill(PackedPart out) {
    int run = 0;
    for (int i = 0; i < vertices; i++) {
      int vertex = source[i];
      if (i >= out.runs[run].end()) {
        run++;
      }
      out.runOf[i] = run;
      out.x[i] = part.positions()[3 * vertex];
      out.y[i] = part.positions()[3 * vertex + 1];
      out.z[i] = part.positions()[3 * vertex + 2];
      out.normalX[i] = part.normals()[3 * vertex];
      out.normalY[i] = part.normals()[3 * vertex + 1];
      out.normalZ[i] = part.normals()[3 * vertex + 2];
      out.u[i] = part.uv()[2 * vertex];
      out.v[i] = part.uv()[2 * vertex + 1];
      for (int k = 0; k < Influences.MOST; k++) {
        out.weights[k][i] = influences.weight(vertex, k);
      }
    }
  }
}
