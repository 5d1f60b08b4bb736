package org.kubi.nn.track;

import org.jspecify.annotations.Nullable;
import org.kubi.geometry.Rotation;

/**
 * The One-Euro filter (Casiez, Roussel and Vogel, CHI 2012) on rotations: a low-pass whose cutoff
 * rises with the angular speed, so that a resting head is still and a turning one hardly lags.
 *
 * <p>With a measurement m after dt seconds, state r: {@code alpha(f) = 1 / (1 + 1 / (2 pi f dt))};
 * the speed is {@code angle(m_before^-1 m) / dt}, low-passed by alpha(speedCutoff); then {@code r =
 * r (r^-1 m)^alpha(minCutoff + beta speed)}, a step along the great circle towards m. The speed is
 * that of a vector (axis times angle), so that trembling to and fro has none.
 */
public final class OneEuro {
  private final OneEuroSettings settings;
  private @Nullable Rotation state;
  private Rotation before = Rotation.IDENTITY;

  /** Angular velocity in the head's axes, radians a second. */
  private final double[] velocity = new double[3];

  /** A filter that has seen nothing. */
  public OneEuro(OneEuroSettings settings) {
    this.settings = settings;
  }

  /**
   * Takes the next measurement.
   *
   * @param seconds since the one before, above 0; of no meaning for the first
   * @return the filtered rotation; the first measurement itself
   */
  public Rotation next(Rotation measured, double seconds) {
    Rotation last = state;
    if (last == null) {
      state = measured;
      before = measured;
      return measured;
    }
    if (!(seconds > 0) || Double.isInfinite(seconds)) {
      throw new IllegalArgumentException(
          "measurements follow after more than 0 seconds, found " + seconds);
    }
    double share = alpha(settings.speedCutoff(), seconds);
    double[] now = velocity(before.inverse().times(measured), seconds);
    double squares = 0;
    for (int i = 0; i < now.length; i++) {
      velocity[i] += share * (now[i] - velocity[i]);
      squares += velocity[i] * velocity[i];
    }
    double step = alpha(settings.cutoff(Math.sqrt(squares)), seconds);
    Rotation filtered = last.times(last.inverse().times(measured).power(step));
    state = filtered;
    before = measured;
    return filtered;
  }

  private static double alpha(double cutoff, double seconds) {
    return 1 / (1 + 1 / (2 * Math.PI * cutoff * seconds));
  }

  private static double[] velocity(Rotation turn, double seconds) {
    double sine = Math.sqrt(turn.x() * turn.x() + turn.y() * turn.y() + turn.z() * turn.z());
    double factor = sine < 1e-15 ? 0 : turn.angle() / sine / seconds;
    return new double[] {turn.x() * factor, turn.y() * factor, turn.z() * factor};
  }
}
