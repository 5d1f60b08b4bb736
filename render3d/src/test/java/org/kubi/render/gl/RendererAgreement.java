package org.kubi.render.gl;

import java.util.List;
import org.kubi.image.Frame;
import org.kubi.render.Picture;

/**
 * How far the pictures of two renderers are apart.
 *
 * @param meanLevels mean absolute difference over all pixels and channels, 0 to 255
 * @param silhouette the part of pixels that one takes for foreground (cover of 128 and up) and the
 *     other does not
 * @param worstPictureLevels the mean difference of the picture with the largest
 */
public record RendererAgreement(double meanLevels, double silhouette, double worstPictureLevels) {
  /** Compares pictures pair by pair. */
  public static RendererAgreement of(List<Picture> some, List<Picture> others) {
    double sum = 0;
    double flips = 0;
    double worst = 0;
    for (int i = 0; i < some.size(); i++) {
      double levels = levels(some.get(i).foreground(), others.get(i).foreground());
      sum += levels;
      worst = Math.max(worst, levels);
      flips += flips(some.get(i).cover(), others.get(i).cover());
    }
    return new RendererAgreement(sum / some.size(), flips / some.size(), worst);
  }

  private static double levels(Frame a, Frame b) {
    long sum = 0;
    for (int i = 0; i < a.pixels().length; i++) {
      sum += Math.abs((a.pixels()[i] & 0xff) - (b.pixels()[i] & 0xff));
    }
    return (double) sum / a.pixels().length;
  }

  private static double flips(Frame a, Frame b) {
    int count = 0;
    for (int i = 0; i < a.pixels().length; i++) {
      count += (a.pixels()[i] & 0xff) >= 128 != (b.pixels()[i] & 0xff) >= 128 ? 1 : 0;
    }
    return (double) count / a.pixels().length;
  }
}
