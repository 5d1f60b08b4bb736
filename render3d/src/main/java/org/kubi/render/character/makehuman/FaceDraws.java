package org.kubi.render.character.makehuman;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Draws bodies, faces and expressions. */
final class FaceDraws {
  private static final int FEATURES = 40;
  private static final double FEATURE_DEVIATION = 0.35;
  private static final double FEATURE_MOST = 0.8;
  private static final double MOUTH_MOST = 0.75;

  private FaceDraws() {}

  /** A body: four of five people wholly man or woman, the others between. */
  static BodyBuild build(long seed) {
    Draws draws = Draws.of(seed, "build");
    double gender = draws.chance(0.5) ? 1 : 0;
    if (draws.chance(0.2)) {
      gender = draws.unit();
    }
    double age =
        switch (draws.weighted(0.12, 0.6, 0.28)) {
          case 0 -> draws.between(0.22, 0.42);
          case 1 -> Draws.clip(draws.normal(0.5, 0.07), 0.36, 1);
          default -> draws.between(0.56, 0.98);
        };
    return new BodyBuild(
        gender,
        age,
        draws.unit(),
        Draws.clip(draws.normal(0.5, 0.25), 0, 1),
        draws.unit(),
        race(draws));
  }

  /** Mostly one face, with some of the others. */
  private static BodyBuild.Race race(Draws draws) {
    double[] shares = new double[3];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      double share = draws.exponential();
      shares[i] = share * Math.sqrt(share) + 1e-3;
      sum += shares[i];
    }
    double african = shares[0] / sum;
    double asian = shares[1] / sum;
    return new BodyBuild.Race(african, asian, Math.max(0, 1 - african - asian));
  }

  /** Face targets, the same on the left and on the right, and an expression. */
  static Map<String, Double> details(long seed, Wardrobe wardrobe) {
    Map<String, Double> out = new TreeMap<>();
    Draws draws = Draws.of(seed, "face");
    for (String feature : some(draws, wardrobe.features(), FEATURES)) {
      double weight = Math.min(FEATURE_MOST, Math.abs(draws.normal(0, FEATURE_DEVIATION)));
      // Large ears come through hair.
      weight *= feature.startsWith("ears/") ? 0.5 : 1;
      out.put(feature, weight);
      if (feature.contains("/l-")) {
        out.put(feature.replace("/l-", "/r-"), weight);
      }
    }
    express(Draws.of(seed, "expression"), wardrobe, out);
    out.keySet().removeIf(name -> !known(name, wardrobe));
    return out;
  }

  private static void express(Draws draws, Wardrobe wardrobe, Map<String, Double> out) {
    if (draws.chance(0.4)) {
      return;
    }
    for (String unit : some(draws, wardrobe.expressions(), 1 + draws.below(4))) {
      out.put(unit, draws.between(0, 0.8));
    }
    String folder = Wardrobe.EXPRESSIONS;
    if (draws.chance(0.35)) {
      out.put(folder + "mouth-open", draws.between(0.05, 1));
    }
    if (draws.chance(0.35)) {
      out.put(folder + "mouth-corner-puller", draws.unit());
    }
    soften(out);
    if (draws.chance(0.2)) {
      double closed = draws.unit();
      out.put(folder + "eye-left-closure", closed);
      out.put(folder + "eye-right-closure", closed);
    }
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

  private static boolean known(String name, Wardrobe wardrobe) {
    return wardrobe.expressions().contains(name)
        || wardrobe.features().contains(name.replace("/r-", "/l-"));
  }

  /** Different ones of a list, in the order drawn. */
  private static List<String> some(Draws draws, List<String> all, int count) {
    List<String> left = new ArrayList<>(all);
    List<String> out = new ArrayList<>();
    for (int i = 0; i < count && !left.isEmpty(); i++) {
      out.add(left.remove(draws.below(left.size())));
    }
    return out;
  }
}
