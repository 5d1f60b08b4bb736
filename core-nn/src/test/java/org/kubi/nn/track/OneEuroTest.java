package org.kubi.nn.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;

class OneEuroTest {
  private static final double FPS = 30;
  private static final OneEuroSettings FIXED = new OneEuroSettings(1.5, 0, 1);

  private static List<Rotation> ramp(double radiansASecond, int pictures) {
    List<Rotation> film = new ArrayList<>();
    for (int i = 0; i < pictures; i++) {
      film.add(Rotation.aboutY(-1 + radiansASecond * i / FPS));
    }
    return film;
  }

  @Test
  void aRestingHeadIsUnchanged() {
    Rotation head = Rotation.aboutX(0.4).times(Rotation.aboutZ(-1));
    OneEuro filter = new OneEuro(OneEuroSettings.defaults());
    for (int i = 0; i < 50; i++) {
      assertEquals(0, head.angleTo(filter.next(head, 1 / FPS)), 1e-9);
    }
  }

  @Test
  void noiseOfARestingHeadFallsByTheFactorOfTheLowPass() {
    Random random = new Random(5);
    OneEuro filter = new OneEuro(FIXED);
    double before = 0;
    double after = 0;
    for (int i = 0; i < 4000; i++) {
      Vec3 axis = new Vec3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
      Rotation noisy = Rotation.about(axis, 0.01 * axis.length());
      Rotation smooth = filter.next(noisy, 1 / FPS);
      if (i >= 100) {
        before += noisy.angle() * noisy.angle();
        after += smooth.angle() * smooth.angle();
      }
    }
    double alpha = 1 / (1 + FPS / (2 * Math.PI * FIXED.minCutoff()));
    // White noise through r += alpha (m - r) keeps alpha / (2 - alpha) of its variance.
    assertEquals(Math.sqrt(alpha / (2 - alpha)), Math.sqrt(after / before), 0.02);
  }

  @Test
  void anEvenTurnLagsByOneOverTwoPiCutoff() {
    double speed = 0.8;
    for (OneEuroSettings settings : List.of(FIXED, FIXED.withBeta(2), FIXED.withMinCutoff(4))) {
      List<Rotation> film = ramp(speed, 200);
      Smoothing smoothing = Smoothing.of(film, FPS, settings);
      int last = film.size() - 1;
      double late = film.get(last).angleTo(smoothing.rotations().get(last)) / speed;
      assertEquals(settings.lagSeconds(speed), late, 0.02 * late);
      assertEquals(1000 * settings.lagSeconds(speed), smoothing.lagMillis(), 4);
    }
  }

  @Test
  void fasterTurnsLagLess() {
    OneEuroSettings settings = OneEuroSettings.defaults();
    assertEquals(159, 1000 * settings.lagSeconds(0), 1);
    assertEquals(53, 1000 * settings.lagSeconds(1), 1);
  }

  @Test
  void aTurnThroughTheBackDoesNotFlip() {
    // At a half turn the quaternion changes its sign: w >= 0 turns (0+, 0, 1, 0) to (0+, 0, -1, 0).
    List<Rotation> film = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      film.add(Rotation.aboutY(Math.PI - 0.6 + 0.01 * i));
    }
    List<Rotation> smooth = Smoothing.of(film, FPS, OneEuroSettings.defaults()).rotations();
    for (int i = 1; i < film.size(); i++) {
      assertTrue(smooth.get(i - 1).angleTo(smooth.get(i)) < 0.011, "picture " + i);
      assertTrue(smooth.get(i).angleTo(film.get(i)) < 0.06, "picture " + i);
    }
  }

  @Test
  void tremblingIsStilledAndARestHasNoLag() {
    List<Rotation> film = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      film.add(Rotation.aboutY(i % 2 == 0 ? 0.01 : -0.01));
    }
    assertTrue(Smoothing.of(film, FPS, FIXED).stillness() < 0.25);
    List<Rotation> rest = List.of(Rotation.IDENTITY, Rotation.IDENTITY, Rotation.IDENTITY);
    assertEquals(0, Smoothing.of(rest, FPS, FIXED).lagMillis());
    assertEquals(1, Smoothing.of(rest, FPS, FIXED).stillness());
  }

  @Test
  void settingsAndTimesWithoutMeaningAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new OneEuroSettings(0, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new OneEuroSettings(1, Double.NaN, 1));
    OneEuro filter = new OneEuro(FIXED);
    filter.next(Rotation.IDENTITY, 0);
    assertThrows(IllegalArgumentException.class, () -> filter.next(Rotation.IDENTITY, 0));
    assertThrows(IllegalArgumentException.class, () -> Smoothing.of(List.of(), 0, FIXED));
  }
}
