package org.kubi.render.gl;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Pose;
import org.kubi.render.Picture;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.builtin.BuiltInSource;
import org.kubi.render.scene.Scene;
import org.kubi.render.soft.SoftRenderer;

/** Two renderers, one look. */
class GlAgreesWithSoftTest {
  private static final double MOST_LEVELS = 2;
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
    Vec3 face = person.skeleton().restJoint(Pose.HEAD).plus(new Vec3(0, 0.06, 0.05));
    agree(RandomScenes.of(person, face, 0.3, 20, 64, 12), channels);
  }

  private static void agree(List<Scene> scenes, int channels) {
    try (GlRenderer gl = Opened.orSkip();
        SoftRenderer soft = new SoftRenderer()) {
      List<Picture> expected = soft.render(scenes, channels);
      RendererAgreement agreement = RendererAgreement.of(gl.render(scenes, channels), expected);
      assertTrue(agreement.meanLevels() < MOST_LEVELS, () -> "" + agreement);
      assertTrue(agreement.silhouette() < MOST_SILHOUETTE, () -> "" + agreement);
      // The rules are the same to the letter: no single picture may differ by a rule.
      assertTrue(agreement.worstPictureLevels() < MOST_LEVELS, () -> "" + agreement);
    }
  }
}
