package org.kubi.pose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.pose.JointLimits.Angles;

class SkeletonTest {
  private static final Skeleton CHAIN =
      new Skeleton(
          List.of(
              Bone.following("root", -1, Vec3.ZERO),
              Bone.driven("neck01", 0, new Vec3(0, 1, 0), Pose.NECK, 0.5),
              Bone.driven("neck02", 1, new Vec3(0, 2, 0), Pose.NECK, 0.5),
              Bone.driven("head", 2, new Vec3(0, 3, 0), Pose.HEAD, 1)));

  @Test
  void sharesOfTheNeckBendTheChainStepByStep() {
    // 60 degrees forwards in two steps of 30: by hand, neck02's joint is at (0, 1 + cos 0, 0)
    // turned by 30 about (0, 1, 0), the head's another 1 m on at 60 degrees.
    Pose pose = Pose.of(Rotation.aboutX(Math.toRadians(60)), Rotation.IDENTITY);
    Vec3 head = CHAIN.joint(Pose.HEAD, pose, Transform.IDENTITY);
    double c30 = Math.cos(Math.PI / 6);
    assertEquals(0, head.x(), 1e-12);
    assertEquals(1 + c30 + 0.5, head.y(), 1e-12);
    assertEquals(0.5 + c30, head.z(), 1e-12);
  }

  @Test
  void theHeadTurnsByNeckTimesHead() {
    Pose pose = Pose.of(Rotation.aboutX(0.4), Rotation.aboutY(0.8));
    Rotation body = Rotation.aboutY(-0.3);
    Transform head =
        CHAIN.forward(pose, new Transform(body, new Vec3(5, 0, 0))).get(CHAIN.indexOf("head"));
    assertEquals(0, head.rotation().angleTo(body.times(pose.headToBody())), 1e-7);
  }

  @Test
  void bonesAtRestStayUnderTheRoot() {
    Transform root = new Transform(Rotation.aboutZ(0.2), new Vec3(0, 0, -2));
    for (Transform motion : CHAIN.forward(Pose.REST, root)) {
      assertEquals(root, motion);
    }
  }

  @Test
  void sharesThatDoNotSumToOneAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Skeleton(List.of(Bone.driven("neck", -1, Vec3.ZERO, Pose.NECK, 0.5))));
  }

  @Test
  void aPoseFromAHeadRotationHasIt() {
    Rotation head = new HeadAngles(50, 20, -10, HeadAngles.Convention.AFLW2000).rotation();
    Pose pose = Pose.ofHead(head);
    assertEquals(0, pose.headToBody().angleTo(head), 1e-7);
    assertEquals(0, pose.neck().y(), 1e-12);
  }

  @Test
  void mirroringAPoseMirrorsTheHead() {
    Pose pose = Pose.of(JointLimits.rotation(0, 10, 20), JointLimits.rotation(40, -5, 8));
    assertEquals(0, pose.mirrored().headToBody().angleTo(pose.headToBody().mirrored()), 1e-7);
  }

  @Test
  void limitsHoldWhatIsInsideAndBringBackWhatIsOutside() {
    Rotation inside = JointLimits.rotation(60, 20, -15);
    assertTrue(JointLimits.HEAD.contains(inside));
    assertEquals(0, JointLimits.HEAD.clamp(inside).angleTo(inside), 1e-7);
    Rotation outside = JointLimits.rotation(100, -50, 30);
    assertFalse(JointLimits.HEAD.contains(outside));
    Angles angles = Angles.of(JointLimits.HEAD.clamp(outside));
    assertEquals(80, angles.turn(), 1e-6);
    assertEquals(-33, angles.nod(), 1e-6);
    assertEquals(22, angles.tilt(), 1e-6);
    assertTrue(JointLimits.HEAD.contains(JointLimits.HEAD.clamp(outside)));
  }
}
