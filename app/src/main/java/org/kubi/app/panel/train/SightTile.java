package org.kubi.app.panel.train;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.kubi.app.panel.control.Pictures;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;
import org.kubi.image.Frame;

/** One picture that the network is shown: its answer as thick axes, the truth as thin ones. */
final class SightTile {
  private static final Color[] AXES = {
    Color.web("#e5484d"), Color.web("#46a758"), Color.web("#3e8bff")
  };
  private static final Color RIM = Color.web("#000000", 0.6);
  private static final Color TRUTH = Color.web("#ffffff");
  private static final Color MARK = Color.web("#d9700a");

  private SightTile() {}

  /** Height of the line of letters below a picture. */
  static final double CAPTION = 16;

  /**
   * Draws one.
   *
   * @param side of the picture on the screen
   * @param ink of the letters
   * @param marked whether it is the one whose activations are shown
   */
  static void draw(
      Canvas canvas,
      double side,
      Frame picture,
      Rotation answer,
      Optional<Rotation> truth,
      String name,
      Paint ink,
      boolean marked) {
    canvas.setWidth(side);
    canvas.setHeight(side + CAPTION);
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    g.setImageSmoothing(false);
    g.drawImage(Pictures.of(picture), 0, 0, side, side);
    g.setLineCap(StrokeLineCap.ROUND);
    axes(g, answer, side, 5.5, 3.2, false);
    truth.ifPresent(head -> axes(g, head, side, 3, 1.4, true));
    if (marked) {
      g.setStroke(MARK);
      g.setLineWidth(3);
      g.strokeRect(1.5, 1.5, side - 3, side - 3);
    }
    g.setFont(Font.font(11));
    g.setFill(ink);
    g.setTextAlign(TextAlignment.CENTER);
    String words =
        truth
            .map(head -> String.format(Locale.ROOT, "%.1f°", Math.toDegrees(head.angleTo(answer))))
            .orElse(name);
    g.fillText(words, side / 2, side + CAPTION - 4, side);
  }

  /** The farthest axis first; the truth is white with coloured tips. */
  private static void axes(
      GraphicsContext g, Rotation head, double side, double rim, double width, boolean known) {
    Vec3[] axes = {Vec3.X, Vec3.Y, Vec3.Z};
    double length = 0.36 * side;
    double c = side / 2;
    IntStream.range(0, 3)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> head.apply(axes[i]).z()))
        .forEach(
            i -> {
              Vec3 tip = head.apply(axes[i]).times(length);
              double x = c + tip.x();
              double y = c - tip.y();
              g.setStroke(RIM);
              g.setLineWidth(rim);
              g.strokeLine(c, c, x, y);
              g.setStroke(known ? TRUTH : AXES[i]);
              g.setLineWidth(width);
              g.strokeLine(c, c, x, y);
              if (known) {
                g.setFill(AXES[i]);
                g.fillOval(x - 2.5, y - 2.5, 5, 5);
              }
            });
  }
}
