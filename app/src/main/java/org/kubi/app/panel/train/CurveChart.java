package org.kubi.app.panel.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Curves over epochs on one canvas; the upright axis begins at 0. */
final class CurveChart extends Region {
  private static final double LEFT = 52;
  private static final double RIGHT = 12;
  private static final double TOP = 24;
  private static final double BOTTOM = 20;
  private static final int LINES = 4;

  private final Canvas canvas = new Canvas();
  private final String title;
  private List<Series> shown = List.of();

  /**
   * A curve.
   *
   * @param name told at the right
   * @param dashed drawn with gaps
   * @param points x and y of each, in order
   */
  record Series(String name, Color colour, boolean dashed, List<double[]> points) {
    Series {
      points = List.copyOf(points);
    }

    /** The points that have a value. */
    static Series of(
        String name,
        Color colour,
        boolean dashed,
        List<CurvePoint> curve,
        Function<CurvePoint, OptionalDouble> value) {
      List<double[]> points = new ArrayList<>();
      for (CurvePoint point : curve) {
        OptionalDouble y = value.apply(point);
        if (y.isPresent() && Double.isFinite(y.getAsDouble())) {
          points.add(new double[] {point.epochs(), y.getAsDouble()});
        }
      }
      return new Series(name, colour, dashed, points);
    }
  }

  CurveChart(String title) {
    this.title = title;
    getStyleClass().add("curve-chart");
    setMinSize(160, 100);
    getChildren().add(canvas);
  }

  void show(List<Series> series) {
    shown = List.copyOf(series);
    draw();
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    draw();
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    double w = canvas.getWidth();
    double h = canvas.getHeight();
    g.clearRect(0, 0, w, h);
    double lastX = 1;
    double most = 0;
    for (Series series : shown) {
      for (double[] point : series.points()) {
        lastX = Math.max(lastX, point[0]);
        most = Math.max(most, point[1]);
      }
    }
    double top = most > 0 ? nice(most) : 1;
    axes(g, w, h, lastX, top);
    double nameX = w - RIGHT;
    for (Series series : shown) {
      if (series.points().isEmpty()) {
        continue;
      }
      g.setStroke(series.colour());
      g.setLineWidth(1.8);
      g.setLineDashes(series.dashed() ? new double[] {5, 4} : new double[0]);
      g.beginPath();
      for (double[] point : series.points()) {
        double x = LEFT + (w - LEFT - RIGHT) * point[0] / lastX;
        g.lineTo(x, h - BOTTOM - (h - TOP - BOTTOM) * point[1] / top);
      }
      g.stroke();
      g.setLineDashes();
      g.setFill(series.colour());
      g.setTextAlign(TextAlignment.RIGHT);
      g.fillText(series.name(), nameX, 14);
      nameX -= 10 + 7.0 * series.name().length();
    }
  }

  private void axes(GraphicsContext g, double w, double h, double lastX, double top) {
    g.setFont(Font.font(11));
    g.setStroke(Color.gray(0.5, 0.35));
    g.setLineWidth(1);
    g.setTextAlign(TextAlignment.RIGHT);
    g.setFill(Color.GRAY);
    for (int i = 0; i <= LINES; i++) {
      double y = Math.rint(h - BOTTOM - (h - TOP - BOTTOM) * i / LINES) + 0.5;
      g.strokeLine(LEFT, y, w - RIGHT, y);
      g.fillText(number(top * i / LINES), LEFT - 6, y + 4);
    }
    g.setTextAlign(TextAlignment.CENTER);
    double step = Math.max(1, Math.ceil(lastX / 12));
    for (double x = 0; x <= lastX; x += step) {
      g.fillText(
          String.format(Locale.ROOT, "%.0f", x), LEFT + (w - LEFT - RIGHT) * x / lastX, h - 5);
    }
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(title, LEFT, 14);
  }

  private static String number(double value) {
    if (value == 0) {
      return "0";
    }
    return value < 1
        ? String.format(Locale.ROOT, "%.2g", value)
        : String.format(Locale.ROOT, "%.1f", value);
  }

  /** The next of 1, 2, 4, 5, 8, 10 times a power of ten. */
  private static double nice(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double step : new double[] {1, 2, 4, 5, 8}) {
      if (value <= step * power) {
        return step * power;
      }
    }
    return 10 * power;
  }
}
