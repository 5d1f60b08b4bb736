package org.kubi.pose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;
import org.kubi.pose.HeadAngles.Convention;

class HeadAnglesTest {
  private static final double HALF = 0.5;
  private static final double ROOT = Math.sqrt(3) / 2;

  @ParameterizedTest
  @EnumSource(Convention.class)
  void yawIsPositiveWhenNosePointsToPictureLeft(Convention convention) {
    Vec3 nose = new HeadAngles(30, 0, 0, convention).rotation().apply(Vec3.Z);
    assertVector(-HALF, 0, ROOT, nose);
  }

  @Test
  void pitchIsPositiveWhenTheChinIsUpButNegativeInOpenFace() {
    for (Convention convention : Convention.values()) {
      double sign = convention == Convention.OPENFACE ? -1 : 1;
      Vec3 nose = new HeadAngles(0, 30 * sign, 0, convention).rotation().apply(Vec3.Z);
      assertVector(0, HALF, ROOT, nose);
    }
  }

  @ParameterizedTest
  @EnumSource(Convention.class)
  void rollIsPositiveWhenTheHeadTurnsClockwiseAsSeen(Convention convention) {
    Vec3 crown = new HeadAngles(0, 0, 30, convention).rotation().apply(Vec3.Y);
    assertVector(HALF, ROOT, 0, crown);
  }

  @Test
  void aflwMultipliesRxRyRz() {
    // Rx(90) Ry(30) Rz(0) by hand: Ry(30) = [c 0 -s; 0 1 0; s 0 c], then Rx(90) = [1 0 0; 0 0 1; 0
    // -1 0] swaps the rows: row 2 becomes row 3, row 3 becomes minus row 2.
    double[] m = HeadAngles.aflw(30, 90, 0).rotation().matrix();
    assertArrayEquals(new double[] {ROOT, 0, -HALF, HALF, 0, ROOT, 0, -1, 0}, m, 1e-12);
  }

  @Test
  void opentrackMultipliesRyRxRz() {
    // Ry(30) Rx(90) by hand: [c 0 -s; 0 1 0; s 0 c] [1 0 0; 0 0 1; 0 -1 0].
    double[] m = new HeadAngles(30, 90, 0, Convention.OPENTRACK).rotation().matrix();
    assertArrayEquals(new double[] {ROOT, HALF, 0, 0, 0, 1, HALF, -ROOT, 0}, m, 1e-12);
  }

  @Test
  void openFaceIsItsMatrixInItsOwnAxes() {
    // OpenFace: Rx Ry Rz right-handed in x right, y down, z away. By hand for Rx(90) Ry(30):
    // [1 0 0; 0 0 -1; 0 1 0] [c 0 s; 0 1 0; -s 0 c] = [c 0 s; s 0 -c; 0 1 0]; in our axes rows and
    // columns 2 and 3 change sign: [c 0 -s; -s 0 -c; 0 1 0].
    double[] m = new HeadAngles(30, 90, 0, Convention.OPENFACE).rotation().matrix();
    assertArrayEquals(new double[] {ROOT, 0, -HALF, -HALF, 0, -ROOT, 0, 1, 0}, m, 1e-12);
  }

  @Test
  void aBiwiMatrixGivesTheAnglesThatPapersReport() {
    // In Kinect axes (y down, z away) a turn of the nose to the picture's left by 30 degrees takes
    // the head's z axis (backwards) to the right: columns are (c 0 -s), (0 1 0), (s 0 c).
    Rotation left = HeadAngles.ofBiwiMatrix(ROOT, 0, HALF, 0, 1, 0, -HALF, 0, ROOT);
    assertEquals(30, HeadAngles.of(left, Convention.BIWI).yaw(), 1e-9);
    assertVector(-HALF, 0, ROOT, left.apply(Vec3.Z));
    // deep-head-pose's formula on the transposed matrix gives the same three angles.
    Rotation r = HeadAngles.aflw(20, -35, 12).rotation();
    double[] m = r.matrix();
    double[] kinect = {m[0], -m[1], -m[2], -m[3], m[4], m[5], -m[6], m[7], m[8]};
    double yaw = -Math.toDegrees(Math.atan2(-kinect[2], Math.hypot(kinect[5], kinect[8])));
    double pitch = Math.toDegrees(Math.atan2(kinect[5], kinect[8]));
    double roll = -Math.toDegrees(Math.atan2(kinect[1], kinect[0]));
    HeadAngles ours = HeadAngles.of(HeadAngles.ofBiwiMatrix(kinect), Convention.BIWI);
    assertArrayEquals(
        new double[] {yaw, pitch, roll},
        new double[] {ours.yaw(), ours.pitch(), ours.roll()},
        1e-9);
  }

  @ParameterizedTest
  @EnumSource(Convention.class)
  void anglesComeBackAwayFromGimbalLock(Convention convention) {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 300; i++) {
      HeadAngles angles =
          new HeadAngles(
              random.nextDouble(-85, 85),
              random.nextDouble(-85, 85),
              random.nextDouble(-85, 85),
              convention);
      HeadAngles back = HeadAngles.of(angles.rotation(), convention);
      assertArrayEquals(
          new double[] {angles.yaw(), angles.pitch(), angles.roll()},
          new double[] {back.yaw(), back.pitch(), back.roll()},
          1e-6);
    }
  }

  @ParameterizedTest
  @EnumSource(Convention.class)
  void atGimbalLockTheAnglesStillGiveTheRotation(Convention convention) {
    for (double yaw : new double[] {-90, 90}) {
      Rotation r = HeadAngles.aflw(yaw, 20, 10).rotation();
      assertTrue(HeadAngles.of(r, convention).rotation().angleTo(r) < 1e-6);
    }
  }

  private static void assertVector(double x, double y, double z, Vec3 found) {
    assertArrayEquals(
        new double[] {x, y, z}, new double[] {found.x(), found.y(), found.z()}, 1e-12);
  }
}
