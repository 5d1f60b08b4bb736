package org.kubi.app.service.robustness;

import java.util.List;
import org.kubi.nn.evaluate.Report;

/**
 * A network's errors over the strength of a change.
 *
 * @param change what is changed
 * @param points from strength 0 up
 */
public record Curve(Change change, List<Point> points) {
  public Curve {
    points = List.copyOf(points);
  }

  /**
   * The errors at one strength.
   *
   * @param report as of an evaluation; at strength 0 that of the unchanged pictures
   */
  public record Point(double strength, Report report) {
    /** The mean geodesic error, degrees. */
    public double meanDegrees() {
      return report.number("geodesic.meanDegrees").orElseThrow();
    }
  }
}
