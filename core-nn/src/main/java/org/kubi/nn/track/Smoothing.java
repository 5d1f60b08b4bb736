package org.kubi.nn.track;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kubi.geometry.Rotation;

/**
 * The rotations of a film, smoothed.
 *
 * @param rotations as many as were measured
 * @param lagMillis by how much they lag, as measured: the shift in time at which they fit the
 *     measured ones best; 0 of a head that rests
 * @param stillness the mean turn from picture to picture after smoothing, in parts of that before;
 *     1 where nothing moves
 */
public record Smoothing(List<Rotation> rotations, double lagMillis, double stillness) {
  /** The lag is searched for up to so many seconds. */
  private static final double LONGEST = 1;

  private static final int STEPS_A_PICTURE = 10;

  public Smoothing {
    rotations = List.copyOf(rotations);
  }

  /**
   * Smooths a film that shows the head in each picture.
   *
   * @param fps pictures a second, above 0
   */
  public static Smoothing of(List<Rotation> measured, double fps, OneEuroSettings settings) {
    return of(measured, IntStream.range(0, measured.size()).toArray(), fps, settings);
  }

  /**
   * Smooths.
   *
   * @param pictures the number of the picture in which each head was seen, rising
   * @param fps pictures a second, above 0
   */
  public static Smoothing of(
      List<Rotation> measured, int[] pictures, double fps, OneEuroSettings settings) {
    if (!(fps > 0) || Double.isInfinite(fps)) {
      throw new IllegalArgumentException("a film has more than 0 pictures a second, found " + fps);
    }
    OneEuro filter = new OneEuro(settings);
    List<Rotation> smooth = new ArrayList<>(measured.size());
    for (int i = 0; i < measured.size(); i++) {
      double seconds = i == 0 ? 0 : (pictures[i] - pictures[i - 1]) / fps;
      smooth.add(filter.next(measured.get(i), seconds));
    }
    double before = travel(measured);
    return new Smoothing(
        smooth, 1000 * lag(measured, smooth, fps), before == 0 ? 1 : travel(smooth) / before);
  }

  private static double travel(List<Rotation> film) {
    double sum = 0;
    for (int i = 1; i < film.size(); i++) {
      sum += film.get(i - 1).angleTo(film.get(i));
    }
    return sum;
  }

  /** Seconds by which the smoothed film is behind: least squares over whole and part pictures. */
  private static double lag(List<Rotation> measured, List<Rotation> smooth, double fps) {
    int most = Math.min((int) Math.ceil(LONGEST * fps), measured.size() / 2);
    if (travel(measured) == 0 || most < 1) {
      return 0;
    }
    double best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int step = 0; step <= most * STEPS_A_PICTURE; step++) {
      double late = step / (double) STEPS_A_PICTURE;
      double squares = 0;
      for (int i = most; i < smooth.size(); i++) {
        double angle = smooth.get(i).angleTo(at(measured, i - late));
        squares += angle * angle;
      }
      if (squares < least - 1e-12) {
        least = squares;
        best = late;
      }
    }
    return best / fps;
  }

  /** The rotation between two pictures. */
  private static Rotation at(List<Rotation> film, double place) {
    int from = (int) Math.floor(place);
    int to = Math.min(from + 1, film.size() - 1);
    Rotation first = film.get(from);
    return first.times(first.inverse().times(film.get(to)).power(place - from));
  }
}
