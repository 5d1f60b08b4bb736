package org.kubi.nn.photo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table of comma-separated values (RFC 4180, one record a line): a header, then rows. */
record CsvTable(List<String> columns, List<Map<String, String>> rows) {

  /**
   * Reads lines; rows shorter than the header have empty cells at their end.
   *
   * @param csv the table's file, for messages
   * @throws PhotoException if a column is there twice or a quote is not closed
   */
  static CsvTable parse(Path csv, List<String> lines) throws PhotoException {
    List<String> columns = cells(csv, 1, List.of(), stripByteOrderMark(lines.get(0)));
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      // Spreadsheets end rows with nameless columns.
      if (!column.isEmpty() && !seen.add(column)) {
        throw new PhotoException(
            "%s, row 1: the column '%s' is there twice: correct the table".formatted(csv, column));
      }
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (int number = 2; number <= lines.size(); number++) {
      List<String> cells = cells(csv, number, columns, lines.get(number - 1));
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        row.put(columns.get(i), i < cells.size() ? cells.get(i) : "");
      }
      rows.add(row);
    }
    return new CsvTable(columns, rows);
  }

  private static String stripByteOrderMark(String line) {
    return line.startsWith("\ufeff") ? line.substring(1) : line;
  }

  private static List<String> cells(Path csv, int row, List<String> columns, String line)
      throws PhotoException {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (quoted) {
      int at = cells.size();
      throw new PhotoException(
          "%s, row %d, column %s: a quote is not closed in its line: correct the table"
              .formatted(csv, row, at < columns.size() ? columns.get(at) : at + 1));
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
