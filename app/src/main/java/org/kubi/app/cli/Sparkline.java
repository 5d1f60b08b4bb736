package org.kubi.app.cli;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/** A curve in one line of text, from its least number to its greatest. */
final class Sparkline {
  private static final String BLOCKS = "▁▂▃▄▅▆▇█";
  private static final String ASCII = "_.-:=+*#";
  private static final int MOST = 60;

  private Sparkline() {}

  /** A character a number, at most {@value #MOST}: of more, the last of each stretch. */
  static String of(List<Double> numbers, Charset terminal) {
    double[] finite = numbers.stream().mapToDouble(d -> d).filter(Double::isFinite).toArray();
    if (finite.length == 0) {
      return "";
    }
    double least = Arrays.stream(finite).min().orElseThrow();
    double span = Arrays.stream(finite).max().orElseThrow() - least;
    String levels = terminal.newEncoder().canEncode(BLOCKS) ? BLOCKS : ASCII;
    int count = Math.min(MOST, numbers.size());
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < count; i++) {
      double value = numbers.get((int) ((long) (i + 1) * numbers.size() / count) - 1);
      if (Double.isFinite(value)) {
        int top = levels.length() - 1;
        line.append(levels.charAt(span == 0 ? 0 : (int) Math.round((value - least) / span * top)));
      } else {
        line.append('!');
      }
    }
    return line.toString();
  }
}
