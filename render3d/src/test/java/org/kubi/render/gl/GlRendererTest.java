package org.kubi.render.gl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Pixel;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.image.Frame;
import org.kubi.pose.Pose;
import org.kubi.render.Picture;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;
import org.kubi.render.scene.Actor;
import org.kubi.render.scene.DirectionalLight;
import org.kubi.render.scene.Lighting;
import org.kubi.render.scene.Scene;

class GlRendererTest {
  private static final Lighting FULL = new Lighting(1, Vec3.ZERO, List.of());
  private static final Camera CAMERA = new Camera(100, 30, 22, 64, 48);

  /** A rectangle that faces the viewer, 1 m away: from (-0.1, -0.1) to (0.2, 0.15) metres. */
  private static Scene rectangle(Material material, Camera camera, Lighting lighting) {
    float[] positions = {-0.1f, -0.1f, 0, 0.2f, -0.1f, 0, 0.2f, 0.15f, 0, -0.1f, 0.15f, 0};
    float[] normals = {0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1};
    float[] uv = {0, 1, 1, 1, 1, 0, 0, 0};
    float[] weights = new float[16];
    for (int v = 0; v < 4; v++) {
      weights[4 * v] = 1;
    }
    MeshPart part =
        new MeshPart(
            "card",
            material,
            positions,
            normals,
            uv,
            new short[16],
            weights,
            new int[] {0, 1, 2, 0, 2, 3},
            Segment.SKIN);
    CharacterModel model =
        new CharacterModel("card", LumpyPerson.of(1, 2).skeleton(), List.of(part), new int[] {0});
    Transform root = new Transform(org.kubi.geometry.Rotation.IDENTITY, new Vec3(0, 0, -1));
    return new Scene(List.of(new Actor(model, Pose.REST, root)), camera, lighting);
  }

  @Test
  void aRectangleCoversThePixelsBetweenItsProjectedCorners() {
    Pixel upperLeft = CAMERA.project(new Vec3(-0.1, 0.15, -1));
    Pixel lowerRight = CAMERA.project(new Vec3(0.2, -0.1, -1));
    assertEquals(new Pixel(20, 7), upperLeft);
    assertEquals(new Pixel(50, 32), lowerRight);
    Material red = Material.of(Texture.plain(255, 0, 0));
    try (GlRenderer renderer = Opened.orSkip()) {
      Picture picture = renderer.render(rectangle(red, CAMERA, FULL), 3);
      for (int y = 0; y < 48; y++) {
        for (int x = 0; x < 64; x++) {
          boolean inside = x >= 20 && x < 50 && y >= 7 && y < 32;
          assertEquals(inside ? 255 : 0, picture.cover().at(x, y, 0), "cover at " + x + "," + y);
          assertEquals(inside ? 255 : 0, picture.foreground().at(x, y, 0));
          assertEquals(0, picture.foreground().at(x, y, 1));
        }
      }
    }
  }

  @Test
  void aPixelCoveredByHalfIsPremultiplied() {
    Camera shifted = new Camera(100, 30.5, 22, 64, 48);
    try (GlRenderer renderer = Opened.orSkip()) {
      Picture picture =
          renderer.render(rectangle(Material.of(Texture.plain(200, 200, 200)), shifted, FULL), 1);
      assertEquals(128, picture.cover().at(20, 20, 0), 1);
      assertEquals(100, picture.foreground().at(20, 20, 0), 1);
      assertEquals(200, picture.foreground().at(21, 20, 0));
    }
  }

  @Test
  void theTexturesUpperLeftTexelIsInTheUpperLeftCorner() {
    byte[] rgba = new byte[4 * 4];
    int[] reds = {40, 80, 120, 160};
    for (int i = 0; i < 4; i++) {
      rgba[4 * i] = (byte) reds[i];
      rgba[4 * i + 3] = (byte) 255;
    }
    Material material = Material.of(new Texture(2, 2, rgba));
    try (GlRenderer renderer = Opened.orSkip()) {
      Frame frame = renderer.render(rectangle(material, CAMERA, FULL), 3).foreground();
      assertEquals(40, frame.at(21, 8, 0), 1);
      assertEquals(80, frame.at(48, 8, 0), 1);
      assertEquals(120, frame.at(21, 30, 0), 1);
      assertEquals(160, frame.at(48, 30, 0), 1);
    }
  }

  @Test
  void theShadeIsThatOfTheFormula() {
    Vec3 towards = new Vec3(0.6, 0, 0.8);
    Lighting lighting =
        new Lighting(0.3, new Vec3(0, 0, 0.5), List.of(new DirectionalLight(towards, 0.5, 0.25)));
    Material material =
        new Material(Texture.plain(160, 160, 160), new Material.Tint(1, 0.5, 1), false, false, 0.4);
    Vec3 point = CAMERA.unproject(new Pixel(35.25, 20.25), 1);
    Vec3 between = towards.plus(point.times(-1).normalized()).normalized();
    double light = 0.3 * (1 + 0.5 / 2) + 0.5 * (0.75 * 0.8 + 0.25);
    double highlight = 255 * 0.4 * 0.5 * Math.pow(between.z(), 20);
    try (GlRenderer renderer = Opened.orSkip()) {
      Scene scene = rectangle(material, CAMERA, lighting);
      Frame colour = renderer.render(scene, 3).foreground();
      assertEquals(160 * light + highlight, colour.at(35, 20, 0), 1.5);
      assertEquals(80 * light + highlight, colour.at(35, 20, 1), 1.5);
      double gray = 160 * (0.299 + 0.587 * 0.5 + 0.114);
      assertEquals(
          gray * light + highlight, renderer.render(scene, 1).foreground().at(35, 20, 0), 1.5);
    }
  }

  @Test
  void picturesOfAllSizesComeInTheOrderOfTheirScenes() {
    Material white = Material.of(Texture.plain(255, 255, 255));
    List<Scene> scenes = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      int width = i % 3 == 0 ? 16 : 24;
      Camera camera = new Camera(10, i % 11, 8, width, 16);
      scenes.add(rectangle(white, camera, new Lighting(0.1 + i % 8 * 0.1, Vec3.ZERO, List.of())));
    }
    try (GlRenderer renderer = Opened.orSkip()) {
      List<Picture> together = renderer.render(scenes, 1);
      assertEquals(300, together.size());
      for (int i = 0; i < 300; i += 7) {
        assertEquals(renderer.render(scenes.get(i), 1), together.get(i), "picture " + i);
        assertEquals(i % 3 == 0 ? 16 : 24, together.get(i).foreground().width());
      }
      assertEquals(List.of(), renderer.render(List.of(), 1));
    }
  }

  @Test
  void aDraftShowsTheSameWithJaggedEdges() {
    Scene scene =
        RandomScenes.of(LumpyPerson.of(3, 20), new Vec3(0, 0.1, 0), 0.24, 1, 200, 5).get(0);
    try (GlRenderer renderer = Opened.orSkip()) {
      Picture draft = renderer.draft(scene, 3);
      RendererAgreement agreement =
          RendererAgreement.of(List.of(draft), List.of(renderer.render(scene, 3)));
      assertTrue(agreement.silhouette() < 0.01 && agreement.meanLevels() < 3, () -> "" + agreement);
      for (byte cover : draft.cover().pixels()) {
        assertTrue(cover == 0 || cover == -1);
      }
    }
  }

  @Test
  void nothingIsLeftAfterTwentyRenderers() {
    Opened.orSkip().close();
    int before = GlScope.liveObjects();
    List<Scene> scenes = RandomScenes.of(LumpyPerson.of(2, 8), new Vec3(0, 0.1, 0), 0.24, 3, 32, 1);
    for (int i = 0; i < 20; i++) {
      try (GlRenderer renderer = Opened.orSkip()) {
        assertTrue(renderer.render(scenes, 1).get(0).cover().at(16, 16, 0) > 0);
        assertTrue(GlScope.liveObjects() > before);
      }
      assertEquals(before, GlScope.liveObjects());
    }
  }

  @Test
  void aRendererMayGoFromThreadToThreadAndKeepsInterrupts() {
    Scene scene = rectangle(Material.of(Texture.plain(9, 9, 9)), CAMERA, FULL);
    try (GlRenderer renderer = Opened.orSkip()) {
      Picture here = renderer.render(scene, 1);
      assertEquals(here, CompletableFuture.supplyAsync(() -> renderer.render(scene, 1)).join());
      Thread.currentThread().interrupt();
      assertEquals(here, renderer.render(scene, 1));
      assertTrue(Thread.interrupted());
    }
  }

  @Test
  void whatCannotBeRenderedIsRefusedAndTheRendererGoesOn() {
    Material material = Material.of(Texture.plain(9, 9, 9));
    GlRenderer renderer = Opened.orSkip();
    try (renderer) {
      int tooLarge = renderer.device().largestSide() / 2 + 1;
      Scene wide = rectangle(material, new Camera(10, 5, 5, tooLarge, 1), FULL);
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> renderer.render(wide, 1));
      assertTrue(e.getMessage().endsWith("found " + tooLarge + "x1"), e.getMessage());
      Scene scene = rectangle(material, CAMERA, FULL);
      assertThrows(IllegalArgumentException.class, () -> renderer.render(scene, 2));
      assertEquals(9, renderer.render(scene, 1).foreground().at(30, 20, 0));
    }
    Scene scene = rectangle(material, CAMERA, FULL);
    assertThrows(IllegalStateException.class, () -> renderer.render(scene, 1));
    renderer.close();
  }
}
