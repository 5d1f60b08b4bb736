package org.kubi.nn.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kubi.data.Json;

/**
 * How pictures are changed, each time anew, before the network sees them: so that light, camera and
 * what covers a face matter less. Each is drawn for each picture; gray values are in [0, 1]. Labels
 * follow exactly: see {@link PictureMove}.
 *
 * @param mirror share of pictures with left and right swapped, 0 to 1
 * @param gamma standard deviation of log(exponent) of the gray values, 0 or more
 * @param contrast standard deviation of log(factor) about middle gray, 0 or more
 * @param brightness standard deviation of what is added, 0 or more
 * @param noise highest amplitude of the noise added to each pixel, 0 or more
 * @param blur share of pictures made smaller (to a third at least) and large again, 0 to 1
 * @param erase share of pictures with an even rectangle over a part, 0 to 1
 * @param shift most pixels to each side and up or down, whole, 0 to 32
 * @param scale largest share by which pictures are made larger or smaller, 0 to 0.5
 * @param turn largest angle in the picture's plane to each side, degrees, 0 to 180
 * @param quarter share of pictures turned by 90, 180 or 270 degrees, 0 to 1
 */
public record Augmentation(
    double mirror,
    double gamma,
    double contrast,
    double brightness,
    double noise,
    double blur,
    double erase,
    double shift,
    double scale,
    double turn,
    double quarter) {
  /** Pictures as they are. */
  public static final Augmentation NONE = new Augmentation(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  private static final String NAMES =
      Arrays.stream(Augmentation.class.getRecordComponents())
          .map(RecordComponent::getName)
          .collect(Collectors.joining(", "));
  private static final double MOST_SHIFT = 32;
  private static final double MOST_SCALE = 0.5;
  private static final double MOST_TURN = 180;
  private static final double MOST_SPREAD = 10;

  public Augmentation {
    check("the share of mirror", mirror, 1);
    check("the share of blur", blur, 1);
    check("the share of erase", erase, 1);
    check("the share of quarter", quarter, 1);
    check("gamma", gamma, MOST_SPREAD);
    check("contrast", contrast, MOST_SPREAD);
    check("brightness", brightness, MOST_SPREAD);
    check("noise", noise, MOST_SPREAD);
    check("shift", shift, MOST_SHIFT);
    check("scale", scale, MOST_SCALE);
    check("turn", turn, MOST_TURN);
    if (shift != Math.rint(shift)) {
      throw new IllegalArgumentException("shift is a whole number of pixels, found " + shift);
    }
  }

  private static void check(String name, double value, double most) {
    if (!(value >= 0 && value <= most)) {
      throw new IllegalArgumentException(
          "%s is between 0 and %.1f, found %s".formatted(name, most, value));
    }
  }

  /** What carried networks from rendered to real faces in our studies. */
  public static Augmentation defaults() {
    return new Augmentation(0.5, 0.35, 0.3, 0.12, 0.06, 0.4, 0.3, 0, 0, 0, 0);
  }

  /**
   * This with some numbers changed: {@code shift=2,noise=0.05}. The word {@code none} before them
   * switches all others off.
   */
  public Augmentation with(String text) {
    List<String> parts = new ArrayList<>(List.of(text.split(",", -1)));
    Augmentation from = this;
    if (parts.get(0).equals("none")) {
      from = NONE;
      parts.remove(0);
    }
    Map<String, Double> changes = new LinkedHashMap<>();
    for (String part : parts) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException(
            "augmentations are changed as in 'shift=2,noise=0.05', found '%s'".formatted(part));
      }
      try {
        changes.put(part.substring(0, equals), Double.valueOf(part.substring(equals + 1)));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "an augmentation is a number, found '%s'".formatted(part), e);
      }
    }
    return from.with(changes);
  }

  /** This with some numbers changed, by their names. */
  public Augmentation with(Map<String, Double> changes) {
    ObjectNode all = (ObjectNode) Json.tree(this);
    changes.forEach(
        (name, value) -> {
          if (!all.has(name)) {
            throw new IllegalArgumentException(
                "no augmentation is called '%s'; there are %s".formatted(name, NAMES));
          }
          all.put(name, value);
        });
    try {
      return Json.MAPPER.treeToValue(all, Augmentation.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(Json.problem(e), e);
    }
  }

  /** Whether pictures are moved, and places in them with them. */
  boolean moves() {
    return shift > 0 || scale > 0 || turn > 0 || quarter > 0;
  }
}
