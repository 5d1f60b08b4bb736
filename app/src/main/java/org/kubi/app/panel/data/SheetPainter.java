package org.kubi.app.panel.data;

import java.util.Arrays;
import org.kubi.data.Dataset;

/**
 * Paints the part of a sheet that is seen, and reads no more pictures than that. A picture is
 * enlarged by whole pixels of its nearest neighbour.
 */
final class SheetPainter {
  private static final int TRANSPARENT = 0;
  private static final int MARK = 0xffff8a14;
  private static final int MARK_PIXELS = 3;
  private static final int OPAQUE = 0xff000000;

  private final Dataset dataset;
  private final int[] order;

  /**
   * A painter.
   *
   * @param order which samples, in which order
   */
  SheetPainter(Dataset dataset, int[] order) {
    this.dataset = dataset;
    this.order = order; // never written to, and cloned 100,000 times a page it would lag
  }

  /**
   * What is seen.
   *
   * @param top how far it is scrolled, pixels
   * @param chosen the sample that is marked; -1 for none
   * @return width x height pixels, ARGB
   */
  int[] paint(SheetLayout layout, int top, int chosen) {
    int[] pixels = new int[layout.width() * layout.height()];
    Arrays.fill(pixels, TRANSPARENT);
    byte[] picture = new byte[dataset.pictureBytes()];
    int firstRow = top / layout.pitch();
    int lastRow = Math.min(layout.rows() - 1, (top + layout.height()) / layout.pitch());
    for (int row = firstRow; row <= lastRow; row++) {
      for (int column = 0; column < layout.columns(); column++) {
        int place = row * layout.columns() + column;
        if (place < order.length) {
          dataset.picture(order[place], picture, 0);
          int left = column * layout.pitch();
          int up = row * layout.pitch() - top;
          cell(picture, layout, left, up, pixels);
          if (order[place] == chosen) {
            mark(layout, left, up, pixels);
          }
        }
      }
    }
    return pixels;
  }

  private void cell(byte[] picture, SheetLayout layout, int left, int up, int[] pixels) {
    int size = dataset.manifest().size();
    int right = Math.min(layout.cell(), layout.width() - left);
    for (int y = Math.max(0, -up); y < Math.min(layout.cell(), layout.height() - up); y++) {
      int from = y * size / layout.cell() * size;
      int to = (up + y) * layout.width() + left;
      for (int x = 0; x < right; x++) {
        int gray = picture[from + x * size / layout.cell()] & 0xff;
        pixels[to + x] = OPAQUE | gray << 16 | gray << 8 | gray;
      }
    }
  }

  private static void mark(SheetLayout layout, int left, int up, int[] pixels) {
    int side = layout.cell();
    for (int y = Math.max(0, -up); y < Math.min(side, layout.height() - up); y++) {
      for (int x = 0; x < Math.min(side, layout.width() - left); x++) {
        boolean edge = Math.min(Math.min(x, side - 1 - x), Math.min(y, side - 1 - y)) < MARK_PIXELS;
        if (edge) {
          pixels[(up + y) * layout.width() + left + x] = MARK;
        }
      }
    }
  }
}
