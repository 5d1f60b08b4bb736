package org.kubi.app.overlay;

import java.util.Arrays;
import org.kubi.gen.inspect.Coverage;
import org.kubi.image.Frame;

/**
 * A {@link Coverage} drawn: yaw to the right, pitch upwards; in each cell how many heads face
 * there. The colours go by the logarithm, so that thin places show beside the frontal heap.
 */
public final class CoveragePicture {
  private static final int CELL = 44;
  private static final int LEFT = 64;
  private static final int TOP = 44;
  private static final int RIGHT = 20;
  private static final int BOTTOM = 52;
  private static final int INK = 0x202020;
  private static final int PAPER = 0xff;
  private static final int NONE = 0xececec;

  private CoveragePicture() {}

  /** Draws a coverage; empty rows and columns at the rim are left out. */
  public static Frame of(Coverage coverage, String title) {
    int[][] counts = coverage.counts();
    int rows = Coverage.ROWS;
    int columns = Coverage.COLUMNS;
    int top = rows - 1;
    int bottom = 0;
    int left = columns - 1;
    int right = 0;
    int most = 1;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (counts[row][column] > 0) {
          top = Math.min(top, row);
          bottom = Math.max(bottom, row);
          left = Math.min(left, column);
          right = Math.max(right, column);
          most = Math.max(most, counts[row][column]);
        }
      }
    }
    int wide = Math.max(10, right - left + 1);
    int high = Math.max(1, bottom - top + 1);
    Drawing page = new Drawing(LEFT + wide * CELL + RIGHT, TOP + high * CELL + BOTTOM, PAPER);
    page.text(title, 8, 24, 15, INK);
    for (int row = top; row <= bottom; row++) {
      int y = TOP + (bottom - row) * CELL;
      for (int column = left; column <= right; column++) {
        cell(page, LEFT + (column - left) * CELL, y, counts[row][column], most);
      }
      page.text(Coverage.pitchFrom(row) + "°", 24, y + CELL + 4, 12, INK);
    }
    page.text(Coverage.pitchFrom(bottom) + Coverage.STEP + "°", 24, TOP + 4, 12, INK);
    int foot = TOP + high * CELL + 18;
    for (int column = left; column <= right + 1; column++) {
      page.centred(Coverage.yawFrom(column) + "°", LEFT + (column - left) * CELL, foot, 12, INK);
    }
    page.centred(
        "yaw, to the picture's left is positive; up: pitch (opentrack's angles)",
        LEFT + wide * CELL / 2,
        foot + 24,
        13,
        INK);
    return page.frame();
  }

  private static void cell(Drawing page, int x, int y, int count, int most) {
    double share = count == 0 ? 0 : Math.log1p(count) / Math.log1p(most);
    page.fill(x, y, CELL - 1, CELL - 1, count == 0 ? NONE : ColourScale.of(share));
    if (count > 0) {
      page.centred(number(count), x + CELL / 2, y + CELL / 2 + 5, 12, ColourScale.ink(share));
    }
  }

  private static String number(int count) {
    return count < 10_000 ? Integer.toString(count) : count / 1000 + "k";
  }

  /** The thinnest cell of those that hold heads, and how many hold some. */
  public static String clause(Coverage coverage) {
    int[] held =
        Arrays.stream(coverage.counts())
            .flatMapToInt(Arrays::stream)
            .filter(count -> count > 0)
            .sorted()
            .toArray();
    return held.length == 0
        ? "no heads"
        : "%d cells of %d degrees hold heads, from %d to %d each, half of them %d or fewer"
            .formatted(
                held.length,
                Coverage.STEP,
                held[0],
                held[held.length - 1],
                held[(held.length - 1) / 2]);
  }
}
