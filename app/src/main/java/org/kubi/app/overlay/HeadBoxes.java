package org.kubi.app.overlay;

import java.util.List;
import org.kubi.framing.Box;
import org.kubi.image.Frame;

/** Boxes of heads, drawn on their photo. */
public final class HeadBoxes {
  private static final int GREEN = 0x30d158;

  private HeadBoxes() {}

  /** The photo in colour with the boxes' outlines. */
  public static Frame draw(Frame photo, List<Box> boxes) {
    Drawing drawing = new Drawing(photo);
    for (Box box : boxes) {
      drawing.box(box, GREEN);
    }
    return drawing.frame();
  }
}
