package org.kubi.nn.detect;

import java.util.List;
import org.kubi.image.Frame;

/** Finds heads in photos. For one thread at a time or many; must be closed. */
public interface HeadFinder extends AutoCloseable {
  /** The score from which on something counts as a head. */
  double THRESHOLD = 0.5;

  /** The smallest face that is looked for, as a share of the photo's longer side. */
  double SMALLEST = 1 / 22.0;

  /**
   * The heads in a photo, the surest first.
   *
   * @param threshold score from which on something counts as a head, 0 to 1
   * @param smallest longer side of the smallest face to look for, as a share of the photo's longer
   *     side, 0.01 to 1
   * @throws IllegalArgumentException if one of them is not
   */
  List<Detection> find(Frame photo, double threshold, double smallest);

  /** The heads in a photo with a score of at least {@link #THRESHOLD}, the surest first. */
  default List<Detection> find(Frame photo) {
    return find(photo, THRESHOLD, SMALLEST);
  }

  /** Frees what it holds. */
  @Override
  void close();

  /** The rule for what is asked. */
  static void check(double threshold, double smallest) {
    if (!(threshold >= 0 && threshold <= 1 && smallest >= 0.01 && smallest <= 1)) {
      throw new IllegalArgumentException(
          "a threshold is 0 to 1 and the smallest face 0.01 to 1, found %s and %s"
              .formatted(threshold, smallest));
    }
  }
}
