package org.kubi.nn.peer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.kubi.geometry.Rotation;
import org.kubi.pose.HeadAngles;

/**
 * The numbers that a network answers for one picture, and what they mean.
 *
 * @param names of the outputs in the ONNX file, put one after the other; of none, the file's first
 * @param kind what they are
 * @param order of angles: the words yaw, pitch, roll in their order; of a quaternion: w, x, y, z in
 *     theirs; of a matrix or 6D: {@code rows} or {@code columns}, by which it is written
 * @param signs 1 or -1 for each number; none when all are as the convention has them
 * @param convention of angles: one of {@link HeadAngles.Convention}; of the others {@code y-up} (x
 *     right of the picture, y up, z to the viewer, ours) or {@code y-down} (x right, y down, z
 *     away)
 */
public record PeerOutput(
    List<String> names, Kind kind, List<String> order, List<Integer> signs, String convention) {
  private static final String UP = "y-up";
  private static final String DOWN = "y-down";
  private static final String ROWS = "rows";

  /** What the numbers are. */
  public enum Kind {
    /** Three angles in degrees. */
    @JsonProperty("degrees")
    DEGREES(3),
    /** Three angles in radians. */
    @JsonProperty("radians")
    RADIANS(3),
    /** A quaternion of any length. */
    @JsonProperty("quaternion")
    QUATERNION(4),
    /** A 3x3 matrix from the head to the camera; the nearest rotation to its first two columns. */
    @JsonProperty("matrix")
    MATRIX(9),
    /** Its first two columns or rows, made orthonormal by Gram-Schmidt. */
    @JsonProperty("6d")
    SIX_D(6);

    private final int numbers;

    Kind(int numbers) {
      this.numbers = numbers;
    }

    boolean isAngles() {
      return this == DEGREES || this == RADIANS;
    }
  }

  public PeerOutput {
    names = List.copyOf(names);
    order = List.copyOf(order);
    signs = List.copyOf(signs);
    if (!signs.isEmpty() && signs.size() != kind.numbers
        || signs.stream().anyMatch(sign -> Math.abs(sign) != 1)) {
      throw new IllegalArgumentException(
          "signs are none, or 1 or -1 for each of %d numbers, found %s"
              .formatted(kind.numbers, signs));
    }
    if (!isOrder(kind, order)) {
      throw new IllegalArgumentException(
          "order names %s, found %s".formatted(String.join(", ", words(kind)), order));
    }
    List<String> known = kind.isAngles() ? conventions() : List.of(UP, DOWN);
    if (!known.contains(convention)) {
      throw new IllegalArgumentException(
          "convention is one of %s, found '%s'".formatted(String.join(", ", known), convention));
    }
  }

  private static List<String> conventions() {
    return Arrays.stream(HeadAngles.Convention.values()).map(Enum::name).toList();
  }

  private static List<String> words(Kind kind) {
    return switch (kind) {
      case DEGREES, RADIANS -> List.of("yaw", "pitch", "roll");
      case QUATERNION -> List.of("w", "x", "y", "z");
      case MATRIX, SIX_D -> List.of(ROWS, "columns");
    };
  }

  private static boolean isOrder(Kind kind, List<String> order) {
    List<String> words = words(kind);
    return kind == Kind.MATRIX || kind == Kind.SIX_D
        ? order.size() == 1 && words.contains(order.get(0))
        : order.size() == words.size() && new TreeSet<>(order).equals(new TreeSet<>(words));
  }

  /** How many numbers one picture has. */
  int numbers() {
    return kind.numbers;
  }

  /** -1 where a quaternion is to be added to others of the other sign, else 1. */
  double sign(double[] others, double[] answer) {
    double along = 0;
    for (int i = 0; i < answer.length; i++) {
      along += others[i] * answer[i];
    }
    return kind == Kind.QUATERNION && along < 0 ? -1 : 1;
  }

  /** The head relative to the camera; numbers that mean none, as NaN, give the identity. */
  Rotation rotation(double... answered) {
    double[] n = answered.clone();
    for (int i = 0; i < n.length; i++) {
      if (!Double.isFinite(n[i])) {
        return Rotation.IDENTITY;
      }
      n[i] *= signs.isEmpty() ? 1 : signs.get(i);
    }
    return switch (kind) {
      case DEGREES -> angles(n, 1);
      case RADIANS -> angles(n, Math.toDegrees(1));
      case QUATERNION -> up(Rotation.nearest(at(n, "w"), at(n, "x"), at(n, "y"), at(n, "z")));
      case MATRIX ->
          isByRows()
              ? up(Rotation.ofSixD(n[0], n[3], n[6], n[1], n[4], n[7]))
              : up(Rotation.ofSixD(Arrays.copyOf(n, 6)));
      // Two rows of a matrix are two columns of its inverse.
      case SIX_D -> up(isByRows() ? Rotation.ofSixD(n).inverse() : Rotation.ofSixD(n));
    };
  }

  private Rotation angles(double[] n, double factor) {
    return new HeadAngles(
            factor * at(n, "yaw"),
            factor * at(n, "pitch"),
            factor * at(n, "roll"),
            HeadAngles.Convention.valueOf(convention.toUpperCase(Locale.ROOT)))
        .rotation();
  }

  private double at(double[] numbers, String word) {
    return numbers[order.indexOf(word)];
  }

  private boolean isByRows() {
    return order.get(0).equals(ROWS);
  }

  /** The same rotation in axes with y up: S R S with S = diag(1, -1, -1). */
  private Rotation up(Rotation r) {
    return convention.equals(DOWN) ? new Rotation(r.w(), r.x(), -r.y(), -r.z()) : r;
  }
}
