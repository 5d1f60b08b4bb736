package org.kubi.nn.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A run's {@code metrics.csv} as any version of this program wrote it: columns are found by name,
 * those that are not there have no numbers, those that are not known stay.
 *
 * @param columns in the file's order; empty for a run without rows
 * @param rows numbers by column, in the order of training; empty cells are absent
 * @param unreadable how many rows were left out because they are cut off or no numbers
 */
public record MetricsTable(List<String> columns, List<Map<String, Double>> rows, int unreadable) {
  /** Epochs done. */
  public static final String EPOCH = "epoch";

  /** Pictures learnt from. */
  public static final String PICTURES = "pictures";

  /** Pictures a second. */
  public static final String SPEED = "pictures_per_second";

  /** What tells how good a network is, the best measure first; less is better in all. */
  private static final List<String> ERRORS =
      List.of("validation_geodesic_mean_degrees", "validation_loss", "train_loss");

  public MetricsTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(Collections::unmodifiableMap).toList();
  }

  /** A table of nothing. */
  static MetricsTable empty() {
    return new MetricsTable(List.of(), List.of(), 0);
  }

  /**
   * Reads a table.
   *
   * @throws IllegalArgumentException if its first line does not name the column {@value #EPOCH}
   */
  static MetricsTable parse(String text) {
    if (text.isBlank()) {
      return empty();
    }
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    List<String> columns = List.of(lines.get(0).strip().split(",", -1));
    if (!columns.contains(EPOCH)) {
      throw new IllegalArgumentException(
          "its first line does not name the column '%s'".formatted(EPOCH));
    }
    List<Map<String, Double>> rows = new ArrayList<>();
    int bad = 0;
    // A row that has no end was cut off: what stands there of its last number is not that number.
    boolean cut = !text.endsWith("\n") && lines.size() > 1;
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).strip().split(",", -1);
      boolean whole = cells.length == columns.size() && !(cut && i == lines.size() - 1);
      try {
        if (!whole) {
          throw new NumberFormatException("cells are missing");
        }
        rows.add(row(columns, cells));
      } catch (NumberFormatException e) {
        bad++;
      }
    }
    return new MetricsTable(columns, rows, bad);
  }

  private static Map<String, Double> row(List<String> columns, String[] cells) {
    Map<String, Double> row = new LinkedHashMap<>();
    for (int c = 0; c < cells.length; c++) {
      if (!cells[c].isBlank()) {
        row.put(columns.get(c), Double.valueOf(cells[c].strip()));
      }
    }
    if (!row.containsKey(EPOCH)) {
      throw new NumberFormatException("no epoch");
    }
    return row;
  }

  /** The best measure that the rows have, or the last of those known where they have none. */
  public String errorColumn() {
    return ERRORS.stream()
        .filter(column -> rows.stream().anyMatch(row -> row.containsKey(column)))
        .findFirst()
        .orElse(ERRORS.get(ERRORS.size() - 1));
  }

  /** The row with the least finite {@link #errorColumn}, the first of equals; empty without one. */
  public Map<String, Double> best() {
    String column = errorColumn();
    Map<String, Double> best = Map.of();
    for (Map<String, Double> row : rows) {
      Double value = row.get(column);
      if (value != null
          && Double.isFinite(value)
          && (best.isEmpty() || value < best.getOrDefault(column, Double.NaN))) {
        best = row;
      }
    }
    return best;
  }

  /** The last number of a column. */
  public OptionalDouble last(String column) {
    for (int i = rows.size() - 1; i >= 0; i--) {
      Double value = rows.get(i).get(column);
      if (value != null) {
        return OptionalDouble.of(value);
      }
    }
    return OptionalDouble.empty();
  }

  /** The median of a column's numbers. */
  public OptionalDouble median(String column) {
    double[] sorted =
        rows.stream()
            .filter(row -> row.containsKey(column))
            .mapToDouble(row -> row.getOrDefault(column, Double.NaN))
            .sorted()
            .toArray();
    return sorted.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(sorted[sorted.length / 2]);
  }

  /**
   * A column's last number among the rows that have at most so much in another column: the error at
   * an epoch, or after so many pictures.
   */
  public OptionalDouble upTo(String measure, double most, String column) {
    OptionalDouble found = OptionalDouble.empty();
    for (Map<String, Double> row : rows) {
      Double at = row.get(measure);
      Double value = row.get(column);
      if (at != null && value != null && at <= most) {
        found = OptionalDouble.of(value);
      }
    }
    return found;
  }
}
