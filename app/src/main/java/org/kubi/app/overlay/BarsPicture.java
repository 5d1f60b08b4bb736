package org.kubi.app.overlay;

import java.util.List;
import java.util.Locale;
import org.kubi.gen.inspect.Histogram;
import org.kubi.image.Frame;

/** A {@link Histogram} drawn as bars, without the empty bins at its ends. */
public final class BarsPicture {
  private static final int WIDTH = 420;
  private static final int HEIGHT = 240;
  private static final int LEFT = 20;
  private static final int RIGHT = 20;
  private static final int TOP = 48;
  private static final int BOTTOM = 44;
  private static final int INK = 0x202020;
  private static final int FAINT = 0x707070;
  private static final int BAR = 0x2060c0;
  private static final int TICKS = 6;

  private BarsPicture() {}

  /** Draws it. */
  public static Frame of(Histogram histogram) {
    List<Long> counts = histogram.counts();
    int first = 0;
    while (first < counts.size() - 1 && counts.get(first) == 0) {
      first++;
    }
    int last = counts.size() - 1;
    while (last > first && counts.get(last) == 0) {
      last--;
    }
    long most = Math.max(1, counts.stream().mapToLong(Long::longValue).max().orElse(1));
    Drawing page = new Drawing(WIDTH, HEIGHT, 0xff);
    page.text(histogram.name() + ", " + histogram.unit(), LEFT, 22, 15, INK);
    page.text(
        String.format(
            Locale.ROOT, "mean %.2f, deviation %.2f", histogram.mean(), histogram.deviation()),
        LEFT,
        40,
        12,
        FAINT);
    int room = WIDTH - LEFT - RIGHT;
    int bins = last - first + 1;
    int floor = HEIGHT - BOTTOM;
    for (int i = first; i <= last; i++) {
      int from = LEFT + (i - first) * room / bins;
      int to = LEFT + (i - first + 1) * room / bins;
      int height = (int) Math.round((double) (floor - TOP) * counts.get(i) / most);
      if (counts.get(i) > 0) {
        page.fill(
            from,
            floor - Math.max(1, height),
            Math.max(1, to - from - 1),
            Math.max(1, height),
            BAR);
      }
    }
    page.line(LEFT, floor, WIDTH - RIGHT, floor, 1, INK);
    int step = Math.max(1, (bins + TICKS - 1) / TICKS);
    for (int i = first; i <= last + 1; i += step) {
      double value = histogram.from() + i * histogram.width();
      page.centred(number(value), LEFT + (i - first) * room / bins, floor + 18, 11, INK);
    }
    return page.frame();
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
