package org.kubi.render.soft;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Pixel;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.image.Frame;
import org.kubi.pose.Pose;
import org.kubi.render.Planes;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.Material;
import org.kubi.render.character.Material.Tint;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;
import org.kubi.render.character.builtin.BuiltInSource;
import org.kubi.render.scene.Actor;
import org.kubi.render.scene.Lighting;
import org.kubi.render.scene.Scene;
import org.kubi.render.shade.Figures;

class PlanePainterTest {
  private static final int SIZE = 64;
  private static final Camera CAMERA = new Camera(320, 30.7, 33.1, SIZE, SIZE);
  private static final Material WHITE = Material.of(Texture.plain(255, 255, 255));

  private final PlanePainter painter = new PlanePainter();

  @Test
  void aSphereHasTheDepthAndTheNormalsOfASphere() {
    double radius = 0.08;
    Vec3 middle = new Vec3(0.01, -0.005, -1.1);
    MeshPart ball = Figures.sphere(Vec3.ZERO, radius, 160, Figures.HEAD, WHITE);
    Planes planes =
        painter.planes(scene(Figures.at(Figures.of(ball), middle.x(), middle.y(), middle.z())));
    int inside = 0;
    for (int i = 0; i < SIZE * SIZE; i++) {
      Vec3 ray = CAMERA.unproject(centre(i), 1);
      // |t ray - middle|^2 = radius^2, the nearer of two.
      double a = ray.dot(ray);
      double half = ray.dot(middle);
      double root = half * half - a * (middle.dot(middle) - radius * radius);
      if (root < 0) {
        assertEquals(Segment.BACKGROUND, planes.segments()[i]);
        assertEquals(Float.POSITIVE_INFINITY, planes.depth()[i]);
        assertEquals(0, normal(planes, i).length());
        continue;
      }
      double depth = (half - Math.sqrt(root)) / a;
      Vec3 normal = ray.times(depth).minus(middle).times(1 / radius);
      double facing = -normal.dot(ray.normalized());
      if (facing < 0.1) {
        continue; // the last half pixel of the outline, where the facets show
      }
      inside++;
      assertEquals(Segment.SKIN.code(), planes.segments()[i]);
      assertEquals(depth, planes.depth()[i], 1e-4);
      assertEquals(0, degreesBetween(normal, normal(planes, i)), 1);
      assertEquals(1, normal(planes, i).length(), 1e-6);
    }
    assertTrue(inside > 1500, inside + " pixels");
  }

  @Test
  void aTiltedPlaneHasItsDepthToTheEdgeOfThePicture() {
    Rotation tilt = Rotation.about(Vec3.Y, Math.toRadians(55)).times(Rotation.about(Vec3.X, 0.4));
    Transform root = new Transform(tilt, new Vec3(0, 0, -0.9));
    Planes planes =
        painter.planes(
            scene(new Actor(Figures.of(Figures.quad(0.8, 0.8, WHITE)), Pose.REST, root)));
    Vec3 normal = tilt.apply(Vec3.Z);
    for (int i = 0; i < SIZE * SIZE; i++) {
      Vec3 ray = CAMERA.unproject(centre(i), 1);
      double depth = normal.dot(root.translation()) / normal.dot(ray);
      assertEquals(depth, planes.depth()[i], 1e-4);
      assertEquals(0, degreesBetween(normal, normal(planes, i)), 0.01);
    }
  }

  @Test
  void aBackIsSeenOnTwoSidedSurfacesOnlyAndLooksAtTheViewer() {
    Transform turned = new Transform(Rotation.about(Vec3.Y, 2.7), new Vec3(0, 0, -1));
    Material both = new Material(Texture.plain(9, 9, 9), Tint.NONE, false, true, 0);
    Planes one = painter.planes(scene(new Actor(Figures.of(quad(WHITE)), Pose.REST, turned)));
    Planes two = painter.planes(scene(new Actor(Figures.of(quad(both)), Pose.REST, turned)));
    int middle = SIZE / 2 * SIZE + SIZE / 2;
    assertEquals(Segment.BACKGROUND, one.segments()[middle]);
    assertEquals(Segment.SKIN.code(), two.segments()[middle]);
    Vec3 back = turned.rotation().apply(Vec3.Z).times(-1);
    assertEquals(0, degreesBetween(back, normal(two, middle)), 0.01);
  }

  @Test
  void whatIsBehindAHoleOfACutoutIsSeenThroughIt() {
    // A texture of two halves: the left one is a hole.
    byte[] texels = {9, 9, 9, 0, 9, 9, 9, (byte) 255};
    Material hair = new Material(new Texture(2, 1, texels), Tint.NONE, true, true, 0);
    MeshPart front = quad(hair);
    CharacterModel near = Figures.of(recoded(front, Segment.HAIR));
    CharacterModel far = Figures.of(Figures.quad(2, 2, WHITE));
    Scene scene = scene(Figures.at(far, 0, 0, -1.5), Figures.at(near, 0, 0, -1));
    Planes planes = painter.planes(scene);
    Frame cover = new SoftRenderer().render(scene(Figures.at(near, 0, 0, -1)), 1).cover();
    int hidden = 0;
    for (int i = 0; i < SIZE * SIZE; i++) {
      int covered = cover.pixels()[i] & 0xff;
      if (covered == 255) {
        assertEquals(Segment.HAIR.code(), planes.segments()[i]);
        assertEquals(1, planes.depth()[i], 1e-5);
        hidden++;
      } else if (covered == 0) {
        assertEquals(Segment.SKIN.code(), planes.segments()[i]);
        assertEquals(1.5, planes.depth()[i], 1e-5);
      }
    }
    assertTrue(hidden > 300 && hidden < 1300, hidden + " pixels of hair");
  }

  @Test
  void whatIsNearerThanTheNearPlaneIsLeftOut() {
    Planes planes =
        painter.planes(
            scene(
                Figures.at(Figures.of(quad(WHITE)), 0, 0, -0.005),
                Figures.at(Figures.of(quad(WHITE)), 0, 0, 1)));
    assertArrayEquals(new byte[SIZE * SIZE], planes.segments());
  }

  @Test
  void peoplesSegmentsAreWhereTheRendererDrawsThem() throws Exception {
    BuiltInSource source = new BuiltInSource();
    try (SoftRenderer renderer = new SoftRenderer()) {
      for (int seed = 1; seed <= 4; seed++) {
        Scene scene = portrait(source.person(seed), 35 * seed - 80);
        byte[] cover = renderer.render(scene, 1).cover().pixels();
        Planes planes = renderer.planes(scene);
        int full = 0;
        int wrong = 0;
        for (int i = 0; i < cover.length; i++) {
          boolean somebody = planes.segments()[i] != Segment.BACKGROUND;
          assertEquals(somebody, Float.isFinite(planes.depth()[i]));
          full += cover[i] == -1 ? 1 : 0;
          wrong += (cover[i] == -1 && !somebody) || (cover[i] == 0 && somebody) ? 1 : 0;
        }
        assertTrue(full > 800, full + " pixels of person " + seed);
        // Beside an edge: a strand or a hole between the samples of a pixel.
        assertTrue(wrong <= 3, wrong + " pixels differ for person " + seed);
      }
    }
  }

  @Test
  void equalScenesGiveEqualPlanes() throws Exception {
    Scene scene = portrait(new BuiltInSource().person(7), 20);
    Planes one = painter.planes(scene);
    Planes two = new SoftRenderer().planes(scene);
    assertArrayEquals(one.depth(), two.depth());
    assertArrayEquals(one.normals(), two.normals());
    assertArrayEquals(one.segments(), two.segments());
  }

  private static Pixel centre(int pixel) {
    return new Pixel(pixel % SIZE + 0.5, pixel / SIZE + 0.5);
  }

  /** A head, turned to the side, a metre away. */
  private static Scene portrait(CharacterModel person, double degrees) {
    Rotation turn = Rotation.aboutY(Math.toRadians(degrees));
    Vec3 joint = person.skeleton().restJoint(Pose.HEAD).plus(new Vec3(0, 0.06, 0.03));
    Vec3 shift = new Vec3(0, 0, -1).minus(turn.apply(joint));
    return new Scene(
        List.of(new Actor(person, Pose.REST, new Transform(turn, shift))),
        new Camera(210, 32, 32, SIZE, SIZE),
        Lighting.STUDIO);
  }

  private static Scene scene(Actor... actors) {
    return new Scene(List.of(actors), CAMERA, Lighting.STUDIO);
  }

  private static MeshPart quad(Material material) {
    return Figures.quad(0.15, 0.15, material);
  }

  private static MeshPart recoded(MeshPart part, Segment segment) {
    return new MeshPart(
        part.name(),
        part.material(),
        part.positions(),
        part.normals(),
        part.uv(),
        part.bones(),
        part.weights(),
        part.triangles(),
        segment);
  }

  private static Vec3 normal(Planes planes, int i) {
    float[] n = planes.normals();
    return new Vec3(n[3 * i], n[3 * i + 1], n[3 * i + 2]);
  }

  private static double degreesBetween(Vec3 a, Vec3 b) {
    return Math.toDegrees(Math.atan2(a.cross(b).length(), a.dot(b)));
  }
}
