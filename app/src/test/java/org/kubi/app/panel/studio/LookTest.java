package org.kubi.app.panel.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kubi.framing.Framing;
import org.kubi.geometry.Pixel;
import org.kubi.geometry.Vec3;
import org.kubi.label.HeadTruth;
import org.kubi.pose.HeadAngles;
import org.kubi.pose.HeadAngles.Convention;
import org.kubi.pose.JointLimits;
import org.kubi.pose.Pose;
import org.kubi.render.scene.DirectionalLight;
import org.kubi.render.scene.Lighting;

class LookTest {
  private static Look look(Pose pose, Orbit orbit) {
    return new Look(TestPeople.person(), pose, orbit, LightSetting.STUDIO);
  }

  private static HeadTruth truth(Pose pose, Orbit orbit) {
    return look(pose, orbit).eye(Framing.HEAD).orElseThrow().truth();
  }

  @Test
  void aCameraAtTheFiguresLeftSeesItsNosePointToThePicturesLeft() {
    // The figure's left is +x; from there the figure, which looks along +z, faces our left.
    Orbit left = Orbit.front(TestPeople.HEAD_CENTRE).turned(60, 0);
    HeadAngles seen = HeadAngles.of(truth(Pose.REST, left).headToCamera(), Convention.AFLW2000);
    assertEquals(60, seen.yaw(), 1e-9);
    assertEquals(0, seen.pitch(), 1e-9);
  }

  @Test
  void aCameraAboveSeesALoweredChin() {
    Orbit above = Orbit.front(TestPeople.HEAD_CENTRE).turned(0, 30);
    HeadAngles seen = HeadAngles.of(truth(Pose.REST, above).headToCamera(), Convention.AFLW2000);
    assertEquals(-30, seen.pitch(), 1e-9);
  }

  @Test
  void theTargetStaysInTheMiddleOfThePicture() {
    Vec3 target = new Vec3(0.1, 1.5, 0.2);
    Orbit orbit = new Orbit(33, -20, 1.4, target);
    Pixel middle = orbit.camera(300, 200).project(orbit.root().apply(target));
    assertEquals(0, middle.distanceTo(new Pixel(150, 100)), 1e-9);
  }

  @Test
  void aRollTurnsThePictureClockwiseAboutItsMiddle() {
    Vec3 target = new Vec3(0.1, 1.5, 0.2);
    Orbit orbit = new Orbit(33, -20, 1.4, target, 90, 40);
    Vec3 crown = orbit.root().apply(target.plus(new Vec3(0, 0.1, 0)));
    Vec3 middle = orbit.root().apply(target);
    assertEquals(0, orbit.camera(300, 200).project(middle).distanceTo(new Pixel(150, 100)), 1e-9);
    assertTrue(crown.x() - middle.x() > 0.09, "up has become right: " + crown.minus(middle));
    assertEquals(90, orbit.turned(10, 5).zoomed(1.1).panned(0.1, 0).roll(), 1e-9);
    assertEquals(40, orbit.turned(10, 5).zoomed(1.1).panned(0.1, 0).fieldOfView(), 1e-9);
  }

  @Test
  void aSceneThatStoodFarAwayComesNearerByTheWheelButNeverGoesFarther() {
    Orbit far = new Orbit(0, 0, 12, TestPeople.HEAD_CENTRE, 0, 3);
    assertEquals(12, far.zoomed(1.2).distance());
    assertEquals(6, far.zoomed(0.5).distance(), 1e-9);
    assertEquals(Orbit.FARTHEST, Orbit.front(TestPeople.HEAD_CENTRE).zoomed(100).distance());
  }

  @Test
  void allLampsOfASceneStayUntilANumberIsChanged() {
    Lighting scene =
        new Lighting(
            0.3,
            Vec3.ZERO,
            List.of(
                new DirectionalLight(new Vec3(1, 0, 0), 0.2, 0.1, 0.5),
                new DirectionalLight(new Vec3(0, 1, 1), 0.6, 0)));
    LightSetting setting = LightSetting.of(scene);
    assertEquals(scene, setting.lighting());
    assertEquals(0.9, setting.brightness(), 1e-9);
    assertEquals(45, setting.elevation(), 1e-9);
    LightSetting changed = new LightSetting(1, setting.contrast(), 0, 45);
    assertEquals(2, changed.lighting().lights().size());
    assertEquals(0.6 / 0.9, changed.lighting().lights().get(0).intensity(), 1e-9);
  }

  @Test
  void aPanMovesThePictureWithTheHand() {
    Orbit orbit = new Orbit(120, 10, 1.4, TestPeople.HEAD_CENTRE);
    Vec3 before = orbit.root().apply(TestPeople.HEAD_CENTRE);
    Vec3 after = orbit.panned(0.05, 0.02).root().apply(TestPeople.HEAD_CENTRE);
    assertEquals(0, after.minus(before).minus(new Vec3(0.05, 0.02, 0)).length(), 1e-9);
  }

  @Test
  void theFaceBoxFillsTheNetworksPictureAsTheFramingSays() {
    Pose pose = Pose.of(JointLimits.rotation(0, 10, 5), JointLimits.rotation(30, -10, 4));
    HeadTruth truth = truth(pose, Orbit.front(TestPeople.HEAD_CENTRE));
    assertEquals(32, truth.faceBox().centreX(), 1e-6);
    assertEquals(32, truth.faceBox().centreY(), 1e-6);
    assertEquals(64 / 1.5, Math.max(truth.faceBox().width(), truth.faceBox().height()), 1e-6);
    assertEquals(0, truth.headToCamera().angleTo(pose.headToBody()), 1e-9);
  }

  @Test
  void aFaceBehindTheCameraHasNoEye() {
    Orbit past = new Orbit(0, 0, 0.5, TestPeople.HEAD_CENTRE.plus(new Vec3(0, 0, -0.8)));
    assertTrue(look(Pose.REST, past).eye(Framing.HEAD).isEmpty());
  }

  @Test
  void thePersonsHeadIsCutOutWithItsNeck() {
    Person person = TestPeople.person();
    assertEquals(3 * 12, person.model().triangleCount());
    assertEquals(2 * 12, person.head().triangleCount());
    assertEquals(0, person.headCentre().minus(TestPeople.HEAD_CENTRE).length(), 1e-6);
  }
}
