package org.kubi.app.gui;

import java.util.List;
import java.util.Optional;
import org.kubi.framing.Box;
import org.kubi.geometry.Rotation;

/** Numbers of a state that may make no sense. */
final class StateNumbers {
  private StateNumbers() {}

  /** So many finite ones; empty where there are more or fewer, or others. */
  static Optional<double[]> of(List<Double> list, int count) {
    return list.size() == count && list.stream().allMatch(Double::isFinite)
        ? Optional.of(list.stream().mapToDouble(Double::doubleValue).toArray())
        : Optional.empty();
  }

  /** A rotation of w x y z. */
  static Optional<Rotation> rotation(List<Double> numbers) {
    return of(numbers, 4)
        .filter(n -> Math.hypot(Math.hypot(n[0], n[1]), Math.hypot(n[2], n[3])) > 0.5)
        .map(n -> Rotation.nearest(n[0], n[1], n[2], n[3]));
  }

  /** A box of x y width height. */
  static Optional<Box> box(List<Double> numbers) {
    return of(numbers, 4)
        .filter(b -> b[2] > 0 && b[3] > 0)
        .map(b -> new Box(b[0], b[1], b[2], b[3]));
  }
}
