package org.kubi.render.soft;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Pixel;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.image.Frame;
import org.kubi.pose.Pose;
import org.kubi.render.Picture;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Texture;
import org.kubi.render.scene.Actor;
import org.kubi.render.scene.Lighting;
import org.kubi.render.scene.Scene;
import org.kubi.render.shade.Figures;

class SoftGeometryTest {
  private static final Camera CAMERA = new Camera(100, 30, 34, 64, 72);

  /** Textures as they are. */
  private static final Lighting FLAT = new Lighting(1, Vec3.ZERO, List.of());

  private static final Material RED = Material.of(Texture.plain(255, 0, 0));
  private static final Material GREEN = Material.of(Texture.plain(0, 255, 0));

  private static Picture render(int channels, Actor... actors) {
    try (SoftRenderer renderer = new SoftRenderer()) {
      return renderer.render(new Scene(List.of(actors), CAMERA, FLAT), channels);
    }
  }

  private static Pixel middle(Frame frame) {
    double sum = 0;
    double u = 0;
    double v = 0;
    for (int y = 0; y < frame.height(); y++) {
      for (int x = 0; x < frame.width(); x++) {
        sum += frame.at(x, y, 0);
        u += frame.at(x, y, 0) * (x + 0.5);
        v += frame.at(x, y, 0) * (y + 0.5);
      }
    }
    return new Pixel(u / sum, v / sum);
  }

  private static int sum(Frame frame) {
    int sum = 0;
    for (byte pixel : frame.pixels()) {
      sum += pixel & 0xff;
    }
    return sum;
  }

  @Test
  void aRectangleCoversItsPixelsAndHalfOfThoseItsEdgeHalves() {
    // 20 x 10 pixels round (30.5, 34): columns 20.5 to 40.5, rows 29 to 39.
    Picture picture = render(1, Figures.at(Figures.of(Figures.quad(0.4, 0.2)), 0.01, 0, -2));
    for (int y = 0; y < 72; y++) {
      for (int x = 0; x < 64; x++) {
        int across = x == 20 || x == 40 ? 128 : x > 20 && x < 40 ? 255 : 0;
        int expected = y >= 29 && y < 39 ? across : 0;
        assertEquals(expected, picture.cover().at(x, y, 0), "cover of %d, %d".formatted(x, y));
        assertEquals(expected, picture.foreground().at(x, y, 0), 1, "premultiplied");
      }
    }
  }

  @Test
  void aSphereLandsWhereItsMiddleIsProjected() {
    MeshPart ball = Figures.sphere(Vec3.ZERO, 0.02, 12, 0, RED);
    Vec3 place = new Vec3(-0.13, 0.21, -1.3);
    Picture picture = render(3, Figures.at(Figures.of(ball), place.x(), place.y(), place.z()));
    assertEquals(0, middle(picture.cover()).distanceTo(CAMERA.project(place)), 0.1);
  }

  @Test
  void aMarkerOnTheHeadLandsWhereForwardKinematicsSays() {
    Vec3 nose = new Vec3(0, 1.6, 0.12);
    CharacterModel model = Figures.of(Figures.sphere(nose, 0.015, 10, Figures.HEAD, RED));
    Pose pose =
        new Pose(
            Map.of(
                Pose.NECK, Rotation.aboutX(0.3),
                Pose.HEAD, Rotation.aboutY(-0.7).times(Rotation.aboutZ(0.4))));
    Transform root = new Transform(Rotation.aboutY(0.2), new Vec3(0.05, -1.55, -1.1));
    Vec3 place = Figures.SKELETON.forward(pose, root).get(Figures.HEAD).apply(nose);
    Picture picture = render(1, new Actor(model, pose, root));
    assertEquals(0, middle(picture.cover()).distanceTo(CAMERA.project(place)), 0.1);
  }

  @Test
  void whatIsNearerHidesWhatIsFartherInAnyOrder() {
    Actor near = Figures.at(Figures.of(Figures.quad(0.1, 0.1, RED)), 0, 0, -1);
    Actor far = Figures.at(Figures.of(Figures.quad(0.8, 0.8, GREEN)), 0, 0, -2);
    Picture picture = render(3, near, far);
    assertEquals(picture.foreground(), render(3, far, near).foreground());
    assertEquals(255, picture.foreground().at(30, 34, 0));
    assertEquals(0, picture.foreground().at(30, 34, 1));
    assertEquals(255, picture.foreground().at(15, 34, 1));
  }

  @Test
  void partsPassThroughEachOtherWhereTheyCross() {
    Actor wall = Figures.at(Figures.of(Figures.quad(1, 1, GREEN)), 0, 0, -1);
    Actor tilted =
        new Actor(
            Figures.of(Figures.quad(1, 1, RED)),
            Pose.REST,
            new Transform(Rotation.aboutY(0.5), new Vec3(0, 0, -1)));
    // Turned towards +x, its picture-left part comes forward.
    Frame picture = render(3, wall, tilted).foreground();
    assertEquals(255, picture.at(29, 34, 0));
    assertEquals(255, picture.at(31, 34, 1));
  }

  @Test
  void backsAreSeenOnlyOfTwoSidedSurfaces() {
    Transform turned = new Transform(Rotation.aboutY(Math.PI), new Vec3(0, 0, -1));
    Material both = new Material(RED.texture(), RED.tint(), false, true, 0.1);
    CharacterModel oneSided = Figures.of(Figures.quad(0.2, 0.2, RED));
    CharacterModel twoSided = Figures.of(Figures.quad(0.2, 0.2, both));
    assertEquals(0, sum(render(1, new Actor(oneSided, Pose.REST, turned)).cover()));
    assertEquals(20 * 20 * 255, sum(render(1, new Actor(twoSided, Pose.REST, turned)).cover()));
  }

  @Test
  void whatIsBehindOrBesideTheCameraLeavesNothing() {
    CharacterModel quad = Figures.of(Figures.quad(0.2, 0.2));
    assertEquals(0, sum(render(1, Figures.at(quad, 0, 0, 1)).cover()));
    assertEquals(0, sum(render(1, Figures.at(quad, 2, 0, -1)).cover()));
    assertEquals(0, sum(render(1, Figures.at(quad, 0, -2, -1)).cover()));
    // Through the camera's plane: both triangles cross the near plane.
    Transform along = new Transform(Rotation.aboutX(-Math.PI / 2), new Vec3(0, -0.05, 0));
    assertEquals(0, sum(render(1, new Actor(quad, Pose.REST, along)).cover()));
  }

  @Test
  void aSurfaceLargerThanThePictureFillsIt() {
    Picture picture = render(1, Figures.at(Figures.of(Figures.quad(500, 500)), 0, 0, -2));
    assertEquals(Frame.filled(64, 72, 1, 255), picture.cover());
  }

  @Test
  void neighbouringTrianglesLeaveNoCracks() {
    MeshPart ball = Figures.sphere(Vec3.ZERO, 0.6, 60, 0, RED);
    Frame cover = render(1, Figures.at(Figures.of(ball), 0.01, 0.003, -1.5)).cover();
    for (int y = 14; y < 54; y++) {
      for (int x = 10; x < 50; x++) {
        assertEquals(255, cover.at(x, y, 0), "cover of %d, %d".formatted(x, y));
      }
    }
  }

  @Test
  void anEmptySceneIsBlackAndUncovered() {
    Picture picture = render(3);
    assertArrayEquals(new byte[3 * 64 * 72], picture.foreground().pixels());
    assertArrayEquals(new byte[64 * 72], picture.cover().pixels());
  }

  @Test
  void otherChannelsThanOneOrThreeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> render(4));
  }
}
