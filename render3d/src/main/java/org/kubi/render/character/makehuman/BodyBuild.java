package org.kubi.render.character.makehuman;

import java.util.Map;
import java.util.TreeMap;

/**
 * MakeHuman's coarse sliders. All are between 0 and 1 and 0.5 is average, but for race.
 *
 * @param gender 0 woman, 1 man
 * @param age 0.1875 is 10 years, 0.5 is 25, 1 is 90; younger than 10 is not in the data
 * @param muscle little to much
 * @param weight thin to heavy
 * @param height short to tall
 * @param race shares of its three faces
 */
public record BodyBuild(
    double gender, double age, double muscle, double weight, double height, Race race) {
  /** The age slider at 10 years. */
  public static final double YOUNGEST = 0.1875;

  /** Shares of MakeHuman's three faces; their sum is 1. */
  public record Race(double african, double asian, double caucasian) {
    public Race {
      double sum = african + asian + caucasian;
      if (!(african >= 0 && asian >= 0 && caucasian >= 0 && Math.abs(sum - 1) < 1e-6)) {
        throw new IllegalArgumentException(
            "shares are at least 0 and sum to 1, found %s %s %s"
                .formatted(african, asian, caucasian));
      }
    }
  }

  public BodyBuild {
    check("gender", gender, 0);
    check("age", age, YOUNGEST);
    check("muscle", muscle, 0);
    check("weight", weight, 0);
    check("height", height, 0);
  }

  /** The age in years: 10 to 90. */
  public double years() {
    return age < 0.5 ? 1 + 48 * age : 25 + 130 * (age - 0.5);
  }

  /** The default man: 25 years, average, caucasian. */
  public static BodyBuild man() {
    return new BodyBuild(1, 0.5, 0.5, 0.5, 0.5, new Race(0, 0, 1));
  }

  /** The default woman: 25 years, average, caucasian. */
  public static BodyBuild woman() {
    return new BodyBuild(0, 0.5, 0.5, 0.5, 0.5, new Race(0, 0, 1));
  }

  /**
   * Weights of the files below {@code targets}, without ending: each is the product of the factors
   * in its name (README of the data, "macro targets"). Not every file need be there.
   */
  Map<String, Double> targets() {
    Map<String, Double> out = new TreeMap<>(); // one order of adding, so that bits agree
    genders().forEach((g, gv) -> ages().forEach((a, av) -> add(out, g + "-" + a, gv * av)));
    out.values().removeIf(weight -> weight < 1e-6);
    return out;
  }

  private void add(Map<String, Double> out, String person, double share) {
    String folder = "macrodetails/";
    out.put(folder + "african-" + person, share * race.african());
    out.put(folder + "asian-" + person, share * race.asian());
    out.put(folder + "caucasian-" + person, share * race.caucasian());
    around(muscle, "muscle")
        .forEach(
            (m, mv) ->
                around(weight, "weight")
                    .forEach(
                        (w, wv) -> {
                          String shape = person + "-" + m + "-" + w;
                          double part = share * mv * wv;
                          out.put(folder + "universal-" + shape, part);
                          String tall = folder + "height/" + shape;
                          out.put(tall + "-maxheight", part * Math.max(0, 2 * height - 1));
                          out.put(tall + "-minheight", part * Math.max(0, 1 - 2 * height));
                        }));
  }

  private Map<String, Double> genders() {
    return Map.of("male", gender, "female", 1 - gender);
  }

  private Map<String, Double> ages() {
    if (age >= 0.5) {
      return Map.of("old", 2 * age - 1, "young", 2 - 2 * age);
    }
    double young = Math.max(0, (age - YOUNGEST) * 3.2);
    return Map.of("young", young, "child", Math.min(1, 5.333 * age) - young);
  }

  private static Map<String, Double> around(double value, String name) {
    double max = Math.max(0, 2 * value - 1);
    double min = Math.max(0, 1 - 2 * value);
    return Map.of("max" + name, max, "min" + name, min, "average" + name, 1 - max - min);
  }

  private static void check(String name, double value, double least) {
    if (!(value >= least && value <= 1)) {
      throw new IllegalArgumentException(
          "%s is between %s and 1, found %s".formatted(name, least, value));
    }
  }
}
