package org.kubi.gen.random.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kubi.gen.Randomizers;
import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Range;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Bone;
import org.kubi.pose.Humanoid;
import org.kubi.pose.Pose;
import org.kubi.pose.Skeleton;

class FaceDrawTest {
  private static final Vec3 LEFT = new Vec3(0.03, 1.65, 0.1);
  private static final Vec3 RIGHT = new Vec3(-0.03, 1.65, 0.1);

  private static final List<Bone> NECK_AND_HEAD =
      List.of(
          new Bone("n", -1, new Vec3(0, 1.5, 0), Pose.NECK, 1),
          new Bone("h", 0, new Vec3(0, 1.6, 0), Pose.HEAD, 1));

  private static final Skeleton PLAIN = new Skeleton(NECK_AND_HEAD);

  private static final Skeleton WITH_FACE =
      new Skeleton(
          List.of(
              NECK_AND_HEAD.get(0),
              NECK_AND_HEAD.get(1),
              new Bone("j", 1, new Vec3(0, 1.6, 0.05), Humanoid.JAW, 1),
              new Bone("l", 1, LEFT, Humanoid.LEFT_EYE, 1),
              new Bone("r", 1, RIGHT, Humanoid.RIGHT_EYE, 1)));

  private static final Pose TURNED = Pose.of(Rotation.IDENTITY, Rotation.aboutY(0.4));
  private static final Transform ROOT =
      new Transform(Rotation.aboutX(0.1), new Vec3(0.02, -1.6, -0.7));

  @Test
  void bothEyesMeetTheCameraAndConverge() {
    Pose pose = new FaceDraw(true, 0, 0, 0).withEyes(TURNED, WITH_FACE, ROOT);
    for (String eye : List.of(Humanoid.LEFT_EYE, Humanoid.RIGHT_EYE)) {
      Transform motion = WITH_FACE.motion(eye, pose, ROOT);
      Vec3 place = motion.apply(WITH_FACE.restJoint(eye));
      Vec3 gaze = motion.rotation().apply(Vec3.Z);
      assertEquals(1, gaze.dot(place.times(-1).normalized()), 1e-9, eye);
    }
    assertTrue(
        pose.rotation(Humanoid.LEFT_EYE).angleTo(pose.rotation(Humanoid.RIGHT_EYE)) > 0.05,
        "eyes of a near face converge");
  }

  @Test
  void eyesDoNotTurnFartherThanEyesDo() {
    Pose profile = Pose.of(Rotation.IDENTITY, Rotation.aboutY(1.4));
    Pose pose = new FaceDraw(true, 0, 0, 0).withEyes(profile, WITH_FACE, ROOT);
    Vec3 gaze = pose.rotation(Humanoid.LEFT_EYE).apply(Vec3.Z);
    assertEquals(-FaceDraw.MOST_TURN, Math.toDegrees(Math.atan2(gaze.x(), gaze.z())), 1e-9);
  }

  @Test
  void aGazeToTheLeftAndUpIsThatOfTheFigure() {
    Pose pose = new FaceDraw(false, 10, 5, 0).withEyes(Pose.REST, WITH_FACE, ROOT);
    Vec3 gaze = pose.rotation(Humanoid.RIGHT_EYE).apply(Vec3.Z);
    assertTrue(gaze.x() > 0 && gaze.y() > 0, gaze.toString());
    assertEquals(10, Math.toDegrees(Math.atan2(gaze.x(), gaze.z())), 1e-9);
    assertEquals(5, Math.toDegrees(Math.asin(gaze.y())), 1e-9);
  }

  @Test
  void anOpenJawMovesTheChinDownAndBack() {
    Pose pose = new FaceDraw(false, 0, 0, 15).withJaw(Pose.REST, WITH_FACE);
    Vec3 chin = new Vec3(0, 1.55, 0.12);
    Transform root = new Transform(Rotation.IDENTITY, Vec3.ZERO);
    Vec3 moved = WITH_FACE.motion(Humanoid.JAW, pose, root).apply(chin);
    assertTrue(moved.y() < chin.y() - 0.01, moved.toString());
    assertTrue(moved.z() < chin.z(), moved.toString());
  }

  @Test
  void aRigWithoutTheseBonesKeepsItsPose() {
    FaceDraw face = new FaceDraw(true, 3, 3, 10);
    assertEquals(TURNED, face.withEyes(face.withJaw(TURNED, PLAIN), PLAIN, ROOT));
  }

  @Test
  void neckAndHeadStayAsTheyAre() {
    FaceDraw face = new FaceDraw(true, 3, 3, 10);
    Pose pose = face.withEyes(face.withJaw(TURNED, WITH_FACE), WITH_FACE, ROOT);
    assertEquals(TURNED.neck(), pose.neck());
    assertEquals(TURNED.head(), pose.head());
  }

  @Test
  void halfLookIntoTheCameraAndSomeOpenTheMouth() {
    int meet = 0;
    int open = 0;
    for (int i = 0; i < 3000; i++) {
      FaceDraw draw = Randomizers.FACE.draw(Dice.of(1, i, "face"));
      meet += draw.atCamera() ? 1 : 0;
      open += draw.jaw() > 0 ? 1 : 0;
      assertTrue(draw.jaw() == 0 || draw.jaw() >= 2 && draw.jaw() <= 18);
    }
    assertEquals(0.55, meet / 3000.0, 0.04);
    assertEquals(0.15, open / 3000.0, 0.03);
  }

  @Test
  void settingsOutOfRangeAreNamed() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new FaceRandomizer(0.5, 10, 10, 0.1, new Range(0, 60)));
    assertTrue(e.getMessage().startsWith("face.jaw"), e.getMessage());
  }
}
