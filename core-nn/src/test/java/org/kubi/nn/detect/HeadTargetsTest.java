package org.kubi.nn.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kubi.framing.Box;

class HeadTargetsTest {
  private static final double CLOSE = 1e-4;
  private static final int CELLS = 8;
  private static final HeadTargets TARGETS = new HeadTargets(CELLS, CELLS);

  private static float[] mapOf(Box face) {
    float[] map = new float[TARGETS.count()];
    TARGETS.clear(map, 0);
    TARGETS.add(face, map, 0, 0, 0, CELLS);
    return map;
  }

  private static int count(float[] map, float what) {
    int count = 0;
    for (int cell = 0; cell < CELLS * CELLS; cell++) {
      count += map[cell] == what ? 1 : 0;
    }
    return count;
  }

  @Test
  void everyCellOfAHeadDecodesToItsBox() {
    Box face = new Box(21.3, 12.9, 22.5, 26.25);
    float[] map = mapOf(face);
    int plane = CELLS * CELLS;
    for (int cell = 0; cell < plane; cell++) {
      if (map[cell] == HeadTargets.HEAD) {
        Box box =
            HeadCode.decode(
                map[cell + plane],
                map[cell + 2 * plane],
                map[cell + 3 * plane],
                map[cell + 4 * plane],
                cell % CELLS,
                cell / CELLS);
        assertEquals(face.x(), box.x(), CLOSE);
        assertEquals(face.y(), box.y(), CLOSE);
        assertEquals(face.width(), box.width(), CLOSE);
        assertEquals(face.height(), box.height(), CLOSE);
      }
    }
    assertTrue(count(map, HeadTargets.HEAD) >= 1);
  }

  @Test
  void aHeadAnywhereInThePictureHasACell() {
    for (double x = 0.5; x < 64; x += 1.7) {
      for (double y = 0.5; y < 64; y += 1.7) {
        float[] map = mapOf(new Box(x - 5, y - 5.5, 10, 11));
        int heads = count(map, HeadTargets.HEAD);
        assertTrue(heads >= 1 && heads <= 4, "at %s %s: %d cells".formatted(x, y, heads));
      }
    }
  }

  @Test
  void aFaceALittleTooSmallOrTooLargeIsLeftOpen() {
    for (double side : new double[] {8, 48}) {
      float[] map = mapOf(new Box(33 - side / 2, 33 - side / 2, side, side));
      assertEquals(0, count(map, HeadTargets.HEAD));
      assertTrue(count(map, HeadTargets.IGNORED) >= 1);
      assertTrue(count(map, HeadTargets.NONE) >= 1);
    }
  }

  @Test
  void thePartsOfAFaceMuchTooLargeAreNobodys() {
    assertEquals(CELLS * CELLS, count(mapOf(new Box(0, 0, 70, 64)), HeadTargets.NONE));
  }

  @Test
  void aPictureWithItsHeadOutsideHasNone() {
    float[] map = mapOf(new Box(100, 20, 20, 20));
    assertEquals(CELLS * CELLS, count(map, HeadTargets.NONE));
  }

  @Test
  void aHeadBelongsToTheCellsThatShowIt() {
    HeadTargets two = new HeadTargets(2 * CELLS, CELLS);
    float[] map = new float[two.count()];
    // Across the seam at 64 of two pictures side by side; the left one shows it.
    two.add(new Box(54, 20, 20, 20), map, 0, 0, 0, CELLS);
    for (int row = 0; row < CELLS; row++) {
      for (int column = CELLS; column < 2 * CELLS; column++) {
        assertEquals(HeadTargets.NONE, map[row * 2 * CELLS + column]);
      }
    }
  }
}
