package org.kubi.app.panel.network;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The errors of the last seconds. */
public final class ErrorTrace {
  /** How far back it goes, seconds. */
  public static final double SECONDS = 20;

  private final Deque<Point> points = new ArrayDeque<>();

  /**
   * One error.
   *
   * @param seconds when, on any steady clock
   * @param degrees how much, 0 to 180
   */
  public record Point(double seconds, double degrees) {}

  void add(double seconds, double degrees) {
    points.add(new Point(seconds, degrees));
    while (points.getFirst().seconds < seconds - SECONDS) {
      points.removeFirst();
    }
  }

  void clear() {
    points.clear();
  }

  /** The errors, oldest first. */
  public List<Point> points() {
    return List.copyOf(points);
  }

  /** Their mean, degrees; NaN if there are none. */
  public double mean() {
    return points.stream().mapToDouble(Point::degrees).average().orElse(Double.NaN);
  }
}
