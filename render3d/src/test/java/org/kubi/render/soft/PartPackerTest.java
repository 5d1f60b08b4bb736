package org.kubi.render.soft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Vec3;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;
import org.kubi.render.shade.Figures;
import org.kubi.render.shade.TextureMips;

class PartPackerTest {
  private static final Material LOOK = Material.of(Texture.plain(1, 2, 3));

  private static PackedPart pack(MeshPart part) {
    return PartPacker.pack(part, BoneLeaders.of(Figures.SKELETON), TextureMips.of(LOOK.texture()));
  }

  private static List<String> triangles(
      int[] corners, java.util.function.IntFunction<String> vertex) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    for (int t = 0; t < corners.length; t += 3) {
      String key =
          vertex.apply(corners[t]) + vertex.apply(corners[t + 1]) + vertex.apply(corners[t + 2]);
      counts.merge(key, 1, Integer::sum);
    }
    List<String> out = new ArrayList<>();
    counts.forEach((key, count) -> out.add(count + " " + key));
    return out;
  }

  @Test
  void everyTriangleIsPackedOnceWithItsCornersInOrder() {
    MeshPart ball = Figures.sphere(new Vec3(0, 1, 0), 0.5, 20, 1, LOOK);
    PackedPart packed = pack(ball);
    float[] p = ball.positions();
    assertEquals(
        triangles(ball.triangles(), v -> p[3 * v] + "," + p[3 * v + 1] + "," + p[3 * v + 2] + ";"),
        triangles(packed.corners, v -> packed.x[v] + "," + packed.y[v] + "," + packed.z[v] + ";"));
  }

  @Test
  void clustersOwnTheirVerticesAndBoundThem() {
    PackedPart packed = pack(Figures.sphere(new Vec3(0, 1, 0), 0.5, 20, 1, LOOK));
    assertEquals(13, packed.clusters.size()); // 1600 triangles, 128 each
    for (Cluster cluster : packed.clusters) {
      for (int k = 3 * cluster.firstTriangle(); k < 3 * cluster.endTriangle(); k++) {
        int v = packed.corners[k];
        assertTrue(v >= cluster.firstVertex() && v < cluster.endVertex());
        Cluster.Bound bound = cluster.bounds().get(0);
        double distance =
            new Vec3(packed.x[v], packed.y[v], packed.z[v])
                .minus(new Vec3(bound.x(), bound.y(), bound.z()))
                .length();
        assertTrue(distance <= bound.radius());
      }
    }
  }

  @Test
  void bonesThatFollowAreJoinedWithTheirParents() {
    MeshPart quad = Figures.quad(1, 1);
    short[] bones = {0, 1, 2, 0, 1, 0, 0, 0, 2, 1, 0, 0, 0, 0, 0, 0};
    float[] weights = {0.1f, 0.2f, 0.3f, 0.4f, 1, 0, 0, 0, 0.25f, 0.75f, 0, 0, 0.5f, 0.5f, 0, 0};
    MeshPart part =
        new MeshPart(
            "quad",
            LOOK,
            quad.positions(),
            quad.normals(),
            quad.uv(),
            bones,
            weights,
            quad.triangles(),
            Segment.SKIN);
    // As if the head only followed the neck.
    Influences joined = Influences.of(part, new int[] {0, 1, 1});
    assertEquals(2, joined.leaders(joined.set(0)).length);
    assertEquals(0.5f, joined.weight(0, 0), 1e-6);
    assertEquals(0.5f, joined.weight(0, 1), 1e-6);
    assertEquals(joined.set(1), joined.set(2));
    assertEquals(1, joined.weight(2, 0));
    assertEquals(0, joined.leaders(joined.set(3))[0]);
  }
}
