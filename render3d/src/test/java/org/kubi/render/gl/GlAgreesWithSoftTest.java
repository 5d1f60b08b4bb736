package org.kubi.render.gl;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Pose;
import org.kubi.render.Picture;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.builtin.BuiltInSource;
import org.kubi.render.character.makehuman.MakeHumanSource;
import org.kubi.render.character.source.CharacterSources;
import org.kubi.render.scene.Scene;
import org.kubi.render.soft.SoftRenderer;

/** Two renderers, one look, with shadows and hair. */
class GlAgreesWithSoftTest {
  private static final double MOST_LEVELS = 1;
  private static final double MOST_LEVELS_OF_A_PICTURE = 3;
  private static final double MOST_SILHOUETTE = 0.005;

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aHundredRandomScenesLookAlike(int channels) {
    agree(RandomScenes.of(LumpyPerson.of(7, 24), new Vec3(0, 0.1, 0), 0.24, 100, 64, 11), channels);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void theBuiltInHumanLooksAlike(int channels) {
    CharacterModel person = new BuiltInSource().person(3);
    agree(RandomScenes.of(person, middle(person), 0.3, 20, 64, 12), channels);
  }

  @Test
  void aLargePictureOfTheBuiltInHumanLooksAlike() {
    CharacterModel person = new BuiltInSource().person(4);
    agree(RandomScenes.of(person, middle(person), 0.3, 2, 400, 14), 3);
  }

  @Test
  void peopleOfMakeHumanWithTheirHairLookAlike() throws CharacterException {
    Optional<Path> folder = CharacterSources.here(Optional.empty()).makehuman();
    Assumptions.assumeTrue(folder.isPresent(), "MakeHuman's data is not here");
    CharacterSource source = MakeHumanSource.open(folder.get());
    List<Scene> scenes = new ArrayList<>();
    for (int seed = 0; seed < 3; seed++) {
      CharacterModel person = source.person(seed);
      scenes.addAll(RandomScenes.of(person, middle(person), 0.3, 8, 64, seed));
    }
    agree(scenes, 1);
  }

  private static Vec3 middle(CharacterModel person) {
    return person.skeleton().restJoint(Pose.HEAD).plus(new Vec3(0, 0.06, 0.05));
  }

  private static void agree(List<Scene> scenes, int channels) {
    try (GlRenderer gl = Opened.orSkip();
        SoftRenderer soft = new SoftRenderer()) {
      List<Picture> expected = soft.render(scenes, channels);
      RendererAgreement agreement = RendererAgreement.of(gl.render(scenes, channels), expected);
      assertTrue(agreement.meanLevels() < MOST_LEVELS, () -> "" + agreement);
      assertTrue(agreement.silhouette() < MOST_SILHOUETTE, () -> "" + agreement);
      // The rules are the same to the letter: no single picture may differ by a rule.
      assertTrue(agreement.worstPictureLevels() < MOST_LEVELS_OF_A_PICTURE, () -> "" + agreement);
    }
  }
}
