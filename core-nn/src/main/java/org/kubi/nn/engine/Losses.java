package org.kubi.nn.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * All losses of one label's numbers, by name. To add one: write it, and add it to the list here.
 */
public final class Losses {
  /** The Huber loss of the name: as numbers are in [-1, 1], a tenth is a middling error. */
  private static final double DELTA = 0.1;

  private static final Map<String, Supplier<RowLoss>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("l1", AbsoluteLoss::new);
    ALL.put("l2", SquaredLoss::new);
    ALL.put("huber", () -> new HuberLoss(DELTA));
    ALL.put("chordal", RotationLoss::new);
    ALL.put("geodesic", GeodesicLoss::new);
    ALL.put("quaternion", QuaternionLoss::new);
  }

  private Losses() {}

  /**
   * The names: l1, l2 and huber for any numbers, chordal and geodesic for the six of a rotation,
   * quaternion for four.
   */
  public static List<String> ids() {
    return List.copyOf(ALL.keySet());
  }

  /** The loss with a name, or {@code IllegalArgumentException} that lists those there are. */
  public static RowLoss byId(String id) {
    Supplier<RowLoss> loss = ALL.get(id);
    if (loss == null) {
      throw new IllegalArgumentException(
          "no loss is called '%s'; there are %s".formatted(id, String.join(", ", ALL.keySet())));
    }
    return loss.get();
  }
}
