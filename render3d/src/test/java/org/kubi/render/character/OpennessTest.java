package org.kubi.render.character;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Vec3;

class OpennessTest {
  private static final double FAR = 1000;
  private static final Material PLAIN = Material.of(Texture.plain(128, 128, 128));

  @Test
  void nothingHidesAPlaneFromItsSky() {
    byte[] open = Openness.bake(List.of(floor(PLAIN))).get(0);
    for (byte value : open) {
      assertEquals(255, value & 0xff);
    }
  }

  @Test
  void theFootOfAHighWallSeesHalfOfItsSky() {
    MeshPart floor = sheet(PLAIN, new Vec3(0.01, 0, 0), new Vec3(0, 0, 0.01), new Vec3(0.01, 0, 0));
    MeshPart wall = sheet(PLAIN, new Vec3(0, 50, 0), new Vec3(0, 0, 50), new Vec3(-0.001, 50, 0));
    assertEquals(0.5, middle(List.of(floor, wall), FAR), 0.06);
  }

  @Test
  void aDiscHidesRadiusSquaredOverDistanceSquared() {
    for (double height : new double[] {0.3, 1, 2}) {
      double hidden = 1 / (1 + height * height);
      double open = middle(List.of(dot(), disc(PLAIN, 1, height)), FAR);
      assertEquals(1 - hidden, open, 0.06, "at height " + height);
    }
  }

  @Test
  void theInsideOfAClosedBoxIsDark() {
    double r = 0.05;
    List<MeshPart> box =
        List.of(
            dot(),
            sheet(PLAIN, new Vec3(0, r, 0), new Vec3(0, 0, r), new Vec3(r, 0, 0)),
            sheet(PLAIN, new Vec3(0, r, 0), new Vec3(0, 0, r), new Vec3(-r, 0, 0)),
            sheet(PLAIN, new Vec3(0, r, 0), new Vec3(r, 0, 0), new Vec3(0, 0, r)),
            sheet(PLAIN, new Vec3(0, r, 0), new Vec3(r, 0, 0), new Vec3(0, 0, -r)),
            sheet(PLAIN, new Vec3(r, 0, 0), new Vec3(0, 0, r), new Vec3(0, r, 0)));
    assertEquals(0, middle(box, FAR), 1e-6);
  }

  @Test
  void whatIsFartherThanTheReachHidesNothing() {
    assertEquals(1, middle(List.of(dot(), disc(PLAIN, 1, 0.13)), Openness.REACH), 1e-6);
  }

  @Test
  void whatIsNearerHidesMore() {
    for (double height : new double[] {0.02, 0.05, 0.08}) {
      // The integral of 2 c (1 - q / c^2) over the cosines c whose ray ends within the reach.
      double q = (height / Openness.REACH) * (height / Openness.REACH);
      double open = middle(List.of(dot(), disc(PLAIN, 1, height)), Openness.REACH);
      assertEquals(q - q * StrictMath.log(q), open, 0.04, "at height " + height);
    }
  }

  @Test
  void hairHidesAsMuchAsItsTexelsCover() {
    byte[] rgba = new byte[4 * 64 * 64];
    for (int i = 0; i < 64 * 64; i++) {
      rgba[4 * i + 3] = (byte) (i % 2 == 0 ? 255 : 0);
    }
    Material half = new Material(new Texture(64, 64, rgba), Material.Tint.NONE, true, true, 0);
    Material none =
        new Material(new Texture(1, 1, new byte[] {0, 0, 0, 0}), Material.Tint.NONE, true, true, 0);
    double opaque = 1 - middle(List.of(dot(), disc(PLAIN, 1, 0.3)), FAR);
    double cutout = 1 - middle(List.of(dot(), disc(half, 1, 0.3)), FAR);
    assertEquals(0.5 * Openness.CUTOUT_COVER * opaque, cutout, 0.01);
    assertEquals(1, middle(List.of(dot(), disc(none, 1, 0.5)), FAR), 1e-6);
  }

  @Test
  void aVertexDoesNotHideItselfOnAConvexBody() {
    MeshPart ball = ball(0.1);
    for (byte value : Openness.bake(List.of(ball)).get(0)) {
      assertTrue((value & 0xff) >= 250, "found " + (value & 0xff));
    }
  }

  @Test
  void bothSidesOfATexturesSeamAgree() {
    MeshPart ball = ball(0.1);
    MeshPart hat = disc(PLAIN, 0.08, 0.13);
    byte[] open = Openness.bake(List.of(ball, hat)).get(0);
    for (int row = 0; row <= ROWS; row++) {
      int first = row * (COLUMNS + 1);
      assertEquals(open[first], open[first + COLUMNS], "in row " + row);
    }
  }

  @Test
  void whatIsPutOnLaterDarkensByAFactor() {
    byte[] half = {(byte) 128, (byte) 128, (byte) 128, (byte) 128, (byte) 128};
    MeshPart under = dot().withOpenness(half);
    double hidden = 1 - middle(List.of(dot(), disc(PLAIN, 1, 0.05)), Openness.REACH);
    byte[] dark = Openness.under(List.of(under), List.of(disc(PLAIN, 1, 0.05))).get(0).openness();
    assertEquals(128 * (1 - hidden), dark[0] & 0xff, 10);
    byte[] far = Openness.under(List.of(under), List.of(disc(PLAIN, 1, 0.2))).get(0).openness();
    assertArrayEquals(half, far);
  }

  @Test
  void theSamePartsHaveTheSameOpenness() {
    List<MeshPart> parts = List.of(ball(0.1), disc(PLAIN, 0.08, 0.13));
    assertArrayEquals(Openness.bake(parts).get(0), Openness.bake(parts).get(0));
    assertTrue((Openness.bake(parts).get(0)[0] & 0xff) < 200, "the pole is under the disc");
  }

  private static double middle(List<MeshPart> parts, double reach) {
    return (Openness.bake(parts, reach).get(0)[0] & 0xff) / 255.0;
  }

  /** A triangle so small that its corners are one point to all others; normal up. */
  private static MeshPart dot() {
    return sheet(PLAIN, new Vec3(1e-5, 0, 0), new Vec3(0, 0, -1e-5), Vec3.ZERO);
  }

  private static MeshPart floor(Material material) {
    return sheet(material, new Vec3(1, 0, 0), new Vec3(0, 0, -1), Vec3.ZERO);
  }

  /** A parallelogram around a middle, with a vertex there, that faces u x v, made to point up. */
  private static MeshPart sheet(Material material, Vec3 u, Vec3 v, Vec3 middle) {
    Vec3 n = u.cross(v).normalized();
    n = n.y() < 0 ? n.times(-1) : n;
    List<Vec3> places =
        List.of(
            middle,
            middle.minus(u).minus(v),
            middle.plus(u).minus(v),
            middle.plus(u).plus(v),
            middle.minus(u).plus(v));
    return part(material, places, n, new int[] {0, 1, 2, 0, 2, 3, 0, 3, 4, 0, 4, 1});
  }

  private static MeshPart disc(Material material, double radius, double height) {
    int corners = 48;
    List<Vec3> places = new java.util.ArrayList<>();
    places.add(new Vec3(0, height, 0));
    int[] triangles = new int[3 * corners];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * StrictMath.PI * i / corners;
      places.add(new Vec3(radius * StrictMath.cos(angle), height, radius * StrictMath.sin(angle)));
      triangles[3 * i + 1] = 1 + i;
      triangles[3 * i + 2] = 1 + (i + 1) % corners;
    }
    return part(material, places, Vec3.Y, triangles);
  }

  private static final int ROWS = 16;
  private static final int COLUMNS = 32;

  private static MeshPart ball(double radius) {
    List<Vec3> normals = new java.util.ArrayList<>();
    for (int j = 0; j <= ROWS; j++) {
      double polar = StrictMath.PI * j / ROWS;
      for (int i = 0; i <= COLUMNS; i++) {
        double angle = 2 * StrictMath.PI * (i % COLUMNS) / COLUMNS;
        double out = j == 0 || j == ROWS ? 0 : StrictMath.sin(polar);
        normals.add(
            new Vec3(
                out * StrictMath.sin(angle), StrictMath.cos(polar), out * StrictMath.cos(angle)));
      }
    }
    int[] triangles = new int[6 * ROWS * COLUMNS];
    int k = 0;
    for (int j = 0; j < ROWS; j++) {
      for (int i = 0; i < COLUMNS; i++) {
        int a = j * (COLUMNS + 1) + i;
        int b = a + COLUMNS + 1;
        for (int corner : new int[] {a, b, b + 1, a, b + 1, a + 1}) {
          triangles[k++] = corner;
        }
      }
    }
    List<Vec3> places = normals.stream().map(n -> n.times(radius)).toList();
    MeshPart part = part(PLAIN, places, Vec3.Y, triangles);
    for (int i = 0; i < places.size(); i++) {
      put(part.normals(), i, normals.get(i));
    }
    return part;
  }

  private static MeshPart part(Material material, List<Vec3> places, Vec3 normal, int[] triangles) {
    int n = places.size();
    float[] positions = new float[3 * n];
    float[] normals = new float[3 * n];
    float[] weights = new float[4 * n];
    float[] uv = new float[2 * n];
    for (int i = 0; i < n; i++) {
      put(positions, i, places.get(i));
      put(normals, i, normal);
      weights[4 * i] = 1;
      uv[2 * i] = (i % 2) * 0.9f;
      uv[2 * i + 1] = (i % 3) * 0.45f;
    }
    return new MeshPart(
        "part",
        material,
        positions,
        normals,
        uv,
        new short[4 * n],
        weights,
        triangles,
        Segment.SKIN);
  }

  private static void put(float[] out, int i, Vec3 v) {
    out[3 * i] = (float) v.x();
    out[3 * i + 1] = (float) v.y();
    out[3 * i + 2] = (float) v.z();
  }
}
