package org.kubi.label;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kubi.framing.Box;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;
import org.kubi.pose.JointLimits;
import org.kubi.pose.Pose;

class LabelsTest {
  private final SplittableRandom random = new SplittableRandom(3);

  static Stream<Label> labels() {
    return Labels.ALL.stream();
  }

  @Test
  void idsAreUnique() {
    Set<String> ids = new HashSet<>();
    Labels.STORED.forEach(annotation -> assertTrue(ids.add(annotation.id()), annotation.id()));
    Labels.ALL.forEach(label -> assertEquals(label, Labels.byId(label.id())));
    assertThrows(IllegalArgumentException.class, () -> Labels.byId("nothing"));
  }

  @Test
  void everyAnnotationMeasuresAsManyNumbersAsItHasColumns() {
    HeadTruth truth = someTruth();
    Labels.STORED.forEach(
        annotation ->
            assertEquals(
                annotation.columns().size(), annotation.measure(truth).length, annotation.id()));
  }

  @ParameterizedTest
  @MethodSource("labels")
  void decodingWhatWasMeasuredGivesTheHead(Label label) {
    for (int i = 0; i < 200; i++) {
      HeadTruth truth = someTruth();
      Estimate estimate = label.decode(label.measure(truth));
      assertEquals(0, estimate.headToCamera().angleTo(truth.headToCamera()), 1e-7);
      assertEquals(0, estimate.pose().headToBody().angleTo(truth.headToCamera()), 1e-7);
    }
  }

  @ParameterizedTest
  @MethodSource("labels")
  void numbersAreBetweenMinusOneAndOne(Label label) {
    for (int i = 0; i < 200; i++) {
      for (double value : label.measure(someTruth())) {
        assertTrue(Math.abs(value) <= 1, label.id() + " gave " + value);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("labels")
  void theMirroredNumbersDecodeToTheMirroredHead(Label label) {
    for (int i = 0; i < 50; i++) {
      double[] values = label.measure(someTruth());
      Rotation head = label.decode(values).headToCamera();
      Rotation mirrored = label.decode(label.mirror(values)).headToCamera();
      assertEquals(0, mirrored.angleTo(head.mirrored()), 1e-7);
      assertArrayEquals(values, label.mirror(label.mirror(values)), 0);
    }
  }

  @ParameterizedTest
  @MethodSource("labels")
  void anyNumbersDecodeToARotation(Label label) {
    label.decode(new double[label.size()]);
    assertThrows(IllegalArgumentException.class, () -> label.decode(new double[1]));
  }

  @Test
  void tenNumbersGiveThePoseAndThePlaceBack() {
    for (int i = 0; i < 500; i++) {
      HeadTruth truth = someTruth();
      double[] values = Labels.BONES10.measure(truth);
      Estimate estimate = Labels.BONES10.decode(values);
      Pose pose = Bones10.neckOnBody(estimate, truth.body());
      Vec3 joint =
          Bones10.neckJoint(
              estimate.neckInPicture().orElseThrow(), truth.camera(), truth.distance());
      assertEquals(0, joint.minus(truth.neckJoint()).length(), 1e-9);
      HeadTruth again =
          new HeadTruth(
              truth.character(),
              truth.camera(),
              truth.distance(),
              joint,
              truth.headJoint(),
              truth.body(),
              pose.neck(),
              pose.head(),
              truth.faceBox());
      assertArrayEquals(values, Labels.BONES10.measure(again), 1e-9);
      assertEquals(0, pose.neck().angleTo(truth.neck()), 1e-7);
      assertEquals(0, pose.head().angleTo(truth.head()), 1e-7);
    }
  }

  @Test
  void withABodyThatFacesTheCameraTheTenNumbersAreTheBonesOwn() {
    HeadTruth t = someTruth();
    HeadTruth facing =
        new HeadTruth(
            0,
            t.camera(),
            t.distance(),
            t.neckJoint(),
            t.headJoint(),
            Rotation.IDENTITY,
            t.neck(),
            t.head(),
            t.faceBox());
    double[] v = Labels.BONES10.measure(facing);
    assertArrayEquals(
        new double[] {t.neck().x(), t.neck().z(), t.neck().w(), t.head().x(), t.head().w()},
        new double[] {v[3], v[4], v[5], v[6], v[9]},
        1e-12);
  }

  @Test
  void placesAreInPictureWidthsFromTheMiddle() {
    Camera camera = new Camera(640, 32, 32, 64, 64);
    // At 2 m the picture is 0.2 m wide: 0.05 m to the right is a quarter, 0.1 m down is a half.
    Vec3 place = Bones10.neckInPicture(new Vec3(0.05, -0.1, -2), camera, 2);
    assertArrayEquals(
        new double[] {0.25, -0.5, 0}, new double[] {place.x(), place.y(), place.z()}, 1e-12);
  }

  private HeadTruth someTruth() {
    Rotation neck = JointLimits.rotation(0, random.nextDouble(-42, 36), random.nextDouble(-27, 27));
    Rotation head =
        JointLimits.rotation(
            random.nextDouble(-80, 80), random.nextDouble(-33, 30), random.nextDouble(-22, 22));
    Rotation body =
        JointLimits.rotation(
            random.nextDouble(-90, 90), random.nextDouble(-15, 15), random.nextDouble(-15, 15));
    double distance = random.nextDouble(0.5, 2.5);
    Camera camera =
        new Camera(320 * distance, random.nextDouble(28, 36), random.nextDouble(28, 36), 64, 64);
    return new HeadTruth(
        2,
        camera,
        distance,
        new Vec3(random.nextDouble(-0.08, 0.08), -0.12, -distance - 0.08),
        new Vec3(0, -0.03, -distance - 0.05),
        body,
        neck,
        head,
        new Box(10, 12, 40, 44));
  }
}
