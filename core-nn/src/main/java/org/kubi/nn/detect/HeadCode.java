package org.kubi.nn.detect;

import org.kubi.framing.Box;

/**
 * What the network says of each cell of its map, {@value #NUMBERS} numbers: the logit of the score
 * that a face's middle is near; and of that face's box, as in SSD (Liu et al., ECCV 2016, section
 * 2.2, with one square prior box a cell),
 *
 * <pre>dx = (cx - cell x) / CELL,  dy = (cy - cell y) / CELL,
 * dw = log(width / PRIOR),    dh = log(height / PRIOR)</pre>
 *
 * <p>where the cell's place is its middle. Maps are planes of numbers, one after the other, each
 * row after row.
 */
final class HeadCode {
  /** Pixels a side of a cell: what the network's strides multiply to. */
  static final int CELL = 8;

  /** Numbers a cell. */
  static final int NUMBERS = 5;

  /** Side of the prior box: the middle, on a logarithm, of the faces that are learnt, pixels. */
  static final double PRIOR = 20;

  /** No box is decoded smaller or larger than the prior by more than this, as a logarithm. */
  private static final double MOST_LOG = 2;

  private HeadCode() {}

  /** The middle of a cell, pixels. */
  static double middle(int cell) {
    return (cell + 0.5) * CELL;
  }

  /** Writes a box as the four numbers of a cell in column and row. */
  static void encode(Box box, int column, int row, double[] target) {
    target[0] = (box.centreX() - middle(column)) / CELL;
    target[1] = (box.centreY() - middle(row)) / CELL;
    target[2] = StrictMath.log(box.width() / PRIOR);
    target[3] = StrictMath.log(box.height() / PRIOR);
  }

  /** The box that four numbers of a cell say. */
  static Box decode(double dx, double dy, double dw, double dh, int column, int row) {
    double width = PRIOR * StrictMath.exp(clip(dw));
    double height = PRIOR * StrictMath.exp(clip(dh));
    double x = middle(column) + CELL * dx;
    double y = middle(row) + CELL * dy;
    return new Box(x - width / 2, y - height / 2, width, height);
  }

  /** The score of a logit. */
  static double score(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }

  private static double clip(double log) {
    return Math.max(-MOST_LOG, Math.min(MOST_LOG, log));
  }
}
