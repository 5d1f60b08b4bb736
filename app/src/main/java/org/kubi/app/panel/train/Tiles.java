package org.kubi.app.panel.train;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import org.kubi.app.panel.control.Pictures;
import org.kubi.image.Frame;

/** Small pictures of one size in rows, as large as all of them fit; no smoothing. */
final class Tiles extends Region {
  private static final double GAP = 2;
  private static final double MOST = 72;

  private final Canvas canvas = new Canvas();
  private List<Image> images = List.of();
  private List<Frame> frames = List.of();

  Tiles() {
    canvas.setManaged(false);
    setMinSize(60, 24);
    getChildren().add(canvas);
  }

  void show(List<Frame> next) {
    frames = next;
    images = List.of();
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    if (frames.isEmpty()) {
      return;
    }
    if (images.isEmpty()) {
      List<Image> drawn = new ArrayList<>();
      frames.forEach(frame -> drawn.add(Pictures.of(frame)));
      images = drawn;
    }
    g.setImageSmoothing(false);
    double side = side(frames.size(), getWidth(), getHeight());
    int columns = Math.max(1, (int) ((getWidth() + GAP) / (side + GAP)));
    for (int i = 0; i < images.size(); i++) {
      double x = i % columns * (side + GAP);
      double y = i / columns * (side + GAP);
      g.drawImage(images.get(i), x, y, side, side);
    }
  }

  /** The largest side at which so many squares fit into a rectangle. */
  static double side(int count, double width, double height) {
    double best = 1;
    for (int columns = 1; columns <= count; columns++) {
      int rows = (count + columns - 1) / columns;
      double side = Math.min((width + GAP) / columns - GAP, (height + GAP) / rows - GAP);
      best = Math.max(best, side);
    }
    return Math.floor(Math.min(MOST, best));
  }
}
