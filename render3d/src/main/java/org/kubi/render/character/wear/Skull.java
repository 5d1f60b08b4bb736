package org.kubi.render.character.wear;

import java.util.Arrays;
import org.kubi.geometry.Vec3;
import org.kubi.render.character.MeshPart;

/**
 * The upper head as a smooth surface about a point: for each azimuth (0 to the face, rising to the
 * figure's left) and elevation over a plane the distance to the outermost skin. The plane is that
 * of a hat's edge: through a point of the forehead and over the ears.
 */
final class Skull {
  private static final int COLUMNS = 48;
  private static final int ROWS = 26;

  /** The elevation of the first row, radians; the last is straight up. */
  private static final double LOWEST = -0.6;

  private final Vec3 origin;
  private final Vec3 up;
  private final Vec3 forward;
  private final double[] radii = new double[COLUMNS * ROWS];

  /**
   * Measures the upper head.
   *
   * @param front height of the plane at the forehead
   * @param side height of the plane over the ears
   */
  Skull(Head head, double front, double side) {
    float[] p = head.skin().positions();
    double foreZ = Double.NEGATIVE_INFINITY;
    double backZ = Double.POSITIVE_INFINITY;
    for (int i = 0; i < p.length; i += 3) {
      if (Math.abs(p[i] - head.middle) < 0.02 && Math.abs(p[i + 1] - front) < 0.01) {
        foreZ = Math.max(foreZ, p[i + 2]);
        backZ = Math.min(backZ, p[i + 2]);
      }
    }
    if (foreZ < backZ + 0.05) {
      foreZ = head.mark(27).z();
      backZ = foreZ - 0.19;
    }
    double earZ = (head.mark(0).z() + head.mark(16).z()) / 2 - 0.015;
    double slope = Math.max(-0.2, Math.min(0.6, (front - side) / (foreZ - earZ)));
    double length = Math.sqrt(1 + slope * slope);
    forward = new Vec3(0, slope / length, 1 / length);
    up = new Vec3(0, 1 / length, -slope / length);
    double middleZ = (foreZ + backZ) / 2;
    origin = new Vec3(head.middle, front - slope * (foreZ - middleZ), middleZ);
    measure(head);
  }

  private void measure(Head head) {
    double low = head.rightEye.y() - 0.06; // the face below is no part of the upper head
    for (MeshPart part : head.solid) {
      float[] p = part.positions();
      for (int i = 0; i < p.length; i += 3) {
        if (p[i + 1] > low) {
          enter(new Vec3(p[i], p[i + 1], p[i + 2]));
        }
      }
      int[] t = part.triangles();
      for (int k = 0; k < t.length; k += 3) {
        int a = 3 * t[k];
        int b = 3 * t[k + 1];
        int c = 3 * t[k + 2];
        if (p[a + 1] > low && large(p, a, b)) {
          enter(
              new Vec3(
                  (p[a] + p[b] + p[c]) / 3,
                  (p[a + 1] + p[b + 1] + p[c + 1]) / 3,
                  (p[a + 2] + p[b + 2] + p[c + 2]) / 3));
        }
      }
    }
    fill();
    double[] sharp = radii.clone();
    for (int pass = 0; pass < 3; pass++) {
      blur();
    }
    // Smooth, but nowhere inside of the head.
    double lack = 0;
    for (int i = 0; i < radii.length; i++) {
      lack = Math.max(lack, i / COLUMNS > 5 ? sharp[i] - radii[i] : 0);
    }
    for (int i = 0; i < radii.length; i++) {
      radii[i] += Math.min(0.004, lack);
    }
  }

  private static boolean large(float[] p, int a, int b) {
    float x = p[a] - p[b];
    float y = p[a + 1] - p[b + 1];
    float z = p[a + 2] - p[b + 2];
    return x * x + y * y + z * z > 0.007f * 0.007f;
  }

  private void enter(Vec3 place) {
    double[] polar = polar(place);
    if (polar[1] > LOWEST - 0.05) {
      int at = (int) row(polar[1]) * COLUMNS + (int) column(polar[0]);
      radii[at] = Math.max(radii[at], polar[2]);
    }
  }

  private static double column(double azimuth) {
    double turns = azimuth / (2 * StrictMath.PI);
    double part = turns - Math.floor(turns);
    return Math.min(COLUMNS - 1e-9, part * COLUMNS);
  }

  private static double row(double elevation) {
    double part = (elevation - LOWEST) / (StrictMath.PI / 2 - LOWEST);
    return Math.max(0, Math.min(ROWS - 1e-9, part * ROWS));
  }

  /** Empty cells take the mean of their neighbours, until none is empty. */
  private void fill() {
    boolean empty = true;
    for (int pass = 0; pass < COLUMNS && empty; pass++) {
      empty = false;
      double[] before = radii.clone();
      for (int i = 0; i < radii.length; i++) {
        if (before[i] == 0) {
          radii[i] = mean(before, i, false);
          empty |= radii[i] == 0;
        }
      }
    }
    if (empty) {
      Arrays.fill(radii, 0.11); // no head at all
    }
  }

  private void blur() {
    double[] before = radii.clone();
    for (int i = 0; i < radii.length; i++) {
      radii[i] = mean(before, i, true);
    }
  }

  private static double mean(double[] from, int i, boolean self) {
    double sum = 0;
    double n = 0;
    int row = i / COLUMNS;
    int column = i % COLUMNS;
    for (int dr = -1; dr <= 1; dr++) {
      // Over the pole the other side is the neighbour.
      int r = row + dr;
      int shift = r >= ROWS ? COLUMNS / 2 : 0;
      r = Math.max(0, Math.min(ROWS - 1, r));
      for (int dc = -1; dc <= 1; dc++) {
        double value = from[r * COLUMNS + Math.floorMod(column + dc + shift, COLUMNS)];
        double weight = (2 - Math.abs(dr)) * (2 - Math.abs(dc));
        if (value > 0 && (self || dr != 0 || dc != 0)) {
          sum += weight * value;
          n += weight;
        }
      }
    }
    return n > 0 ? sum / n : 0;
  }

  /** The distance to the skin in a direction, metres. */
  double radius(double azimuth, double elevation) {
    double column = column(azimuth - StrictMath.PI / COLUMNS);
    double row = Math.max(0, row(elevation) - 0.5);
    int c = (int) column;
    int r = Math.min(ROWS - 2, (int) row);
    double s = column - c;
    double t = Math.min(1, row - r);
    int next = (c + 1) % COLUMNS;
    double low = radii[r * COLUMNS + c] * (1 - s) + radii[r * COLUMNS + next] * s;
    double high = radii[(r + 1) * COLUMNS + c] * (1 - s) + radii[(r + 1) * COLUMNS + next] * s;
    return low * (1 - t) + high * t;
  }

  /** The greatest height over the plane. */
  double height() {
    double most = 0;
    for (int i = 0; i < radii.length; i++) {
      double elevation = LOWEST + (i / COLUMNS + 0.5) / ROWS * (StrictMath.PI / 2 - LOWEST);
      most = Math.max(most, radii[i] * StrictMath.sin(elevation));
    }
    return most;
  }

  /** A place, moved outwards if it is nearer to the skin than some metres. */
  Vec3 outside(Vec3 place, double metres) {
    double[] polar = polar(place);
    double least = radius(polar[0], polar[1]) + metres;
    return polar[2] < least ? place(polar[0], polar[1], least) : place;
  }

  /** A place by its direction and distance. */
  Vec3 place(double azimuth, double elevation, double distance) {
    double out = StrictMath.cos(elevation) * distance;
    return at(
        StrictMath.sin(azimuth) * out,
        StrictMath.sin(elevation) * distance,
        StrictMath.cos(azimuth) * out);
  }

  /** A place by its way to the figure's left, up over the plane and to the face. */
  Vec3 at(double left, double high, double front) {
    return origin.plus(new Vec3(left, 0, 0)).plus(up.times(high)).plus(forward.times(front));
  }

  /** Azimuth, elevation and distance of a place. */
  double[] polar(Vec3 place) {
    Vec3 d = place.minus(origin);
    double x = d.x();
    double y = d.dot(up);
    double z = d.dot(forward);
    double out = Math.sqrt(x * x + z * z);
    return new double[] {
      StrictMath.atan2(x, z), StrictMath.atan2(y, out), Math.sqrt(out * out + y * y)
    };
  }

  /** Right, up and forward lengths of a place: the inverse of {@link #at}. */
  double[] flat(Vec3 place) {
    Vec3 d = place.minus(origin);
    return new double[] {d.x(), d.dot(up), d.dot(forward)};
  }
}
