package org.kubi.nn.train;

import org.kubi.nn.optimize.Adam;
import org.kubi.nn.optimize.Momentum;
import org.kubi.nn.optimize.Optimizer;

/**
 * By which method weights are moved.
 *
 * @param method its name
 * @param momentum of {@link Method#SGD}: share of the velocity that each step keeps, 0 to under 1
 * @param clip longest gradient over all weights; a longer one is shortened to it; 0 for no limit
 */
public record OptimizerSettings(Method method, double momentum, double clip) {
  /** A method. */
  public enum Method {
    /** {@link Adam} with weight decay in the gradient. */
    ADAM,
    /** {@link Adam} with weight decay beside the gradient. */
    ADAMW,
    /** {@link Momentum}. */
    SGD
  }

  private static final double MOMENTUM = 0.9;

  public OptimizerSettings {
    if (!(momentum >= 0 && momentum < 1)) {
      throw new IllegalArgumentException("momentum is in [0, 1), found " + momentum);
    }
    if (!(clip >= 0 && clip < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the longest gradient is 0 (no limit) or more, found " + clip);
    }
  }

  /** A method with momentum 0.9 where it has one, and without a limit. */
  public static OptimizerSettings of(Method method) {
    return new OptimizerSettings(method, MOMENTUM, 0);
  }

  /** These settings with another {@link #method}. */
  public OptimizerSettings withMethod(Method value) {
    return new OptimizerSettings(value, momentum, clip);
  }

  /** These settings with another {@link #momentum}. */
  public OptimizerSettings withMomentum(double value) {
    return new OptimizerSettings(method, value, clip);
  }

  /** These settings with another {@link #clip}. */
  public OptimizerSettings withClip(double value) {
    return new OptimizerSettings(method, momentum, value);
  }

  /** The method after some steps, with these moments, which it keeps. */
  Optimizer optimizer(long step, float[] m, float[] v) {
    return switch (method) {
      case ADAM -> new Adam(false, step, m, v);
      case ADAMW -> new Adam(true, step, m, v);
      case SGD -> new Momentum(momentum, step, m, v);
    };
  }
}
