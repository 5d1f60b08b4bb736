package org.kubi.app.panel.viewport;

/**
 * What stands behind the person: a shade from one colour at the top to another at the bottom.
 *
 * @param top 0xRRGGBB
 * @param bottom 0xRRGGBB
 */
public record Backdrop(int top, int bottom) {
  /** For bright windows. */
  public static final Backdrop LIGHT = new Backdrop(0xe9edf2, 0xbfc8d2);

  /** For dark windows. */
  public static final Backdrop DARK = new Backdrop(0x2b323b, 0x14181d);

  /** One channel at a height, 0 (top) to 1. */
  int channel(int shift, double t) {
    int a = top >> shift & 0xff;
    int b = bottom >> shift & 0xff;
    return (int) Math.round(a + t * (b - a));
  }
}
