package org.kubi.gen.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.kubi.data.Dataset;
import org.kubi.data.LabelBlock;
import org.kubi.label.Labels;

/**
 * Holds the numbers of every sample against what they say they are: finite; rotations of length 1
 * that agree with each other; cameras with a focal length; points that are called visible inside of
 * the picture; characters of the list.
 */
public final class LabelCheck {
  /** What floats of 24 bits leave of a unit length after a few products. */
  private static final double TOLERANCE = 1e-3;

  private static final int NUMBERS_OF_JOINT = 6;
  private static final int NUMBERS_OF_LANDMARK = 3;

  private final int side;
  private final int characters;
  private final Map<String, LabelBlock> blocks = new LinkedHashMap<>();

  private LabelCheck(Dataset dataset) {
    side = dataset.manifest().size();
    characters = dataset.manifest().characters().size();
    dataset.manifest().labels().forEach(block -> blocks.put(block.id(), block));
  }

  /**
   * Checks all samples.
   *
   * @param progress is told how many samples are checked so far
   * @return a clause for each block of numbers that breaks a rule: how often, and the first sample;
   *     empty where all is well
   */
  public static List<String> of(Dataset dataset, LongConsumer progress) {
    LabelCheck check = new LabelCheck(dataset);
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, String> first = new LinkedHashMap<>();
    for (int i = 0; i < dataset.size(); i++) {
      float[] numbers = dataset.sample(i).numbers();
      for (LabelBlock block : check.blocks.values()) {
        Optional<String> trouble = check.trouble(block, numbers);
        if (trouble.isPresent()) {
          counts.merge(block.id(), 1, Integer::sum);
          first.putIfAbsent(block.id(), "sample %d: %s".formatted(i, trouble.get()));
        }
      }
      progress.accept(i + 1L);
    }
    List<String> clauses = new ArrayList<>();
    first.forEach(
        (id, what) ->
            clauses.add(
                "%s breaks a rule in %d of %d samples, first in %s"
                    .formatted(id, counts.get(id), dataset.size(), what)));
    return clauses;
  }

  private Optional<String> trouble(LabelBlock block, float[] row) {
    int at = block.offset();
    for (int k = 0; k < block.columns().size(); k++) {
      if (!Float.isFinite(row[at + k])) {
        return Optional.of(block.columns().get(k) + " is " + row[at + k]);
      }
    }
    return switch (block.id()) {
      case "head-quaternion", "body" -> quaternion(row, at);
      case "head-rotation" -> sixD(row, at).or(() -> sameAsQuaternion(row, at));
      case "bones10" -> bones(row, at);
      case "camera" ->
          rule(row[at] > 0 && row[at + 3] > 0, "focal length and distance are above 0", row, at, 4);
      case "face-box" ->
          rule(row[at + 2] > 0 && row[at + 3] > 0, "a box has sides above 0", row, at, 4);
      case "head-box" ->
          rule(row[at + 2] >= 0 && row[at + 3] >= 0, "a box has sides from 0", row, at, 4);
      case "joints", "skeleton" -> points(block, row, NUMBERS_OF_JOINT);
      case "landmarks" -> points(block, row, NUMBERS_OF_LANDMARK);
      case "gaze" -> gaze(row, at).or(() -> gaze(row, at + 3));
      case "character" ->
          rule(
              row[at] >= 0 && row[at] < characters && row[at] == Math.rint(row[at]),
              "characters are 0 to " + (characters - 1),
              row,
              at,
              1);
      default -> Optional.empty();
    };
  }

  private static Optional<String> quaternion(float[] row, int at) {
    return rule(
        Math.abs(length(row, at, 4) - 1) < TOLERANCE && row[at] >= -TOLERANCE,
        "a rotation has length 1 and w from 0",
        row,
        at,
        4);
  }

  private static Optional<String> sixD(float[] row, int at) {
    double dot = row[at] * row[at + 3] + row[at + 1] * row[at + 4] + row[at + 2] * row[at + 5];
    return rule(
        Math.abs(length(row, at, 3) - 1) < TOLERANCE
            && Math.abs(length(row, at + 3, 3) - 1) < TOLERANCE
            && Math.abs(dot) < TOLERANCE,
        "two axes have length 1 and a right angle between",
        row,
        at,
        6);
  }

  /** Both say how the head is turned: the first axis of the quaternion is that of the six. */
  private Optional<String> sameAsQuaternion(float[] row, int at) {
    LabelBlock other = blocks.get(Labels.HEAD_QUATERNION.id());
    if (other == null) {
      return Optional.empty();
    }
    int q = other.offset();
    double w = row[q];
    double x = row[q + 1];
    double y = row[q + 2];
    double z = row[q + 3];
    double[] axis = {1 - 2 * (y * y + z * z), 2 * (x * y + w * z), 2 * (x * z - w * y)};
    double apart = 0;
    for (int k = 0; k < axis.length; k++) {
      apart = Math.max(apart, Math.abs(axis[k] - row[at + k]));
    }
    return rule(apart < TOLERANCE, "it is turned like head-quaternion", row, at, 6);
  }

  /** Places in picture widths, then the neck's x z w and the head's x y z w. */
  private static Optional<String> bones(float[] row, int at) {
    return rule(
        Math.abs(length(row, at + 3, 3) - 1) < TOLERANCE
            && Math.abs(length(row, at + 6, 4) - 1) < TOLERANCE,
        "rotations have length 1",
        row,
        at,
        10);
  }

  private static Optional<String> gaze(float[] row, int at) {
    double length = length(row, at, 3);
    return rule(
        length == 0 || Math.abs(length - 1) < TOLERANCE, "a gaze has length 1 or 0", row, at, 3);
  }

  /** u, v and COCO's code, then what else a point has. */
  private Optional<String> points(LabelBlock block, float[] row, int width) {
    for (int k = 0; k < block.columns().size(); k += width) {
      int at = block.offset() + k;
      float code = row[at + 2];
      if (code != 0 && code != 1 && code != 2) {
        return Optional.of(block.columns().get(k + 2) + " is 0, 1 or 2, found " + code);
      }
      if (code > 0 && !(isInside(row[at]) && isInside(row[at + 1]))) {
        return Optional.of(
            "%s is in the picture by its code, found at %s, %s"
                .formatted(block.columns().get(k), row[at], row[at + 1]));
      }
    }
    return Optional.empty();
  }

  /** A float at the very edge may have been rounded up to it. */
  private boolean isInside(float pixel) {
    return pixel >= 0 && pixel <= side;
  }

  private static double length(float[] row, int at, int count) {
    double sum = 0;
    for (int k = at; k < at + count; k++) {
      sum += (double) row[k] * row[k];
    }
    return Math.sqrt(sum);
  }

  private static Optional<String> rule(boolean kept, String rule, float[] row, int at, int count) {
    if (kept) {
      return Optional.empty();
    }
    List<Float> found = new ArrayList<>();
    for (int k = at; k < at + count; k++) {
      found.add(row[k]);
    }
    return Optional.of(rule + ", found " + found);
  }
}
