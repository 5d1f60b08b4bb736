package org.kubi.app.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;

/**
 * Finds what a window does not show whole: words that end in dots and are told nowhere, controls
 * that stick out of their place or lie where nothing is seen of them.
 */
final class CutOff {
  private static final double TOLERANCE = 1.5;

  /** So many letters of a field should be seen at once; longer ones are scrolled through. */
  private static final int SHORT = 10;

  /** A letter lower than this is hard to read. */
  private static final double LEAST_FONT = 11;

  private final List<String> faults = new ArrayList<>();

  private CutOff() {}

  /** All faults of what lies in a scene, a line each, as its root is laid out now. */
  static List<String> in(Region root) {
    CutOff finder = new CutOff();
    Bounds all = new BoundingBox(0, 0, root.getWidth(), root.getHeight());
    boolean grows = root.getScene().getWindow() instanceof PopupWindow;
    finder.look(root, new Seen(all, grows, grows));
    return finder.faults;
  }

  /**
   * Where something can be seen.
   *
   * @param place in the scene
   * @param scrollsAcross whether what lies beyond its sides can be scrolled to
   * @param scrollsDown whether what lies below can be scrolled to
   */
  private record Seen(Bounds place, boolean scrollsAcross, boolean scrollsDown) {}

  private void look(Node node, Seen seen) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    if (node instanceof Labeled label) {
      words(label);
    }
    if (node instanceof TextField field) {
      letters(field);
    }
    if (node instanceof Control control) {
      place(control, seen);
    }
    if (node instanceof ListView<?> list) {
      list.lookupAll(".scroll-bar").stream()
          .filter(ScrollBar.class::isInstance)
          .map(ScrollBar.class::cast)
          .filter(bar -> bar.isVisible() && bar.getOrientation() == Orientation.HORIZONTAL)
          .forEach(bar -> fault(list, "must be scrolled across"));
    }
    if (node instanceof Parent parent) {
      Seen inside = inside(parent, seen);
      for (Node child : parent.getChildrenUnmodifiable()) {
        within(parent, child);
        look(child, inside);
      }
    }
  }

  private static Seen inside(Parent parent, Seen seen) {
    if (parent instanceof ScrollPane pane) {
      boolean across = pane.getHbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER;
      boolean down = pane.getVbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER;
      return new Seen(seen.place, across, down);
    }
    if (parent instanceof VirtualFlow<?> || parent instanceof TableHeaderRow) {
      return new Seen(seen.place, true, true);
    }
    if (parent.getClip() == null) {
      return seen;
    }
    Bounds clip = parent.localToScene(parent.getClip().getBoundsInParent());
    return new Seen(clip, seen.scrollsAcross, seen.scrollsDown);
  }

  private void words(Labeled label) {
    String text = label.getText();
    if (text == null || text.isBlank()) {
      return;
    }
    if (label.getFont().getSize() < LEAST_FONT) {
      fault(label, "has letters of " + label.getFont().getSize());
    }
    if (label.isMnemonicParsing() && text.contains("_")) {
      fault(label, "loses its underscore");
    }
    String whole = plain(label.isMnemonicParsing() ? text.replaceFirst("_", "") : text);
    label.lookupAll(".text").stream()
        .filter(node -> node instanceof Text && isOf(label, node))
        .map(node -> plain(((Text) node).getText()))
        .filter(shown -> !shown.equals(whole) && !told(label, text))
        .forEach(shown -> fault(label, "is shown as '" + shown + "'"));
  }

  /** Whether a node is a part of a control itself, not of another one in it. */
  private static boolean isOf(Control control, Node node) {
    Node at = node.getParent();
    while (at != null && !(at instanceof Control)) {
      at = at.getParent();
    }
    return at == control;
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** Whether a tip at it, or at what it belongs to, tells the whole. */
  private static boolean told(Labeled label, String text) {
    bringMouse(label); // some tips are made only then
    for (Node at = label; at != null; at = at.getParent()) {
      if (at instanceof Control control
          && Optional.ofNullable(control.getTooltip())
              .map(Tooltip::getText)
              .filter(tip -> tip.contains(text))
              .isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static void bringMouse(Node node) {
    EventHandler<? super MouseEvent> onEntered = node.getOnMouseEntered();
    if (onEntered != null) {
      onEntered.handle(
          new MouseEvent(
              MouseEvent.MOUSE_ENTERED,
              0,
              0,
              0,
              0,
              MouseButton.NONE,
              0,
              false,
              false,
              false,
              false,
              false,
              false,
              false,
              false,
              false,
              false,
              null));
    }
  }

  private void letters(TextField field) {
    boolean empty = field.getText() == null || field.getText().isEmpty();
    String text = empty ? field.getPromptText() : field.getText();
    if (text == null || (!empty && text.length() > SHORT)) {
      return;
    }
    Text letters = new Text(text);
    letters.setFont(field.getFont());
    double room = field.getWidth() - field.snappedLeftInset() - field.snappedRightInset();
    if (letters.getLayoutBounds().getWidth() > room + TOLERANCE) {
      fault(field, "has no room for '" + text + "'");
    }
  }

  /** Of a thing that is scrolled through, parts may be out of sight. */
  private void place(Control control, Seen seen) {
    Bounds at = control.localToScene(control.getLayoutBounds());
    boolean across =
        !seen.scrollsAcross
            && (at.getMinX() < seen.place.getMinX() - TOLERANCE
                || at.getMaxX() > seen.place.getMaxX() + TOLERANCE);
    boolean down =
        !seen.scrollsDown
            && (at.getMinY() < seen.place.getMinY() - TOLERANCE
                || at.getMaxY() > seen.place.getMaxY() + TOLERANCE);
    if (across || down) {
      fault(control, "lies at %s, seen is %s".formatted(words(at), words(seen.place)));
    }
  }

  /** A pane that is too small lets its children stick out, over its neighbours. */
  private void within(Parent parent, Node child) {
    boolean lays =
        parent instanceof HBox
            || parent instanceof VBox
            || parent instanceof GridPane
            || parent instanceof FlowPane
            || parent instanceof BorderPane
            || (parent instanceof StackPane && !isPartOfAControl(parent));
    if (!lays || !child.isManaged() || !child.isVisible()) {
      return;
    }
    Pane pane = (Pane) parent;
    Bounds at = child.getLayoutBounds();
    double right = child.getLayoutX() + at.getMaxX();
    double bottom = child.getLayoutY() + at.getMaxY();
    if (right > pane.getWidth() + TOLERANCE || bottom > pane.getHeight() + TOLERANCE) {
      fault(
          child,
          "ends at %.0f, %.0f of %.0f x %.0f"
              .formatted(right, bottom, pane.getWidth(), pane.getHeight()));
    }
  }

  /** Skins place their parts as they like; what is scrolled is larger than its place. */
  private static boolean isPartOfAControl(Parent parent) {
    return parent.getParent() instanceof Control
        || parent.getParent() != null && parent.getParent().getParent() instanceof ScrollPane;
  }

  private static String words(Bounds at) {
    return String.format(
        Locale.ROOT,
        "%.0f, %.0f to %.0f, %.0f",
        at.getMinX(),
        at.getMinY(),
        at.getMaxX(),
        at.getMaxY());
  }

  private void fault(Node node, String what) {
    StringBuilder where = new StringBuilder();
    int steps = 0;
    for (Node at = node; at != null && steps < 5; at = at.getParent()) {
      String name = at.getClass().getSimpleName();
      String id = at.getId() == null ? "" : "#" + at.getId();
      if (!name.isEmpty() || !id.isEmpty()) {
        where.append(steps == 0 ? "" : " < ").append(name).append(id);
        steps++;
      }
    }
    String text = node instanceof Labeled label ? " '" + label.getText() + "'" : "";
    faults.add(where + text + " " + what);
  }
}
