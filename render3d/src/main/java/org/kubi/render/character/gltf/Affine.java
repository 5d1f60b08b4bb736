package org.kubi.render.character.gltf;

import java.util.Arrays;
import org.kubi.geometry.Vec3;

/**
 * An affine map of space.
 *
 * @param m the 3x4 matrix in row-major order, 12 numbers
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Affine(double[] m) {
  static final Affine IDENTITY = new Affine(new double[] {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0});

  Affine {
    if (m.length != 12) {
      throw new IllegalArgumentException("an affine map has 12 numbers, found " + m.length);
    }
  }

  /** From the 16 numbers of a glTF matrix, column after column; its last row is left out. */
  static Affine ofColumns(double[] c) {
    double[] m = new double[12];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 4; column++) {
        m[4 * row + column] = c[4 * column + row];
      }
    }
    return new Affine(m);
  }

  /** First scale, then rotate by a quaternion (x, y, z, w of any length but 0), then move. */
  static Affine of(double[] move, double[] turn, double[] scale) {
    double length =
        Math.sqrt(turn[0] * turn[0] + turn[1] * turn[1] + turn[2] * turn[2] + turn[3] * turn[3]);
    double per = length > 1e-12 ? 1 / length : 0;
    double x = turn[0] * per;
    double y = turn[1] * per;
    double z = turn[2] * per;
    double w = per == 0 ? 1 : turn[3] * per;
    double[] r = {
      1 - 2 * (y * y + z * z),
      2 * (x * y - w * z),
      2 * (x * z + w * y),
      2 * (x * y + w * z),
      1 - 2 * (x * x + z * z),
      2 * (y * z - w * x),
      2 * (x * z - w * y),
      2 * (y * z + w * x),
      1 - 2 * (x * x + y * y)
    };
    double[] m = new double[12];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        m[4 * row + column] = r[3 * row + column] * scale[column];
      }
      m[4 * row + 3] = move[row];
    }
    return new Affine(m);
  }

  /** First {@code other}, then this. */
  Affine times(Affine other) {
    double[] out = new double[12];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 4; column++) {
        double sum = column == 3 ? m[4 * row + 3] : 0;
        for (int k = 0; k < 3; k++) {
          sum += m[4 * row + k] * other.m[4 * k + column];
        }
        out[4 * row + column] = sum;
      }
    }
    return new Affine(out);
  }

  Vec3 point(double x, double y, double z) {
    return new Vec3(
        m[0] * x + m[1] * y + m[2] * z + m[3],
        m[4] * x + m[5] * y + m[6] * z + m[7],
        m[8] * x + m[9] * y + m[10] * z + m[11]);
  }

  Vec3 direction(double x, double y, double z) {
    return new Vec3(
        m[0] * x + m[1] * y + m[2] * z,
        m[4] * x + m[5] * y + m[6] * z,
        m[8] * x + m[9] * y + m[10] * z);
  }

  /** Where the origin goes. */
  Vec3 origin() {
    return new Vec3(m[3], m[7], m[11]);
  }

  double determinant() {
    return m[0] * (m[5] * m[10] - m[6] * m[9])
        - m[1] * (m[4] * m[10] - m[6] * m[8])
        + m[2] * (m[4] * m[9] - m[5] * m[8]);
  }

  /** Whether it can be undone without losing all digits. */
  boolean invertible() {
    double size = 0;
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        size = Math.max(size, Math.abs(m[4 * row + column]));
      }
    }
    double determinant = Math.abs(determinant());
    return determinant > 1e-9 * size * size * size && determinant > 1e-30;
  }

  /** The map that undoes this one, which is {@link #invertible}. */
  Affine inverse() {
    double per = 1 / determinant();
    double[] c = cofactors();
    double[] out = new double[12];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        out[4 * row + column] = c[3 * column + row] * per;
      }
      out[4 * row + 3] =
          -(out[4 * row] * m[3] + out[4 * row + 1] * m[7] + out[4 * row + 2] * m[11]);
    }
    return new Affine(out);
  }

  /** The cofactors of the 3x3 part, row after row: by them go the normals of a surface. */
  double[] cofactors() {
    return new double[] {
      m[5] * m[10] - m[6] * m[9], m[6] * m[8] - m[4] * m[10], m[4] * m[9] - m[5] * m[8],
      m[2] * m[9] - m[1] * m[10], m[0] * m[10] - m[2] * m[8], m[1] * m[8] - m[0] * m[9],
      m[1] * m[6] - m[2] * m[5], m[2] * m[4] - m[0] * m[6], m[0] * m[5] - m[1] * m[4]
    };
  }

  /** Whether all numbers are finite and none is beyond reason. */
  boolean sensible() {
    return Arrays.stream(m).allMatch(value -> Math.abs(value) <= 1e9);
  }
}
