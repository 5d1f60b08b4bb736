package org.kubi.render.soft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Vec3;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;
import org.kubi.render.shade.Detail;
import org.kubi.render.shade.Figures;

class MeshPackerTest {
  private static final Material LOOK = Material.of(Texture.plain(1, 2, 3));
  private static final MeshPart BALL = Figures.sphere(new Vec3(0, 1, 0), 0.5, 20, 1, LOOK);

  private static PackedMesh pack(MeshPart part, int[] triangles) {
    Influences influences = Influences.of(part, BoneLeaders.of(Figures.SKELETON));
    return MeshPacker.pack(part, triangles, Patches.of(part), influences, 1);
  }

  private static List<String> triangles(int[] corners, IntFunction<String> vertex) {
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
    PackedMesh packed = pack(BALL, BALL.triangles());
    float[] p = BALL.positions();
    assertEquals(
        triangles(BALL.triangles(), v -> p[3 * v] + "," + p[3 * v + 1] + "," + p[3 * v + 2] + ";"),
        triangles(packed.corners, v -> packed.x[v] + "," + packed.y[v] + "," + packed.z[v] + ";"));
  }

  @Test
  void trianglesKeepTheNumberOfTheirPart() {
    int[] some = BALL.triangles().clone();
    for (int t = 0; t < some.length / 3; t += 7) {
      some[3 * t] = Detail.GONE;
    }
    PackedMesh packed = pack(BALL, some);
    assertEquals(1600 - 229, packed.triangleCount());
    assertEquals(1600, packed.sourceCount());
    for (int t = 0; t < packed.triangleCount(); t++) {
      int source = packed.source[t];
      assertTrue(source % 7 != 0, "triangle " + source + " is gone");
      assertEquals(t, packed.packedOf[source]);
      int vertex = some[3 * source + 2];
      assertEquals(BALL.positions()[3 * vertex + 1], packed.y[packed.corners[3 * t + 2]]);
    }
  }

  @Test
  void clustersBoundTheirVertices() {
    PackedMesh packed = pack(BALL, BALL.triangles());
    assertEquals(32, packed.clusters.length); // 1600 triangles halved until they are 50
    int first = 0;
    for (Cluster cluster : packed.clusters) {
      assertEquals(first, cluster.firstTriangle());
      first = cluster.endTriangle();
      for (int k = 3 * cluster.firstTriangle(); k < 3 * cluster.endTriangle(); k++) {
        int v = packed.corners[k];
        Cluster.Bound bound = cluster.bounds()[0];
        double distance =
            place(packed, v).minus(new Vec3(bound.x(), bound.y(), bound.z())).length();
        assertTrue(distance <= bound.radius());
      }
    }
    assertEquals(1600, first);
  }

  @Test
  void verticesAreThereOnceAndInRunsOfTheSameBones() {
    MeshPart tall = Figures.sphere(new Vec3(0, 1, 0), 0.5, 20, 0, LOOK);
    short[] bones = tall.bones().clone();
    for (int v = 0; v < tall.vertexCount(); v += 3) {
      bones[4 * v] = 1;
    }
    MeshPart part =
        new MeshPart(
            "two bones",
            LOOK,
            tall.positions(),
            tall.normals(),
            tall.uv(),
            bones,
            tall.weights(),
            tall.triangles(),
            Segment.SKIN);
    PackedMesh packed = pack(part, part.triangles());
    assertEquals(part.vertexCount(), packed.vertexCount());
    assertEquals(2, packed.runs.length);
    assertEquals(0, packed.runs[0].first());
    assertEquals(packed.runs[0].end(), packed.runs[1].first());
    assertEquals(packed.vertexCount(), packed.runs[1].end());
    int third = (part.vertexCount() + 2) / 3;
    for (PackedMesh.Run run : packed.runs) {
      assertEquals(
          run.leaders()[0] == 1 ? third : part.vertexCount() - third, run.end() - run.first());
    }
  }

  @Test
  void conesHoldTheNormalsOfTheirTriangles() {
    PackedMesh packed = pack(BALL, BALL.triangles());
    int narrow = 0;
    for (Cluster cluster : packed.clusters) {
      Cluster.Cone cone = cluster.cone();
      if (cone.sine() > 1) {
        continue;
      }
      narrow++;
      Vec3 axis = new Vec3(cone.x(), cone.y(), cone.z());
      for (int t = cluster.firstTriangle(); t < cluster.endTriangle(); t++) {
        Vec3 a = place(packed, packed.corners[3 * t]);
        Vec3 b = place(packed, packed.corners[3 * t + 1]);
        Vec3 c = place(packed, packed.corners[3 * t + 2]);
        Vec3 normal = b.minus(a).cross(c.minus(a));
        if (normal.length() > 1e-9) {
          double cosine = normal.normalized().dot(axis);
          assertTrue(cosine > 0 && Math.sqrt(1 - cosine * cosine) <= cone.sine());
        }
      }
    }
    assertTrue(narrow > 20, "clusters that face one way: " + narrow);
  }

  private static Vec3 place(PackedMesh packed, int v) {
    return new Vec3(packed.x[v], packed.y[v], packed.z[v]);
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
