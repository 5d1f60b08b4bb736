package org.kubi.render.character.wear;

import java.util.Arrays;
import org.kubi.geometry.Vec3;
import org.kubi.render.character.MeshPart;

/**
 * Head and neck as a smooth surface about an upright line: a dome over its upper end, a column
 * below. For each azimuth (0 to the face, rising to the figure's left) and height the distance to
 * the outermost skin or clothes, ears among it.
 */
final class Drape {
  static final int COLUMNS = 40;

  /** Rows of the dome, from straight up to level. */
  static final int DOME = 10;

  /** Rows of the column. */
  static final int DOWN = 18;

  private static final int ROWS = DOME + DOWN;

  private final Vec3 origin;
  private final double step;
  private final double[] radii = new double[COLUMNS * ROWS];

  /**
   * Measures head and neck.
   *
   * @param origin upper end of the line
   * @param bottom height to which the column goes
   */
  Drape(Head head, Vec3 origin, double bottom) {
    this.origin = origin;
    this.step = (origin.y() - bottom) / DOWN;
    for (MeshPart part : head.clad()) {
      float[] p = part.positions();
      for (int i = 0; i < p.length; i += 3) {
        enter(p[i], p[i + 1], p[i + 2]);
      }
      int[] t = part.triangles();
      for (int k = 0; k < t.length; k += 3) {
        int a = 3 * t[k];
        int b = 3 * t[k + 1];
        int c = 3 * t[k + 2];
        enter(
            (p[a] + p[b] + p[c]) / 3,
            (p[a + 1] + p[b + 1] + p[c + 1]) / 3,
            (p[a + 2] + p[b + 2] + p[c + 2]) / 3);
      }
    }
    fill();
  }

  private void enter(double placeX, double placeY, double placeZ) {
    double y = placeY - origin.y();
    if (y < -DOWN * step) {
      return;
    }
    double x = placeX - origin.x();
    double z = placeZ - origin.z();
    double out = Math.sqrt(x * x + z * z);
    double row = y < 0 ? DOME - y / step : 2 * DOME / StrictMath.PI * StrictMath.atan2(out, y);
    double turns = StrictMath.atan2(x, z) / (2 * StrictMath.PI);
    int column = (int) ((turns - Math.floor(turns)) * COLUMNS) % COLUMNS;
    int at = Math.min(ROWS - 1, (int) row) * COLUMNS + column;
    radii[at] = Math.max(radii[at], y < 0 ? out : Math.sqrt(out * out + y * y));
  }

  private void fill() {
    boolean empty = true;
    for (int pass = 0; pass < ROWS && empty; pass++) {
      empty = false;
      double[] before = radii.clone();
      for (int i = 0; i < radii.length; i++) {
        if (before[i] == 0) {
          radii[i] = near(before, i, false);
          empty |= radii[i] == 0;
        }
      }
    }
    if (empty) {
      Arrays.fill(radii, 0.1);
    }
  }

  private static double near(double[] from, int i, boolean most) {
    double sum = 0;
    double n = 0;
    double greatest = 0;
    int row = i / COLUMNS;
    int column = i % COLUMNS;
    for (int dr = -1; dr <= 1; dr++) {
      int shift = row + dr < 0 ? COLUMNS / 2 : 0;
      int r = Math.max(0, Math.min(ROWS - 1, row + dr));
      for (int dc = -1; dc <= 1; dc++) {
        double value = from[r * COLUMNS + Math.floorMod(column + dc + shift, COLUMNS)];
        double weight = value > 0 ? (2 - Math.abs(dr)) * (2 - Math.abs(dc)) : 0;
        sum += weight * value;
        n += weight;
        greatest = Math.max(greatest, value);
      }
    }
    return most ? greatest : n > 0 ? sum / n : 0;
  }

  /**
   * Lets the surface hang over hollows, then evens it: as cloth does.
   *
   * @param wide how many cells far what stands out lifts it
   * @param even how many times it is evened
   */
  void hang(int wide, int even) {
    for (int pass = 0; pass < wide; pass++) {
      each(true);
    }
    double[] under = radii.clone();
    each(true);
    for (int i = 0; i < radii.length; i++) {
      // Cloth bridges the ears, which stand out at the sides, and lies on the rest.
      double side = Math.abs(Math.abs((i % COLUMNS + 0.5) / COLUMNS - 0.5) - 0.25);
      radii[i] = side < 0.1 ? radii[i] : under[i];
    }
    for (int pass = 0; pass < even; pass++) {
      each(false);
    }
    for (int i = 0; i < radii.length; i++) {
      double least = i < DOME * COLUMNS ? 0.002 : -0.001; // domes bend more
      radii[i] = Math.max(radii[i], under[i] + least);
    }
  }

  private void each(boolean most) {
    double[] before = radii.clone();
    for (int i = 0; i < radii.length; i++) {
      radii[i] = near(before, i, most);
    }
  }

  /**
   * The distance to the surface.
   *
   * @param row 0 (straight up) to {@link #DOME} (level) and on down
   */
  double radius(double azimuth, double row) {
    double turns = azimuth / (2 * StrictMath.PI);
    double column = (turns - Math.floor(turns)) * COLUMNS - 0.5;
    int c = (int) Math.floor(column);
    double s = column - c;
    double at = Math.max(0, Math.min(ROWS - 1.001, row - 0.5));
    int r = (int) at;
    double t = at - r;
    double low = mix(r, c, s);
    double value = low + (mix(r + 1, c, s) - low) * t;
    if (row >= 1) {
      return value;
    }
    // All directions meet at the top.
    double top = 0;
    for (int i = 0; i < COLUMNS; i++) {
      top += radii[i] / COLUMNS;
    }
    return top + (value - top) * row;
  }

  private double mix(int row, int column, double s) {
    double a = radii[row * COLUMNS + Math.floorMod(column, COLUMNS)];
    double b = radii[row * COLUMNS + Math.floorMod(column + 1, COLUMNS)];
    return a + (b - a) * s;
  }

  /** The place in a direction, at a row, at a distance. */
  Vec3 place(double azimuth, double row, double distance) {
    double up = row < DOME ? distance * StrictMath.cos(StrictMath.PI / 2 * row / DOME) : 0;
    double out = row < DOME ? distance * StrictMath.sin(StrictMath.PI / 2 * row / DOME) : distance;
    double down = row > DOME ? (row - DOME) * step : 0;
    return origin.plus(
        new Vec3(out * StrictMath.sin(azimuth), up - down, out * StrictMath.cos(azimuth)));
  }

  /** Azimuth, row and distance of a place. */
  double[] polar(Vec3 place) {
    Vec3 d = place.minus(origin);
    double out = Math.sqrt(d.x() * d.x() + d.z() * d.z());
    double azimuth = StrictMath.atan2(d.x(), d.z());
    return d.y() < 0
        ? new double[] {azimuth, DOME - d.y() / step, out}
        : new double[] {
          azimuth, 2 * DOME / StrictMath.PI * StrictMath.atan2(out, d.y()), d.length()
        };
  }
}
