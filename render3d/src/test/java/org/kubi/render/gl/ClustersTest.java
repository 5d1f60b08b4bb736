package org.kubi.render.gl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Camera;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.MeshPart;
import org.kubi.render.shade.ShadowRule;

class ClustersTest {
  private static final CharacterModel PERSON = LumpyPerson.of(4, 24);

  @Test
  void eachTriangleIsInOneClusterAndClustersAreSmall() {
    MeshPart body = PERSON.parts().get(0);
    List<int[]> clusters = Clusters.of(body.positions(), body.triangles());
    int[] all = clusters.stream().flatMapToInt(Arrays::stream).sorted().toArray();
    assertArrayEquals(IntStream.range(0, body.triangleCount()).toArray(), all);
    clusters.forEach(cluster -> assertTrue(cluster.length <= 128, "found " + cluster.length));
    assertTrue(clusters.size() < body.triangleCount() / 32, "found " + clusters.size());
    assertEquals(List.of(), Clusters.of(new float[0], new int[0]));
  }

  @Test
  void aPackedMeshHasTheSameTrianglesWithTheSameVertices() {
    BoneLeaders leaders = BoneLeaders.of(PERSON.skeleton());
    MeshPacker.Mesh mesh = MeshPacker.pack(PERSON, leaders, 0, part -> true);
    List<String> expected = new ArrayList<>();
    for (int number = 0; number < PERSON.parts().size(); number++) {
      MeshPart part = PERSON.parts().get(number);
      for (int t = 0; t < part.triangleCount(); t++) {
        StringBuilder triangle = new StringBuilder();
        for (int k = 3 * t; k < 3 * t + 3; k++) {
          int v = part.triangles()[k];
          triangle.append(part.positions()[3 * v]).append(' ').append(part.normals()[3 * v + 1]);
          triangle.append(' ').append(part.uv()[2 * v]).append(' ').append(number).append(' ');
        }
        expected.add(triangle.toString());
      }
    }
    List<String> found = new ArrayList<>();
    ByteBuffer bytes = mesh.vertices();
    for (int t = 0; t < mesh.corners().length; t += 3) {
      StringBuilder triangle = new StringBuilder();
      for (int k = t; k < t + 3; k++) {
        int at = MeshPacker.STRIDE * mesh.corners()[k];
        triangle.append(bytes.getFloat(at)).append(' ').append(bytes.getFloat(at + 16));
        triangle.append(' ').append(bytes.getFloat(at + 24)).append(' ');
        triangle.append(bytes.getShort(at + 58)).append(' ');
      }
      found.add(triangle.toString());
    }
    expected.sort(null);
    found.sort(null);
    assertEquals(expected, found);
  }

  @Test
  void aSphereIsBeyondASideOnlyWhereItIsWhollyOutside() {
    Camera camera = new Camera(100, 30, 20, 64, 48);
    Sides sides = Sides.of(camera, 0.01f);
    // At 2 m the picture's left edge is at x = -0.6: 30 pixels of 2 cm.
    assertEquals(0, sides.beyond(-0.65f, 0, -2, 0.06f));
    assertTrue(sides.beyond(-0.75f, 0, -2, 0.06f) != 0);
    assertEquals(0, sides.beyond(0.65f, -0.5f, -2, 0.01f));
    assertTrue(sides.beyond(0.75f, 0, -2, 0.05f) != 0);
    assertTrue(sides.beyond(0, 0.5f, -2, 0.05f) != 0);
    assertTrue(sides.beyond(0, -0.65f, -2, 0.05f) != 0);
    assertTrue(sides.beyond(0, 0, 1, 0.5f) != 0);
    assertEquals(0, sides.beyond(0, 0, 0.3f, 0.5f));
  }

  @Test
  void aMapSeesASquareAroundItsMiddle() {
    double[] rows =
        ShadowRule.rows(new org.kubi.geometry.Vec3(0, 0, 1), new org.kubi.geometry.Vec3(1, 2, -3));
    Sides sides = Sides.of(rows);
    float half = (float) (ShadowRule.METRES / 2);
    assertEquals(0, sides.beyond(1 + 0.9f * half, 2 - 0.9f * half, 7, 0.001f));
    assertEquals(0, sides.beyond(1 + 1.1f * half, 2, -3, 0.11f * half));
    assertTrue(sides.beyond(1 + 1.1f * half, 2, -3, 0.09f * half) != 0);
    assertTrue(sides.beyond(1, 2 - 1.1f * half, -3, 0.09f * half) != 0);
  }
}
