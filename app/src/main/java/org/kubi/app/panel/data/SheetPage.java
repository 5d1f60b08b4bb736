package org.kubi.app.panel.data;

/**
 * The part of a sheet that is seen, painted.
 *
 * @param width pixels
 * @param height pixels
 * @param pixels ARGB, rows from the top; not copied, since it is made for one reader
 */
public record SheetPage(int width, int height, int[] pixels) {
  /** Nothing. */
  public static final SheetPage NONE = new SheetPage(1, 1, new int[1]);
}
