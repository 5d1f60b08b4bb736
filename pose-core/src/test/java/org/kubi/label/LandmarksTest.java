package org.kubi.label;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kubi.framing.Box;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Humanoid;

class LandmarksTest {
  private static final Camera CAMERA = new Camera(320, 32, 32, 64, 64);

  @Test
  void theOtherSideOfTheOtherSideIsTheLandmarkItself() {
    int middle = 0;
    for (int i = 0; i < Landmarks.COUNT; i++) {
      assertEquals(i, Landmarks.otherSide(Landmarks.otherSide(i)));
      middle += Landmarks.otherSide(i) == i ? 1 : 0;
    }
    // Chin, four on the nose's bridge, one below it, and two on each pair of lips.
    assertEquals(1 + 4 + 1 + 2 + 2, middle);
  }

  @Test
  void theOtherSideKeepsToItsFeature() {
    int[] features = {0, 17, 27, 36, 48, 60, Landmarks.COUNT};
    for (int f = 0; f + 1 < features.length; f++) {
      for (int i = features[f]; i < features[f + 1]; i++) {
        int other = Landmarks.otherSide(i);
        assertEquals(f, feature(features, other), i + " and " + other);
      }
    }
    assertEquals(45, Landmarks.otherSide(36), "outer corners of the eyes");
    assertEquals(54, Landmarks.otherSide(48), "corners of the mouth");
  }

  private static int feature(int[] firsts, int landmark) {
    int f = 0;
    while (landmark >= firsts[f + 1]) {
      f++;
    }
    return f;
  }

  @Test
  void aLandmarkIsSeenHiddenOrOutsideByCocosCodes() {
    List<Landmark> landmarks = new ArrayList<>();
    landmarks.add(new Landmark(new Vec3(0.01, 0.02, -1), true));
    landmarks.add(new Landmark(new Vec3(0.01, 0.02, -1), false));
    landmarks.add(new Landmark(new Vec3(-0.2, 0, -1), true));
    landmarks.add(new Landmark(new Vec3(0, 0, 0.5), true));
    while (landmarks.size() < Landmarks.COUNT) {
      landmarks.add(new Landmark(new Vec3(0, 0, -1), true));
    }
    HeadTruth truth = truth(new HeadDetails(Optional.empty(), landmarks, Map.of(), Map.of()));
    double[] places = Labels.LANDMARKS.measure(truth);
    assertArrayEquals(
        new double[] {35.2, 25.6, 2, 35.2, 25.6, 1, -32, 32, 0, 0, 0, 0},
        java.util.Arrays.copyOf(places, 12),
        1e-9);
    double[] points = Labels.LANDMARKS_3D.measure(truth);
    assertArrayEquals(
        new double[] {-0.2, 0, -1, 0, 0, 0.5}, java.util.Arrays.copyOfRange(points, 6, 12), 0);
    assertEquals("landmark67_visible", Labels.LANDMARKS.columns().get(203));
    assertEquals("landmark00_cz", Labels.LANDMARKS_3D.columns().get(2));
  }

  @Test
  void whatIsUnknownIsZero() {
    HeadTruth truth = truth(HeadDetails.UNKNOWN);
    for (Annotation annotation :
        List.of(
            Labels.LANDMARKS, Labels.LANDMARKS_3D, Labels.HEAD_BOX, Labels.GAZE, Labels.SKELETON)) {
      assertArrayEquals(new double[annotation.size()], annotation.measure(truth), annotation.id());
    }
  }

  @Test
  void theBonesThatARigHasAreInTheirColumnsAndTheOthersZero() {
    Map<String, Vec3> joints =
        Map.of(
            Humanoid.LEFT_EYE,
            new Vec3(0.03, 0.02, -1),
            "leftUpperArm",
            new Vec3(0.2, -0.3, -1.1),
            "leftFoot",
            new Vec3(0, -2, 0.1));
    HeadTruth truth =
        truth(
            new HeadDetails(
                Optional.of(new Box(-3, 2, 60, 70)),
                List.of(),
                joints,
                Map.of(Humanoid.RIGHT_EYE, Vec3.Z)));
    double[] numbers = Labels.SKELETON.measure(truth);
    assertEquals(41.6, column(numbers, "left_eye_u"), 1e-9);
    assertEquals(25.6, column(numbers, "left_eye_v"), 1e-9);
    assertEquals(2, column(numbers, "left_eye_visible"));
    assertEquals(0, column(numbers, "left_upper_arm_visible"), "out of the picture");
    assertEquals(-0.3, column(numbers, "left_upper_arm_cy"));
    assertEquals(0, column(numbers, "left_foot_u"), "behind the camera");
    assertEquals(-2, column(numbers, "left_foot_cy"));
    assertEquals(0, column(numbers, "jaw_cz"), "a bone that the rig lacks");
    assertArrayEquals(new double[] {-3, 2, 60, 70}, Labels.HEAD_BOX.measure(truth));
    assertArrayEquals(new double[] {0, 0, 0, 0, 0, 1}, Labels.GAZE.measure(truth));
  }

  @Test
  void detailsAreWhole() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new HeadDetails(
                Optional.empty(), List.of(new Landmark(Vec3.Z, true)), Map.of(), Map.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new HeadDetails(Optional.empty(), List.of(), Map.of("tail", Vec3.Z), Map.of()));
  }

  private static double column(double[] numbers, String name) {
    return numbers[Labels.SKELETON.columns().indexOf(name)];
  }

  private static HeadTruth truth(HeadDetails details) {
    return new HeadTruth(
        0,
        CAMERA,
        1,
        new Vec3(0, -0.1, -1),
        new Vec3(0, 0, -1),
        Rotation.IDENTITY,
        Rotation.IDENTITY,
        Rotation.IDENTITY,
        new Box(10, 10, 40, 40),
        details);
  }
}
