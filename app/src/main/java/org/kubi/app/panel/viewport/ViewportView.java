package org.kubi.app.panel.viewport;

import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.panel.viewport.Handling.Grip;

/** The picture of the studio and the hand in it. */
public final class ViewportView extends Pane {
  private static final double ROOM_FOR_HINT = 480;

  private final ViewportViewModel model;
  private final Handling handling;
  private final ImageView picture = new ImageView();
  private final PixelSurface surface = new PixelSurface(picture);
  private final Label hint;
  private Grip grip = Grip.ORBIT;
  private double lastX;
  private double lastY;

  public ViewportView(ViewportViewModel model, Handling handling, Texts texts) {
    this.model = model;
    this.handling = handling;
    this.hint = new Label(texts.of("viewport.hint"));
    hint.getStyleClass().add("viewport-hint");
    hint.setWrapText(true);
    hint.setMouseTransparent(true);
    getStyleClass().add("viewport");
    setId("viewport");
    setFocusTraversable(true);
    setAccessibleText(texts.of("viewport.accessible"));
    setMinSize(160, 160);
    getChildren().addAll(picture, hint);
    picture.setId("viewport-picture");
    widthProperty().addListener((changed, was, is) -> resized());
    heightProperty().addListener((changed, was, is) -> resized());
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(release -> handling.end());
    setOnMouseMoved(
        move ->
            setCursor(
                handling.onHead(move.getX(), move.getY(), getWidth(), getHeight())
                    ? Cursor.OPEN_HAND
                    : Cursor.DEFAULT));
    setOnScroll(this::scroll);
    setOnKeyPressed(this::key);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    boolean roomy = getWidth() > ROOM_FOR_HINT;
    hint.setOpacity(roomy ? 1 : 0);
    double w = Math.min(hint.prefWidth(-1), getWidth() - 20);
    double h = hint.prefHeight(w);
    hint.resizeRelocate(Math.rint((getWidth() - w) / 2), Math.rint(getHeight() - h - 10), w, h);
  }

  private void resized() {
    picture.setFitWidth(getWidth());
    picture.setFitHeight(getHeight());
    double scale = getScene() == null ? 1 : getScene().getWindow().getOutputScaleX();
    model.showOn(
        surface,
        (int) Math.max(1, Math.round(getWidth() * scale)),
        (int) Math.max(1, Math.round(getHeight() * scale)));
  }

  private void press(MouseEvent press) {
    requestFocus();
    lastX = press.getX();
    lastY = press.getY();
    boolean onHead = handling.onHead(lastX, lastY, getWidth(), getHeight());
    if (press.getButton() == MouseButton.MIDDLE || press.isShiftDown()) {
      grip = Grip.PAN;
    } else if (press.getButton() == MouseButton.PRIMARY && onHead) {
      grip = press.isControlDown() || press.isAltDown() ? Grip.NECK : Grip.HEAD;
    } else {
      grip = Grip.ORBIT;
    }
    handling.begin(grip);
    hint.setVisible(false); // whoever drags has understood it
    setCursor(grip == Grip.PAN ? Cursor.MOVE : Cursor.CLOSED_HAND);
  }

  private void drag(MouseEvent drag) {
    handling.drag(grip, drag.getX() - lastX, drag.getY() - lastY, getHeight());
    lastX = drag.getX();
    lastY = drag.getY();
  }

  private void scroll(ScrollEvent scroll) {
    // Shift turns a vertical wheel into a horizontal one on some systems.
    double delta = scroll.getDeltaY() != 0 ? scroll.getDeltaY() : scroll.getDeltaX();
    handling.zoom(delta / 40);
    scroll.consume();
  }

  private void key(KeyEvent key) {
    boolean plain = !key.isShortcutDown() && !key.isAltDown();
    if (!plain) {
      return;
    }
    switch (key.getCode()) {
      case LEFT -> handling.turn(-5, 0);
      case RIGHT -> handling.turn(5, 0);
      case UP -> handling.turn(0, 5);
      case DOWN -> handling.turn(0, -5);
      case PLUS, EQUALS, ADD -> handling.zoom(1);
      case MINUS, SUBTRACT -> handling.zoom(-1);
      case HOME -> handling.resetView();
      default -> {
        return;
      }
    }
    key.consume();
  }
}
