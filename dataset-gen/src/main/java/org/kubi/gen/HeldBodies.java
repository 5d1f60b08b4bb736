package org.kubi.gen;

import java.util.List;
import org.kubi.gen.random.Dice;
import org.kubi.gen.random.body.BodyDraw;
import org.kubi.gen.random.body.Stance;
import org.kubi.gen.random.person.HeadDraw;
import org.kubi.gen.truth.Flesh;
import org.kubi.pose.Skeleton;

/**
 * Bodies as a recipe's stances hold them. A stance is chosen by weight; then bodies are drawn from
 * it until no limb is in another. Where none of {@link #TRIES} does, the one stays that overlaps
 * least. A pure function of (seed, index, skeleton).
 */
final class HeldBodies {
  /** A few do; each takes some ten microseconds. */
  static final int TRIES = 60;

  /** Its stream of dice. */
  static final String ID = "body";

  private final List<Stance> stances;
  private final double[] weights;

  /** Bodies of a recipe with at least one stance. */
  HeldBodies(List<Stance> stances) {
    this.stances = List.copyOf(stances);
    this.weights = stances.stream().mapToDouble(Stance::weight).toArray();
  }

  BodyDraw draw(long seed, long index, HeadDraw head, Skeleton skeleton, Flesh flesh) {
    Dice dice = Dice.of(seed, index, ID);
    Stance stance = stances.get(dice.choose(weights));
    BodyDraw best = stance.draw(Dice.of(dice.bits()));
    double least = flesh.overlap(best.pose(head.pose(), skeleton));
    for (int i = 1; i < TRIES && least > 0; i++) {
      BodyDraw next = stance.draw(Dice.of(dice.bits()));
      double overlap = flesh.overlap(next.pose(head.pose(), skeleton));
      if (overlap < least) {
        best = next;
        least = overlap;
      }
    }
    return best;
  }
}
