package org.kubi.app.panel.curve;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.kubi.app.panel.control.Ink;

/**
 * Curves on one canvas. The upright axis begins at 0, or is logarithmic. What is shown is drawn at
 * most once a pulse, and not at all while nobody sees it. Where the mouse is, the legend tells the
 * values.
 */
public final class CurveChart extends Region {
  private static final double LEFT = 52;
  private static final double RIGHT = 12;
  private static final double TOP = 24;
  private static final double BOTTOM = 20;
  private static final double LEGEND_LINE = 15;
  private static final double SWATCH = 14;
  private static final double NONE = -1;

  private final Canvas canvas = new Canvas();
  private final Ink ink = new Ink(this::requestLayout);
  private final StringProperty title = new SimpleStringProperty(this, "title", "");
  private final StringProperty empty = new SimpleStringProperty(this, "empty", "");
  private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic");
  private List<Series> shown = List.of();
  private double mouse = NONE;

  /** An empty chart. */
  public CurveChart() {
    getStyleClass().add("curve-chart");
    setMinSize(160, 100);
    canvas.setManaged(false);
    getChildren().addAll(canvas, ink);
    title.addListener((changed, was, is) -> requestLayout());
    empty.addListener((changed, was, is) -> requestLayout());
    logarithmic.addListener((changed, was, is) -> requestLayout());
    setOnMouseMoved(event -> look(event.getX()));
    setOnMouseExited(event -> look(NONE));
  }

  /** What it shows, in a few words. */
  public StringProperty title() {
    return title;
  }

  /** What is said where there is no curve yet: what to do. */
  public StringProperty empty() {
    return empty;
  }

  /** Whether equal ways upwards are equal factors; values of 0 or less are left out then. */
  public BooleanProperty logarithmic() {
    return logarithmic;
  }

  /** Shows curves. */
  public void show(List<Series> series) {
    shown = List.copyOf(series);
    requestLayout();
  }

  private void look(double x) {
    mouse = x;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    draw();
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    double lastX = 0;
    double most = 0;
    double least = Double.POSITIVE_INFINITY;
    for (Series series : shown) {
      for (double[] point : series.points()) {
        lastX = Math.max(lastX, point[0]);
        most = Math.max(most, point[1]);
        least = point[1] > 0 ? Math.min(least, point[1]) : least;
      }
    }
    ChartScale scale =
        logarithmic.get() && least < Double.POSITIVE_INFINITY
            ? ChartScale.logarithmic(least, most)
            : ChartScale.linear(most);
    Plot plot = new Plot(canvas.getWidth(), canvas.getHeight(), lastX > 0 ? lastX : 1, scale);
    axes(g, plot);
    shown.forEach(series -> curve(g, plot, series));
    boolean looking = mouse >= LEFT && mouse <= plot.width() - RIGHT && !shown.isEmpty();
    if (looking) {
      g.setStroke(Color.gray(0.5, 0.7));
      g.setLineWidth(1);
      double x = Math.rint(mouse) + 0.5;
      g.strokeLine(x, TOP, x, plot.height() - BOTTOM);
    }
    legend(g, plot, looking);
  }

  /** Where things lie. */
  private record Plot(double width, double height, double lastX, ChartScale scale) {
    double x(double value) {
      return LEFT + (width - LEFT - RIGHT) * value / lastX;
    }

    double y(double value) {
      return height - BOTTOM - (height - TOP - BOTTOM) * scale.height(value);
    }

    double valueAt(double x) {
      return (x - LEFT) / (width - LEFT - RIGHT) * lastX;
    }
  }

  private void curve(GraphicsContext g, Plot plot, Series series) {
    g.setStroke(series.colour());
    g.setLineWidth(1.8);
    g.setLineDashes(series.dashed() ? new double[] {5, 4} : new double[0]);
    g.beginPath();
    int drawn = 0;
    for (double[] point : series.points()) {
      if (!plot.scale().logarithmic() || point[1] > 0) {
        g.lineTo(plot.x(point[0]), plot.y(point[1]));
        drawn++;
      }
    }
    g.stroke();
    g.setLineDashes();
    if (drawn == 1) {
      double[] only = series.points().get(series.points().size() - 1);
      g.setFill(series.colour());
      g.fillOval(plot.x(only[0]) - 3, plot.y(only[1]) - 3, 6, 6);
    }
  }

  private void axes(GraphicsContext g, Plot plot) {
    g.setFont(Font.font(11));
    g.setStroke(Color.gray(0.5, 0.35));
    g.setLineWidth(1);
    g.setTextAlign(TextAlignment.RIGHT);
    g.setFill(ink.colour());
    for (double line : plot.scale().lines()) {
      double y = Math.rint(plot.y(line)) + 0.5;
      g.strokeLine(LEFT, y, plot.width() - RIGHT, y);
      g.fillText(number(line), LEFT - 6, y + 4);
    }
    g.setTextAlign(TextAlignment.CENTER);
    double step = Math.max(plot.lastX() < 4 ? 0.1 : 1, ChartScale.nice(plot.lastX() / 12));
    boolean any = shown.stream().anyMatch(series -> !series.points().isEmpty());
    for (double x = 0; any && x <= plot.lastX() * (1 + 1e-9); x += step) {
      g.fillText(
          String.format(Locale.ROOT, step < 1 ? "%.1f" : "%,.0f", x), plot.x(x), plot.height() - 5);
    }
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(title.get(), LEFT, 14, Math.max(1, plot.width() - LEFT - RIGHT));
    if (!any) {
      g.setTextAlign(TextAlignment.CENTER);
      g.fillText(
          empty.get(),
          (LEFT + plot.width() - RIGHT) / 2,
          (TOP + plot.height() - BOTTOM) / 2 - 12,
          Math.max(1, plot.width() - LEFT - RIGHT));
    }
  }

  /** Names at the right, one below the other, with what they are worth where the mouse is. */
  private void legend(GraphicsContext g, Plot plot, boolean looking) {
    g.setTextAlign(TextAlignment.RIGHT);
    double y = TOP + LEGEND_LINE - 3;
    for (Series series : shown) {
      if (series.points().isEmpty() || series.name().isEmpty()) {
        continue;
      }
      String value = looking ? "  " + number(nearest(series, plot.valueAt(mouse))) : "";
      double right = plot.width() - RIGHT - 4;
      g.setStroke(series.colour());
      g.setLineWidth(2.5);
      g.strokeLine(right - SWATCH, y - 4, right, y - 4);
      g.setFill(ink.colour());
      g.fillText(series.name() + value, right - SWATCH - 5, y);
      y += LEGEND_LINE;
    }
  }

  private static double nearest(Series series, double x) {
    double[] best = series.points().get(0);
    for (double[] point : series.points()) {
      if (Math.abs(point[0] - x) < Math.abs(best[0] - x)) {
        best = point;
      }
    }
    return best[1];
  }

  private static String number(double value) {
    if (value == 0) {
      return "0";
    }
    if (Math.abs(value) < 1e-2) {
      return String.format(Locale.ROOT, "%.1e", value).replace("e-0", "e-");
    }
    if (Math.abs(value) < 10) {
      return String.format(Locale.ROOT, "%.3g", value)
          .replaceFirst("(\\.[0-9]*?)0+$", "$1")
          .replaceFirst("\\.$", "");
    }
    return value < 1000
        ? String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "")
        : String.format(Locale.ROOT, "%,.0f", value);
  }
}
