package org.kubi.nn.preset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kubi.label.Label;
import org.kubi.label.Labels;
import org.kubi.nn.engine.AbsoluteLoss;
import org.kubi.nn.engine.Losses;
import org.kubi.nn.engine.QuaternionLoss;
import org.kubi.nn.engine.RowLoss;
import org.kubi.nn.engine.UncertainLoss;
import org.kubi.nn.engine.WeightedLoss;
import org.kubi.nn.engine.WeightedLoss.Part;

/** Which loss fits which label, and the losses of a network's labels together. */
final class LabelLosses {
  /** Those that take any numbers. */
  static final List<String> OF_NUMBERS = List.of("l1", "l2", "huber");

  private static final List<String> OF_ROTATIONS = List.of("chordal", "geodesic");

  /** The last numbers of bones10: the head's quaternion, as x y z w. */
  private static final int QUATERNION = 4;

  private LabelLosses() {}

  static boolean isOfNumbers(String loss) {
    return OF_NUMBERS.contains(loss);
  }

  static boolean fits(Label label, String loss) {
    return isOfNumbers(loss)
        || (OF_ROTATIONS.contains(loss)
            ? label.id().equals(Labels.HEAD_ROTATION.id())
            : label.id().equals(Labels.BONES10.id()));
  }

  /** Refuses a loss that does not fit. */
  static void check(Label label, String loss) {
    if (!fits(label, loss)) {
      throw new IllegalArgumentException(
          "%s cannot be learnt by %s; it can by %s"
              .formatted(
                  label.id(),
                  loss,
                  Losses.ids().stream()
                      .filter(id -> fits(label, id))
                      .collect(Collectors.joining(", "))));
    }
  }

  /** What is learnt of a label: what is chosen, and where nothing is, the preset's own. */
  static LossTerm resolve(Label label, LossChoice choice, LossChoice own) {
    LossTerm basis =
        own.termFor(label)
            .orElseThrow(() -> new IllegalStateException("no loss for " + label.id()));
    LossTerm term = choice.termFor(label).orElse(basis);
    if (term.loss().isPresent()) {
      return term;
    }
    // A likelihood has its scale in itself: the preset's weight is not for it.
    boolean keeps = term.weights().isEmpty() && !term.uncertain();
    return new LossTerm(
        term.label(), basis.loss(), keeps ? basis.weights() : term.weights(), term.uncertain());
  }

  /** The loss of one label, on its numbers and, where it says its uncertainty, one more. */
  static Part part(Label label, LossTerm term) {
    String id = term.loss().orElseThrow();
    check(label, id);
    boolean each = term.weights().size() > 1;
    double weight = each || term.weights().isEmpty() ? 1 : term.weights().get(0);
    RowLoss base = each ? ofNumbers(id, term.weights()) : base(label, id);
    return term.uncertain()
        ? new Part(
            new UncertainLoss(base, Losses.likelihood(id).orElseThrow()),
            label.size(),
            true,
            weight)
        : new Part(base, label.size(), weight);
  }

  /** The mean of the numbers' losses, each times its weight. */
  private static RowLoss ofNumbers(String id, List<Double> weights) {
    List<Part> parts = new ArrayList<>();
    for (double weight : weights) {
      parts.add(new Part(Losses.byId(id), 1, weight / weights.size()));
    }
    return new WeightedLoss(parts);
  }

  private static RowLoss base(Label label, String id) {
    if (!id.equals("quaternion")) {
      return Losses.byId(id);
    }
    int others = label.size() - QUATERNION;
    return new WeightedLoss(
        List.of(
            new Part(new AbsoluteLoss(), others, 1),
            new Part(new QuaternionLoss(), QUATERNION, 1)));
  }
}
