package org.kubi.nn.engine;

/**
 * The chordal distance of two rotations given in 6D: {@code sqrt(|R(answer) - R(truth)|_F^2 +
 * 1e-6)}, where R is Gram-Schmidt on two columns (Zhou et al., CVPR 2019). For rotations an angle a
 * apart it is {@code 2 sqrt(2) sin(a / 2)}: it grows with the angle itself, not with its square, so
 * that a few pictures that cannot be told do not rule the training.
 */
public final class RotationLoss implements RowLoss {
  private static final double SMOOTH = 1e-6;
  private static final double SHORTEST = 1e-3;

  @Override
  public double of(double[] truth, double[] answer, double[] gradient) {
    Frame t = new Frame(truth);
    Frame r = new Frame(answer);
    double[] gx = minus(r.x, t.x);
    double[] gy = minus(r.y, t.y);
    double[] gz = minus(r.z, t.z);
    double distance = Math.sqrt(dot(gx, gx) + dot(gy, gy) + dot(gz, gz) + SMOOTH);
    scale(gx, 1 / distance);
    scale(gy, 1 / distance);
    scale(gz, 1 / distance);
    r.backward(gx, gy, gz, gradient);
    return distance;
  }

  /** Gram-Schmidt: x = a / |a|, u = b - (x b) x, y = u / |u|, z = x cross y. */
  private static final class Frame {
    private final double[] b;
    private final double aLength;
    private final double uLength;
    private final double[] x;
    private final double[] y;
    private final double[] z;

    Frame(double[] columns) {
      double[] a = {columns[0], columns[1], columns[2]};
      b = new double[] {columns[3], columns[4], columns[5]};
      // Shorter columns would blow the gradient up; they happen at the first steps at most.
      aLength = Math.max(Math.sqrt(dot(a, a)), SHORTEST);
      x = times(a, 1 / aLength);
      double[] u = minus(b, times(x, dot(x, b)));
      uLength = Math.max(Math.sqrt(dot(u, u)), SHORTEST);
      y = times(u, 1 / uLength);
      z = cross(x, y);
    }

    /** From the gradients for x, y and z to that for the six numbers. */
    void backward(double[] gx, double[] gy, double[] gz, double[] out) {
      addTo(gx, cross(y, gz), 1);
      addTo(gy, cross(gz, x), 1);
      double[] gu = minus(gy, times(y, dot(y, gy)));
      scale(gu, 1 / uLength);
      double along = dot(x, gu);
      addTo(gx, gu, -dot(x, b));
      addTo(gx, b, -along);
      double[] ga = minus(gx, times(x, dot(x, gx)));
      for (int i = 0; i < 3; i++) {
        out[i] = ga[i] / aLength;
        out[3 + i] = gu[i] - x[i] * along;
      }
    }
  }

  private static double dot(double[] p, double[] q) {
    return p[0] * q[0] + p[1] * q[1] + p[2] * q[2];
  }

  private static double[] minus(double[] p, double[] q) {
    return new double[] {p[0] - q[0], p[1] - q[1], p[2] - q[2]};
  }

  private static double[] times(double[] p, double factor) {
    return new double[] {p[0] * factor, p[1] * factor, p[2] * factor};
  }

  private static double[] cross(double[] p, double[] q) {
    return new double[] {
      p[1] * q[2] - p[2] * q[1], p[2] * q[0] - p[0] * q[2], p[0] * q[1] - p[1] * q[0]
    };
  }

  private static void scale(double[] p, double factor) {
    p[0] *= factor;
    p[1] *= factor;
    p[2] *= factor;
  }

  private static void addTo(double[] p, double[] q, double factor) {
    p[0] += q[0] * factor;
    p[1] += q[1] * factor;
    p[2] += q[2] * factor;
  }
}
