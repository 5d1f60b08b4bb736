package org.kubi.app.panel.photo;

import java.util.Comparator;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;

/** Boxes and axes on a canvas over a photo, with a dark rim so that they show on any photo. */
public final class PhotoLines {
  /** The colour of a box. */
  public static final Color BOX = Color.web("#ffffff");

  private static final Color SHADOW = Color.web("#000000", 0.55);
  private static final Color[] AXES = {
    Color.web("#e5484d"), Color.web("#46a758"), Color.web("#3e8bff")
  };

  private PhotoLines() {}

  /** The outline of a rectangle. */
  public static void rectangle(
      GraphicsContext g, double x, double y, double w, double h, Color colour) {
    g.setStroke(SHADOW);
    g.setLineWidth(3);
    g.strokeRect(x, y, w, h);
    g.setStroke(colour);
    g.setLineWidth(1.2);
    g.strokeRect(x, y, w, h);
  }

  /** Where a nose points: a line with a dot at its end, in one colour. */
  public static void nose(
      GraphicsContext g, Rotation head, double x, double y, double length, Color colour) {
    Vec3 tip = head.apply(Vec3.Z).times(length);
    g.setLineCap(StrokeLineCap.ROUND);
    g.setStroke(SHADOW);
    g.setLineWidth(4);
    g.strokeLine(x, y, x + tip.x(), y - tip.y());
    g.setStroke(colour);
    g.setLineWidth(2);
    g.strokeLine(x, y, x + tip.x(), y - tip.y());
    g.setFill(colour);
    g.fillOval(x + tip.x() - 4, y - tip.y() - 4, 8, 8);
  }

  /** Red to the head's left, green up, blue where the nose points; the farthest is drawn first. */
  public static void axes(GraphicsContext g, Rotation head, double x, double y, double length) {
    Vec3[] axes = {Vec3.X, Vec3.Y, Vec3.Z};
    g.setLineCap(StrokeLineCap.ROUND);
    IntStream.range(0, 3)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> head.apply(axes[i]).z()))
        .forEach(
            i -> {
              Vec3 tip = head.apply(axes[i]).times(length);
              g.setStroke(SHADOW);
              g.setLineWidth(5);
              g.strokeLine(x, y, x + tip.x(), y - tip.y());
              g.setStroke(AXES[i]);
              g.setLineWidth(3);
              g.strokeLine(x, y, x + tip.x(), y - tip.y());
            });
  }
}
