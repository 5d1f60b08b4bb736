package org.kubi.render.soft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FillerTest {
  private static final int SIDE = 96;

  private final Positions positions = new Positions();
  private final Samples samples = new Samples();
  private final Samples exact = new Samples();
  private final Filler filler = new Filler(samples, positions, true);
  private final LargeFiller large = new LargeFiller(exact, positions, new Cutout(positions, true));

  private void place(int vertex, int x, int y) {
    positions.x[vertex] = x;
    positions.y[vertex] = y;
    positions.nearness[vertex] = 1 + 0.01f * vertex;
  }

  private int covered(Samples of) {
    int covered = 0;
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        covered += of.nearest[y * of.stride + x] == Samples.NOTHING ? 0 : 1;
      }
    }
    return covered;
  }

  /** Three corners with a sample's column and row before the first and after the last in it. */
  private static int first(int steps) {
    return Math.max(0, (steps >> Positions.SHIFT) - 1);
  }

  private static int last(int steps) {
    return Math.min(SIDE - 1, (steps >> Positions.SHIFT) + 1);
  }

  /** Both fillers see the same samples of triangles of some size. */
  private void agree(int size, int seed) {
    positions.begin(3);
    Random random = new Random(seed);
    int seen = 0;
    for (int i = 0; i < 300; i++) {
      int left = random.nextInt(SIDE * Positions.STEPS);
      int top = random.nextInt(SIDE * Positions.STEPS);
      for (int v = 0; v < 3; v++) {
        // Often on the same steps, so that samples lie on edges and corners.
        int grid = 1 << random.nextInt(5);
        place(
            v, left + grid * random.nextInt(size / grid), top + grid * random.nextInt(size / grid));
      }
      int[] x = positions.x;
      int[] y = positions.y;
      if ((long) (y[1] - y[0]) * (x[2] - x[0]) == (long) (x[1] - x[0]) * (y[2] - y[0])) {
        continue;
      }
      samples.begin(SIDE, SIDE);
      exact.begin(SIDE, SIDE);
      int x0 = first(Math.min(x[0], Math.min(x[1], x[2])));
      int x1 = last(Math.max(x[0], Math.max(x[1], x[2])));
      int y0 = first(Math.min(y[0], Math.min(y[1], y[2])));
      int y1 = last(Math.max(y[0], Math.max(y[1], y[2])));
      filler.fill(null, 7, 0, 1, 2, x0, x1, y0, y1, true);
      large.fill(null, 7, 0, 1, 2, x0, x1, y0, y1, true);
      for (int at = 0; at < SIDE * samples.stride; at++) {
        boolean within = at % samples.stride < SIDE;
        assertEquals(
            within && exact.nearest[at] != Samples.NOTHING,
            within && samples.nearest[at] != Samples.NOTHING,
            "triangle " + i + ", sample " + at);
      }
      seen += covered(samples);
    }
    assertTrue(seen > 300, "samples seen: " + seen);
  }

  @Test
  void tinyTrianglesHaveTheirExactSamples() {
    agree(4 * Positions.STEPS, 1);
    agree(TinyFiller.SIZE, 2);
  }

  @Test
  void widerTrianglesHaveTheirExactSamples() {
    agree(40 * Positions.STEPS, 3);
    agree(SIDE * Positions.STEPS, 4);
  }

  @Test
  void aSampleOnTheEdgeOfTwoTrianglesBelongsToOne() {
    positions.begin(4);
    // A square with corners on samples, cut along a diagonal through samples, either way round.
    int half = Positions.STEPS / 2;
    int far = half + 8 * Positions.STEPS;
    place(0, half, half);
    place(1, half, far);
    place(2, far, far);
    place(3, far, half);
    int together = 0;
    for (int[] corners : new int[][] {{0, 1, 2}, {0, 2, 3}}) {
      samples.begin(SIDE, SIDE);
      filler.fill(null, 1, corners[0], corners[1], corners[2], 0, 9, 0, 9, true);
      together += covered(samples);
    }
    assertEquals(64, together);
  }
}
