package org.kubi.render.shade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Pose;
import org.kubi.render.scene.Actor;

class SkinnedActorTest {
  private static final Actor ACTOR =
      new Actor(
          Figures.of(Figures.quad(1, 1)),
          new Pose(Map.of(Pose.NECK, Rotation.aboutX(0.3), Pose.HEAD, Rotation.aboutY(0.5))),
          new Transform(Rotation.aboutZ(0.2), new Vec3(0.1, -0.2, -3)));

  @Test
  void matricesMovePointsLikeForwardKinematics() {
    List<Transform> motions = Figures.SKELETON.forward(ACTOR.pose(), ACTOR.root());
    float[] m = SkinnedActor.of(ACTOR).motions();
    assertEquals(SkinnedActor.FLOATS_PER_BONE * motions.size(), m.length);
    Vec3 point = new Vec3(0.3, 1.7, 0.1);
    for (int bone = 0; bone < motions.size(); bone++) {
      Vec3 expected = motions.get(bone).apply(point);
      int b = SkinnedActor.FLOATS_PER_BONE * bone;
      assertEquals(expected.x(), row(m, b, point), 1e-6);
      assertEquals(expected.y(), row(m, b + 4, point), 1e-6);
      assertEquals(expected.z(), row(m, b + 8, point), 1e-6);
    }
  }

  private static double row(float[] m, int at, Vec3 p) {
    return m[at] * p.x() + m[at + 1] * p.y() + m[at + 2] * p.z() + m[at + 3];
  }

  @Test
  void distanceIsThatOfTheHeadJoint() {
    Vec3 head = Figures.SKELETON.joint(Pose.HEAD, ACTOR.pose(), ACTOR.root());
    assertEquals(-head.z(), SkinnedActor.of(ACTOR).distance(), 1e-12);
  }

  @Test
  void anActorBehindTheCameraCountsAsNear() {
    Actor behind =
        new Actor(ACTOR.model(), Pose.REST, new Transform(Rotation.IDENTITY, new Vec3(0, 0, 2)));
    assertEquals(SkinnedActor.NEAREST_METRES, SkinnedActor.of(behind).distance());
  }
}
