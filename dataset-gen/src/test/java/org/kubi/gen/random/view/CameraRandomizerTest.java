package org.kubi.gen.random.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Range;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;

class CameraRandomizerTest {
  private static final int DRAWS = 4000;
  private static final Range NEAR = new Range(0.45, 2.5);

  @Test
  void distancesAreUniformOnTheirLogarithm() {
    CameraRandomizer camera = camera(new Range(0.5, 2), 0, 0, 0, 0, 0, 0);
    int near = 0;
    for (int i = 0; i < DRAWS; i++) {
      CameraDraw draw = camera.draw(Dice.of(1, i, "camera"));
      assertTrue(draw.distance() >= 0.5 && draw.distance() <= 2);
      near += draw.distance() < 1 ? 1 : 0;
      assertEquals(Rotation.IDENTITY, draw.turn());
      assertEquals(1, draw.side());
      assertEquals(0, draw.shiftX());
    }
    assertEquals(0.5, near / (double) DRAWS, 0.03);
  }

  @Test
  void aHighCameraSeesTheCrownAndALowOneTheChin() {
    CameraRandomizer camera = camera(NEAR, 20, 0, 0, 0, 0, 0);
    double squares = 0;
    for (int i = 0; i < DRAWS; i++) {
      Vec3 up = camera.draw(Dice.of(1, i, "camera")).turn().apply(Vec3.Y);
      assertEquals(0, up.x(), 1e-12);
      double degrees = Math.toDegrees(Math.asin(up.z()));
      squares += degrees * degrees;
    }
    assertEquals(20, Math.sqrt(squares / DRAWS), 1);
  }

  @Test
  void rollTurnsAboutTheView() {
    CameraRandomizer camera = camera(NEAR, 0, 10, 0, 0, 0, 0);
    for (int i = 0; i < 50; i++) {
      Vec3 view = camera.draw(Dice.of(1, i, "camera")).turn().apply(Vec3.Z);
      assertEquals(1, view.z(), 1e-12);
    }
  }

  @Test
  void thoseWhoLieAreRolledToEitherSide() {
    CameraRandomizer camera =
        new CameraRandomizer(NEAR, 0, 5, 0.25, new Range(30, 110), 0, 0, 0, 0);
    int[] lying = new int[2];
    for (int i = 0; i < DRAWS; i++) {
      Vec3 up = camera.draw(Dice.of(1, i, "camera")).turn().apply(Vec3.Y);
      double roll = Math.toDegrees(Math.atan2(up.x(), up.y()));
      assertTrue(Math.abs(roll) < 15 || Math.abs(roll) > 30 && Math.abs(roll) < 110, "" + roll);
      if (Math.abs(roll) > 30) {
        lying[roll < 0 ? 0 : 1]++;
      }
    }
    assertEquals(0.125, lying[0] / (double) DRAWS, 0.02);
    assertEquals(0.125, lying[1] / (double) DRAWS, 0.02);
  }

  @Test
  void grossErrorsAreLargerButKeepTheFaceInThePicture() {
    CameraRandomizer usual = camera(NEAR, 0, 0, 0, 0.12, 0.06, 0);
    CameraRandomizer gross = camera(NEAR, 0, 0, 0, 0.12, 0.06, 1);
    double small = 0;
    double large = 0;
    for (int i = 0; i < DRAWS; i++) {
      small += Math.abs(usual.draw(Dice.of(1, i, "camera")).shiftX());
      CameraDraw far = gross.draw(Dice.of(1, i, "camera"));
      large += Math.abs(far.shiftX());
      assertTrue(Math.abs(far.shiftX()) <= 0.27 && Math.abs(far.shiftY()) <= 0.27);
      assertTrue(far.side() > 0.55 && far.side() < 1.75, "side " + far.side());
    }
    assertTrue(large > 1.8 * small, small + " " + large);
  }

  @Test
  void settingsOutOfRangeAreNamed() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> camera(NEAR, 60, 0, 0, 0, 0, 0));
    assertTrue(e.getMessage().startsWith("camera.heightDeviation"), e.getMessage());
    e =
        assertThrows(
            IllegalArgumentException.class, () -> camera(new Range(0.1, 1), 0, 0, 0, 0, 0, 0));
    assertTrue(e.getMessage().startsWith("camera.distance"), e.getMessage());
  }

  /** Nobody lies. */
  private static CameraRandomizer camera(
      Range distance,
      double height,
      double roll,
      double sideMean,
      double sideDeviation,
      double centre,
      double gross) {
    return new CameraRandomizer(
        distance, height, roll, 0, new Range(0, 0), sideMean, sideDeviation, centre, gross);
  }
}
