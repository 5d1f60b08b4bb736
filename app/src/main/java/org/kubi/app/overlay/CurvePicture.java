package org.kubi.app.overlay;

import java.util.List;
import java.util.Locale;
import org.kubi.image.Frame;

/**
 * A line over a strength from 0 up.
 *
 * @param title over it
 * @param along what the strength is
 * @param strengths rising, the first 0, at least two
 * @param values one for each, 0 or more
 * @param top of the upright axis, above 0; charts on one page share it
 */
public record CurvePicture(
    String title, String along, List<Double> strengths, List<Double> values, double top) {
  private static final int WIDTH = 380;
  private static final int HEIGHT = 250;
  private static final int LEFT = 48;
  private static final int RIGHT = 20;
  private static final int UPPER = 34;
  private static final int LOWER = 52;
  private static final int INK = 0x202020;
  private static final int GRID = 0xdddddd;
  private static final int LINE = 0x2060c0;
  private static final int START = 0xb0b0b0;
  private static final int LINES = 4;

  public CurvePicture {
    strengths = List.copyOf(strengths);
    values = List.copyOf(values);
    if (strengths.size() < 2 || strengths.size() != values.size() || !(top > 0)) {
      throw new IllegalArgumentException(
          "a curve has two points or more and a top above 0, found %d, %d and %s"
              .formatted(strengths.size(), values.size(), top));
    }
  }

  /** Draws it. */
  public Frame draw() {
    Drawing page = new Drawing(WIDTH, HEIGHT, 0xff);
    page.text(title, LEFT, 22, 15, INK);
    for (int i = 0; i <= LINES; i++) {
      double value = top * i / LINES;
      page.line(LEFT, y(value), WIDTH - RIGHT, y(value), 1, GRID)
          .text(String.format(Locale.ROOT, "%3.0f°", value), 10, (int) y(value) + 4, 12, INK);
    }
    page.line(LEFT, y(values.get(0)), WIDTH - RIGHT, y(values.get(0)), 1.5, START);
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        page.line(x(i - 1), y(values.get(i - 1)), x(i), y(values.get(i)), 2.5, LINE);
      }
      page.line(x(i), y(values.get(i)), x(i), y(values.get(i)), 7, LINE)
          .centred(number(strengths.get(i)), (int) x(i), HEIGHT - LOWER + 18, 11, INK);
    }
    return page.centred(along, (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 14, 12, INK).frame();
  }

  private static String number(double strength) {
    return strength == Math.rint(strength)
        ? String.format(Locale.ROOT, "%.0f", strength)
        : Double.toString(strength);
  }

  private double x(int index) {
    double last = strengths.get(strengths.size() - 1);
    return LEFT + (WIDTH - LEFT - RIGHT - 8) * strengths.get(index) / last;
  }

  private double y(double value) {
    return HEIGHT - LOWER - (HEIGHT - UPPER - LOWER) * Math.min(1, value / top);
  }
}
