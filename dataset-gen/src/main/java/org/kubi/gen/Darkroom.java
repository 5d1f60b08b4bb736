package org.kubi.gen;

import java.util.ArrayList;
import java.util.List;
import org.kubi.image.Frame;
import org.kubi.render.Picture;
import org.kubi.render.Renderer;

/**
 * Drafts become gray pictures: render, lay over the background, lay over what is in front, degrade,
 * save what came out nearly black, add the margin.
 */
final class Darkroom {
  private static final int GRAY = 1;
  private static final int COLOUR = 3;

  /** Photos with a smaller mean are thrown away, or brightened: out of 255. */
  private static final double DARKEST = 20;

  private Darkroom() {}

  /** The pictures of some drafts, rendered in one batch, or two when some need colour. */
  static List<Frame> develop(List<Draft> drafts, Renderer renderer) {
    List<Draft> gray = drafts.stream().filter(d -> d.channels() == GRAY).toList();
    List<Draft> colour = drafts.stream().filter(d -> d.channels() == COLOUR).toList();
    List<Picture> inGray = render(gray, renderer, GRAY);
    List<Picture> inColour = render(colour, renderer, COLOUR);
    List<Frame> frames = new ArrayList<>(drafts.size());
    int nextGray = 0;
    int nextColour = 0;
    for (Draft draft : drafts) {
      boolean inColours = draft.channels() == COLOUR;
      frames.add(draft.photo(inColours ? inColour.get(nextColour++) : inGray.get(nextGray++)));
    }
    return frames;
  }

  /**
   * A photo that its camera and programs made nearly black, as auto levels do where a bright rim
   * keeps them from brightening, is brightened again: to {@link #DARKEST}, but not beyond what was
   * there.
   */
  static Frame lifted(Frame photo, Frame before) {
    double mean = mean(photo);
    double wanted = Math.min(DARKEST, mean(before));
    if (mean >= wanted || mean == 0) {
      return photo;
    }
    double factor = wanted / mean;
    byte[] pixels = photo.pixels().clone();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) Math.min(255, Math.round(factor * (pixels[i] & 0xff)));
    }
    return Frame.gray(photo.width(), photo.height(), pixels);
  }

  private static double mean(Frame frame) {
    long sum = 0;
    for (byte pixel : frame.pixels()) {
      sum += pixel & 0xff;
    }
    return (double) sum / frame.pixels().length;
  }

  private static List<Picture> render(List<Draft> drafts, Renderer renderer, int channels) {
    return drafts.isEmpty()
        ? List.of()
        : renderer.render(drafts.stream().map(Draft::scene).toList(), channels);
  }
}
