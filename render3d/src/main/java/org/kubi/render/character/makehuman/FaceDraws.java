package org.kubi.render.character.makehuman;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kubi.render.character.Draws;
import org.kubi.render.character.Population;
import org.kubi.render.character.makehuman.BodyBuild.Race;

/** Draws bodies, faces and expressions. */
final class FaceDraws {
  /** How many sliders of a face are off their middle. */
  private static final int FEATURES = 36;

  private static final double FEATURE_MOST = 0.8;
  private static final double MOUTH_MOST = 0.75;
  private static final double BETWEEN_THE_SEXES = 0.2;

  /** Up to this age, as a slider, people count as young: 32 years. */
  static final double OLD = 0.554;

  /** Below this age, as a slider, people are children: 16 years. */
  static final double GROWN = 0.3125;

  private static final String EYES = Wardrobe.EXPRESSIONS + "eye-";

  /** Units that part the lips. */
  static final List<String> OPENING =
      List.of("mouth-open", "mouth-parling", "mouth-part-later", "mouth-upward-retraction");

  private FaceDraws() {}

  /** A body: four of five people wholly man or woman, the others nearer to the middle. */
  static BodyBuild build(long seed, Population population) {
    Draws draws = Draws.of(seed, "build");
    double gender = draws.chance(population.women()) ? 0 : 1;
    if (draws.chance(BETWEEN_THE_SEXES)) {
      gender = gender / 2 + draws.unit() / 2;
    }
    double grown = 1 - population.children() - population.old();
    double age =
        switch (draws.weighted(population.children(), grown, population.old())) {
          case 0 -> draws.between(BodyBuild.YOUNGEST, GROWN);
          case 1 -> Draws.clip(draws.normal(0.46, 0.07), GROWN + 0.01, OLD - 0.001);
          default -> draws.between(OLD + 0.001, 0.98);
        };
    return new BodyBuild(
        gender,
        age,
        draws.unit(),
        Draws.clip(draws.normal(0.5, 0.25), 0, 1),
        draws.unit(),
        race(draws, population));
  }

  /** Mostly one face, with some of the others that there are. */
  private static Race race(Draws draws, Population population) {
    double[] weights = {population.african(), population.asian(), population.caucasian()};
    double[] shares = new double[3];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      double share = draws.exponential();
      shares[i] = weights[i] > 0 ? share * Math.sqrt(share) + 1e-3 : 0;
      sum += shares[i];
    }
    int wanted = draws.weighted(weights);
    int most = shares[0] >= Math.max(shares[1], shares[2]) ? 0 : shares[1] >= shares[2] ? 1 : 2;
    double largest = shares[most];
    shares[most] = shares[wanted];
    shares[wanted] = largest;
    double african = shares[0] / sum;
    double asian = shares[1] / sum;
    return new Race(african, asian, Math.max(0, 1 - african - asian));
  }

  /** Weights of face targets, the same on the left and on the right, and of an expression. */
  static Map<String, Double> details(
      long seed, Population population, Sliders sliders, Wardrobe wardrobe) {
    Map<String, Double> out = new TreeMap<>();
    Draws draws = Draws.of(seed, "face");
    List<Slider> free = sliders.all().stream().filter(s -> !s.isRight()).toList();
    for (Slider slider : some(draws, free, FEATURES)) {
      double value = draws.normal(0, population.detail());
      value = Draws.clip(slider.least() < 0 ? value : Math.abs(value), -FEATURE_MOST, FEATURE_MOST);
      // Large ears come through hair.
      value *= slider.group().equals("ears") ? 0.5 : 1;
      out.putAll(slider.targets(value));
      if (slider.isLeft()) {
        out.putAll(sliders.find(slider.otherSide()).orElse(slider).targets(value));
      }
    }
    express(Draws.of(seed, "expression"), population, wardrobe, out);
    return out;
  }

  private static void express(
      Draws draws, Population population, Wardrobe wardrobe, Map<String, Double> out) {
    if (!draws.chance(population.expression())) {
      return;
    }
    List<String> quiet =
        wardrobe.expressions().stream()
            .filter(unit -> !unit.endsWith("closure") && !opens(unit))
            .toList();
    for (String unit : some(draws, quiet, 1 + draws.below(4))) {
      out.put(unit, draws.between(0.05, 0.8));
    }
    if (draws.chance(0.35)) {
      add(out, wardrobe, "mouth-corner-puller", draws.unit());
    }
    if (draws.chance(population.openMouth())) {
      String way = OPENING.get(draws.weighted(0.6, 0.12, 0.12, 0.16));
      add(out, wardrobe, way, way.equals("mouth-open") ? draws.between(0.05, 1) : 0.8);
    }
    soften(out);
    if (draws.chance(population.closedEyes())) {
      double closed = draws.between(0.25, 1);
      boolean wink = draws.chance(0.12);
      boolean left = draws.chance(0.5);
      close(out, wardrobe, "left", wink && !left ? 0 : closed);
      close(out, wardrobe, "right", wink && left ? 0 : closed);
    }
  }

  private static void close(
      Map<String, Double> out, Wardrobe wardrobe, String side, double closed) {
    if (closed > 0) {
      // A lid that is drawn up and down at once would come through the eye.
      out.remove(EYES + side + "-opened-up");
      out.remove(EYES + side + "-slit");
      add(out, wardrobe, "eye-" + side + "-closure", closed);
    }
  }

  private static void add(Map<String, Double> out, Wardrobe wardrobe, String unit, double weight) {
    String name = Wardrobe.EXPRESSIONS + unit;
    if (wardrobe.expressions().contains(name)) {
      out.put(name, weight);
    }
  }

  /** Whether a unit, by its full name, parts the lips. */
  static boolean opens(String unit) {
    return OPENING.contains(unit.substring(unit.lastIndexOf('/') + 1));
  }

  /** With more than this in all, the inside of the mouth would come through the cheeks. */
  private static void soften(Map<String, Double> out) {
    String mouth = Wardrobe.EXPRESSIONS + "mouth-";
    double sum = 0;
    for (Map.Entry<String, Double> target : out.entrySet()) {
      sum += target.getKey().startsWith(mouth) ? target.getValue() : 0;
    }
    double factor = Math.min(1, MOUTH_MOST / Math.max(sum, 1e-9));
    out.replaceAll((name, weight) -> name.startsWith(mouth) ? factor * weight : weight);
  }

  /** Different ones of a list, in the order drawn. */
  private static <T> List<T> some(Draws draws, List<T> all, int count) {
    List<T> left = new ArrayList<>(all);
    int n = Math.min(count, left.size());
    for (int i = 0; i < n; i++) {
      Collections.swap(left, i, i + draws.below(left.size() - i));
    }
    return left.subList(0, n);
  }
}
