package org.kubi.render.gl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Places rectangles in a square, on shelves: each goes to the lowest shelf that is high enough
 * without wasting half of it. Nothing is taken away but all at once.
 */
final class PageLayout {
  private final int side;
  private final List<Shelf> shelves = new ArrayList<>();
  private int top;

  PageLayout(int side) {
    this.side = side;
  }

  /** A rectangle in whole texels, rows from the top. */
  record Place(int left, int top, int width, int height) {}

  private static final class Shelf {
    private final int top;
    private final int height;
    private int used;

    Shelf(int top, int height) {
      this.top = top;
      this.height = height;
    }
  }

  int side() {
    return side;
  }

  /** A place for a rectangle; empty where there is no room. */
  Optional<Place> place(int width, int height) {
    for (Shelf shelf : shelves) {
      if (height <= shelf.height && 2 * height > shelf.height && width <= side - shelf.used) {
        return Optional.of(put(shelf, width, height));
      }
    }
    if (width > side || height > side - top) {
      return Optional.empty();
    }
    Shelf shelf = new Shelf(top, height);
    shelves.add(shelf);
    top += height;
    return Optional.of(put(shelf, width, height));
  }

  private static Place put(Shelf shelf, int width, int height) {
    Place place = new Place(shelf.used, shelf.top, width, height);
    shelf.used += width;
    return place;
  }
}
