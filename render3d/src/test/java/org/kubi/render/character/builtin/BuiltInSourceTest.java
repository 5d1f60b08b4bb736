package org.kubi.render.character.builtin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kubi.framing.Box;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Pixel;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Pose;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.MeshPart;

class BuiltInSourceTest {
  private final BuiltInSource source = new BuiltInSource();

  @Test
  void theSameSeedGivesTheSameBytes() {
    CharacterModel first = source.person(42);
    CharacterModel again = new BuiltInSource().person(42);
    assertEquals(first.parts().size(), again.parts().size());
    for (int i = 0; i < first.parts().size(); i++) {
      MeshPart a = first.parts().get(i);
      MeshPart b = again.parts().get(i);
      assertArrayEquals(a.positions(), b.positions());
      assertArrayEquals(a.normals(), b.normals());
      assertArrayEquals(a.triangles(), b.triangles());
      assertArrayEquals(a.material().texture().rgba(), b.material().texture().rgba());
    }
  }

  @Test
  void otherSeedsGiveOtherPeople() {
    float[] first = source.person(1).parts().get(0).positions();
    float[] second = source.person(2).parts().get(0).positions();
    assertFalse(Arrays.equals(first, second));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 3, 8, 21, 34, 1000})
  void aPersonIsOfAModestSize(long seed) {
    CharacterModel model = source.person(seed);
    assertTrue(model.triangleCount() > 6_000 && model.triangleCount() < 16_000);
    for (MeshPart part : model.parts()) {
      for (float value : part.positions()) {
        assertTrue(Float.isFinite(value) && Math.abs(value) < 1.5, part.name());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 3, 8, 21, 34, 1000})
  void weightsSumToOneAndNormalsHaveUnitLength(long seed) {
    for (MeshPart part : source.person(seed).parts()) {
      for (int v = 0; v < part.vertexCount(); v++) {
        double sum = 0;
        for (int k = 4 * v; k < 4 * v + 4; k++) {
          assertTrue(part.weights()[k] >= 0, part.name());
          sum += part.weights()[k];
        }
        assertEquals(1, sum, 1e-6, part.name());
        double x = part.normals()[3 * v];
        double y = part.normals()[3 * v + 1];
        double z = part.normals()[3 * v + 2];
        assertEquals(1, Math.sqrt(x * x + y * y + z * z), 1e-4, part.name() + " " + v);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 3, 8, 21, 34, 1000})
  void trianglesTurnTheSameWayAsTheirNormals(long seed) {
    for (MeshPart part : source.person(seed).parts()) {
      int against = 0;
      int counted = 0;
      for (int t = 0; t < part.triangleCount(); t++) {
        Vec3 face = Triangles.normal(part, t);
        // Slivers have no direction to speak of.
        if (face.length() < 1e-9) {
          continue;
        }
        counted++;
        against += face.dot(Triangles.shadingNormal(part, t)) < 0 ? 1 : 0;
      }
      assertTrue(
          against <= counted * 0.015,
          "%s: %d of %d triangles face inwards".formatted(part.name(), against, counted));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 3, 8, 21, 34, 1000})
  void theFaceBoxReachesFromTheBrowsToTheChin(long seed) {
    Person person = Person.draw(seed);
    CharacterModel model = source.person(seed);
    Plan plan = new Plan(person.measures(), person.expression());
    Transform away = new Transform(Rotation.IDENTITY, new Vec3(0, -0.8, -5));
    Camera camera = new Camera(5000, 500, 500, 1000, 1000);
    Box box =
        CharacterModel.faceBox(model.facePoints(model.skeleton().forward(Pose.REST, away)), camera);
    // At 5 m with a focal length of 5000 pixels, a pixel is a millimetre.
    double top = 500 - box.y();
    double bottom = 500 - box.y() - box.height();
    double brow = plan.up(35) + person.expression().browLift();
    assertTrue(top > brow && top < brow + 14, "top " + top + ", brows " + brow);
    double chin = plan.jaw(Plan.MENTON);
    assertEquals(chin, bottom, 9, "chin");
    assertEquals(person.measures().bizygomatic(), box.width(), 10, "width");
  }

  @Test
  void theHeadTurnsAsAWholeAndTheChestStays() {
    CharacterModel model = source.person(5);
    Rotation turn = Rotation.aboutY(0.7);
    List<Transform> motions =
        model.skeleton().forward(Pose.of(Rotation.IDENTITY, turn), Transform.IDENTITY);
    Vec3 joint = model.skeleton().restJoint(Pose.HEAD);
    MeshPart body = model.parts().get(0);
    int i = model.face()[0];
    Vec3 rest = Triangles.place(body, i);
    Vec3 expected = joint.plus(turn.apply(rest.minus(joint)));
    assertTrue(expected.minus(model.facePoints(motions).get(0)).length() < 1e-6);
    MeshPart shirt = model.parts().get(model.parts().size() - 1);
    assertEquals("shirt", shirt.name());
    int last = shirt.vertexCount() - 1;
    assertEquals(0, shirt.bones()[4 * last]);
    assertEquals(1, shirt.weights()[4 * last]);
  }

  @Test
  void neckAndHeadTurnBetweenTheSeventhVertebraAndTheEars() {
    CharacterModel model = source.person(9);
    Vec3 neck = model.skeleton().restJoint(Pose.NECK);
    Vec3 head = model.skeleton().restJoint(Pose.HEAD);
    assertEquals(0.69, neck.y(), 0.02);
    assertTrue(head.y() - neck.y() > 0.07 && head.y() - neck.y() < 0.12);
    assertTrue(head.z() > neck.z());
  }

  @Test
  void everyFaceVertexProjectsToItsOwnPlace() {
    CharacterModel model = source.person(4);
    long distinct =
        model.facePoints(model.skeleton().forward(Pose.REST, Transform.IDENTITY)).stream()
            .map(p -> new Pixel(p.x(), p.y()))
            .distinct()
            .count();
    assertTrue(distinct > 0.98 * model.face().length, distinct + " of " + model.face().length);
  }
}
