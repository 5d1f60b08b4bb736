package org.kubi.render.character.makehuman;

import java.util.Map;
import java.util.Optional;

/**
 * One of MakeHuman's detail sliders: from -1 to 1 between two targets, or from 0 to 1 with one.
 * Beyond that faces leave what the data was made for.
 *
 * @param name as MakeHuman writes it: {@code nose/nose-hump-decr|incr}, {@code head/head-oval}; of
 *     left and right pairs {@code eyes/l-eye-scale-decr|incr} and the same with r-
 * @param low the target below 0, from the folder of targets without ending; empty if it has none
 * @param high the target above 0
 */
public record Slider(String name, Optional<String> low, String high) {
  private static final String LEFT = "/l-";
  private static final String RIGHT = "/r-";

  /** The least value: -1 or 0. */
  public double least() {
    return low.isPresent() ? -1 : 0;
  }

  /** The greatest value. */
  public double most() {
    return 1;
  }

  /** The folder: nose, mouth, ... */
  public String group() {
    return name.substring(0, name.indexOf('/'));
  }

  /** Whether it shapes the figure's left of a pair. */
  public boolean isLeft() {
    return name.contains(LEFT);
  }

  /** Whether it shapes the figure's right of a pair. */
  public boolean isRight() {
    return name.contains(RIGHT);
  }

  /** The name of the slider on the other side; the same if it is not one of a pair. */
  public String otherSide() {
    return isLeft() ? name.replace(LEFT, RIGHT) : name.replace(RIGHT, LEFT);
  }

  /**
   * The weights of its targets at a value.
   *
   * @param value {@link #least} to {@link #most}, else {@code IllegalArgumentException}
   */
  public Map<String, Double> targets(double value) {
    if (!(value >= least() && value <= most())) {
      throw new IllegalArgumentException(
          "the slider %s goes from %s to %s, found %s".formatted(name, least(), most(), value));
    }
    if (value == 0) {
      return Map.of();
    }
    return value > 0 ? Map.of(high, value) : Map.of(low.orElse(high), -value);
  }
}
