package org.kubi.gen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kubi.data.Json;
import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Randomizer;
import org.kubi.gen.random.Range;
import org.kubi.gen.random.degrade.DegradeDraw;
import org.kubi.gen.random.person.HeadDraw;
import org.kubi.gen.random.person.PoseRandomizer;
import org.kubi.image.Frame;
import org.kubi.pose.HeadAngles;
import org.kubi.pose.HeadAngles.Convention;
import org.kubi.pose.JointLimits;

class RandomizersTest {
  static Stream<Randomizer<?>> all() {
    return Randomizers.all().stream();
  }

  @Test
  void idsAreUnique() {
    Set<String> ids = new HashSet<>();
    all().forEach(r -> assertTrue(ids.add(r.id()), r.id()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void sameDiceGiveTheSameDrawAndOthersAnother(Randomizer<?> randomizer) {
    Set<Object> drawn = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      assertEquals(fixed(randomizer, i), fixed(randomizer, i));
      drawn.add(fixed(randomizer, i));
    }
    // Most faces have nothing in front: equal draws are allowed, but not all may be equal.
    assertTrue(drawn.size() > 8, randomizer.id() + " drew only " + drawn.size() + " things");
  }

  /** A draw in a form that can be compared: a filter is applied to a picture, twice. */
  private static Object fixed(Randomizer<?> randomizer, long index) {
    Object drawn = randomizer.draw(Dice.of(7, index, randomizer.id()));
    if (drawn instanceof DegradeDraw degrade) {
      Frame once = degrade.filter().apply(picture());
      assertEquals(once, degrade.filter().apply(picture()), "a filter is a function");
      return once;
    }
    return drawn;
  }

  /** A slope with a square on it. */
  private static Frame picture() {
    byte[] pixels = new byte[64 * 64];
    for (int i = 0; i < pixels.length; i++) {
      boolean square = Math.abs(i % 64 - 32) < 12 && Math.abs(i / 64 - 32) < 12;
      pixels[i] = (byte) (square ? 200 : 40 + i % 64);
    }
    return Frame.gray(64, 64, pixels);
  }

  @ParameterizedTest
  @MethodSource("all")
  void settingsComeBackFromJson(Randomizer<?> randomizer) throws JsonProcessingException {
    String json = Json.write(randomizer);
    assertEquals(randomizer, Json.MAPPER.readValue(json, randomizer.getClass()));
  }

  @Test
  void diceAreUniformAndNormal() {
    Dice dice = Dice.of(1, 2, "x");
    int n = 200_000;
    double sum = 0;
    double squares = 0;
    double units = 0;
    for (int i = 0; i < n; i++) {
      double z = dice.normal(0, 1);
      sum += z;
      squares += z * z;
      units += dice.unit();
    }
    assertEquals(0, sum / n, 0.01);
    assertEquals(1, squares / n, 0.01);
    assertEquals(0.5, units / n, 0.005);
  }

  @Test
  void streamsOfOtherSamplesSeedsAndRandomizersDiffer() {
    Set<Long> first = new HashSet<>();
    for (long seed = 0; seed < 20; seed++) {
      for (long index = 0; index < 50; index++) {
        for (String id : new String[] {"a", "b", "ab"}) {
          assertTrue(first.add(Dice.of(seed, index, id).bits()));
        }
      }
    }
  }

  @Test
  void posesKeepWithinTheJointsAndCoverProfiles() {
    int wide = 0;
    for (int i = 0; i < 2000; i++) {
      HeadDraw draw = Randomizers.POSE.draw(Dice.of(3, i, "pose"));
      assertTrue(JointLimits.NECK.contains(draw.pose().neck()));
      assertTrue(JointLimits.HEAD.contains(draw.pose().head()));
      assertEquals(0, draw.pose().neck().y(), 1e-12);
      HeadAngles angles =
          HeadAngles.of(draw.body().times(draw.pose().headToBody()), Convention.OPENTRACK);
      wide += Math.abs(angles.yaw()) > 60 ? 1 : 0;
    }
    assertTrue(wide > 200 && wide < 700, "profiles: " + wide);
  }

  @Test
  void aRangeUpsideDownIsRefusedWithItsEnds() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new Range(3, 1));
    assertTrue(e.getMessage().contains("[3.0, 1.0]"), e.getMessage());
  }

  @Test
  void aSettingOutsideItsBoundsIsNamed() {
    PoseRandomizer p = Randomizers.POSE;
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new PoseRandomizer(
                    1.5,
                    p.yawLimit(),
                    p.yawDeviation(),
                    0,
                    10,
                    20,
                    10,
                    20,
                    p.bodyShare(),
                    0,
                    p.neckShare()));
    assertTrue(e.getMessage().contains("pose.wideYaw"), e.getMessage());
    assertTrue(e.getMessage().contains("1.5"), e.getMessage());
  }

  @Test
  void aPlainCameraKeepsThePicture() {
    Frame frame = picture();
    Frame same = CleanRandomizers.DEGRADE.draw(Dice.of(1, 1, "degrade")).filter().apply(frame);
    assertEquals(frame.width(), same.width());
    double worst = 0;
    for (int i = 0; i < frame.pixels().length; i++) {
      worst = Math.max(worst, Math.abs((frame.pixels()[i] & 0xff) - (same.pixels()[i] & 0xff)));
    }
    assertTrue(worst < 12, "noise of a hundredth of white moves no pixel by " + worst);
  }
}
