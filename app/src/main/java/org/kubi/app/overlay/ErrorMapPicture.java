package org.kubi.app.overlay;

import java.util.Locale;
import org.kubi.image.Frame;
import org.kubi.nn.evaluate.ErrorMap;

/**
 * An {@link ErrorMap} drawn: yaw to the right, pitch upwards; in each cell the mean geodesic error
 * over the number of heads. The colours end at 30 degrees, so that maps can be compared.
 */
public final class ErrorMapPicture {
  private static final int CELL = 52;
  private static final int LEFT = 76;
  private static final int TOP = 54;
  private static final int RIGHT = 96;
  private static final int BOTTOM = 56;
  private static final int WHITE = 0xffffff;
  private static final int INK = 0x202020;
  private static final double WORST = 30;
  private static final int STEP = ErrorMap.STEP;

  private final ErrorMap map;
  private final int yawFrom;
  private final int yawTo;
  private final int pitchFrom;
  private final int pitchTo;

  private ErrorMapPicture(ErrorMap map) {
    this.map = map;
    yawFrom = map.cells().stream().mapToInt(ErrorMap.Cell::yawFrom).min().orElseThrow();
    yawTo = map.cells().stream().mapToInt(ErrorMap.Cell::yawFrom).max().orElseThrow() + STEP;
    pitchFrom = map.cells().stream().mapToInt(ErrorMap.Cell::pitchFrom).min().orElseThrow();
    pitchTo = map.cells().stream().mapToInt(ErrorMap.Cell::pitchFrom).max().orElseThrow() + STEP;
  }

  /**
   * Draws a map.
   *
   * @param map with at least one cell
   * @param title over it
   */
  public static Frame of(ErrorMap map, String title) {
    if (map.cells().isEmpty()) {
      throw new IllegalArgumentException("a map to draw has cells, found none");
    }
    return new ErrorMapPicture(map).draw(title);
  }

  private Frame draw(String title) {
    int columns = (yawTo - yawFrom) / STEP;
    // A short map still has room for the legend.
    int rows = Math.max(5, (pitchTo - pitchFrom) / STEP);
    int width = LEFT + Math.max(8, columns) * CELL + RIGHT;
    Drawing page = new Drawing(Frame.filled(width, TOP + rows * CELL + BOTTOM, 3, WHITE & 0xff));
    page.text(title + "; number of heads below", 6, 20, 14, INK);
    for (ErrorMap.Cell cell : map.cells()) {
      int x = x(cell.yawFrom());
      int y = y(cell.pitchFrom() + STEP);
      double share = cell.meanDegrees() / WORST;
      int ink = ColourScale.ink(share);
      page.fill(x, y, CELL - 1, CELL - 1, ColourScale.of(share))
          .centred(
              String.format(Locale.ROOT, "%.1f°", cell.meanDegrees()),
              x + CELL / 2,
              y + 24,
              14,
              ink)
          .centred(Integer.toString(cell.count()), x + CELL / 2, y + 41, 11, ink);
    }
    axes(page);
    legend(page, width - RIGHT + 20, rows * CELL);
    return page.frame();
  }

  private void axes(Drawing page) {
    int bottom = y(pitchFrom);
    for (int yaw = yawFrom; yaw <= yawTo; yaw += STEP) {
      page.centred(yaw + "°", x(yaw), bottom + 18, 12, INK);
    }
    for (int pitch = pitchFrom; pitch <= pitchTo; pitch += STEP) {
      page.text(String.format(Locale.ROOT, "%4d°", pitch), LEFT - 40, y(pitch) + 4, 12, INK);
    }
    page.centred(
        "true yaw (above 0: nose to the left of the picture)",
        (x(yawFrom) + x(yawTo)) / 2,
        bottom + 40,
        13,
        INK);
    page.text("true pitch", 6, TOP - 8, 12, INK);
  }

  private static void legend(Drawing page, int x, int height) {
    for (int i = 0; i < height; i++) {
      page.fill(x, TOP + height - 1 - i, 14, 1, ColourScale.of(i / (double) height));
    }
    for (int degrees = 0; degrees <= WORST; degrees += 10) {
      int y = TOP + height - (int) (height * degrees / WORST);
      page.text(degrees + (degrees < WORST ? "°" : "°+"), x + 20, y + 5, 12, INK);
    }
    page.text("error", x, TOP - 8, 12, INK);
  }

  private int x(int yaw) {
    return LEFT + (yaw - yawFrom) / STEP * CELL;
  }

  private int y(int pitch) {
    return TOP + (pitchTo - pitch) / STEP * CELL;
  }
}
