package org.kubi.render.soft;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kubi.geometry.Vec3;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Texture;
import org.kubi.render.shade.Figures;

class SimplifierTest {
  private static final Material LOOK = Material.of(Texture.plain(200, 200, 200));
  private static final double RADIUS = 0.1;

  /** Fields of 2.6 mm at the equator, narrower towards the poles. */
  private static final MeshPart BALL = Figures.sphere(Vec3.ZERO, RADIUS, 120, 0, LOOK);

  private static Vec3 vertex(int v) {
    float[] p = BALL.positions();
    return new Vec3(p[3 * v], p[3 * v + 1], p[3 * v + 2]);
  }

  private static int left(int[] corners) {
    int left = 0;
    for (int t = 0; t < corners.length; t += 3) {
      left += corners[t] == Simplifier.GONE ? 0 : 1;
    }
    return left;
  }

  @Test
  void longerReachLeavesFewerTriangles() {
    int all = BALL.triangleCount();
    int fine = left(Simplifier.fewer(BALL, 0.003f));
    int coarse = left(Simplifier.fewer(BALL, 0.006f));
    assertTrue(fine < 0.5 * all, "left of %d: %d".formatted(all, fine));
    assertTrue(coarse < 0.7 * fine, "left of %d: %d".formatted(fine, coarse));
    assertEquals(all, left(Simplifier.fewer(BALL, 0.0001f)), 0.02 * all);
  }

  @Test
  void noTriangleTurnsOverOrLeavesTheSurface() {
    int[] corners = Simplifier.fewer(BALL, 0.006f);
    double area = 0;
    for (int t = 0; t < corners.length; t += 3) {
      if (corners[t] == Simplifier.GONE) {
        continue;
      }
      Vec3 a = vertex(corners[t]);
      Vec3 b = vertex(corners[t + 1]);
      Vec3 c = vertex(corners[t + 2]);
      Vec3 normal = b.minus(a).cross(c.minus(a));
      Vec3 middle = a.plus(b).plus(c).times(1.0 / 3);
      // At the poles there are triangles without an area.
      assertTrue(normal.dot(middle) > -1e-10, "triangle %d turned over".formatted(t / 3));
      assertTrue(middle.length() > RADIUS - 0.001, "dent of " + (RADIUS - middle.length()));
      area += normal.length() / 2;
    }
    assertEquals(4 * Math.PI * RADIUS * RADIUS, area, 0.01 * area);
  }

  @Test
  void rimsAndSeamsStay() {
    // The sphere's first and last columns are a seam of its texture: 121 vertices each.
    int[] corners = Simplifier.fewer(BALL, 0.006f);
    boolean[] used = new boolean[BALL.vertexCount()];
    for (int corner : corners) {
      if (corner != Simplifier.GONE) {
        used[corner] = true;
      }
    }
    int columns = 241;
    for (int row = 1; row < 120; row++) {
      assertTrue(used[row * columns] && used[row * columns + columns - 1], "seam at row " + row);
    }
  }

  @Test
  void isTheSameEachTime() {
    assertArrayEquals(Simplifier.fewer(BALL, 0.004f), Simplifier.fewer(BALL, 0.004f));
  }
}
