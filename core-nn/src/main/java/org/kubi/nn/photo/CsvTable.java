package org.kubi.nn.photo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table of comma-separated values (RFC 4180, one record a line): a header, then rows. */
record CsvTable(List<String> columns, List<Map<String, String>> rows) {

  /** Reads lines; rows shorter than the header have empty cells at their end. */
  static CsvTable parse(List<String> lines) {
    List<String> columns = cells(stripByteOrderMark(lines.get(0)));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
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

  private static List<String> cells(String line) {
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
    cells.add(cell.toString().strip());
    return cells;
  }
}
