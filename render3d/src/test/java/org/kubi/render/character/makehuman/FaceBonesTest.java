package org.kubi.render.character.makehuman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Humanoid;
import org.kubi.pose.Pose;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.MeshPart;

/** Jaw and eyes as bones. Needs MakeHuman's data. */
class FaceBonesTest {
  private static final Pose OPEN =
      new Pose(Map.of(Humanoid.JAW, Rotation.aboutX(Math.toRadians(25))));

  private HumanData data;

  @BeforeEach
  void needTheData() {
    data = HumanData.get();
  }

  private static MeshPart part(CharacterModel model, String name) {
    return model.parts().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  private static Vec3 at(MeshPart part, int v) {
    float[] p = part.positions();
    return new Vec3(p[3 * v], p[3 * v + 1], p[3 * v + 2]);
  }

  private static List<Vec3> posed(CharacterModel model, MeshPart part, Pose pose) {
    List<Transform> motions = model.skeleton().forward(pose, Transform.IDENTITY);
    List<Vec3> out = new ArrayList<>();
    for (int v = 0; v < part.vertexCount(); v++) {
      Vec3 sum = Vec3.ZERO;
      for (int k = 4 * v; k < 4 * v + 4; k++) {
        Vec3 moved = motions.get(part.bones()[k]).apply(at(part, v));
        sum = sum.plus(moved.times(part.weights()[k]));
      }
      out.add(sum);
    }
    return out;
  }

  @Test
  void jawAndEyesAreBonesOfTheirOwn() throws CharacterException {
    CharacterModel man = data.source().named("original-man");
    for (String bone : List.of(Humanoid.JAW, Humanoid.LEFT_EYE, Humanoid.RIGHT_EYE, "upperChest")) {
      assertTrue(man.skeleton().has(bone), bone);
    }
    assertTrue(man.skeleton().restJoint(Humanoid.LEFT_EYE).x() > 0.02);
    assertTrue(man.skeleton().restJoint(Humanoid.RIGHT_EYE).x() < -0.02);
  }

  @Test
  void eyeballsTurnRigidlyAboutTheirMiddle() throws CharacterException {
    for (long seed = 0; seed < 12; seed++) {
      CharacterModel person = data.source().person(seed);
      MeshPart eyes = part(person, "eyes");
      double nearest = 1;
      double furthest = 0;
      for (int v = 0; v < eyes.vertexCount(); v++) {
        int bone = eyes.bones()[4 * v];
        assertEquals(1, eyes.weights()[4 * v]);
        assertTrue(bone == RigBone.LEFT_EYE || bone == RigBone.RIGHT_EYE);
        Vec3 joint = person.skeleton().bones().get(bone).joint();
        double radius = at(eyes, v).minus(joint).length();
        nearest = Math.min(nearest, radius);
        furthest = Math.max(furthest, radius);
      }
      assertTrue(furthest - nearest < 0.006, "seed %d: %s".formatted(seed, furthest - nearest));
    }
  }

  @Test
  void chinLowerTeethAndTongueFollowTheJawAndUpperTeethTheHead() throws CharacterException {
    CharacterModel man = data.source().named("original-man");
    List<Transform> motions = man.skeleton().forward(OPEN, Transform.IDENTITY);
    List<Vec3> before = man.landmarkPoints(man.skeleton().forward(Pose.REST, Transform.IDENTITY));
    List<Vec3> after = man.landmarkPoints(motions);
    assertTrue(before.get(8).y() - after.get(8).y() > 0.02, "the chin goes down");
    assertTrue(before.get(66).y() - after.get(66).y() > 0.02, "the lower lip too");
    for (int still : new int[] {0, 19, 27, 30, 36, 45, 51}) {
      assertEquals(0, before.get(still).minus(after.get(still)).length(), 0.003, "" + still);
    }
    MeshPart teeth = part(man, "teeth");
    List<Vec3> moved = posed(man, teeth, OPEN);
    int down = 0;
    int there = 0;
    for (int v = 0; v < teeth.vertexCount(); v++) {
      double way = moved.get(v).minus(at(teeth, v)).length();
      assertTrue(way < 1e-4 || way > 0.005, "teeth follow one bone");
      down += way > 0.005 ? 1 : 0;
      there += way < 1e-4 ? 1 : 0;
    }
    assertTrue(down > 40 && there > 40, down + " lower and " + there + " upper vertices");
    MeshPart tongue = part(man, "tongue");
    double drop = 0;
    List<Vec3> lowered = posed(man, tongue, OPEN);
    for (int v = 0; v < tongue.vertexCount(); v++) {
      drop += (at(tongue, v).y() - lowered.get(v).y()) / tongue.vertexCount();
    }
    assertTrue(drop > 0.01, "found " + drop);
  }

  @Test
  void gazeLeavesTheFaceAloneButForTheLids() throws CharacterException {
    CharacterModel man = data.source().named("original-man");
    Rotation down = Rotation.aboutX(Math.toRadians(30));
    Pose gaze = new Pose(Map.of(Humanoid.LEFT_EYE, down, Humanoid.RIGHT_EYE, down));
    List<Vec3> before = man.landmarkPoints(man.skeleton().forward(Pose.REST, Transform.IDENTITY));
    List<Vec3> after = man.landmarkPoints(man.skeleton().forward(gaze, Transform.IDENTITY));
    for (int i = 0; i < before.size(); i++) {
      double way = before.get(i).minus(after.get(i)).length();
      boolean lid = List.of(37, 38, 43, 44).contains(i);
      if (lid) {
        assertTrue(before.get(i).y() - after.get(i).y() > 0.001, "lids go down with the gaze");
      } else {
        assertTrue(way < 0.002, "landmark %d moves by %s".formatted(i, way));
      }
    }
  }
}
