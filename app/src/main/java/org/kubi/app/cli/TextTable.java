package org.kubi.app.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of words in columns as wide as their widest word; numbers stand right, others left. */
final class TextTable {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  /** A table with its head. */
  TextTable(List<String> head) {
    rows.add(List.copyOf(head));
  }

  /** Adds a row of as many cells. */
  TextTable row(List<String> cells) {
    if (cells.size() != rows.get(0).size()) {
      throw new IllegalArgumentException(
          "a row has %d cells, found %d".formatted(rows.get(0).size(), cells.size()));
    }
    rows.add(List.copyOf(cells));
    return this;
  }

  /** The lines, without blanks at their ends. */
  String text() {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    boolean[] right = new boolean[columns];
    for (int c = 0; c < columns; c++) {
      right[c] = rows.size() > 1;
      for (int r = 0; r < rows.size(); r++) {
        String cell = rows.get(r).get(c);
        widths[c] = Math.max(widths[c], cell.length());
        right[c] &= r == 0 || cell.matches("-?[0-9].*|-|NaN|");
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < columns; c++) {
        String blanks = " ".repeat(widths[c] - row.get(c).length());
        line.append(c == 0 ? "" : GAP);
        line.append(right[c] ? blanks + row.get(c) : row.get(c) + blanks);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
