package org.kubi.app.panel.compare;

import java.nio.file.Path;

/**
 * A network in the comparison.
 *
 * @param id {@link #LEADING} for the window's own, else from 1; a network keeps it
 * @param name as it is listed
 * @param details what it is, in a line
 * @param place where it was opened from
 */
public record Contender(int id, String name, String details, Path place) {
  /** The network that the whole window uses. */
  public static final int LEADING = 0;

  private static final int[] COLOURS = {0xff8a14, 0x3e8bff, 0xa371f7, 0xe85aad, 0x1fb5a8, 0xd4a72c};

  /** The colour in which its answers are drawn, as RGB. */
  public int colour() {
    return colour(id);
  }

  /** The colour of an id. */
  static int colour(int id) {
    return id == LEADING ? COLOURS[0] : COLOURS[1 + (id - 1) % (COLOURS.length - 1)];
  }
}
