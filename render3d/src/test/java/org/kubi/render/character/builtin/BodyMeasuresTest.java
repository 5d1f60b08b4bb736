package org.kubi.render.character.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Humanoid;
import org.kubi.pose.Skeleton;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Population;

class BodyMeasuresTest {
  private static double apart(Skeleton skeleton, String a, String b) {
    return 1000 * skeleton.restJoint(a).minus(skeleton.restJoint(b)).length();
  }

  private static CharacterModel mean(boolean man) {
    Kin kin = new Kin(man, 25, 0, 0, 1);
    Person drawn = Person.draw(1, Population.ANYONE);
    Person person =
        new Person(
            1,
            kin,
            man ? Measures.MEAN_MAN : Measures.MEAN_WOMAN,
            Features.MEAN,
            Expression.NEUTRAL,
            drawn.looks(),
            drawn.hair());
    return BuiltInSource.build("mean", person);
  }

  @Test
  void theMeanManHasTheSegmentsOfTheTables() {
    CharacterModel man = mean(true);
    Skeleton s = man.skeleton();
    double stature = 1756;
    // Drillis and Contini 1966, as shares of the stature.
    assertEquals(0.186 * stature, apart(s, "leftUpperArm", "leftLowerArm"), 20, "upper arm");
    assertEquals(0.146 * stature, apart(s, "leftLowerArm", "leftHand"), 20, "forearm");
    assertEquals(0.245 * stature, apart(s, "leftUpperLeg", "leftLowerLeg"), 25, "thigh");
    assertEquals(0.246 * stature, apart(s, "leftLowerLeg", "leftFoot"), 25, "shank");
    assertEquals(0.53 * stature, 1000 * s.restJoint("leftUpperLeg").y(), 40, "hip");
    assertEquals(0.285 * stature, 1000 * s.restJoint("leftLowerLeg").y(), 20, "knee");
    assertEquals(0.039 * stature, 1000 * s.restJoint("leftFoot").y(), 15, "ankle");
    assertEquals(0.818 * stature, 1000 * s.restJoint("leftUpperArm").y(), 60, "shoulder");
    assertEquals(0.936 * stature, 1000 * s.restJoint("leftEye").y(), 10, "eye");
  }

  @Test
  void theMeanWomanIsSmallerAndHasNarrowerShoulders() {
    Skeleton man = mean(true).skeleton();
    Skeleton woman = mean(false).skeleton();
    assertTrue(woman.restJoint("head").y() < man.restJoint("head").y() - 0.1);
    assertTrue(
        apart(woman, "leftUpperArm", "rightUpperArm")
            < apart(man, "leftUpperArm", "rightUpperArm") - 40);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
  void peopleStandOnTheGroundAndAreAsTallAndBroadAsDrawn(long seed) {
    Person person = Person.draw(seed, Population.ANYONE);
    Measures m = person.measures();
    CharacterModel model = BuiltInSource.build("test", person);
    double least = 1;
    double most = 0;
    double broad = 0;
    for (MeshPart part : model.parts()) {
      for (int v = 0; v < part.vertexCount(); v++) {
        Vec3 p = Triangles.place(part, v);
        least = Math.min(least, p.y());
        if (part.name().equals("body")) {
          most = Math.max(most, p.y());
        }
        if (part.name().equals("shirt") && p.y() > model.skeleton().restJoint("chest").y()) {
          broad = Math.max(broad, Math.abs(p.x()));
        }
      }
    }
    assertEquals(0, least, 0.01);
    assertEquals(m.stature(), 1000 * most, 2);
    // Bideltoid breadth is about 1.23 times the biacromial, and sleeves hang out below.
    assertTrue(2000 * broad > 1.15 * m.biacromial(), "shoulders " + 2000 * broad);
    assertTrue(2000 * broad < 1.9 * m.biacromial(), "shoulders " + 2000 * broad);
  }

  @Test
  void allBonesOfTheHumanoidAreThere() {
    Skeleton skeleton = mean(true).skeleton();
    for (String bone : Humanoid.BONES) {
      assertTrue(skeleton.has(bone), bone);
      if (bone.startsWith("left")) {
        Vec3 left = skeleton.restJoint(bone);
        Vec3 right = skeleton.restJoint(Humanoid.otherSide(bone));
        assertEquals(left.x(), -right.x(), 1e-9, bone);
        assertEquals(left.y(), right.y(), 1e-9, bone);
      }
    }
  }
}
