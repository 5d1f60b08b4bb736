package org.kubi.gen.random.backdrop;

import org.kubi.framing.Framing;
import org.kubi.gen.random.paint.Smoothing;
import org.kubi.image.Frame;

/** A background that was drawn. */
public sealed interface Backdrop {
  /**
   * Its gray picture, of the size of {@link Framing#HEAD}'s.
   *
   * @param folder the user's own pictures
   */
  Frame frame(PictureFolder folder);

  /** A scene that was painted. */
  record Painted(Frame frame) implements Backdrop {
    @Override
    public Frame frame(PictureFolder folder) {
      return frame;
    }
  }

  /**
   * A part of one of the user's pictures.
   *
   * @param part which
   * @param blur radius of the blur, pixels
   */
  record FromFolder(Part part, double blur) implements Backdrop {
    @Override
    public Frame frame(PictureFolder folder) {
      int size = Framing.HEAD.size();
      Frame sharp = folder.cut(part, size);
      if (blur == 0) {
        return sharp;
      }
      float[] grays = new float[size * size];
      for (int i = 0; i < grays.length; i++) {
        grays[i] = sharp.pixels()[i] & 0xff;
      }
      Smoothing.tent(grays, size, size, blur);
      byte[] pixels = new byte[grays.length];
      for (int i = 0; i < grays.length; i++) {
        pixels[i] = (byte) (int) (grays[i] + 0.5f);
      }
      return Frame.gray(size, size, pixels);
    }
  }
}
