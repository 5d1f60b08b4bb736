package org.kubi.render.shade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Vec3;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Texture;

class WeldsTest {
  private static final Material LOOK = Material.of(Texture.plain(200, 200, 200));

  /** Its first and last columns are a seam of its texture, its poles are many vertices each. */
  private static final MeshPart BALL = Figures.sphere(Vec3.ZERO, 0.1, 40, 0, LOOK);

  private static int open(int[] corners) {
    Map<Long, Integer> edges = new HashMap<>();
    for (int k = 0; k < corners.length; k++) {
      if (corners[k] != Simplifier.GONE) {
        long from = corners[k];
        long to = corners[k % 3 == 2 ? k - 2 : k + 1];
        edges.merge(
            Math.min(from, to) << 32 | Math.max(from, to), from < to ? 1 : -1, Integer::sum);
      }
    }
    return (int) edges.values().stream().filter(sum -> sum != 0).count();
  }

  @Test
  void aBallIsClosedWhenItsSeamIsWelded() {
    assertTrue(open(BALL.triangles()) > 0, "its seam is open");
    assertEquals(0, open(Welds.corners(BALL)));
  }

  @Test
  void aShadowsMeshIsClosedWithoutTheVerticesOfTheSeam() {
    int[] shape = Simplifier.fewer(BALL, 0.02f, false);
    assertEquals(0, open(shape));
    long left = Arrays.stream(shape).filter(v -> v != Simplifier.GONE).count() / 3;
    long looked =
        Arrays.stream(Simplifier.fewer(BALL, 0.02f, true)).filter(v -> v != Simplifier.GONE).count()
            / 3;
    assertTrue(left < looked, left + " of a shape, " + looked + " of a look");
  }

  @Test
  void cornersStayWhereTheyWere() {
    int[] welded = Welds.corners(BALL);
    float[] p = BALL.positions();
    for (int k = 0; k < welded.length; k++) {
      if (welded[k] != Simplifier.GONE) {
        for (int axis = 0; axis < 3; axis++) {
          assertEquals(p[3 * BALL.triangles()[k] + axis], p[3 * welded[k] + axis], 1e-4);
        }
      }
    }
  }

  @Test
  void verticesOfDifferentBonesAreNotWelded() {
    short[] bones = BALL.bones().clone();
    int columns = 81;
    for (int v = 0; v < BALL.vertexCount(); v += columns) {
      bones[4 * v] = 1;
    }
    MeshPart other =
        new MeshPart(
            BALL.name(),
            BALL.material(),
            BALL.positions(),
            BALL.normals(),
            BALL.uv(),
            bones,
            BALL.weights(),
            BALL.triangles(),
            BALL.segments(),
            BALL.openness());
    assertTrue(open(Welds.corners(other)) > 0);
  }
}
