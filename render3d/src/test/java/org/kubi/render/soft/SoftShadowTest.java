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
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;
import org.kubi.render.scene.Actor;
import org.kubi.render.scene.DirectionalLight;
import org.kubi.render.scene.Harmonics;
import org.kubi.render.scene.Lighting;
import org.kubi.render.scene.Scene;
import org.kubi.render.shade.Figures;
import org.kubi.render.shade.ShadowRule;

class SoftShadowTest {
  /** 300 pixels a metre, 2 metres away. */
  private static final Camera CAMERA = new Camera(600, 80, 80, 160, 160);

  private static final Material WHITE = look(false);

  private static Material look(boolean twoSided) {
    return new Material(Texture.plain(200, 200, 200), Material.Tint.NONE, false, twoSided, 0);
  }

  private static Lighting lamp(Vec3 towards, double shadow) {
    return new Lighting(
        Harmonics.uniform(0.2), List.of(new DirectionalLight(towards, 0.6, 0, shadow)));
  }

  /** The head's joint at rest is 2 m away on the optical axis. */
  private static Frame render(Lighting lighting, MeshPart... parts) {
    CharacterModel model = Figures.of(parts);
    Actor actor =
        new Actor(model, Pose.REST, new Transform(Rotation.IDENTITY, new Vec3(0, -1.5, -2)));
    try (SoftRenderer renderer = new SoftRenderer()) {
      return renderer.render(new Scene(List.of(actor), CAMERA, lighting), 1).foreground();
    }
  }

  /** A part about the head's joint. */
  private static MeshPart at(MeshPart part, double x, double y, double z) {
    float[] positions = part.positions().clone();
    for (int i = 0; i < positions.length; i += 3) {
      positions[i] += (float) x;
      positions[i + 1] += (float) (y + 1.5);
      positions[i + 2] += (float) z;
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

  private static int gray(Frame picture, double x, double y, double z) {
    Pixel pixel = CAMERA.project(new Vec3(x, y, z - 2));
    return picture.at((int) pixel.u(), (int) pixel.v(), 0);
  }

  @Test
  void aCardsShadowLiesWhereTheLightSaysAndIsAsDarkAsAskedFor() {
    MeshPart wall = at(Figures.quad(0.5, 0.5, WHITE), 0, 0, 0);
    MeshPart card = at(Figures.quad(0.06, 0.06, WHITE), 0.1, 0.05, 0.05);
    // From the right and above: a shadow 0.05 to the left of the card and 0.025 below it.
    Vec3 towards = new Vec3(1, 0.5, 1).normalized();
    double direct = 200 * 0.6 * towards.z();
    Frame picture = render(lamp(towards, 0.7), wall, card);
    assertEquals(40 + direct, gray(picture, -0.1, -0.1, 0), 1.5, "lit");
    assertEquals(40 + 0.3 * direct, gray(picture, 0.05, 0.025, 0), 1.5, "middle of the shadow");
    for (int side = -1; side <= 1; side += 2) {
      // Soft edges reach 1.5 texels across the light to both sides, 1 cm on this wall.
      assertEquals(40 + 0.3 * direct, gray(picture, 0.05 + side * 0.016, 0.025, 0), 3, "inside");
      assertEquals(40 + direct, gray(picture, 0.05, 0.025 + side * 0.044, 0), 3, "outside");
      double edge = gray(picture, 0.05, 0.025 + side * 0.03, 0);
      assertTrue(edge > 42 + 0.3 * direct && edge < 38 + direct, "half-way on the edge: " + edge);
    }
    assertEquals(40 + direct, gray(picture, 0.1, 0.05, 0.05), 1.5, "the card itself");
  }

  @Test
  void aSpheresShadowOnAPlaneIsAsWideAsTheSphere() {
    MeshPart wall = at(Figures.quad(0.6, 0.6, WHITE), 0, 0, -0.1);
    MeshPart ball = at(Figures.sphere(Vec3.ZERO, 0.05, 24, 0, WHITE), 0.14, 0, 0);
    Vec3 towards = new Vec3(1, 0, 1).normalized();
    Frame picture = render(lamp(towards, 1), wall, ball);
    double lit = 40 + 120 * towards.z();
    // Its middle falls at x = 0.04, 0.1 to the left; its half axes are 0.05 sqrt(2) and 0.05.
    double hiddenAcross = 0;
    double hiddenDown = 0;
    for (double s = -0.1; s < 0.1; s += 0.001) {
      hiddenAcross += 0.001 * (lit - gray(picture, 0.02 + s, 0, -0.1)) / (lit - 40);
      hiddenDown += 0.001 * (lit - gray(picture, 0.03, s, -0.1)) / (lit - 40);
    }
    assertEquals(0.1, hiddenDown, 0.012);
    assertTrue(hiddenAcross > 0.1, "wider than high: " + hiddenAcross);
    assertEquals(40, gray(picture, 0.03, 0, -0.1), 1.5);
  }

  @Test
  void aConvexBallHardlyShadesItself() {
    MeshPart ball = at(Figures.sphere(Vec3.ZERO, 0.12, 60, 0, WHITE), 0, 0.07, 0.06);
    for (Vec3 towards :
        List.of(
            new Vec3(0, 0, 1), new Vec3(1, 0.4, 0.3), new Vec3(0, 1, 0.2), new Vec3(-1, -1, 0.6))) {
      Frame plain = render(lamp(towards, 0), ball);
      Frame shaded = render(lamp(towards, 1), ball);
      double light = 0;
      double lost = 0;
      int worst = 0;
      for (int i = 0; i < plain.pixels().length; i++) {
        int before = plain.pixels()[i] & 0xff;
        int after = shaded.pixels()[i] & 0xff;
        light += Math.max(0, before - 40);
        lost += before - after;
        worst = before > 70 ? Math.max(worst, before - after) : worst;
      }
      assertTrue(lost < 0.02 * light, "share of the light lost: " + lost / light);
      assertTrue(worst <= 6, "lost where the ball is well lit: " + worst);
    }
  }

  @Test
  void aFlatSurfaceHidesNothingOfItselfHoweverItIsTurned() {
    MeshPart wall = at(Figures.quad(0.4, 0.4, WHITE), 0, 0, 0);
    for (double degrees = 0; degrees < 75; degrees += 6) {
      double angle = Math.toRadians(degrees);
      // Aslant to the map's texels as well.
      Vec3 towards =
          new Vec3(0.8 * Math.sin(angle), 0.6 * Math.sin(angle), Math.cos(angle)).normalized();
      Frame open = render(lamp(towards, 0), wall);
      Frame shadowed = render(lamp(towards, 1), wall);
      for (int x = 30; x < 130; x++) {
        assertEquals(open.at(x, 80, 0), shadowed.at(x, 80, 0), 0.7, "at %f".formatted(degrees));
      }
    }
  }

  @Test
  void eyesAndLashesCastNoShadow() {
    MeshPart wall = at(Figures.quad(0.5, 0.5, WHITE), 0, 0, 0);
    MeshPart card = at(Figures.quad(0.06, 0.06, WHITE), 0.1, 0.05, 0.05);
    Vec3 towards = new Vec3(1, 0.5, 1).normalized();
    int hidden = gray(render(lamp(towards, 1), wall, card), 0.05, 0.025, 0);
    int lit = gray(render(lamp(towards, 1), wall, of(Segment.LASHES, card)), 0.05, 0.025, 0);
    assertEquals(40, hidden, 1.5);
    assertEquals(40 + 120 * towards.z(), lit, 1.5);
  }

  private static MeshPart of(Segment segment, MeshPart part) {
    byte[] segments = new byte[part.triangleCount()];
    Arrays.fill(segments, segment.code());
    return new MeshPart(
        part.name(),
        part.material(),
        part.positions(),
        part.normals(),
        part.uv(),
        part.bones(),
        part.weights(),
        part.triangles(),
        segments,
        part.openness());
  }

  @Test
  void holesOfCutoutsLetLightThrough() {
    byte[] rgba = new byte[4 * 16 * 16];
    for (int i = 0; i < 16 * 16; i++) {
      rgba[4 * i + 3] = (byte) (i % 16 < 8 ? 255 : 0);
    }
    Material half = new Material(new Texture(16, 16, rgba), Material.Tint.NONE, true, true, 0);
    MeshPart wall = at(Figures.quad(0.5, 0.5, WHITE), 0, 0, 0);
    MeshPart card = at(Figures.quad(0.12, 0.12, half), 0.12, 0, 0.1);
    Vec3 towards = new Vec3(1, 0, 1).normalized();
    Frame picture = render(lamp(towards, 1), wall, card);
    // The card's middle falls at x = 0.02; its left half is solid.
    assertEquals(40, gray(picture, -0.01, 0, 0), 2);
    assertEquals(40 + 120 * towards.z(), gray(picture, 0.05, 0, 0), 2);
  }

  @Test
  void oneSidedBacksCastNoShadowAndTwoSidedOnesDo() {
    MeshPart wall = at(Figures.quad(0.5, 0.5, WHITE), 0, 0, 0);
    Vec3 towards = new Vec3(1, 0, 1).normalized();
    for (boolean twoSided : new boolean[] {false, true}) {
      MeshPart quad = Figures.quad(0.1, 0.1, look(twoSided));
      int[] turned = {0, 2, 1, 0, 3, 2};
      MeshPart back =
          at(
              new MeshPart(
                  "back",
                  quad.material(),
                  quad.positions(),
                  quad.normals(),
                  quad.uv(),
                  quad.bones(),
                  quad.weights(),
                  turned,
                  quad.segments(),
                  quad.openness()),
              0.12,
              0,
              0.1);
      int there = gray(render(lamp(towards, 1), wall, back), 0.02, 0, 0);
      assertEquals(twoSided ? 40 : 40 + 120 * towards.z(), there, 2);
    }
  }

  @Test
  void whatIsOutsideOfTheMapIsLit() {
    double far = ShadowRule.METRES / 2 + 0.05;
    MeshPart wall = at(Figures.quad(2, 2, WHITE), 0, 0, 0);
    MeshPart card = at(Figures.quad(0.05, 0.05, WHITE), far + 0.05, 0, 0.05);
    Camera wide = new Camera(200, 80, 80, 160, 160);
    Actor actor =
        new Actor(
            Figures.of(wall, card),
            Pose.REST,
            new Transform(Rotation.IDENTITY, new Vec3(0, -1.5, -2)));
    Vec3 towards = new Vec3(1, 0, 1).normalized();
    try (SoftRenderer renderer = new SoftRenderer()) {
      Frame picture =
          renderer.render(new Scene(List.of(actor), wide, lamp(towards, 1)), 1).foreground();
      Pixel pixel = wide.project(new Vec3(far, 0, -2));
      assertEquals(40 + 120 * towards.z(), picture.at((int) pixel.u(), (int) pixel.v(), 0), 1.5);
    }
  }

  @Test
  void onlyTheFirstActorCasts() {
    Vec3 towards = new Vec3(1, 0, 1).normalized();
    Transform root = new Transform(Rotation.IDENTITY, new Vec3(0, -1.5, -2));
    Actor wall = new Actor(Figures.of(at(Figures.quad(0.5, 0.5, WHITE), 0, 0, 0)), Pose.REST, root);
    Actor card =
        new Actor(Figures.of(at(Figures.quad(0.1, 0.1, WHITE), 0.12, 0, 0.1)), Pose.REST, root);
    try (SoftRenderer renderer = new SoftRenderer()) {
      Lighting light = lamp(towards, 1);
      Frame second = renderer.render(new Scene(List.of(wall, card), CAMERA, light), 1).foreground();
      Frame first = renderer.render(new Scene(List.of(card, wall), CAMERA, light), 1).foreground();
      assertEquals(40 + 120 * towards.z(), gray(second, 0.02, 0, 0), 1.5);
      assertEquals(40, gray(first, 0.02, 0, 0), 1.5);
    }
  }
}
