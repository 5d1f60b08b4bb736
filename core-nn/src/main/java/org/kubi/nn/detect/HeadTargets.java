package org.kubi.nn.detect;

import java.util.Arrays;
import org.kubi.framing.Box;

/**
 * What the map of a picture should be. The score's plane holds {@link #HEAD}, {@link #NONE} or
 * {@link #IGNORED}; the box's numbers count where there is a head.
 *
 * <p>A cell is a head's where its middle lies in the middle part of the face box, and nobody's
 * where it lies well outside; between, and where a face is a little too small or too large for one
 * level of the pyramid, it is left open, since another level sees that face better. Of a face that
 * is much too large the picture shows parts alone: these are nobody's, or else each eye and ear of
 * a large face would be a head in the levels that show it large.
 *
 * @param columns cells a row
 * @param rows cells a column
 */
record HeadTargets(int columns, int rows) {
  static final float HEAD = 1;
  static final float NONE = 0;
  static final float IGNORED = -1;

  /** The longer sides of the faces that are learnt, pixels. */
  static final double LEAST = 10;

  static final double MOST = 40;

  /** From this on, the parts of a face are nobody's. */
  private static final double MUCH_TOO_LARGE = 56;

  /** Half of the middle part, as a share of the face's longer side; never less than half a cell. */
  private static final double MIDDLE = 0.22;

  /** Half of the part in which a cell is not nobody's, likewise. */
  private static final double NEAR = 0.5;

  HeadTargets {
    if (columns < 1 || rows < 1) {
      throw new IllegalArgumentException(
          "a map has a cell at least, found %dx%d".formatted(columns, rows));
    }
  }

  /** How many numbers a map has. */
  int count() {
    return HeadCode.NUMBERS * columns * rows;
  }

  /** Writes the map of a picture without heads. */
  void clear(float[] map, int at) {
    Arrays.fill(map, at, at + count(), NONE);
  }

  /**
   * Adds a head.
   *
   * @param face its face box, pixels of the picture
   * @param fromColumn the first column of cells that show it, since pictures may be put together
   * @param fromRow likewise
   * @param cells how many columns and rows show it
   */
  void add(Box face, float[] map, int at, int fromColumn, int fromRow, int cells) {
    double side = Math.max(face.width(), face.height());
    if (side >= MUCH_TOO_LARGE) {
      return;
    }
    double middle = Math.max(HeadCode.CELL / 2.0, MIDDLE * side);
    double near = Math.max(HeadCode.CELL, NEAR * side);
    boolean learnt = side >= LEAST && side <= MOST;
    int plane = columns * rows;
    double[] code = new double[HeadCode.NUMBERS - 1];
    for (int row = fromRow; row < fromRow + cells; row++) {
      for (int column = fromColumn; column < fromColumn + cells; column++) {
        double away =
            Math.max(
                Math.abs(HeadCode.middle(column) - face.centreX()),
                Math.abs(HeadCode.middle(row) - face.centreY()));
        int cell = at + row * columns + column;
        if (learnt && away <= middle) {
          map[cell] = HEAD;
          HeadCode.encode(face, column, row, code);
          for (int k = 0; k < code.length; k++) {
            map[cell + (k + 1) * plane] = (float) code[k];
          }
        } else if (away <= near) {
          map[cell] = IGNORED;
        }
      }
    }
  }
}
