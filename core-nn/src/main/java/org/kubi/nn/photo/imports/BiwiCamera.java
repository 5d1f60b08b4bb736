package org.kubi.nn.photo.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kubi.framing.Box;
import org.kubi.geometry.Pixel;
import org.kubi.nn.photo.PhotoException;

/**
 * The colour camera of a BIWI sequence, in Kinect's axes: x right, y down, z away, millimetres.
 *
 * @param intrinsics 3 x 3, row after row
 * @param rotation from the depth camera's axes, 3 x 3, row after row
 * @param shift then added, millimetres
 */
record BiwiCamera(double[] intrinsics, double[] rotation, double[] shift) {
  /**
   * Corners of the face, brows to chin and ear to ear, about the head's centre as BIWI's template
   * has it, millimetres: in the head's axes, which are the camera's for a face that looks into it.
   * Adults' faces from brow to chin are about 125 high and, with the jaw line's landmarks, 140 wide
   * (Farkas, Anthropometry of the Head and Face, 1994).
   */
  private static final double[][] FACE = {
    {-70, -45, 10},
    {70, -45, 10},
    {-40, -50, -75},
    {40, -50, -75}, //
    {-60, 50, 0},
    {60, 50, 0},
    {-20, 75, -65},
    {20, 75, -65},
    {0, 10, -95}
  };

  /** A point nearer than this, millimetres, is no head before a Kinect. */
  private static final double NEAREST = 100;

  private static final double MOST_PIXELS = 1e5;
  private static final double TOLERANCE = 1e-2;

  /**
   * Reads {@code rgb.cal}: intrinsics, four of distortion (all 0), rotation, shift, picture size.
   */
  static BiwiCamera read(PhotoFolder folder, String name) throws PhotoException {
    double[] n = folder.numbers(name, Set.of(25, 27));
    double[] intrinsics = Arrays.copyOf(n, 9);
    double[] rotation = Arrays.copyOfRange(n, 13, 22);
    double[] shift = Arrays.copyOfRange(n, 22, 25);
    boolean pinhole = n[0] > 0 && n[4] > 0 && n[3] == 0 && n[6] == 0 && n[7] == 0 && n[8] == 1;
    if (!pinhole || !isRotation(rotation)) {
      throw new PhotoException(
          "%s is no calibration of a camera: take it from its source again"
              .formatted(folder.path().resolve(name)));
    }
    return new BiwiCamera(intrinsics, rotation, shift);
  }

  /** Whether nine numbers are a rotation, as exact as BIWI's texts are. */
  static boolean isRotation(double... m) {
    for (int i = 0; i < 3; i++) {
      for (int k = i; k < 3; k++) {
        double dot =
            m[3 * i] * m[3 * k] + m[3 * i + 1] * m[3 * k + 1] + m[3 * i + 2] * m[3 * k + 2];
        if (!(Math.abs(dot - (i == k ? 1 : 0)) < TOLERANCE)) {
          return false;
        }
      }
    }
    double determinant =
        m[0] * (m[4] * m[8] - m[5] * m[7])
            - m[1] * (m[3] * m[8] - m[5] * m[6])
            + m[2] * (m[3] * m[7] - m[4] * m[6]);
    return determinant > 0;
  }

  /**
   * Where a face falls in the photo: the box round the projected corners of a mean adult's, since
   * the database has no boxes. Empty where the head is not before the camera.
   *
   * @param head rotation, 3 x 3, row after row
   * @param centre of the head, in the depth camera's axes, millimetres
   */
  Optional<Box> faceBox(double[] head, double[] centre) {
    List<Pixel> pixels = new ArrayList<>();
    for (double[] corner : FACE) {
      double[] p = plus(times(head, corner), centre);
      double[] q = plus(times(rotation, p), shift);
      if (!(q[2] > NEAREST)) {
        return Optional.empty();
      }
      double[] h = times(intrinsics, q);
      // OpenCV's pixels: the centre of the top left one is 0 0.
      double u = h[0] / h[2] + 0.5;
      double v = h[1] / h[2] + 0.5;
      if (!(Math.abs(u) < MOST_PIXELS && Math.abs(v) < MOST_PIXELS)) {
        return Optional.empty();
      }
      pixels.add(new Pixel(u, v));
    }
    return Optional.of(Box.around(pixels));
  }

  private static double[] times(double[] m, double... v) {
    double[] out = new double[3];
    for (int i = 0; i < 3; i++) {
      out[i] = m[3 * i] * v[0] + m[3 * i + 1] * v[1] + m[3 * i + 2] * v[2];
    }
    return out;
  }

  private static double[] plus(double[] a, double... b) {
    return new double[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]};
  }
}
