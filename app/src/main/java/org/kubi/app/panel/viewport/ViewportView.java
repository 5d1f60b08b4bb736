package org.kubi.app.panel.viewport;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.util.StringConverter;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.panel.viewport.Handling.Grip;
import org.kubi.geometry.Pixel;

/** The picture of the studio and the hand in it. */
public final class ViewportView extends Pane {
  private static final double ROOM_FOR_HINT = 480;

  private final ViewportViewModel model;
  private final Handling handling;
  private final ImageView picture = new ImageView();
  private final PixelSurface surface = new PixelSurface(picture);
  private final Label hint;
  private final GizmoCanvas gizmo;
  private final ChoiceBox<Layer> layers = new ChoiceBox<>();
  private final Label chosen = new Label();
  private final Texts texts;
  private Grip grip = Grip.ORBIT;
  private double lastX;
  private double lastY;
  private boolean chosenByPress;

  public ViewportView(ViewportViewModel model, Handling handling, Texts texts) {
    this.model = model;
    this.handling = handling;
    this.texts = texts;
    this.gizmo = new GizmoCanvas(handling);
    this.hint = new Label(texts.of("viewport.hint"));
    hint.getStyleClass().add("viewport-hint");
    hint.setWrapText(true);
    hint.setMouseTransparent(true);
    getStyleClass().add("viewport");
    setId("viewport");
    setFocusTraversable(true);
    setAccessibleText(texts.of("viewport.accessible"));
    setMinSize(140, 140);
    layers.getItems().setAll(Layer.values());
    layers.setConverter(words());
    layers.valueProperty().bindBidirectional(model.layer());
    layers.setId("viewport-layer");
    layers.getStyleClass().add("small-choice");
    layers.setTooltip(Controls.tooltip(texts.of("viewport.layer.tip")));
    layers.setFocusTraversable(false);
    chosen.getStyleClass().add("viewport-hint");
    chosen.setMouseTransparent(true);
    chosen.setVisible(false);
    getChildren().addAll(picture, gizmo, hint, layers, chosen);
    handling.bone().addListener((changed, was, is) -> tellBone(is));
    model.framesShown().addListener((changed, was, is) -> gizmo.draw());
    setOnMouseEntered(enter -> gizmo.showDots(true));
    setOnMouseExited(exit -> gizmo.showDots(false));
    picture.setId("viewport-picture");
    widthProperty().addListener((changed, was, is) -> resized());
    heightProperty().addListener((changed, was, is) -> resized());
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(
        release -> {
          chosenByPress = false;
          handling.end();
        });
    setOnMouseMoved(this::hover);
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
    double choiceWidth = Math.min(layers.prefWidth(-1), getWidth() - 20);
    layers.resizeRelocate(10, 10, choiceWidth, layers.prefHeight(choiceWidth));
    double chosenWidth = Math.min(chosen.prefWidth(-1), getWidth() - 20);
    chosen.resizeRelocate(
        Math.max(10, getWidth() - chosenWidth - 10), 10, chosenWidth, chosen.prefHeight(-1));
    hint.resizeRelocate(Math.rint((getWidth() - w) / 2), Math.rint(getHeight() - h - 10), w, h);
  }

  private void resized() {
    picture.setFitWidth(getWidth());
    picture.setFitHeight(getHeight());
    gizmo.setWidth(getWidth());
    gizmo.setHeight(getHeight());
    double scale = getScene() == null ? 1 : getScene().getWindow().getOutputScaleX();
    model.showOn(
        surface,
        (int) Math.max(1, Math.round(getWidth() * scale)),
        (int) Math.max(1, Math.round(getHeight() * scale)));
  }

  private StringConverter<Layer> words() {
    return new StringConverter<>() {
      @Override
      public String toString(Layer layer) {
        return layer == null ? "" : texts.of("viewport.layer." + layer.key());
      }

      @Override
      public Layer fromString(String word) {
        throw new UnsupportedOperationException("layers are chosen, not typed");
      }
    };
  }

  private void tellBone(Optional<String> bone) {
    chosen.setVisible(bone.isPresent());
    chosen.setText(bone.map(name -> texts.of("viewport.bone", name)).orElse(""));
    requestLayout();
    gizmo.draw();
  }

  private void hover(MouseEvent move) {
    double x = move.getX();
    double y = move.getY();
    Optional<Gizmo.Axis> ring = handling.ringAt(x, y, getWidth(), getHeight());
    gizmo.heat(ring);
    boolean onDot =
        BoneHandle.at(handling.handles(getWidth(), getHeight()), new Pixel(x, y)).isPresent();
    if (ring.isPresent() || onDot) {
      setCursor(Cursor.HAND);
    } else {
      setCursor(handling.onHead(x, y, getWidth(), getHeight()) ? Cursor.OPEN_HAND : Cursor.DEFAULT);
    }
  }

  private void press(MouseEvent press) {
    requestFocus();
    lastX = press.getX();
    lastY = press.getY();
    boolean onHead = handling.onHead(lastX, lastY, getWidth(), getHeight());
    if (press.getButton() == MouseButton.MIDDLE || press.isShiftDown()) {
      grip = Grip.PAN;
    } else if (press.getButton() == MouseButton.PRIMARY
        && handling.takeRing(lastX, lastY, getWidth(), getHeight())) {
      grip = Grip.RING;
    } else if (press.getButton() == MouseButton.PRIMARY
        && handling.choose(lastX, lastY, getWidth(), getHeight())) {
      grip = Grip.ORBIT;
      chosenByPress = true;
      return;
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
    if (chosenByPress) {
      return; // a press on a dot chooses; it does not move anything
    }
    if (grip == Grip.RING) {
      handling.dragRing(lastX, lastY, drag.getX(), drag.getY(), getWidth(), getHeight());
    } else {
      handling.drag(grip, drag.getX() - lastX, drag.getY() - lastY, getHeight());
    }
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
      case ESCAPE -> handling.bone().set(Optional.empty());
      default -> {
        return;
      }
    }
    key.consume();
  }
}
