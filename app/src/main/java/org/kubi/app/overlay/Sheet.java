package org.kubi.app.overlay;

import java.util.List;
import org.kubi.image.Frame;

/** Pictures of one size on one page. */
public final class Sheet {
  private static final int GAP = 8;
  private static final int PAPER = 0x18;

  private Sheet() {}

  /**
   * The page.
   *
   * @param cells pictures of one size; at least one
   * @param columns how many stand side by side
   */
  public static Frame of(List<Frame> cells, int columns) {
    if (cells.isEmpty() || columns < 1) {
      throw new IllegalArgumentException(
          "a sheet has cells and columns, found %d and %d".formatted(cells.size(), columns));
    }
    int width = cells.get(0).width();
    int height = cells.get(0).height();
    int across = Math.min(columns, cells.size());
    int rows = (cells.size() + across - 1) / across;
    Drawing page = new Drawing(across * (width + GAP) + GAP, rows * (height + GAP) + GAP, PAPER);
    for (int i = 0; i < cells.size(); i++) {
      page.paste(cells.get(i), GAP + i % across * (width + GAP), GAP + i / across * (height + GAP));
    }
    return page.frame();
  }
}
