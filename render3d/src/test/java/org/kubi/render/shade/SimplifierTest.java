package org.kubi.render.shade;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Vec3;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;

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
    int fine = left(Simplifier.fewer(BALL, 0.003f, true));
    int coarse = left(Simplifier.fewer(BALL, 0.006f, true));
    assertTrue(fine < 0.5 * all, "left of %d: %d".formatted(all, fine));
    assertTrue(coarse < 0.8 * fine, "left of %d: %d".formatted(fine, coarse));
    // Fields near the poles are that narrow.
    assertTrue(left(Simplifier.fewer(BALL, 0.0001f, true)) > 0.5 * all);
  }

  @Test
  void noTriangleTurnsOverAndNoDentIsHalfASampleDeep() {
    // Detail.SAMPLES: the reach is 5.66 samples. A ball is the worst case, all dents go inwards.
    float reach = 0.016f;
    double sample = reach / 5.66;
    double dents = 0;
    int[] corners = Simplifier.fewer(BALL, reach, true);
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
      double dent = RADIUS - middle.length();
      assertTrue(dent < 0.46 * sample, "dent of " + dent);
      area += normal.length() / 2;
      dents += dent * normal.length() / 2;
    }
    double mean = dents / area;
    assertTrue(mean < 0.4 * sample, "mean dent of " + mean);
    assertTrue(left(corners) < 0.1 * BALL.triangleCount(), "it does make triangles fewer");
    assertEquals(4 * Math.PI * RADIUS * RADIUS, area, 0.2 * area);
  }

  @Test
  void rimsAndSeamsStay() {
    // The sphere's first and last columns are a seam of its texture: 121 vertices each.
    int[] corners = Simplifier.fewer(BALL, 0.006f, true);
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
  void aFlatSurfaceNeedsFewTrianglesWhateverItsSizeAndKeepsItsRim() {
    MeshPart grid = grid(40, 0.01f);
    int[] corners = Simplifier.fewer(grid, 0.002f, true);
    int left = left(corners);
    assertTrue(left < 0.1 * grid.triangleCount(), "left: " + left);
    double area = 0;
    for (int t = 0; t < corners.length; t += 3) {
      if (corners[t] != Simplifier.GONE) {
        float[] p = grid.positions();
        int a = 3 * corners[t];
        int b = 3 * corners[t + 1];
        int c = 3 * corners[t + 2];
        area += ((p[b] - p[a]) * (p[c + 1] - p[a + 1]) - (p[c] - p[a]) * (p[b + 1] - p[a + 1])) / 2;
      }
    }
    assertEquals(0.16, area, 1e-5, "the square is whole, its corners too");
  }

  @Test
  void whatCarriesDifferentThingsStays() {
    MeshPart plain = grid(40, 0.01f);
    byte[] spots = new byte[plain.vertexCount()];
    new Random(1).nextBytes(spots);
    MeshPart spotted = plain.withOpenness(spots);
    int left = left(Simplifier.fewer(spotted, 0.002f, true));
    assertTrue(left > 0.9 * plain.triangleCount(), "left: " + left);
    int ofShape = left(Simplifier.fewer(spotted, 0.002f, false));
    assertTrue(ofShape < 0.1 * plain.triangleCount(), "a shadow has no spots, left: " + ofShape);
  }

  /** A square of fields in the plane z = 0. */
  private static MeshPart grid(int fields, float metres) {
    int columns = fields + 1;
    float[] positions = new float[3 * columns * columns];
    float[] normals = new float[positions.length];
    float[] uv = new float[2 * columns * columns];
    short[] bones = new short[4 * columns * columns];
    float[] weights = new float[bones.length];
    int[] triangles = new int[6 * fields * fields];
    for (int v = 0, t = 0; v < columns * columns; v++) {
      int x = v % columns;
      int y = v / columns;
      positions[3 * v] = x * metres;
      positions[3 * v + 1] = y * metres;
      normals[3 * v + 2] = 1;
      uv[2 * v] = (float) x / fields;
      uv[2 * v + 1] = (float) y / fields;
      weights[4 * v] = 1;
      if (x < fields && y < fields) {
        for (int corner : new int[] {0, 1, columns + 1, 0, columns + 1, columns}) {
          triangles[t++] = v + corner;
        }
      }
    }
    return new MeshPart(
        "grid", LOOK, positions, normals, uv, bones, weights, triangles, Segment.SKIN);
  }

  @Test
  void isTheSameEachTime() {
    assertArrayEquals(Simplifier.fewer(BALL, 0.004f, true), Simplifier.fewer(BALL, 0.004f, true));
  }
}
