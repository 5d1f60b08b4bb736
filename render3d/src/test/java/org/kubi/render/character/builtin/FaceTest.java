package org.kubi.render.character.builtin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kubi.framing.Box;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Pose;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.Population;

/** Landmarks, lids, lips, jaw and eyes. */
class FaceTest {
  /** Of each landmark the one on the other side. */
  private static int mirror(int k) {
    int[] pairs = {
      16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 26, 25, 24, 23, 22, 21, 20, 19, 18,
      17, 27, 28, 29, 30, 35, 34, 33, 32, 31, 45, 44, 43, 42, 47, 46, 39, 38, 37, 36, 41, 40, 54,
      53, 52, 51, 50, 49, 48, 59, 58, 57, 56, 55, 64, 63, 62, 61, 60, 67, 66, 65
    };
    return pairs[k];
  }

  private static CharacterModel mean(Expression expression) {
    Person drawn = Person.draw(1, Population.ANYONE);
    return BuiltInSource.build(
        "mean",
        new Person(
            1,
            new Kin(true, 25, 0, 0, 1),
            Measures.MEAN_MAN,
            Features.MEAN,
            expression,
            drawn.looks(),
            drawn.hair()));
  }

  private static List<Vec3> landmarks(CharacterModel model, Pose pose) {
    return model.landmarkPoints(model.skeleton().forward(pose, Transform.IDENTITY));
  }

  @Test
  void landmarksOfAnEvenFaceAreSymmetric() {
    List<Vec3> points = landmarks(mean(Expression.NEUTRAL), Pose.REST);
    for (int k = 0; k < points.size(); k++) {
      Vec3 p = points.get(k);
      Vec3 q = points.get(mirror(k));
      assertEquals(p.x(), -q.x(), 1e-5, "landmark " + k);
      assertEquals(p.y(), q.y(), 1e-5, "landmark " + k);
      assertEquals(p.z(), q.z(), 1e-5, "landmark " + k);
    }
  }

  @Test
  void landmarksRunAsIbugsDo() {
    List<Vec3> p = landmarks(mean(Expression.NEUTRAL), Pose.REST);
    for (int k = 0; k < 16; k++) {
      assertTrue(p.get(k).x() < p.get(k + 1).x(), "the jaw line from the picture's left, " + k);
    }
    for (int k = 0; k < 8; k++) {
      assertTrue(p.get(k).y() > p.get(k + 1).y(), "the jaw line downwards, " + k);
    }
    for (int k = 17; k < 26; k++) {
      assertTrue(p.get(k).x() < p.get(k + 1).x(), "brows from the picture's left, " + k);
    }
    for (int k = 27; k < 30; k++) {
      assertTrue(p.get(k).y() > p.get(k + 1).y() && p.get(k).z() < p.get(k + 1).z(), "nose " + k);
    }
    assertTrue(p.get(36).x() < p.get(39).x() && p.get(39).x() < p.get(42).x());
    assertTrue(p.get(37).y() > p.get(41).y() && p.get(44).y() > p.get(46).y());
    assertTrue(p.get(51).y() > p.get(62).y() && p.get(66).y() > p.get(57).y());
    for (int k = 0; k < p.size(); k++) {
      assertTrue(p.get(k).y() >= p.get(8).y(), "nothing is below the chin, " + k);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 3, 8, 21, 34, 1000})
  void theFaceBoxIsTheLandmarksBox(long seed) {
    CharacterModel model = new BuiltInSource().person(seed);
    assertArrayEquals(model.landmarks(), model.face());
    Transform away =
        new Transform(
            Rotation.IDENTITY, new Vec3(0, -model.skeleton().restJoint(Pose.HEAD).y(), -5));
    Camera camera = new Camera(5000, 500, 500, 1000, 1000);
    Box box =
        CharacterModel.faceBox(model.facePoints(model.skeleton().forward(Pose.REST, away)), camera);
    // At 5 m with a focal length of 5000 pixels, a pixel is a millimetre.
    Measures m = Person.draw(seed, Population.ANYONE).measures();
    assertEquals(m.bizygomatic(), box.width(), 12, "width");
    assertTrue(box.height() > 0.95 * m.faceLength() && box.height() < 1.45 * m.faceLength());
  }

  @Test
  void theJawBoneOpensTheMouth() {
    CharacterModel model = mean(Expression.NEUTRAL);
    List<Vec3> shut = landmarks(model, Pose.REST);
    List<Vec3> open = landmarks(model, new Pose(Map.of("jaw", Rotation.aboutX(0.3))));
    assertEquals(0, shut.get(62).minus(shut.get(66)).length(), 1e-3);
    assertTrue(open.get(62).minus(open.get(66)).length() > 0.012);
    assertEquals(0, shut.get(51).minus(open.get(51)).length(), 2e-3, "the upper lip stays");
    assertTrue(shut.get(8).y() - open.get(8).y() > 0.012, "the chin falls");
    assertEquals(0, shut.get(30).minus(open.get(30)).length(), 1e-3, "the nose stays");
    assertEquals(0, shut.get(0).minus(open.get(0)).length(), 1e-3, "the ear stays");
  }

  @Test
  void anOpenMouthIsTheSameBakedAsByTheBone() {
    double degrees = 15;
    List<Vec3> baked = landmarks(mean(new Expression(degrees, 0, 1, 0, 0, 0, 0, 0)), Pose.REST);
    Pose pose = new Pose(Map.of("jaw", Rotation.aboutX(Math.toRadians(degrees))));
    List<Vec3> posed = landmarks(mean(Expression.NEUTRAL), pose);
    for (int k = 0; k < baked.size(); k++) {
      assertEquals(0, baked.get(k).minus(posed.get(k)).length(), 1e-3, "landmark " + k);
    }
  }

  @Test
  void lidsClose() {
    List<Vec3> open = landmarks(mean(Expression.NEUTRAL), Pose.REST);
    List<Vec3> shut = landmarks(mean(new Expression(0, 0, 0, 0, 0, 0, 0, 0)), Pose.REST);
    assertTrue(open.get(37).y() - open.get(41).y() > 0.006);
    assertTrue(shut.get(37).y() - shut.get(41).y() < 0.003);
  }

  @Test
  void lidsStayInFrontOfTheBall() {
    for (long seed = 0; seed < 12; seed++) {
      Person person = Person.draw(seed, Population.ANYONE);
      CharacterModel model = BuiltInSource.build("test", person);
      Vec3 left = model.skeleton().restJoint("leftEye");
      for (int k : new int[] {43, 44, 46, 47}) {
        Vec3 lid = landmarks(model, Pose.REST).get(k);
        double far = 1000 * lid.minus(left).length();
        assertTrue(far > 12.2 && far < 17, "seed %d, landmark %d: %s".formatted(seed, k, far));
      }
    }
  }

  @Test
  void smilesLiftTheCornersOfTheMouth() {
    List<Vec3> rest = landmarks(mean(Expression.NEUTRAL), Pose.REST);
    List<Vec3> smile = landmarks(mean(new Expression(0, 1, 1, 0, 0, 0, 0, 0)), Pose.REST);
    assertTrue(smile.get(54).y() > rest.get(54).y() + 0.003);
    assertTrue(smile.get(54).x() > rest.get(54).x() + 0.002);
  }

  @Test
  void eyesTurnAboutTheirMiddle() {
    CharacterModel model = mean(Expression.NEUTRAL);
    var eyes =
        model.parts().stream().filter(p -> p.name().equals("eyes")).findFirst().orElseThrow();
    Vec3 left = model.skeleton().restJoint("leftEye");
    int counted = 0;
    for (int v = 0; v < eyes.vertexCount(); v++) {
      if (eyes.bones()[4 * v] == Rig.LEFT_EYE) {
        counted++;
        assertEquals(12.4, 1000 * Triangles.place(eyes, v).minus(left).length(), 0.6);
      }
    }
    assertEquals(eyes.vertexCount() / 2, counted);
  }
}
