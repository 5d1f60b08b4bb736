package org.kubi.app.panel.data;

import java.util.Arrays;

/**
 * How many samples there are in each cell of yaw and pitch.
 *
 * @param yawFrom where the first column begins, degrees
 * @param pitchFrom where the lowest row begins, degrees
 * @param counts by row (from below) and column
 */
public record Coverage(int yawFrom, int pitchFrom, int[][] counts) {
  /** Side of a cell, degrees. */
  public static final int STEP = 10;

  public Coverage {
    counts = Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
  }

  /** Counts all samples of an index; the map is as large as they need, at least one cell. */
  static Coverage of(SampleIndex index) {
    int[] ends = {Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE};
    for (int i = 0; i < index.size(); i++) {
      int column = cell(index.yaw(i));
      int row = cell(index.pitch(i));
      ends[0] = Math.min(ends[0], column);
      ends[1] = Math.max(ends[1], column);
      ends[2] = Math.min(ends[2], row);
      ends[3] = Math.max(ends[3], row);
    }
    int[][] counts = new int[ends[3] - ends[2] + 1][ends[1] - ends[0] + 1];
    for (int i = 0; i < index.size(); i++) {
      counts[cell(index.pitch(i)) - ends[2]][cell(index.yaw(i)) - ends[0]]++;
    }
    return new Coverage(ends[0] * STEP, ends[2] * STEP, counts);
  }

  private static int cell(double degrees) {
    return (int) Math.floor(degrees / STEP);
  }

  /** How many columns. */
  public int columns() {
    return counts[0].length;
  }

  /** How many rows. */
  public int rows() {
    return counts.length;
  }

  /** The count of a cell; row 0 is the lowest. */
  public int at(int column, int row) {
    return counts[row][column];
  }

  /** The greatest count. */
  public int most() {
    return Arrays.stream(counts).flatMapToInt(Arrays::stream).max().orElse(0);
  }

  /** The angles of a cell. */
  public SampleFilter.Angles angles(int column, int row) {
    double yaw = yawFrom + (double) STEP * column;
    double pitch = pitchFrom + (double) STEP * row;
    return new SampleFilter.Angles(yaw, yaw + STEP, pitch, pitch + STEP);
  }
}
