package org.kubi.app.panel.photo;

import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.control.Pictures;
import org.kubi.framing.Square;
import org.kubi.image.Frame;

/** The photo with box, network's square and axes; a drag draws the box. */
final class PhotoCanvas extends Region {
  private static final double EMPTY_HEIGHT = 240;

  private final PhotoViewModel model;
  private final ImageView view = new ImageView();
  private final Canvas lines = new Canvas();
  private final Label empty;
  private Optional<DrawnBox> drag = Optional.empty();
  private double scale = 1; // screen pixels a photo pixel
  private double left;
  private double top;

  PhotoCanvas(PhotoViewModel model, String whenEmpty) {
    this.model = model;
    this.empty = Controls.note(whenEmpty);
    empty.setTextAlignment(TextAlignment.CENTER);
    getStyleClass().add("photo-canvas");
    setId("photo-canvas");
    view.setPreserveRatio(false);
    lines.setMouseTransparent(true);
    getChildren().addAll(empty, view, lines);
    setMinSize(120, 120);
    show(model.picture().get());
    model.picture().addListener((changed, was, is) -> show(is));
    model.photo().addListener((changed, was, is) -> requestLayout());
    model.box().addListener((changed, was, is) -> requestLayout());
    model.finding().addListener((changed, was, is) -> requestLayout());
    model.axes().addListener((changed, was, is) -> requestLayout());
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(this::release);
  }

  private void show(Optional<Frame> picture) {
    Image image = picture.map(Pictures::of).orElse(null);
    view.setImage(image);
    empty.setVisible(image == null);
    setCursor(image == null ? Cursor.DEFAULT : Cursor.CROSSHAIR);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double w = getWidth();
    double h = getHeight();
    empty.resizeRelocate(20, 0, Math.max(0, w - 40), h);
    empty.setAlignment(javafx.geometry.Pos.CENTER);
    lines.setWidth(w);
    lines.setHeight(h);
    model
        .photo()
        .get()
        .ifPresent(
            photo -> {
              scale = Math.min(w / photo.frame().width(), h / photo.frame().height());
              left = (w - scale * photo.frame().width()) / 2;
              top = (h - scale * photo.frame().height()) / 2;
              view.setFitWidth(scale * photo.frame().width());
              view.setFitHeight(scale * photo.frame().height());
              view.relocate(left, top);
            });
    drawLines();
  }

  /** As high as the photo at this width, so that what is said of it stands right below. */
  @Override
  protected double computePrefHeight(double width) {
    return model
        .photo()
        .get()
        .map(
            photo -> {
              double wide = width < 0 ? getWidth() : width;
              return Math.ceil(wide * photo.frame().height() / photo.frame().width());
            })
        .orElse(EMPTY_HEIGHT);
  }

  @Override
  protected double computeMaxHeight(double width) {
    return model.photo().get().isEmpty() ? Double.MAX_VALUE : computePrefHeight(width);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
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
    done.filter(box -> !box.isClick())
        .ifPresent(box -> model.box().set(Optional.of(box.onPhoto(left, top, scale))));
    drawLines();
  }

  private void drawLines() {
    GraphicsContext g = lines.getGraphicsContext2D();
    g.clearRect(0, 0, lines.getWidth(), lines.getHeight());
    Optional<Photo> photo = model.photo().get();
    if (photo.isEmpty()) {
      return;
    }
    if (drag.isPresent()) {
      drag.get().draw(g);
      return;
    }
    model
        .box()
        .get()
        .ifPresent(
            box ->
                rectangle(
                    g,
                    left + box.x() * scale,
                    top + box.y() * scale,
                    box.width() * scale,
                    box.height() * scale));
    Square square = model.square(photo.get());
    g.setLineDashes(4, 4);
    rectangle(
        g,
        left + square.left() * scale,
        top + square.top() * scale,
        square.side() * scale,
        square.side() * scale);
    g.setLineDashes();
    if (model.axes().get()) {
      model
          .finding()
          .get()
          .ifPresent(
              found ->
                  PhotoLines.axes(
                      g,
                      found.reading().estimate().headToCamera(),
                      left + (square.left() + square.side() / 2) * scale,
                      top + (square.top() + square.side() / 2) * scale,
                      0.42 * square.side() * scale));
    }
  }

  private static void rectangle(GraphicsContext g, double x, double y, double w, double h) {
    PhotoLines.rectangle(g, x, y, w, h, PhotoLines.BOX);
  }
}
