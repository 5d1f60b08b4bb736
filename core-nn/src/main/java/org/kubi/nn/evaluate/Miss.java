package org.kubi.nn.evaluate;

import java.util.Comparator;
import java.util.List;
import org.kubi.geometry.Rotation;
import org.kubi.nn.photo.PhotoItem;

/**
 * A photo and how far off a network was.
 *
 * @param item the photo
 * @param truth the head's true rotation
 * @param predicted what the network said
 */
public record Miss(PhotoItem item, Rotation truth, Rotation predicted) {

  /** The angle between truth and prediction, degrees. */
  public double degrees() {
    return Math.toDegrees(truth.angleTo(predicted));
  }

  /** The worst, worst first. */
  static List<Miss> worst(List<Miss> all, int count) {
    return all.stream()
        .sorted(Comparator.comparingDouble(Miss::degrees).reversed())
        .limit(count)
        .toList();
  }
}
