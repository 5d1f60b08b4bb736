package org.kubi.gen;

import java.util.ArrayList;
import java.util.List;
import org.kubi.gen.random.degrade.GrayMix;
import org.kubi.image.Frame;
import org.kubi.render.Picture;
import org.kubi.render.Renderer;

/**
 * Drafts become gray pictures: render, lay over the background, lay over what is in front, degrade,
 * add the margin.
 */
final class Darkroom {
  private static final int GRAY = 1;
  private static final int COLOUR = 3;

  private Darkroom() {}

  /** The pictures of some drafts, rendered in one batch, or two when some need colour. */
  static List<Frame> develop(List<Draft> drafts, Renderer renderer) {
    List<Draft> gray = drafts.stream().filter(d -> d.degrade().gray().isStandard()).toList();
    List<Draft> colour = drafts.stream().filter(d -> !d.degrade().gray().isStandard()).toList();
    List<Picture> inGray = render(gray, renderer, GRAY);
    List<Picture> inColour = render(colour, renderer, COLOUR);
    List<Frame> frames = new ArrayList<>(drafts.size());
    int nextGray = 0;
    int nextColour = 0;
    for (Draft draft : drafts) {
      GrayMix mix = draft.degrade().gray();
      Picture picture =
          mix.isStandard() ? inGray.get(nextGray++) : mix.gray(inColour.get(nextColour++));
      Frame whole = draft.front().over(picture.over(draft.background()));
      frames.add(draft.front().margin().on(draft.degrade().filter().apply(whole)));
    }
    return frames;
  }

  private static List<Picture> render(List<Draft> drafts, Renderer renderer, int channels) {
    return drafts.isEmpty()
        ? List.of()
        : renderer.render(drafts.stream().map(Draft::scene).toList(), channels);
  }
}
