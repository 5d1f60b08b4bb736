package org.kubi.nn.engine;

/**
 * How far a quaternion is from the true one, whatever its sign, as q and -q are one rotation:
 * {@code 1 - |q . p| / |p|}, which is 1 - cos(a / 2) for rotations an angle a apart (Huynh,
 * "Metrics for 3D Rotations", 2009, the measure that he calls phi 4). The truth q has unit length;
 * the answer p is brought to it here.
 */
public final class QuaternionLoss implements RowLoss {
  /** Shorter answers would blow the gradient up; they happen at the first steps at most. */
  private static final double SHORTEST = 1e-3;

  @Override
  public double of(double[] truth, double[] answer, double[] gradient) {
    double product = 0;
    double square = 0;
    for (int i = 0; i < truth.length; i++) {
      product += truth[i] * answer[i];
      square += answer[i] * answer[i];
    }
    double length = Math.sqrt(square);
    double divisor = Math.max(length, SHORTEST);
    double sign = product < 0 ? -1 : 1;
    double cosine = sign * product / divisor;
    // Below the shortest length the divisor is a constant.
    double along = length > SHORTEST ? cosine / (divisor * divisor) : 0;
    for (int i = 0; i < truth.length; i++) {
      gradient[i] = along * answer[i] - sign * truth[i] / divisor;
    }
    return 1 - cosine;
  }
}
