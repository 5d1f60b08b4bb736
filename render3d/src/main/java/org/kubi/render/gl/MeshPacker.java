package org.kubi.render.gl;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.MeshPart;
import org.kubi.render.shade.Detail;

/**
 * Lays all parts of a character out as one mesh: corners by {@link MeshGroup}, then by cluster, and
 * each cluster with vertices of its own, side by side.
 */
final class MeshPacker {
  /** Bytes a vertex: position, normal, uv, 4 motions, 4 weights, openness and part. */
  static final int STRIDE = 4 * (3 + 3 + 2) + 2 * 4 + 4 * 4 + 2 * 2;

  private static final int INFLUENCES = 4;

  private final CharacterModel model;
  private final BoneLeaders leaders;
  private final int step;
  private final Predicate<MeshPart> chosen;
  private final Map<MeshGroup, List<Cluster>> clusters = new EnumMap<>(MeshGroup.class);
  private final int[] corners;
  private ByteBuffer vertices;
  private int cornerCount;
  private int vertexCount;

  private MeshPacker(
      CharacterModel model, BoneLeaders leaders, int step, Predicate<MeshPart> chosen) {
    this.model = model;
    this.leaders = leaders;
    this.step = step;
    this.chosen = chosen;
    corners = new int[3 * model.triangleCount()];
    vertices = buffer(corners.length / 3 + 64);
  }

  /**
   * A character as one mesh.
   *
   * @param vertices {@link #STRIDE} bytes each
   * @param corners three vertices a triangle
   * @param clusters of each group
   */
  @SuppressWarnings("ArrayRecordComponent") // on its way to the device, never compared
  record Mesh(ByteBuffer vertices, int[] corners, Map<MeshGroup, List<Cluster>> clusters) {}

  /**
   * Packs a character.
   *
   * @param step of {@link Detail}
   * @param chosen the parts that are packed
   */
  static Mesh pack(
      CharacterModel model, BoneLeaders leaders, int step, Predicate<MeshPart> chosen) {
    return new MeshPacker(model, leaders, step, chosen).pack();
  }

  private Mesh pack() {
    for (MeshGroup group : MeshGroup.values()) {
      clusters.put(group, new ArrayList<>());
      for (int i = 0; i < model.parts().size(); i++) {
        MeshPart part = model.parts().get(i);
        if (MeshGroup.of(part.material()) == group && chosen.test(part)) {
          add(part, i, clusters.get(group));
        }
      }
    }
    return new Mesh(vertices.flip(), Arrays.copyOf(corners, cornerCount), clusters);
  }

  private void add(MeshPart part, int number, List<Cluster> to) {
    short[] bones = new short[part.bones().length];
    float[] weights = new float[part.weights().length];
    leaders.join(part, bones, weights);
    int[] packed = new int[part.vertexCount()]; // 1 + the vertex's number in this cluster
    int[] all = Arrays.stream(Detail.corners(part, step)).filter(v -> v != Detail.GONE).toArray();
    for (int[] triangles : Clusters.of(part.positions(), all)) {
      int first = cornerCount;
      int[] source = new int[3 * triangles.length];
      int count = 0;
      for (int triangle : triangles) {
        for (int corner = 3 * triangle; corner < 3 * triangle + 3; corner++) {
          int vertex = all[corner];
          if (packed[vertex] == 0) {
            source[count] = vertex;
            packed[vertex] = ++count;
            write(part, number, vertex, bones, weights);
          }
          corners[cornerCount++] = vertexCount + packed[vertex] - 1;
        }
      }
      vertexCount += count;
      int[] used = Arrays.copyOf(source, count);
      for (int vertex : used) {
        packed[vertex] = 0;
      }
      to.add(new Cluster(first, cornerCount, Bounds.of(part, used, bones, weights)));
    }
  }

  private void write(MeshPart part, int number, int vertex, short[] bones, float[] weights) {
    if (vertices.remaining() < STRIDE) {
      vertices = buffer(2 * vertices.capacity() / STRIDE).put(vertices.flip());
    }
    for (int k = 3 * vertex; k < 3 * vertex + 3; k++) {
      vertices.putFloat(part.positions()[k]);
    }
    for (int k = 3 * vertex; k < 3 * vertex + 3; k++) {
      vertices.putFloat(part.normals()[k]);
    }
    vertices.putFloat(part.uv()[2 * vertex]).putFloat(part.uv()[2 * vertex + 1]);
    for (int k = INFLUENCES * vertex; k < INFLUENCES * vertex + INFLUENCES; k++) {
      vertices.putShort(bones[k]);
    }
    for (int k = INFLUENCES * vertex; k < INFLUENCES * vertex + INFLUENCES; k++) {
      vertices.putFloat(weights[k]);
    }
    vertices.putShort((short) (part.openness()[vertex] & 0xff)).putShort((short) number);
  }

  private static ByteBuffer buffer(int vertices) {
    return ByteBuffer.allocateDirect(STRIDE * vertices).order(ByteOrder.nativeOrder());
  }
}
