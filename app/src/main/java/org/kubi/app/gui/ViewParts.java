package org.kubi.app.gui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A view taken apart, to be put together again one part after the other: the parts of its panes,
 * and where those are large, their parts, too. Only what a view keeps in place is taken out, never
 * rows that come and go.
 */
final class ViewParts {
  /** A part of more than so many nodes is taken apart itself. */
  private static final int LARGE = 12;

  /** A table makes a skin, columns and rows when it is styled. */
  private static final int TABLE = 30;

  private final Deque<Runnable> missing = new ArrayDeque<>();

  private ViewParts() {}

  /** Takes a view apart. */
  static ViewParts takenFrom(Region view) {
    ViewParts parts = new ViewParts();
    if (view instanceof BorderPane frame) {
      parts.empty(frame);
    }
    return parts;
  }

  /** How many parts are out. */
  int count() {
    return missing.size();
  }

  /** Puts the next part back, if one is out. */
  void addNext() {
    Runnable next = missing.poll();
    if (next != null) {
      next.run();
    }
  }

  /** Puts all parts back. */
  void addAll() {
    while (!missing.isEmpty()) {
      addNext();
    }
  }

  private void empty(BorderPane frame) {
    Node left = frame.getLeft();
    Node centre = frame.getCenter();
    Node right = frame.getRight();
    frame.setLeft(null);
    frame.setCenter(null);
    frame.setRight(null);
    // In reading order: the Tab key goes through them as they are added.
    later(left, () -> frame.setLeft(left));
    later(centre, () -> frame.setCenter(centre));
    later(right, () -> frame.setRight(right));
  }

  private void empty(SplitPane split) {
    double[] dividers = split.getDividerPositions();
    empty(split.getItems());
    missing.add(() -> split.setDividerPositions(dividers));
  }

  private void empty(ObservableList<Node> nodes) {
    List<Node> all = List.copyOf(nodes);
    nodes.clear();
    for (Node one : all) {
      later(one, () -> nodes.add(one));
    }
  }

  private void empty(ScrollPane scroll) {
    Node content = scroll.getContent();
    scroll.setContent(null);
    later(content, () -> scroll.setContent(content));
  }

  private void later(Node part, Runnable add) {
    if (part == null) {
      return;
    }
    missing.add(add);
    if (weight(part) <= LARGE) {
      return;
    }
    // A class of its own may look after its nodes itself: it stays whole.
    if (part.getClass() == SplitPane.class) {
      empty((SplitPane) part);
    } else if (part.getClass() == ScrollPane.class) {
      empty((ScrollPane) part);
    } else if (part.getClass() == VBox.class) {
      empty(((VBox) part).getChildren());
    }
  }

  /** About how many nodes there are, before anything is styled. */
  private static int weight(Node node) {
    int weight = node instanceof TableView ? TABLE : 1;
    List<? extends Node> below = List.of();
    if (node instanceof SplitPane split) {
      below = split.getItems();
    } else if (node instanceof ScrollPane scroll && scroll.getContent() != null) {
      below = List.of(scroll.getContent());
    } else if (node instanceof Parent parent) {
      below = parent.getChildrenUnmodifiable();
    }
    for (Node child : below) {
      weight += weight(child);
    }
    return weight;
  }
}
