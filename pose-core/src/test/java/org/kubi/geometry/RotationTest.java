package org.kubi.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RotationTest {
  private static final double TINY = 1e-12;

  @Test
  void quarterTurnsFollowTheRightHand() {
    assertVector(Vec3.Z, Rotation.aboutX(Math.PI / 2).apply(Vec3.Y));
    assertVector(Vec3.X, Rotation.aboutY(Math.PI / 2).apply(Vec3.Z));
    assertVector(Vec3.Y, Rotation.aboutZ(Math.PI / 2).apply(Vec3.X));
  }

  @Test
  void bothSignsOfAQuaternionAreOneRotation() {
    Rotation a = new Rotation(0.5, 0.5, -0.5, 0.5);
    Rotation b = new Rotation(-0.5, -0.5, 0.5, -0.5);
    assertEquals(a, b);
    assertEquals(0.5, b.w(), TINY);
  }

  @Test
  void quaternionsOfAnotherLengthAreRefusedWithTheirValue() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new Rotation(1, 0.1, 0, 0));
    assertTrue(e.getMessage().contains("0.1"), e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Rotation(Double.NaN, 0, 0, 0));
  }

  @Test
  void matrixHasTheRotatedAxesAsColumnsAndComesBack() {
    for (Rotation r : some(200)) {
      double[] m = r.matrix();
      assertVector(new Vec3(m[0], m[3], m[6]), r.apply(Vec3.X));
      assertVector(new Vec3(m[2], m[5], m[8]), r.apply(Vec3.Z));
      assertEquals(0, Rotation.ofMatrix(m).angleTo(r), 1e-7);
      assertEquals(0, Rotation.ofSixD(r.sixD()).angleTo(r), 1e-7);
    }
  }

  @Test
  void reflectionsAreNotRotations() {
    assertThrows(
        IllegalArgumentException.class, () -> Rotation.ofMatrix(-1, 0, 0, 0, 1, 0, 0, 0, 1));
  }

  @Test
  void productAppliesTheRightOneFirst() {
    Rotation ab = Rotation.aboutX(0.3).times(Rotation.aboutY(0.7));
    Vec3 v = new Vec3(0.2, -1, 3);
    assertVector(Rotation.aboutX(0.3).apply(Rotation.aboutY(0.7).apply(v)), ab.apply(v));
  }

  @Test
  void swingHasNoTwistAndTheTwoMakeTheWhole() {
    for (Rotation r : some(200)) {
      assertEquals(0, r.swing().y(), TINY);
      assertEquals(0, r.twist().x(), TINY);
      assertEquals(0, r.twist().z(), TINY);
      assertEquals(0, r.swing().times(r.twist()).angleTo(r), 1e-7);
    }
  }

  @Test
  void powersShareTheAngleOnTheSameAxis() {
    Rotation r = Rotation.about(new Vec3(1, 2, -0.5), 1.2);
    assertEquals(0.4, r.power(1 / 3.0).angle(), TINY);
    Rotation third = r.power(1 / 3.0);
    assertEquals(0, third.times(third).times(third).angleTo(r), 1e-7);
  }

  @Test
  void geodesicDistanceIsTheAngleBetween() {
    assertEquals(0.5, Rotation.aboutX(0.2).angleTo(Rotation.aboutX(0.7)), TINY);
    assertEquals(Math.PI, Rotation.IDENTITY.angleTo(Rotation.aboutZ(Math.PI)), TINY);
  }

  @Test
  void mirroringTwiceIsNothingAndMirrorsPoints() {
    Vec3 v = new Vec3(0.3, 0.4, -0.8);
    for (Rotation r : some(50)) {
      assertEquals(0, r.mirrored().mirrored().angleTo(r), 1e-7);
      Vec3 mirroredThenTurned = r.mirrored().apply(new Vec3(-v.x(), v.y(), v.z()));
      Vec3 turned = r.apply(v);
      assertVector(new Vec3(-turned.x(), turned.y(), turned.z()), mirroredThenTurned);
    }
  }

  @Test
  void anyAnswerOfANetworkIsARotation() {
    assertEquals(Rotation.IDENTITY, Rotation.nearest(0, 0, 0, 0));
    assertEquals(1, norm(Rotation.ofSixD(0, 0, 0, 0, 0, 0)), TINY);
    assertEquals(1, norm(Rotation.ofSixD(1, 2, 3, 2, 4, 6)), TINY);
  }

  private static double norm(Rotation r) {
    return r.w() * r.w() + r.x() * r.x() + r.y() * r.y() + r.z() * r.z();
  }

  private static Rotation[] some(int n) {
    SplittableRandom random = new SplittableRandom(5);
    Rotation[] rotations = new Rotation[n];
    for (int i = 0; i < n; i++) {
      rotations[i] =
          Rotation.nearest(
              random.nextDouble(-1, 1),
              random.nextDouble(-1, 1),
              random.nextDouble(-1, 1),
              random.nextDouble(-1, 1));
    }
    return rotations;
  }

  private static void assertVector(Vec3 expected, Vec3 found) {
    assertArrayEquals(
        new double[] {expected.x(), expected.y(), expected.z()},
        new double[] {found.x(), found.y(), found.z()},
        1e-12);
  }
}
