package org.kubi.render.gl;

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
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Texture;
import org.kubi.render.scene.Actor;
import org.kubi.render.scene.DirectionalLight;
import org.kubi.render.scene.Harmonics;
import org.kubi.render.scene.Lighting;
import org.kubi.render.scene.Scene;
import org.kubi.render.shade.Figures;

/** Light, shadow and openness on plain shapes whose shade is known. */
class GlShadowTest {
  private static final Camera CAMERA = new Camera(300, 48, 48, 96, 96);

  /** Towards the light: from the upper left, so that shadows fall to the lower right. */
  private static final Vec3 LIGHT = new Vec3(-0.6, 0.6, Math.sqrt(0.28));

  /** The middle of a figure's head at rest, which is the middle of its maps. */
  private static final Vec3 MIDDLE = new Vec3(0, 1.57, 0.08);

  private static final Transform BEFORE_CAMERA =
      new Transform(Rotation.IDENTITY, new Vec3(0, 0, -1).minus(MIDDLE));

  private static final double AMBIENT = 0.2;
  private static final double INTENSITY = 0.8;
  private static final double LIT = 200 * (AMBIENT + INTENSITY * LIGHT.z());
  private static final double DARK = 200 * AMBIENT;

  /** Gray levels; a surface hides a little of itself where the light falls aslant. */
  private static final double NEAR = 3;

  // The card's shadow: 6 cm nearer to the viewer is 6.8 cm to the right and down on the wall.
  private static final Vec3 IN_SHADOW = new Vec3(0.068, -0.068, 0);
  private static final Vec3 IN_LIGHT = new Vec3(-0.1, 0.1, 0);

  private static Material matt(Texture texture) {
    return new Material(texture, Material.Tint.NONE, false, false, 0);
  }

  private static final Material GRAY = matt(Texture.plain(200, 200, 200));

  private static MeshPart wall() {
    return moved(Figures.quad(0.6, 0.6, GRAY), 0);
  }

  /** 8 cm wide and high, 6 cm before the wall. */
  private static MeshPart card(Material material) {
    return moved(Figures.quad(0.08, 0.08, material), 0.06);
  }

  private static MeshPart moved(MeshPart part, double z) {
    float[] positions = part.positions().clone();
    for (int at = 0; at < positions.length; at += 3) {
      positions[at] += (float) MIDDLE.x();
      positions[at + 1] += (float) MIDDLE.y();
      positions[at + 2] += (float) (MIDDLE.z() + z);
    }
    return new MeshPart(
        part.name(),
        part.material(),
        positions,
        part.normals(),
        part.uv(),
        part.bones(),
        part.weights(),
        part.triangles(),
        part.segments(),
        part.openness());
  }

  private static Actor actor(MeshPart... parts) {
    return new Actor(Figures.of(parts), Pose.REST, BEFORE_CAMERA);
  }

  private static Frame render(Lighting lighting, Actor... actors) {
    try (GlRenderer renderer = Opened.orSkip()) {
      return renderer.render(new Scene(List.of(actors), CAMERA, lighting), 1).foreground();
    }
  }

  private static Lighting from(DirectionalLight... lights) {
    return new Lighting(AMBIENT, Vec3.ZERO, List.of(lights));
  }

  private static DirectionalLight light(double shadow) {
    return new DirectionalLight(LIGHT, INTENSITY, 0, shadow);
  }

  /** The gray where a point is seen, its z counted from the wall. */
  private static int at(Frame frame, Vec3 point) {
    Pixel pixel = CAMERA.project(point.plus(new Vec3(0, 0, -1)));
    return frame.at((int) pixel.u(), (int) pixel.v(), 0);
  }

  @Test
  void aCardCastsItsShadowAwayFromTheLight() {
    Frame frame = render(from(light(1)), actor(wall(), card(GRAY)));
    assertEquals(DARK, at(frame, IN_SHADOW), NEAR);
    assertEquals(LIT, at(frame, IN_LIGHT), NEAR);
    assertEquals(LIT, at(frame, new Vec3(0.135, -0.068, 0)), NEAR);
    assertEquals(LIT, at(frame, new Vec3(0.068, 0.02, 0)), NEAR);
    assertEquals(LIT, at(frame, new Vec3(0, 0, 0.06)), NEAR, "the card itself");
  }

  @Test
  void aShadowIsAsDarkAsItsLightSaysAndSoftAtItsEdge() {
    Frame frame = render(from(light(0.5)), actor(wall(), card(GRAY)));
    assertEquals((LIT + DARK) / 2, at(frame, IN_SHADOW), NEAR);
    int before = 256;
    int between = 0;
    for (double x = 0.135; x > 0.07; x -= 0.002) {
      int value = at(frame, new Vec3(x, -0.068, 0));
      assertTrue(value <= before + 2, "it grows darker towards the shadow's middle");
      between += value < LIT - 4 && value > (LIT + DARK) / 2 + 4 ? 1 : 0;
      before = value;
    }
    assertTrue(between >= 2, "steps of the edge: " + between);
  }

  @Test
  void lightsWithoutShadowsShineThrough() {
    DirectionalLight fill = new DirectionalLight(Vec3.Z, 0.1, 0, 0);
    Frame frame = render(from(fill, light(1)), actor(wall(), card(GRAY)));
    assertEquals(DARK + 20, at(frame, IN_SHADOW), NEAR);
    assertEquals(LIT + 20, at(frame, IN_LIGHT), NEAR);
  }

  @Test
  void eachLightHasAShadowOfItsOwn() {
    DirectionalLight other =
        new DirectionalLight(new Vec3(0.6, 0.6, LIGHT.z()), INTENSITY / 2, 0, 1);
    Frame frame = render(from(light(1), other), actor(wall(), card(GRAY)));
    double half = (LIT - DARK) / 2;
    assertEquals(DARK + half, at(frame, IN_SHADOW), NEAR);
    assertEquals(LIT, at(frame, new Vec3(-0.068, -0.068, 0)), NEAR);
    assertEquals(LIT + half, at(frame, IN_LIGHT), NEAR);
  }

  @Test
  void holesLetTheLightThrough() {
    byte[] rgba = new byte[8];
    Arrays.fill(rgba, (byte) 200);
    rgba[3] = (byte) 255;
    rgba[7] = 0;
    Material halfHole = new Material(new Texture(2, 1, rgba), Material.Tint.NONE, true, false, 0);
    Frame frame = render(from(light(1)), actor(wall(), card(halfHole)));
    assertEquals(DARK, at(frame, IN_SHADOW.minus(new Vec3(0.015, 0, 0))), NEAR);
    assertEquals(LIT, at(frame, IN_SHADOW.plus(new Vec3(0.025, 0, 0))), NEAR);
    assertEquals(LIT, at(frame, new Vec3(0.03, 0.03, 0)), NEAR, "the wall behind the hole");
  }

  @Test
  void onlyTheFirstActorCastsShadowsAndAllReceiveThem() {
    Frame second = render(from(light(1)), actor(card(GRAY)), actor(wall()));
    assertEquals(DARK, at(second, IN_SHADOW), NEAR);
    Frame first = render(from(light(1)), actor(wall()), actor(card(GRAY)));
    assertEquals(LIT, at(first, IN_SHADOW), NEAR);
  }

  @Test
  void aShadowOfTheFirstLightDimsTheHighlight() {
    Material shiny = new Material(Texture.plain(0, 0, 0), Material.Tint.NONE, false, false, 1);
    MeshPart wall = moved(Figures.quad(0.6, 0.6, shiny), 0);
    Frame frame = render(from(light(1)), actor(wall, card(GRAY)));
    Vec3 place = IN_LIGHT.plus(new Vec3(0, 0, -1));
    Vec3 between = LIGHT.plus(place.times(-1).normalized()).normalized();
    double highlight = 255 * INTENSITY * Math.pow(between.z(), 20);
    assertTrue(highlight > 10, "found " + highlight);
    assertEquals(highlight, at(frame, IN_LIGHT), 1.5);
    assertEquals(0, at(frame, IN_SHADOW));
    DirectionalLight dim = new DirectionalLight(new Vec3(0.6, -0.6, LIGHT.z()), 0, 0, 0);
    assertEquals(0, at(render(from(dim, light(1)), actor(wall, card(GRAY))), IN_LIGHT));
  }

  @Test
  void opennessDimsTheLightFromAllAroundAlone() {
    byte[] openness = new byte[4];
    Arrays.fill(openness, (byte) 102);
    Frame frame = render(from(light(0)), actor(wall().withOpenness(openness)));
    assertEquals(200 * (0.4 * AMBIENT + INTENSITY * LIGHT.z()), at(frame, Vec3.ZERO), 1);
  }

  @Test
  void aBallShowsAllNineNumbersOfTheLightAround() {
    Harmonics around = new Harmonics(0.3, 0.2, -0.15, 0.1, 0.2, -0.3, 0.25, -0.12, 0.3);
    CharacterModel ball = Figures.of(Figures.sphere(MIDDLE, 0.1, 48, 0, GRAY));
    Actor actor = new Actor(ball, Pose.REST, BEFORE_CAMERA);
    Frame frame = render(new Lighting(around, List.of()), actor);
    int darkest = 255;
    for (int y = 24; y < 73; y += 3) {
      for (int x = 24; x < 73; x += 3) {
        Vec3 ray = CAMERA.unproject(new Pixel(x + 0.5, y + 0.5), 1);
        double a = ray.dot(ray);
        double b = -ray.z(); // the ball's middle is at (0, 0, -1)
        double root = b * b - a * (1 - 0.01);
        if (root < 0.003) {
          continue; // beside the ball, or at its rim
        }
        Vec3 n = ray.times((b - Math.sqrt(root)) / a).plus(Vec3.Z).normalized();
        assertEquals(200 * around.on(n), frame.at(x, y, 0), 2, "at " + x + "," + y);
        darkest = Math.min(darkest, frame.at(x, y, 0));
      }
    }
    assertEquals(0, darkest, "where the sum is below 0, it is dark");
  }
}
