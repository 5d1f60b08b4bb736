package org.kubi.nn.evaluate;

import java.util.List;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;

/** Means of rotations. */
final class RotationMean {
  private static final int SWEEPS = 30;
  private static final int WEISZFELD_STEPS = 50;
  private static final double NEAR = 1e-6;

  private RotationMean() {}

  /**
   * The chordal mean: the rotation R that minimises the sum of |R - R_i|^2 (Frobenius). It is the
   * eigenvector of the largest eigenvalue of the sum of q q^T (Markley et al., Averaging
   * Quaternions, JGCD 30, 2007). The identity of nothing.
   */
  static Rotation chordal(List<Rotation> rotations) {
    double[][] sum = new double[4][4];
    for (Rotation r : rotations) {
      double[] q = {r.w(), r.x(), r.y(), r.z()};
      for (int i = 0; i < 4; i++) {
        for (int j = 0; j < 4; j++) {
          sum[i][j] += q[i] * q[j];
        }
      }
    }
    double[] q = largestEigenvector(sum);
    return Rotation.nearest(q[0], q[1], q[2], q[3]);
  }

  /**
   * The geodesic median: the rotation that minimises the mean angle to all, by Weiszfeld's
   * algorithm on SO(3) from the chordal mean (Hartley, Aftab and Trumpf, L1 Rotation Averaging,
   * CVPR 2011).
   */
  static Rotation median(List<Rotation> rotations) {
    Rotation best = chordal(rotations);
    double least = meanAngle(best, rotations);
    Rotation now = best;
    for (int step = 0; step < WEISZFELD_STEPS; step++) {
      Vec3 pull = Vec3.ZERO;
      double weights = 0;
      for (Rotation r : rotations) {
        Vec3 way = logarithm(now.inverse().times(r));
        double weight = 1 / Math.max(way.length(), NEAR);
        pull = pull.plus(way.times(weight));
        weights += weight;
      }
      if (!(weights > 0) || pull.length() / weights < NEAR) {
        break;
      }
      Vec3 move = pull.times(1 / weights);
      now = now.times(Rotation.about(move, move.length()));
      double angle = meanAngle(now, rotations);
      if (angle < least) {
        least = angle;
        best = now;
      }
    }
    return best;
  }

  /** The mean geodesic distance in radians. */
  static double meanAngle(Rotation from, List<Rotation> rotations) {
    return rotations.stream().mapToDouble(from::angleTo).average().orElse(Double.NaN);
  }

  /** Axis times angle. */
  private static Vec3 logarithm(Rotation r) {
    Vec3 axis = new Vec3(r.x(), r.y(), r.z());
    double sine = axis.length();
    return sine < 1e-12 ? Vec3.ZERO : axis.times(r.angle() / sine);
  }

  /** Jacobi's method (Golub and Van Loan, Matrix Computations, 8.5). */
  private static double[] largestEigenvector(double[][] a) {
    double[][] v = new double[4][4];
    for (int i = 0; i < 4; i++) {
      v[i][i] = 1;
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int p = 0; p < 3; p++) {
        for (int q = p + 1; q < 4; q++) {
          rotate(a, v, p, q);
        }
      }
    }
    int best = 0;
    for (int i = 1; i < 4; i++) {
      best = a[i][i] > a[best][best] ? i : best;
    }
    return new double[] {v[0][best], v[1][best], v[2][best], v[3][best]};
  }

  private static void rotate(double[][] a, double[][] v, int p, int q) {
    if (a[p][q] == 0) {
      return;
    }
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    for (int k = 0; k < 4; k++) {
      double kp = a[k][p];
      double kq = a[k][q];
      a[k][p] = c * kp - s * kq;
      a[k][q] = s * kp + c * kq;
    }
    for (int k = 0; k < 4; k++) {
      double pk = a[p][k];
      double qk = a[q][k];
      a[p][k] = c * pk - s * qk;
      a[q][k] = s * pk + c * qk;
    }
    for (int k = 0; k < 4; k++) {
      double kp = v[k][p];
      double kq = v[k][q];
      v[k][p] = c * kp - s * kq;
      v[k][q] = s * kp + c * kq;
    }
  }
}
