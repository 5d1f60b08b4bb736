package org.kubi.render.gl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Pose;
import org.kubi.render.Picture;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Texture;
import org.kubi.render.character.builtin.BuiltInSource;
import org.kubi.render.scene.Actor;
import org.kubi.render.scene.Lighting;
import org.kubi.render.scene.Scene;
import org.kubi.render.shade.Figures;

/** Pictures do not depend on what else is drawn with them. */
class GlBatchTest {
  private static final Lighting FULL = new Lighting(1, Vec3.ZERO, List.of());

  @Test
  void mixedPeopleTogetherAreAsOneByOne() {
    List<Scene> scenes = new ArrayList<>();
    for (int seed = 0; seed < 12; seed++) {
      CharacterModel person = LumpyPerson.of(seed, 6 + 2 * seed);
      scenes.addAll(RandomScenes.of(person, new Vec3(0, 0.1, 0), 0.24, 8, 48, seed));
    }
    CharacterModel human = new BuiltInSource().person(5);
    scenes.addAll(RandomScenes.of(human, human.skeleton().restJoint(Pose.HEAD), 0.3, 8, 48, 3));
    scenes.add(new Scene(List.of(), scenes.get(0).camera(), FULL));
    scenes.add(together(scenes.get(0), scenes.get(100)));
    Collections.shuffle(scenes, new Random(1));
    try (GlRenderer renderer = Opened.orSkip()) {
      for (int channels : new int[] {1, 3}) {
        List<Picture> alone =
            scenes.stream().map(scene -> renderer.render(scene, channels)).toList();
        RendererAgreement agreement =
            RendererAgreement.of(renderer.render(scenes, channels), alone);
        // Places in the target round differently: here and there a sample at an edge changes.
        assertTrue(agreement.worstPictureLevels() < 0.2, () -> "" + agreement);
        assertTrue(agreement.meanLevels() < 0.01, () -> "" + agreement);
        assertTrue(agreement.silhouette() < 1e-4, () -> "" + agreement);
      }
    }
  }

  private static Scene together(Scene one, Scene other) {
    return new Scene(
        List.of(one.actors().get(0), other.actors().get(0)), one.camera(), one.lighting());
  }

  @Test
  void moreTexturesThanThePageHoldsComeAndGo() {
    List<Scene> scenes = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      scenes.add(close(card(20 + 25 * i)));
    }
    try (GlRenderer renderer = Opened.orSkip()) {
      for (int round = 0; round < 2; round++) {
        List<Picture> pictures = renderer.render(scenes, 1);
        for (int i = 0; i < scenes.size(); i++) {
          assertEquals(20 + 25 * i, pictures.get(i).foreground().at(16, 16, 0), "card " + i);
        }
      }
    }
  }

  @Test
  void oneSceneMayNeedMoreThanThePageHolds() {
    // One before the other, each a millimetre further to the right: 3 pixels of each are seen.
    MeshPart[] cards = new MeshPart[7];
    for (int i = 0; i < cards.length; i++) {
      cards[i] = card(40 + 30 * i);
      for (int v = 0; v < 12; v += 3) {
        cards[i].positions()[v] += 0.1f - 0.003f + 0.001f * i;
        cards[i].positions()[v + 2] += 0.0005f * i;
      }
    }
    try (GlRenderer renderer = Opened.orSkip()) {
      Picture picture = renderer.render(close(cards), 1);
      for (int i = 0; i < cards.length; i++) {
        assertEquals(40 + 30 * i, picture.foreground().at(8 + 3 * i, 16, 0), "card " + i);
      }
    }
  }

  @Test
  void aSceneMayHaveHundredsOfParts() {
    MeshPart[] tiles = new MeshPart[300];
    for (int i = 0; i < tiles.length; i++) {
      int gray = i % 250;
      tiles[i] =
          Figures.quad(
              0.01,
              0.01,
              new Material(Texture.plain(gray, gray, gray), Material.Tint.NONE, false, false, 0));
      int column = i % 20;
      int row = i / 20;
      for (int v = 0; v < 12; v += 3) {
        tiles[i].positions()[v] += 0.01f * column;
        tiles[i].positions()[v + 1] -= 0.01f * row;
      }
    }
    Transform root = new Transform(Rotation.IDENTITY, new Vec3(0, 0, -1));
    Actor actor = new Actor(Figures.of(tiles), Pose.REST, root);
    Scene scene = new Scene(List.of(actor), new Camera(400, 2, 2, 80, 60), FULL);
    try (GlRenderer renderer = Opened.orSkip()) {
      Picture picture = renderer.render(scene, 1);
      for (int i = 0; i < tiles.length; i++) {
        int found = picture.foreground().at(4 * (i % 20) + 1, 4 * (i / 20) + 1, 0);
        assertEquals(i % 250, found, "part " + i);
      }
    }
  }

  /** 20 cm, with 1,024 texels each way: 4 such textures fill the page. */
  private static MeshPart card(int gray) {
    byte[] rgba = new byte[4 * 1024 * 1024];
    Arrays.fill(rgba, (byte) gray);
    return Figures.quad(
        0.2, 0.2, new Material(new Texture(1024, 1024, rgba), Material.Tint.NONE, false, false, 0));
  }

  /** So near that the finest level of the texture is seen. */
  private static Scene close(MeshPart... parts) {
    Transform root = new Transform(Rotation.IDENTITY, new Vec3(0, 0, -1));
    Actor actor = new Actor(Figures.of(parts), Pose.REST, root);
    return new Scene(List.of(actor), new Camera(3000, 16, 16, 32, 32), FULL);
  }
}
