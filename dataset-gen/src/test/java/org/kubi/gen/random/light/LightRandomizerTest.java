package org.kubi.gen.random.light;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kubi.gen.Randomizers;
import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Range;
import org.kubi.geometry.Vec3;
import org.kubi.render.scene.DirectionalLight;
import org.kubi.render.scene.Lighting;

class LightRandomizerTest {
  private static final int DRAWS = 3000;

  private static List<Lighting> draws(LightRandomizer randomizer) {
    return IntStream.range(0, DRAWS)
        .mapToObj(i -> randomizer.draw(Dice.of(3, i, "light")))
        .toList();
  }

  @Test
  void picturesHaveOneToThreeLampsAndEachNumberOccurs() {
    int[] counts = new int[4];
    for (Lighting lighting : draws(Randomizers.LIGHT)) {
      counts[lighting.lights().size()]++;
    }
    assertEquals(0, counts[0]);
    assertTrue(counts[1] > 500 && counts[2] > 500 && counts[3] > 100, List.of(counts).toString());
  }

  @Test
  void aThirdOfTheFirstLampsIsHardAndAThirdSoft() {
    int hard = 0;
    int none = 0;
    for (Lighting lighting : draws(Randomizers.LIGHT)) {
      DirectionalLight key = lighting.lights().get(0);
      if (key.shadow() >= 0.75) {
        hard++;
        assertEquals(0, key.wrap(), "hard light does not reach round the edge");
      }
      none += key.shadow() == 0 ? 1 : 0;
    }
    assertEquals(0.35, hard / (double) DRAWS, 0.04);
    assertEquals(0.30, none / (double) DRAWS, 0.04);
  }

  @Test
  void lampsComeFromTheWeightedDirections() {
    assertEquals(1, share(new Lamps(0, 0, 0, 0, 1, 0), d -> d.y() < 0));
    assertEquals(1, share(new Lamps(0, 0, 0, 0, 0, 1), d -> d.z() < 0));
    assertEquals(1, share(new Lamps(0, 0, 0, 1, 0, 0), d -> Math.abs(d.x()) > 0.6), 0.02);
    assertEquals(1, share(new Lamps(0, 0, 1, 0, 0, 0), d -> d.y() > 0.5), 0.05);
    assertEquals(1, share(new Lamps(0, 1, 0, 0, 0, 0), d -> d.z() > 0.9), 0.02);
  }

  private static double share(Lamps lamps, java.util.function.Predicate<Vec3> holds) {
    int count = 0;
    for (int i = 0; i < 500; i++) {
      count += holds.test(lamps.direction(Dice.of(1, i, "lamps"))) ? 1 : 0;
    }
    return count / 500.0;
  }

  @Test
  void exposureBringsFacesToTheLevelThatWasDrawn() {
    LightRandomizer d = Randomizers.LIGHT;
    LightRandomizer metered =
        withExposure(d, new Exposure(0.9, 0, 0, new Range(1, 1), 0, new Range(1, 1)));
    int dark = 0;
    for (Lighting lighting : draws(metered)) {
      double level = onFace(lighting);
      assertTrue(level < 0.9 + 1e-9, "level " + level);
      dark += level < 0.9 - 1e-9 ? 1 : 0;
    }
    assertTrue(dark < 0.02 * DRAWS, "too dark for the camera's gain: " + dark);
    LightRandomizer blown =
        withExposure(d, new Exposure(0.9, 0, 1, new Range(1.5, 2), 0, new Range(1, 1)));
    int over = 0;
    for (Lighting lighting : draws(blown)) {
      assertTrue(onFace(lighting) <= 2 + 1e-9);
      over += onFace(lighting) >= 1.5 - 1e-9 ? 1 : 0;
    }
    assertTrue(over > 0.95 * DRAWS, "blown out: " + over);
  }

  private static double onFace(Lighting lighting) {
    double sum = 0;
    List<Vec3> normals = new ArrayList<>();
    normals.add(new Vec3(0, 0, 1));
    normals.add(new Vec3(0, 0.5, 0.87));
    normals.add(new Vec3(0.7, 0, 0.714));
    normals.add(new Vec3(-0.7, 0, 0.714));
    for (Vec3 normal : normals) {
      sum += Exposure.on(lighting, normal) / normals.size();
    }
    return sum;
  }

  private static LightRandomizer withExposure(LightRandomizer d, Exposure exposure) {
    return new LightRandomizer(
        d.surroundings(),
        d.lamps(),
        d.shadows(),
        d.ambient(),
        d.key(),
        d.fill(),
        d.fillShare(),
        d.rim(),
        d.rimShare(),
        exposure);
  }

  @Test
  void surroundingsAreBrightWhereTheirKindSays() {
    assertTrue(brighter(new Surroundings(0, 1, 0, 0, 0, 0), Vec3.Y) > 0.95, "sky");
    assertTrue(brighter(new Surroundings(0, 0, 0, 1, 0, 0), new Vec3(0, -1, 0)) > 0.9, "ground");
    assertTrue(brighter(new Surroundings(0, 0, 0, 0, 1, 0), new Vec3(0, 0, -1)) > 0.95, "back");
    assertTrue(brighter(new Surroundings(0, 0, 0, 0, 0, 1), Vec3.Z) > 0.95, "studio");
  }

  /** How often surroundings light one side more than the opposite. */
  private static double brighter(Surroundings surroundings, Vec3 side) {
    int count = 0;
    for (int i = 0; i < 300; i++) {
      var light = SphereSum.of(surroundings.draw(Dice.of(2, i, "around")), 1);
      count += light.on(side) > light.on(side.times(-1)) ? 1 : 0;
    }
    return count / 300.0;
  }

  @Test
  void settingsOutOfRangeAreNamed() {
    refuse("light.shadows.hard and soft", () -> new Shadows(0.7, 0.7, r(), r(), r()));
    refuse("light.shadows.wrap", () -> new Shadows(0, 0, r(), r(), new Range(0, 1.5)));
    refuse("light.lamps are not all 0", () -> new Lamps(0, 0, 0, 0, 0, 0));
    refuse("light.surroundings", () -> new Surroundings(-1, 1, 1, 1, 1, 1));
    refuse("light.exposure.level", () -> new Exposure(9, 0, 0, r(), 0, r()));
  }

  private static Range r() {
    return new Range(0.5, 1);
  }

  private static void refuse(String words, Runnable work) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, work::run);
    assertTrue(e.getMessage().contains(words), e.getMessage());
  }
}
