package org.kubi.nn.train;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * How a number, the learning rate or the weight decay, goes over a training: a factor of its
 * highest value. In files and on the command line it is a text, {@code cosine} or {@code
 * step:factor=0.5,every=3}.
 *
 * @param shape of the curve
 * @param factor of {@code exponential} and {@code step}: what is left after each {@code every}
 *     epochs, above 0 to 1; else 1
 * @param every of {@code step}: epochs between its steps, 1 or more; else 1
 * @param warmUp of {@code cosine}: share of the steps over which it goes up, 0 to under 1; else 0
 * @param last of {@code cosine}: the factor at the end, 0 to 1; else 1
 */
public record Schedule(Shape shape, double factor, int every, double warmUp, double last) {
  /** The shape of a schedule's curve. */
  public enum Shape {
    /** The same from the first step to the last. */
    CONSTANT,
    /** Times the factor after each epoch. */
    EXPONENTIAL,
    /** Times the factor after so many epochs. */
    STEP,
    /**
     * Linearly up over the first steps, then down by half a cosine (Loshchilov and Hutter, SGDR,
     * ICLR 2017, without restarts).
     */
    COSINE
  }

  /** The same from the first step to the last. */
  public static final Schedule CONSTANT = new Schedule(Shape.CONSTANT, 1, 1, 0, 1);

  /** Times 0.97 after each epoch, as the original experiment had it. */
  public static final Schedule EXPONENTIAL = new Schedule(Shape.EXPONENTIAL, 0.97, 1, 0, 1);

  /** A tenth after each 10 epochs. */
  public static final Schedule STEP = new Schedule(Shape.STEP, 0.1, 10, 0, 1);

  /** Up over the first 5 % of the steps, then down to 1 %. */
  public static final Schedule COSINE = new Schedule(Shape.COSINE, 1, 1, 0.05, 0.01);

  public Schedule {
    if (!(factor > 0 && factor <= 1) || every < 1) {
      throw new IllegalArgumentException(
          "a schedule's factor is in (0, 1] and every is 1 or more epochs, found %s and %d"
              .formatted(factor, every));
    }
    if (!(warmUp >= 0 && warmUp < 1) || !(last >= 0 && last <= 1)) {
      throw new IllegalArgumentException(
          "a schedule's warm-up is in [0, 1) and last in [0, 1], found %s and %s"
              .formatted(warmUp, last));
    }
  }

  /**
   * A schedule from its text: a shape, and behind a colon what differs from the shape's own
   * numbers.
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Schedule parse(String text) {
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    Schedule schedule = ofShape(name);
    if (colon >= 0) {
      for (String part : text.substring(colon + 1).split(",", -1)) {
        schedule = schedule.with(part);
      }
    }
    return schedule;
  }

  private static Schedule ofShape(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "constant" -> CONSTANT;
      case "exponential" -> EXPONENTIAL;
      case "step" -> STEP;
      case "cosine" -> COSINE;
      default ->
          throw new IllegalArgumentException(
              "a schedule is constant, exponential:factor=0.97, step:factor=0.1,every=10 or"
                  + " cosine:warm-up=0.05,last=0.01, found '%s'".formatted(name));
    };
  }

  private Schedule with(String part) {
    int equals = part.indexOf('=');
    String key = shape + " " + (equals < 0 ? part : part.substring(0, equals));
    try {
      String value = part.substring(equals + 1);
      return switch (key) {
        case "EXPONENTIAL factor", "STEP factor" ->
            new Schedule(shape, Double.parseDouble(value), every, warmUp, last);
        case "STEP every" -> new Schedule(shape, factor, Integer.parseInt(value), warmUp, last);
        case "COSINE warm-up" ->
            new Schedule(shape, factor, every, Double.parseDouble(value), last);
        case "COSINE last" -> new Schedule(shape, factor, every, warmUp, Double.parseDouble(value));
        default -> throw new IllegalArgumentException(unknown(part));
      };
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(unknown(part), e);
    }
  }

  private String unknown(String part) {
    return "the schedule %s takes numbers as in '%s', found '%s'".formatted(name(), this, part);
  }

  private String name() {
    return shape.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The factor of the highest value.
   *
   * @param step from 0
   * @param epochSteps steps of an epoch, 1 or more
   * @param epochs of the whole training
   */
  double factor(long step, int epochSteps, int epochs) {
    long epoch = step / epochSteps;
    return switch (shape) {
      case CONSTANT -> 1;
      case EXPONENTIAL, STEP -> StrictMath.pow(factor, epoch / every);
      case COSINE -> cosine(step, (long) epochSteps * epochs);
    };
  }

  private double cosine(long step, long steps) {
    double warm = warmUp == 0 ? 0 : Math.max(1, warmUp * steps);
    if (step < warm) {
      return (step + 1) / (warm + 1);
    }
    double done = (step - warm) / Math.max(1, steps - warm);
    return last + (1 - last) * (1 + StrictMath.cos(Math.PI * done)) / 2;
  }

  /** The text that {@link #parse} reads. */
  @JsonValue
  @Override
  public String toString() {
    return switch (shape) {
      case CONSTANT -> name();
      case EXPONENTIAL -> name() + ":factor=" + factor;
      case STEP -> name() + ":factor=" + factor + ",every=" + every;
      case COSINE -> name() + ":warm-up=" + warmUp + ",last=" + last;
    };
  }
}
