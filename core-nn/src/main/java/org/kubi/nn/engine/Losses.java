package org.kubi.nn.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All losses of one label's numbers, by name. To add one: write it, and add it to the list here.
 */
public final class Losses {
  /** The Huber loss of the name: as numbers are in [-1, 1], a tenth is a middling error. */
  private static final double DELTA = 0.1;

  private static final Map<String, Supplier<RowLoss>> ALL = all();

  private Losses() {}

  private static Map<String, Supplier<RowLoss>> all() {
    Map<String, Supplier<RowLoss>> all = new LinkedHashMap<>();
    all.put("l1", AbsoluteLoss::new);
    all.put("l2", SquaredLoss::new);
    all.put("huber", () -> new HuberLoss(DELTA));
    all.put("chordal", RotationLoss::new);
    all.put("geodesic", GeodesicLoss::new);
    all.put("quaternion", QuaternionLoss::new);
    return Collections.unmodifiableMap(all);
  }

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

  /**
   * The distribution of errors that goes with a loss of {@link #byId}, where a network is to say
   * how uncertain it is; huber and quaternion have none here.
   */
  public static Optional<Likelihood> likelihood(String id) {
    return switch (id) {
      case "l1", "chordal", "geodesic" -> Optional.of(Likelihood.LAPLACE);
      case "l2" -> Optional.of(Likelihood.GAUSS);
      default -> Optional.empty();
    };
  }
}
