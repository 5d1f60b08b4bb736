package org.kubi.gen.random.occluder;

import java.util.List;
import org.kubi.image.Frame;
import org.kubi.render.Picture;

/**
 * What is in front of the person in one picture.
 *
 * @param things painted over the picture before the camera degrades it, the nearest last; usually
 *     none
 * @param margin where the cut leaves the photo; painted last
 */
public record OccluderDraw(List<Picture> things, Margin margin) {
  private static final int WHITE = 255;

  public OccluderDraw {
    things = List.copyOf(things);
  }

  /** Whether nothing is in front. */
  public boolean isEmpty() {
    return things.isEmpty() && margin.isEmpty();
  }

  /** The same for pictures of another side, pixels. */
  public OccluderDraw resized(int size) {
    return new OccluderDraw(
        things.stream()
            .map(
                thing ->
                    new Picture(
                        thing.foreground().resized(size, size), thing.cover().resized(size, size)))
            .toList(),
        margin.resized(size));
  }

  /**
   * How much of each pixel is not the person or the background but something in front, 0 to 255,
   * gray.
   */
  public Frame cover(int width, int height) {
    byte[] open = new byte[width * height];
    java.util.Arrays.fill(open, (byte) WHITE);
    for (Picture thing : things) {
      byte[] cover = thing.cover().pixels();
      for (int i = 0; i < open.length; i++) {
        open[i] = (byte) (((open[i] & 0xff) * (WHITE - (cover[i] & 0xff)) + 127) / WHITE);
      }
    }
    byte[] out = new byte[open.length];
    for (int i = 0; i < out.length; i++) {
      boolean outside = margin.contains(i % width, i / width, width, height);
      out[i] = outside ? (byte) WHITE : (byte) (WHITE - (open[i] & 0xff));
    }
    return Frame.gray(width, height, out);
  }

  /** A gray picture with the things over it; without the margin. */
  public Frame over(Frame picture) {
    Frame frame = picture;
    for (Picture thing : things) {
      frame = thing.over(frame);
    }
    return frame;
  }
}
