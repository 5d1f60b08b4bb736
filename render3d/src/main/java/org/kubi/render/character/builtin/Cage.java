package org.kubi.render.character.builtin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The control places of the mean man's head, from {@code cage.txt}: rows from the crown to the
 * collar, columns from the middle of the face round the left to the middle of the back. Between
 * them the surface runs as a Catmull-Rom spline (Catmull and Rom 1974), first along the rows, then
 * down the columns.
 */
final class Cage {
  /** Columns of one side; the last is the middle of the back. */
  static final int COLUMNS = 18;

  private final List<String> names = new ArrayList<>();
  private final List<double[]> rows = new ArrayList<>();

  private Cage() {}

  /** Reads the cage that comes with this package. */
  static Cage read() {
    Cage cage = new Cage();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                java.util.Objects.requireNonNull(
                    Cage.class.getResourceAsStream("cage.txt"), "cage.txt is part of this jar"),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          cage.add(line.split("[ ,]"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cage.txt cannot be read from this jar", e);
    }
    return cage;
  }

  private void add(String[] words) {
    double[] row = new double[3 * COLUMNS];
    for (int i = 0; i < row.length; i++) {
      row[i] = Double.parseDouble(words[i + 1]);
    }
    names.add(words[0]);
    rows.add(row);
  }

  int rowCount() {
    return rows.size();
  }

  /** Index of a row by its name. */
  int row(String name) {
    int row = names.indexOf(name);
    if (row < 0) {
      throw new IllegalArgumentException("the cage has no row " + name);
    }
    return row;
  }

  /** The place of a row at a column between 0 and {@link #COLUMNS} - 1. */
  double[] along(int row, double column) {
    int c = Math.min(COLUMNS - 2, (int) column);
    double[] p = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      p[axis] =
          spline(
              at(row, c - 1, axis),
              at(row, c, axis),
              at(row, c + 1, axis),
              at(row, c + 2, axis),
              column - c);
    }
    return p;
  }

  private double at(int row, int column, int axis) {
    int mirrored = column < 0 ? -column : Math.min(column, 2 * (COLUMNS - 1) - column);
    double value = rows.get(row)[3 * mirrored + axis];
    return mirrored != column && axis == 0 ? -value : value;
  }

  /** A Catmull-Rom spline between {@code b} and {@code c}. */
  static double spline(double a, double b, double c, double d, double t) {
    return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
  }
}
