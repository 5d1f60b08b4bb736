package org.kubi.render.character.makehuman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Pose;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;

class SlidersTest {
  private static final Path FILE = Path.of("file.json");
  private static final Slider HUMP =
      new Slider(
          "nose/nose-hump-decr|incr", Optional.of("nose/nose-hump-decr"), "nose/nose-hump-incr");
  private static final Slider OVAL =
      new Slider("head/head-oval", Optional.empty(), "head/head-oval");

  private static List<Slider> read(String json) throws CharacterException {
    return Sliders.read(FILE, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void sliderGoesToOneOfItsTargets() {
    assertEquals(Map.of("nose/nose-hump-incr", 0.5), HUMP.targets(0.5));
    assertEquals(Map.of("nose/nose-hump-decr", 0.25), HUMP.targets(-0.25));
    assertEquals(Map.of(), HUMP.targets(0));
    assertEquals(0, OVAL.least());
    assertThrows(IllegalArgumentException.class, () -> OVAL.targets(-0.1));
    assertThrows(IllegalArgumentException.class, () -> HUMP.targets(Double.NaN));
  }

  @Test
  void fileIsReadInItsOrderWithoutTheCoarseSliders() throws CharacterException {
    List<Slider> read =
        read(
            "[{'group': 'macrodetails', 'modifiers': [{'macrovar': 'Age'}]},"
                + " {'group': 'nose', 'modifiers':"
                + " [{'target': 'nose-hump', 'min': 'decr', 'max': 'incr'}]},"
                + " {'group': 'head', 'modifiers': [{'target': 'head-oval'}]}]");
    assertEquals(List.of(HUMP, OVAL), read);
  }

  @Test
  void damagedFileIsRefused() {
    for (String json :
        List.of("{}", "[", "[{'group': 'a', 'modifiers': [{'target': 'b', 'min': 'c'}]}]")) {
      CharacterException e = assertThrows(CharacterException.class, () -> read(json));
      assertTrue(e.getMessage().startsWith("file.json is damaged"), e.getMessage());
    }
  }

  @Test
  void slidersAreFoundByTheirWholeNameOrItsOnlyBeginning() throws CharacterException {
    Slider up =
        new Slider(
            "nose/nose-trans-down|up", Optional.of("nose/nose-trans-down"), "nose/nose-trans-up");
    Slider in =
        new Slider(
            "nose/nose-trans-in|out", Optional.of("nose/nose-trans-in"), "nose/nose-trans-out");
    Sliders sliders = new Sliders(List.of(HUMP, OVAL, up, in));
    assertEquals(Optional.of(HUMP), sliders.find("nose/nose-hump"));
    assertEquals(Optional.of(up), sliders.find("nose/nose-trans-down|up"));
    assertEquals(Optional.empty(), sliders.find("nose/nose-trans"));
    assertEquals(
        Map.of("nose/nose-hump-decr", 1.0, "head/head-oval", 0.5),
        sliders.targets(Map.of("nose/nose-hump", -1.0, "head/head-oval", 0.5)));
    String unknown =
        assertThrows(CharacterException.class, () -> sliders.targets(Map.of("nose/nose", 1.0)))
            .getMessage();
    assertTrue(unknown.contains("no slider is called 'nose/nose'"), unknown);
    String beyond =
        assertThrows(
                CharacterException.class, () -> sliders.targets(Map.of("head/head-oval", -1.0)))
            .getMessage();
    assertTrue(beyond.contains("from 0.0 to 1.0, found -1.0"), beyond);
  }

  @Test
  void everyDetailTargetOfTheDataHasASlider() throws CharacterException {
    HumanData data = HumanData.get();
    Set<String> targets = new TreeSet<>();
    for (Slider slider : data.source().sliders().all()) {
      targets.add(slider.high());
      slider.low().ifPresent(targets::add);
      boolean pair = slider.isLeft() || slider.isRight();
      assertEquals(pair, !slider.otherSide().equals(slider.name()));
      assertTrue(data.source().sliders().find(slider.otherSide()).isPresent(), slider.name());
    }
    assertEquals(286, targets.size());
    for (String target : targets) {
      assertTrue(data.folder().has(data.folder().file("targets/" + target + ".target")), target);
    }
  }

  @Test
  void sliderOfAValueShapesTheFace() throws CharacterException {
    HumanData data = HumanData.get();
    PersonDescription man = data.source().describe(1).withDetails(Map.of());
    double before = noseWidth(data, man);
    Map<String, Double> wide =
        data.source().sliders().targets(Map.of("nose/nose-scale-horiz", 1.0));
    Map<String, Double> small =
        data.source().sliders().targets(Map.of("nose/nose-scale-horiz", -1.0));
    assertTrue(noseWidth(data, man.withDetails(wide)) > before + 0.002);
    assertTrue(noseWidth(data, man.withDetails(small)) < before - 0.002);
  }

  private static double noseWidth(HumanData data, PersonDescription person)
      throws CharacterException {
    CharacterModel model = data.source().person(person);
    List<Vec3> p = model.landmarkPoints(model.skeleton().forward(Pose.REST, Transform.IDENTITY));
    return p.get(35).x() - p.get(31).x();
  }
}
