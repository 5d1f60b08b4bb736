package org.kubi.app.panel.network;

import java.util.List;
import java.util.Locale;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.kubi.app.panel.control.Ink;

/** The error over the last seconds as a small curve; the newest is at the right. */
final class ErrorCurve extends Region {
  private static final double[] CEILINGS = {10, 20, 40, 90, 180};
  private static final Color LINE = Color.web("#ff8a14");
  private static final Color GRID = Color.web("#8b949e", 0.35);

  private final Canvas canvas = new Canvas();
  private List<ErrorTrace.Point> shown = List.of();
  private final Ink ink = new Ink(() -> show(shown));

  ErrorCurve() {
    getStyleClass().add("error-curve");
    getChildren().addAll(canvas, ink);
    setPrefHeight(72);
    setMinHeight(72);
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    show(shown);
  }

  /** Shows these errors, oldest first. */
  void show(List<ErrorTrace.Point> points) {
    shown = List.copyOf(points);
    GraphicsContext g = canvas.getGraphicsContext2D();
    double w = canvas.getWidth();
    double h = canvas.getHeight();
    g.clearRect(0, 0, w, h);
    double ceiling = ceiling(points);
    g.setFont(Font.font(10));
    for (double line : new double[] {0, ceiling / 2, ceiling}) {
      double y = Math.rint(h - 4 - line / ceiling * (h - 16)) + 0.5;
      g.setStroke(GRID);
      g.setLineWidth(1);
      g.strokeLine(0, y, w, y);
      if (line > 0) {
        g.setFill(ink.colour());
        g.fillText(String.format(Locale.ROOT, "%.0f°", line), 2, y - 2);
      }
    }
    if (points.isEmpty()) {
      return;
    }
    double newest = points.get(points.size() - 1).seconds();
    g.setStroke(LINE);
    g.setLineWidth(1.5);
    g.beginPath();
    boolean first = true;
    for (ErrorTrace.Point point : points) {
      double x = w - 2 - (newest - point.seconds()) / ErrorTrace.SECONDS * (w - 4);
      double y = h - 4 - Math.min(1, point.degrees() / ceiling) * (h - 16);
      if (first) {
        g.moveTo(x, y);
        first = false;
      } else {
        g.lineTo(x, y);
      }
    }
    g.stroke();
    double last = points.get(points.size() - 1).degrees();
    g.setFill(LINE);
    g.fillOval(w - 5, h - 7 - Math.min(1, last / ceiling) * (h - 16), 5, 5);
  }

  private static double ceiling(List<ErrorTrace.Point> points) {
    double most = points.stream().mapToDouble(ErrorTrace.Point::degrees).max().orElse(0);
    for (double ceiling : CEILINGS) {
      if (most <= ceiling) {
        return ceiling;
      }
    }
    return 180;
  }
}
