package org.kubi.gen.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
  void sameDiceGiveTheSameDraw(Randomizer<?> randomizer) {
    for (int i = 0; i < 20; i++) {
      assertEquals(fixed(randomizer, i), fixed(randomizer, i));
      assertNotEquals(fixed(randomizer, i), fixed(randomizer, i + 1));
    }
  }

  /** A draw in a form that can be compared: a filter is applied to a gray picture. */
  private static Object fixed(Randomizer<?> randomizer, long index) {
    Object drawn = randomizer.draw(Dice.of(7, index, randomizer.id()));
    return drawn instanceof PictureFilter filter
        ? filter.apply(new BackgroundRandomizer(new Range(1, 1), 0).draw(Dice.of(1, 1, "x")))
        : drawn;
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
  void degradingKeepsTheSizeAndAPlainCameraKeepsThePicture() {
    Frame frame = Randomizers.BACKGROUND.draw(Dice.of(1, 1, "background"));
    DegradeRandomizer plain =
        new DegradeRandomizer(0, new Range(0, 0), 0, new Range(1, 1), 0, 0, 0, new Range(0, 0));
    Frame same = plain.draw(Dice.of(1, 1, "degrade")).apply(frame);
    for (int i = 0; i < frame.pixels().length; i++) {
      assertEquals(frame.pixels()[i] & 0xff, same.pixels()[i] & 0xff, 1);
    }
  }
}
