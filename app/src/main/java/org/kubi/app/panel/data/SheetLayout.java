package org.kubi.app.panel.data;

/**
 * Where the pictures of a sheet stand: rows of equal squares with a gap between them.
 *
 * @param width of the place for them, pixels
 * @param height of that place, pixels
 * @param cell side of a picture, pixels
 * @param gap between two, pixels
 * @param count how many pictures there are
 */
public record SheetLayout(int width, int height, int cell, int gap, int count) {
  public SheetLayout {
    if (width < 1 || height < 1 || cell < 1 || gap < 0 || count < 0) {
      throw new IllegalArgumentException(
          "a sheet has width, height and cells, found %d, %d and %d"
              .formatted(width, height, cell));
    }
  }

  /** How many stand side by side. */
  public int columns() {
    return Math.max(1, (width + gap) / (cell + gap));
  }

  /** How many rows. */
  public int rows() {
    return (count + columns() - 1) / columns();
  }

  /** From one row's top to the next one's, pixels. */
  public int pitch() {
    return cell + gap;
  }

  /** How high all rows are, pixels; 100,000 small pictures are far below the end of the int. */
  public int contentHeight() {
    return Math.max(0, rows() * pitch() - gap);
  }

  /** The farthest that one can scroll, pixels. */
  public int lastTop() {
    return Math.max(0, contentHeight() - height);
  }

  /** The picture at a place of what is seen; -1 for a gap. */
  public int at(double x, double y, int top) {
    int column = (int) Math.floor(x / pitch());
    int row = (int) Math.floor((y + top) / pitch());
    boolean inCell =
        x - column * (double) pitch() < cell && y + top - row * (double) pitch() < cell;
    int place = row * columns() + column;
    return x >= 0 && inCell && column < columns() && row >= 0 && place < count ? place : -1;
  }

  /** A place to scroll to so that a picture is seen whole, moving as little as need be. */
  public int reveal(int place, int top) {
    int from = place / columns() * pitch();
    return Math.max(0, Math.min(lastTop(), Math.max(from + cell - height, Math.min(from, top))));
  }
}
