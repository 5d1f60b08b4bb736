package org.kubi.render.character.makehuman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kubi.render.character.makehuman.BodyBuild.Race;

class BodyBuildTest {
  @Test
  void defaultManNeedsTwoTargets() {
    assertEquals(
        Map.of(
            "macrodetails/caucasian-male-young", 1.0,
            "macrodetails/universal-male-young-averagemuscle-averageweight", 1.0),
        BodyBuild.man().targets());
  }

  @Test
  void sharesOfEachFamilySumToOne() {
    for (double age : new double[] {BodyBuild.YOUNGEST, 0.3, 0.5, 0.7, 1}) {
      BodyBuild build = new BodyBuild(0.3, age, 0.8, 0.2, 0.9, new Race(0.2, 0.5, 0.3));
      Map<String, Double> targets = build.targets();
      double faces = sum(targets, "macrodetails/(african|asian|caucasian)-.*");
      double bodies = sum(targets, "macrodetails/universal-.*");
      assertEquals(1, faces, 1e-3, "age " + age);
      assertEquals(1, bodies, 1e-3, "age " + age);
      assertEquals(0.8, sum(targets, ".*-maxheight"), 1e-3);
      assertTrue(targets.keySet().stream().noneMatch(name -> name.contains("baby")));
    }
  }

  private static double sum(Map<String, Double> targets, String pattern) {
    return targets.entrySet().stream()
        .filter(t -> t.getKey().matches(pattern))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  @Test
  void slidersOutOfRangeAreRefused() {
    Race race = new Race(0, 0, 1);
    assertThrows(IllegalArgumentException.class, () -> new BodyBuild(1, 0.1, 0.5, 0.5, 0.5, race));
    assertThrows(
        IllegalArgumentException.class, () -> new BodyBuild(1, 0.5, Double.NaN, 0.5, 0.5, race));
    assertThrows(IllegalArgumentException.class, () -> new Race(0.5, 0.6, 0));
  }
}
