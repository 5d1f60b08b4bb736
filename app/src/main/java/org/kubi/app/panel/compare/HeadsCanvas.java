package org.kubi.app.panel.compare;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.control.Pictures;
import org.kubi.app.panel.photo.DrawnBox;
import org.kubi.app.panel.photo.Photo;
import org.kubi.app.panel.photo.PhotoLines;
import org.kubi.app.panel.text.Texts;
import org.kubi.framing.Box;
import org.kubi.framing.Square;
import org.kubi.image.Frame;

/** A photo with all its heads: boxes and axes; a click chooses one, a drag draws a further one. */
final class HeadsCanvas extends Region {
  private static final Color CHOSEN = Color.web("#ff8a14");

  private final CompareViewModel model;
  private final ImageView view = new ImageView();
  private final Canvas lines = new Canvas();
  private final Label empty;
  private Optional<DrawnBox> drag = Optional.empty();
  private double scale = 1; // screen pixels a photo pixel
  private double left;
  private double top;

  HeadsCanvas(CompareViewModel model, Texts texts) {
    this.model = model;
    this.empty = Controls.note(texts.of("compare.empty"));
    empty.setTextAlignment(TextAlignment.CENTER);
    empty.setAlignment(Pos.CENTER);
    getStyleClass().add("photo-canvas");
    setId("compare-canvas");
    view.setPreserveRatio(false);
    lines.setMouseTransparent(true);
    getChildren().addAll(empty, view, lines);
    setMinSize(120, 120);
    show(model.overlay().picture().get());
    model.overlay().picture().addListener((changed, was, is) -> show(is));
    model.photo().addListener((changed, was, is) -> requestLayout());
    model.chosen().addListener((changed, was, is) -> drawLines());
    model.rows().addListener((ListChangeListener<HeadRow>) change -> drawLines());
    model.overlay().axes().addListener((changed, was, is) -> drawLines());
    model.lineup().shown().addListener((changed, was, is) -> drawLines());
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(this::release);
  }

  private void show(Optional<Frame> picture) {
    view.setImage(picture.map(Pictures::of).orElse(null));
    empty.setVisible(picture.isEmpty());
    setCursor(picture.isEmpty() ? Cursor.DEFAULT : Cursor.CROSSHAIR);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double w = getWidth();
    double h = getHeight();
    empty.resizeRelocate(20, 0, Math.max(0, w - 40), h);
    lines.setWidth(w);
    lines.setHeight(h);
    model
        .photo()
        .get()
        .ifPresent(
            photo -> {
              double wide = photo.frame().width();
              double high = photo.frame().height();
              scale = Math.min(w / wide, h / high);
              left = (w - scale * wide) / 2;
              top = (h - scale * high) / 2;
              view.setFitWidth(scale * wide);
              view.setFitHeight(scale * high);
              view.relocate(left, top);
            });
    drawLines();
  }

  private void press(MouseEvent press) {
    if (model.photo().get().isPresent()) {
      drag = Optional.of(DrawnBox.at(press));
    }
  }

  private void drag(MouseEvent move) {
    if (drag.isPresent()) {
      drag = drag.map(box -> box.to(move));
      drawLines();
    }
  }

  private void release(MouseEvent release) {
    Optional<DrawnBox> done = drag;
    drag = Optional.empty();
    if (done.isEmpty()) {
      return;
    }
    if (done.get().isClick()) {
      chooseAt((done.get().fromX() - left) / scale, (done.get().fromY() - top) / scale);
    } else {
      model.draw(done.get().onPhoto(left, top, scale));
    }
    drawLines();
  }

  private void chooseAt(double x, double y) {
    model.here().stream()
        .filter(row -> row.box().map(box -> holds(box, x, y)).orElse(false))
        .findFirst()
        .ifPresent(row -> model.choose(row.id()));
  }

  private static boolean holds(Box box, double x, double y) {
    return x >= box.x() && y >= box.y() && x < box.x() + box.width() && y < box.y() + box.height();
  }

  private void drawLines() {
    GraphicsContext g = lines.getGraphicsContext2D();
    g.clearRect(0, 0, lines.getWidth(), lines.getHeight());
    Optional<Photo> photo = model.photo().get();
    if (photo.isEmpty()) {
      return;
    }
    for (HeadRow row : model.here()) {
      draw(g, row);
    }
    drag.ifPresent(box -> box.draw(g));
  }

  private void draw(GraphicsContext g, HeadRow row) {
    Color colour = row.id() == model.chosen().get() ? CHOSEN : PhotoLines.BOX;
    row.box()
        .ifPresent(
            box ->
                PhotoLines.rectangle(
                    g,
                    left + box.x() * scale,
                    top + box.y() * scale,
                    box.width() * scale,
                    box.height() * scale,
                    colour));
    if (model.overlay().axes().get()) {
      int network = model.lineup().shown().get();
      row.answerOf(network).ifPresent(answer -> drawAxes(g, answer));
      if (row.id() == model.chosen().get()) {
        drawOthers(g, row, network);
      }
    }
  }

  private void drawAxes(GraphicsContext g, HeadRow.Answer answer) {
    Square square = answer.square();
    PhotoLines.axes(
        g,
        answer.reading().estimate().headToCamera(),
        left + (square.left() + square.side() / 2) * scale,
        top + (square.top() + square.side() / 2) * scale,
        0.42 * square.side() * scale);
  }

  /** Of the chosen head, where its nose points in truth and as the other networks say. */
  private void drawOthers(GraphicsContext g, HeadRow row, int shown) {
    Optional<Square> square =
        model.lineup().contenders().stream()
            .flatMap(one -> row.answerOf(one.id()).stream())
            .map(HeadRow.Answer::square)
            .findFirst();
    if (square.isEmpty()) {
      return;
    }
    double x = left + (square.get().left() + square.get().side() / 2) * scale;
    double y = top + (square.get().top() + square.get().side() / 2) * scale;
    double length = 0.5 * square.get().side() * scale;
    for (Contender one : model.lineup().contenders()) {
      if (one.id() != shown) {
        row.said(one.id())
            .ifPresent(head -> PhotoLines.nose(g, head, x, y, length, rgb(one.colour())));
      }
    }
    row.truth()
        .ifPresent(head -> PhotoLines.nose(g, head, x, y, length, rgb(OverlayViewModel.TRUTH)));
  }

  /** A colour of the toolkit. */
  static Color rgb(int colour) {
    return Color.rgb(colour >> 16 & 0xff, colour >> 8 & 0xff, colour & 0xff);
  }
}
