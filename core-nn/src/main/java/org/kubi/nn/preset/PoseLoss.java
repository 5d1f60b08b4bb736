package org.kubi.nn.preset;

import java.util.List;
import org.kubi.label.Label;
import org.kubi.label.Labels;
import org.kubi.nn.engine.AbsoluteLoss;
import org.kubi.nn.engine.RotationLoss;
import org.kubi.nn.engine.RowLoss;
import org.kubi.nn.engine.WeightedLoss;

/**
 * The loss of the presets for head pose: the chordal distance for {@code head-rotation}, L1 for the
 * numbers of other labels.
 */
final class PoseLoss {
  /** Mean |difference| is about a quarter of the chordal distance for the same error. */
  private static final double NUMBERS = 2;

  private PoseLoss() {}

  static RowLoss of(Outputs outputs) {
    List<WeightedLoss.Part> parts = outputs.labels().stream().map(PoseLoss::part).toList();
    return new WeightedLoss(parts);
  }

  private static WeightedLoss.Part part(Label label) {
    return label.id().equals(Labels.HEAD_ROTATION.id())
        ? new WeightedLoss.Part(new RotationLoss(), label.size(), 1)
        : new WeightedLoss.Part(new AbsoluteLoss(), label.size(), NUMBERS);
  }
}
