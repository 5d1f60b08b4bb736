package org.kubi.app.panel.viewport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kubi.app.panel.pose.PoseEditor;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.panel.studio.TestPeople;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Pixel;
import org.kubi.geometry.Vec3;
import org.kubi.pose.JointLimits;
import org.kubi.pose.JointLimits.Angles;
import org.kubi.pose.Pose;

class GizmoTest {
  private static final double WIDE = 640;
  private static final double HIGH = 480;

  private final Studio studio = new Studio();
  private final Handling handling = new Handling(studio, new PoseEditor(studio));
  private final Camera camera = handling.camera(WIDE, HIGH);

  @BeforeEach
  void someone() {
    studio.person().set(Optional.of(TestPeople.person()));
    studio.orbit().set(studio.frontView());
  }

  private Pixel front(Gizmo.Axis axis) {
    Gizmo rings = handling.gizmo().orElseThrow();
    Pixel middle = camera.project(rings.centre());
    return rings.ring(axis, camera).stream()
        .filter(Gizmo.Place::inFront)
        .map(Gizmo.Place::pixel)
        .min(Comparator.comparingDouble(middle::distanceTo))
        .orElseThrow();
  }

  @Test
  void aDotChoosesItsBone() {
    BoneHandle neck =
        handling.handles(WIDE, HIGH).stream()
            .filter(handle -> handle.bone().equals(Pose.NECK))
            .findFirst()
            .orElseThrow();
    assertTrue(handling.choose(neck.pixel().u() + 3, neck.pixel().v() - 3, WIDE, HIGH));
    assertEquals(Optional.of(Pose.NECK), handling.bone().get());
    assertFalse(handling.choose(1, 1, WIDE, HIGH));
    assertEquals(Optional.of(Pose.NECK), handling.bone().get());
  }

  @Test
  void draggingTheRingOfTheTurnToTheRightTurnsTheHeadToItsLeft() {
    handling.bone().set(Optional.of(Pose.HEAD));
    Gizmo rings = handling.gizmo().orElseThrow();
    double depth = -rings.centre().z();
    double focal = camera.focalPixels();
    // Beside the middle, where the rings of turn and nod cross: 30 degrees round the ring.
    double round = Math.toRadians(30);
    double forward = depth - rings.radius() * Math.cos(round);
    Vec3 point =
        rings
            .centre()
            .plus(new Vec3(rings.radius() * Math.sin(round), 0, rings.radius() * Math.cos(round)));
    Pixel from = camera.project(point);
    double perRadian =
        focal
            * rings.radius()
            * (Math.cos(round) * forward - rings.radius() * Math.sin(round) * Math.sin(round))
            / (forward * forward);
    assertTrue(handling.takeRing(from.u(), from.v(), WIDE, HIGH));
    double pixels = 20;
    handling.begin(Handling.Grip.RING);
    handling.dragRing(from.u(), from.v(), from.u() + pixels, from.v(), WIDE, HIGH);
    handling.end();
    Angles angles = Angles.of(studio.pose().get().head());
    double expected = Math.toDegrees(pixels / perRadian);
    assertEquals(expected, angles.turn(), 0.05 * expected);
    assertEquals(0, angles.nod(), 1e-6);
    assertEquals(0, angles.tilt(), 1e-6);
  }

  @Test
  void ringsStopAtTheJointsLimits() {
    handling.bone().set(Optional.of(Pose.HEAD));
    for (int i = 0; i < 40; i++) {
      Pixel from = front(Gizmo.Axis.X);
      assertTrue(handling.takeRing(from.u(), from.v(), WIDE, HIGH));
      handling.dragRing(from.u(), from.v(), from.u(), from.v() + 30, WIDE, HIGH);
    }
    assertTrue(JointLimits.HEAD.contains(studio.pose().get().head()));
    assertEquals(JointLimits.HEAD.down(), Angles.of(studio.pose().get().head()).nod(), 1e-6);
  }

  @Test
  void ringsTurnWithTheBone() {
    handling.bone().set(Optional.of(Pose.HEAD));
    studio.pose().set(Pose.of(JointLimits.rotation(0, 0, 0), JointLimits.rotation(50, 0, 0)));
    Vec3 ahead = handling.gizmo().orElseThrow().axes().get(2);
    assertEquals(Math.sin(Math.toRadians(50)), ahead.x(), 1e-9);
    assertEquals(Math.cos(Math.toRadians(50)), ahead.z(), 1e-9);
  }
}
