package org.kubi.render.soft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Pixel;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.image.Frame;
import org.kubi.pose.Pose;
import org.kubi.render.Picture;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Texture;
import org.kubi.render.scene.Actor;
import org.kubi.render.scene.DirectionalLight;
import org.kubi.render.scene.Harmonics;
import org.kubi.render.scene.Lighting;
import org.kubi.render.scene.Scene;
import org.kubi.render.shade.Figures;

class SoftShadingTest {
  private static final Camera CAMERA = new Camera(200, 48, 48, 96, 96);
  private static final Lighting SIDE =
      new Lighting(
          0.3,
          new Vec3(0.2, 0.4, -0.1),
          List.of(
              new DirectionalLight(new Vec3(-1, 0.3, 0.2), 0.5, 0),
              new DirectionalLight(new Vec3(0.4, -0.2, 1), 0.2, 0.3)));
  private static final Lighting FLAT = new Lighting(1, Vec3.ZERO, List.of());

  private static Picture render(int channels, Lighting lighting, Actor actor) {
    try (SoftRenderer renderer = new SoftRenderer()) {
      return renderer.render(new Scene(List.of(actor), CAMERA, lighting), channels);
    }
  }

  /** The formula of {@link Lighting} for one channel, texture 0 to 255. */
  private static double formula(
      Lighting lighting, Vec3 n, Vec3 v, double texture, double specular, double openness) {
    Harmonics h = lighting.ambient();
    double around =
        h.constant()
            + h.x() * n.x()
            + h.y() * n.y()
            + h.z() * n.z()
            + h.xy() * n.x() * n.y()
            + h.yz() * n.y() * n.z()
            + h.xz() * n.x() * n.z()
            + h.zz() * (3 * n.z() * n.z() - 1)
            + h.xxyy() * (n.x() * n.x() - n.y() * n.y());
    double light = openness * Math.max(0, around);
    for (DirectionalLight l : lighting.lights()) {
      light += l.intensity() * Math.max(0, (1 - l.wrap()) * n.dot(l.towards()) + l.wrap());
    }
    Vec3 half = lighting.lights().get(0).towards().plus(v).normalized();
    double highlight =
        lighting.lights().get(0).intensity() * Math.pow(Math.max(0, n.dot(half)), 20);
    return Math.min(255, texture * light + 255 * specular * highlight);
  }

  @Test
  void aSphereLitFromOneSideFollowsTheFormula() {
    assertFollowsTheFormula(SIDE, 255);
  }

  @Test
  void allHarmonicsFollowTheFormulaClippedAtZero() {
    Harmonics around = new Harmonics(0.3, 0.2, -0.1, 0.15, 0.2, -0.15, 0.1, 0.12, -0.2);
    Lighting lighting =
        new Lighting(
            around,
            List.of(
                new DirectionalLight(new Vec3(0.5, 0.3, 0.6), 0.4, 0.5),
                new DirectionalLight(new Vec3(-1, 0, 0.2), 0.2, 0),
                new DirectionalLight(new Vec3(0, -1, 0.2), 0.2, 1)));
    assertFollowsTheFormula(lighting, 255);
    assertFollowsTheFormula(lighting, 100);
    Harmonics dark = new Harmonics(0.1, 0, 0, 0, 0.9, 0, 0, 0, 0);
    assertFollowsTheFormula(
        new Lighting(dark, List.of(new DirectionalLight(new Vec3(0, 1, 0.3), 0.5, 0))), 180);
  }

  private static void assertFollowsTheFormula(Lighting lighting, int openness) {
    Vec3 middle = new Vec3(0.02, -0.01, -2);
    double radius = 0.4;
    Material look =
        new Material(
            Texture.plain(200, 150, 90), new Material.Tint(1, 0.5, 1.5), false, false, 0.6);
    MeshPart sphere = Figures.sphere(Vec3.ZERO, radius, 90, 0, look);
    byte[] open = new byte[sphere.vertexCount()];
    Arrays.fill(open, (byte) openness);
    Actor ball =
        Figures.at(Figures.of(sphere.withOpenness(open)), middle.x(), middle.y(), middle.z());
    Frame picture = render(3, lighting, ball).foreground();
    int seen = 0;
    for (int y = 0; y < 96; y++) {
      for (int x = 0; x < 96; x++) {
        Vec3 ray = CAMERA.unproject(new Pixel(x + 0.5, y + 0.5), 1).normalized();
        double along = ray.dot(middle);
        double square = radius * radius - middle.dot(middle) + along * along;
        if (square < 0.2 * radius * radius) {
          continue; // the rim, where the normal changes much within a pixel
        }
        Vec3 point = ray.times(along - Math.sqrt(square));
        Vec3 normal = point.minus(middle).normalized();
        double[] tinted = {200, 75, 135};
        for (int c = 0; c < 3; c++) {
          double expected =
              formula(lighting, normal, ray.times(-1), tinted[c], 0.6, openness / 255.0);
          assertEquals(expected, picture.at(x, y, c), 2, "channel %d at %d, %d".formatted(c, x, y));
        }
        seen++;
      }
    }
    assertTrue(seen > 3000, "pixels of the sphere compared: " + seen);
  }

  @Test
  void opennessIsBlendedBetweenVerticesAndDimsOnlyTheAmbientLight() {
    Lighting lighting =
        new Lighting(0.5, Vec3.ZERO, List.of(new DirectionalLight(Vec3.Z, 0.25, 0)));
    Material look = new Material(Texture.plain(200, 200, 200), Material.Tint.NONE, false, false, 0);
    // Closed at the left edge, open at the right one.
    byte[] open = {0, MeshPart.OPEN, MeshPart.OPEN, 0};
    MeshPart quad = Figures.quad(0.4, 0.4, look).withOpenness(open);
    Frame picture = render(1, lighting, Figures.at(Figures.of(quad), 0, 0, -1)).foreground();
    for (int x = 8; x < 88; x++) {
      double openness = (x + 0.5 - 8) / 80;
      assertEquals(200 * (0.25 + 0.5 * openness), picture.at(x, 50, 0), 1, "column " + x);
    }
  }

  @Test
  void grayIsThatOfTheColours() {
    Material look = new Material(gradient(64), new Material.Tint(0.7, 1.3, 0.9), false, false, 0.2);
    Actor ball = Figures.at(Figures.of(Figures.sphere(Vec3.ZERO, 0.4, 40, 0, look)), 0, 0, -2);
    Picture colour = render(3, SIDE, ball);
    Picture gray = render(1, SIDE, ball);
    assertEquals(colour.cover(), gray.cover());
    Frame expected = colour.foreground().toGray();
    for (int i = 0; i < expected.pixels().length; i++) {
      assertEquals(expected.pixels()[i] & 0xff, gray.foreground().pixels()[i] & 0xff, 1);
    }
  }

  private static Texture gradient(int size) {
    byte[] rgba = new byte[4 * size * size];
    for (int i = 0; i < size * size; i++) {
      rgba[4 * i] = (byte) (i % size * 180 / size);
      rgba[4 * i + 1] = (byte) (i / size * 150 / size);
      rgba[4 * i + 2] = (byte) 77;
      rgba[4 * i + 3] = (byte) 255;
    }
    return new Texture(size, size, rgba);
  }

  @Test
  void aTwoSidedBackIsLitLikeAFront() {
    Material both = new Material(Texture.plain(200, 200, 200), Material.Tint.NONE, false, true, 0);
    Actor front = Figures.at(Figures.of(Figures.quad(0.3, 0.3, both)), 0, 0, -1);
    Actor back =
        new Actor(
            front.model(),
            Pose.REST,
            new Transform(Rotation.aboutY(Math.PI), front.root().translation()));
    assertEquals(
        render(3, SIDE, front).foreground().at(48, 48, 1),
        render(3, SIDE, back).foreground().at(48, 48, 1),
        1);
  }

  @Test
  void cutoutsHaveHolesWhereAlphaIsLow() {
    // Left half opaque, right half clear; opaque materials ignore alpha.
    byte[] rgba = new byte[4 * 64 * 64];
    for (int i = 0; i < 64 * 64; i++) {
      rgba[4 * i] = (byte) 255;
      rgba[4 * i + 3] = (byte) (i % 64 < 32 ? 255 : 0);
    }
    Texture texture = new Texture(64, 64, rgba);
    Material cutout = new Material(texture, Material.Tint.NONE, true, false, 0);
    Frame holes =
        render(1, FLAT, Figures.at(Figures.of(Figures.quad(0.32, 0.32, cutout)), 0, 0, -1)).cover();
    Frame full =
        render(
                1,
                FLAT,
                Figures.at(Figures.of(Figures.quad(0.32, 0.32, Material.of(texture))), 0, 0, -1))
            .cover();
    for (int x = 16; x < 80; x++) {
      assertEquals(255, full.at(x, 48, 0));
      if (x < 47 || x > 48) {
        assertEquals(x < 48 ? 255 : 0, holes.at(x, 48, 0), "column " + x);
      }
    }
  }

  @Test
  void cutoutsMixedWithinATriangleAreTestedAtEachSample() {
    byte[] rgba = new byte[4 * 64 * 64];
    for (int i = 0; i < 64 * 64; i++) {
      rgba[4 * i + 3] = (byte) (i % 64 / 16 % 2 == 0 ? 255 : 0);
    }
    Material stripes = new Material(new Texture(64, 64, rgba), Material.Tint.NONE, true, false, 0);
    Frame cover =
        render(1, FLAT, Figures.at(Figures.of(Figures.quad(0.32, 0.32, stripes)), 0, 0, -1))
            .cover();
    for (int stripe = 0; stripe < 4; stripe++) {
      int x = 16 + 16 * stripe + 8;
      assertEquals(stripe % 2 == 0 ? 255 : 0, cover.at(x, 30, 0), "column " + x);
    }
  }

  @Test
  void texturesAreSampledInPerspective() {
    // White where the texture's v is below a half, on a floor that runs away from the viewer.
    byte[] rgba = new byte[4 * 64 * 64];
    for (int i = 0; i < 64 * 64; i++) {
      Arrays.fill(rgba, 4 * i, 4 * i + 3, (byte) (i / 64 < 32 ? 255 : 0));
      rgba[4 * i + 3] = (byte) 255;
    }
    Actor floor =
        new Actor(
            Figures.of(Figures.quad(0.6, 2, Material.of(new Texture(64, 64, rgba)))),
            Pose.REST,
            new Transform(Rotation.aboutX(-Math.PI / 2), new Vec3(0, -0.3, -2)));
    Frame picture = render(1, FLAT, floor).foreground();
    // The middle of the floor, 2 m away, is at row 78; its ends at 68 and 108: not in between.
    assertEquals(78, CAMERA.project(new Vec3(0, -0.3, -2)).v(), 1e-9);
    assertTrue(picture.at(48, 76, 0) > 200, "above: " + picture.at(48, 76, 0));
    assertTrue(picture.at(48, 80, 0) < 55, "below: " + picture.at(48, 80, 0));
  }

  @Test
  void farTexturesAreAveraged() {
    byte[] rgba = new byte[4 * 256 * 256];
    for (int i = 0; i < 256 * 256; i++) {
      Arrays.fill(rgba, 4 * i, 4 * i + 3, (byte) ((i + i / 256) % 2 == 0 ? 255 : 0));
      rgba[4 * i + 3] = (byte) 255;
    }
    Material checks = Material.of(new Texture(256, 256, rgba));
    Frame picture =
        render(1, FLAT, Figures.at(Figures.of(Figures.quad(0.5, 0.5, checks)), 0, 0, -2))
            .foreground();
    for (int x = 26; x < 70; x++) {
      assertEquals(128, picture.at(x, 48, 0), 1);
    }
  }
}
