package org.kubi.app.panel.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.paint.Color;

/**
 * A curve as it is drawn.
 *
 * @param name told beside it; empty for one that belongs to the one before
 * @param dashed drawn with gaps
 * @param points x and y of each, in order; both finite
 */
public record Series(String name, Color colour, boolean dashed, List<double[]> points) {
  /** Okabe and Ito's colours (2008), which also the colour-blind tell apart. */
  private static final List<Color> COLOURS =
      List.of(
          Color.web("#0072b2"),
          Color.web("#009e73"),
          Color.web("#cc79a7"),
          Color.web("#56b4e9"),
          Color.web("#b8860b"),
          Color.web("#8250df"),
          Color.web("#6e7781"),
          Color.web("#a5552a"));

  /** The colour of what goes on now. */
  public static final Color LIVE = Color.web("#d9700a");

  /** How many curves have a colour of their own. */
  public static final int MOST = COLOURS.size();

  public Series {
    points = List.copyOf(points);
  }

  /** The colour of the n-th curve, from 0. */
  public static Color colour(int place) {
    return COLOURS.get(place % MOST);
  }

  /** A quantity of a training, where it was measured. */
  public static Series of(
      String name,
      Color colour,
      boolean dashed,
      List<CurvePoint> curve,
      Along along,
      Quantity quantity) {
    List<double[]> points = new ArrayList<>();
    for (CurvePoint point : curve) {
      OptionalDouble y = point.value(quantity);
      double x = along.of(point);
      if (y.isPresent() && Double.isFinite(x)) {
        points.add(new double[] {x, y.getAsDouble()});
      }
    }
    return new Series(name, colour, dashed, points);
  }
}
