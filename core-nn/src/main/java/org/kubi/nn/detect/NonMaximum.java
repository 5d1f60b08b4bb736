package org.kubi.nn.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kubi.framing.Box;

/**
 * Of boxes that mean the same head, one: the one that most agree with, at their mean.
 *
 * <p>A head is seen by several cells, in several levels of the pyramid; a mistake mostly by one. So
 * a box's score is its own, s, times what the others say: with S the sum of the scores of all boxes
 * that agree with it, its own among them,
 *
 * <pre>s (1 - exp(-S / SUPPORT))</pre>
 *
 * @param overlap from which intersection over union on two boxes mean the same head, 0 to 1
 */
record NonMaximum(double overlap) {
  /** Of a smaller box, the share inside a better one from which on it is a part of that head. */
  private static final double PART = 0.75;

  /** From this overlap on, boxes agree. */
  private static final double AGREES = 0.5;

  /** How much agreement makes sure. */
  private static final double SUPPORT = 4;

  /** More boxes are not looked at: the surest are. */
  private static final int MOST = 400;

  NonMaximum {
    if (!(overlap > 0 && overlap <= 1)) {
      throw new IllegalArgumentException("an overlap is in (0, 1], found " + overlap);
    }
  }

  /** The heads, the surest first. */
  List<Detection> keep(List<Detection> found) {
    List<Detection> surest = sorted(found);
    List<Detection> all = surest.subList(0, Math.min(MOST, surest.size()));
    return surest(all.stream().map(head -> together(head, all)).toList());
  }

  /** The heads, the surest first, of boxes that are each taken as they are. */
  List<Detection> surest(List<Detection> found) {
    List<Detection> kept = new ArrayList<>();
    for (Detection next : sorted(found)) {
      if (kept.stream().noneMatch(better -> isSame(better.box(), next.box()))) {
        kept.add(next);
      }
    }
    return kept;
  }

  private static List<Detection> sorted(List<Detection> heads) {
    List<Detection> sorted = new ArrayList<>(heads);
    sorted.sort(Comparator.comparingDouble(Detection::score).reversed());
    return sorted;
  }

  private boolean isSame(Box better, Box box) {
    return better.overlap(box) > overlap || inside(better, box) > PART;
  }

  /** The share of the smaller of two boxes that lies in the other. */
  static double inside(Box a, Box b) {
    double areas = a.width() * a.height() + b.width() * b.height();
    double union = a.overlap(b);
    // shared / (areas - shared) = overlap.
    double shared = union * areas / (1 + union);
    return shared / Math.min(a.width() * a.height(), b.width() * b.height());
  }

  /** A box at the mean of those that agree with it, each weighing its score, with their support. */
  private static Detection together(Detection head, List<Detection> all) {
    double sum = 0;
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    for (Detection other : all) {
      Box box = other.box();
      double weight = other.score();
      if (other == head || head.box().overlap(box) >= AGREES) {
        sum += weight;
        x += weight * box.centreX();
        y += weight * box.centreY();
        width += weight * box.width();
        height += weight * box.height();
      }
    }
    if (sum == 0) {
      return head;
    }
    width /= sum;
    height /= sum;
    Box mean = new Box(x / sum - width / 2, y / sum - height / 2, width, height);
    return new Detection(mean, head.score() * (1 - StrictMath.exp(-sum / SUPPORT)));
  }
}
