package org.kubi.nn.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kubi.data.Json;

class ScheduleTest {
  private static final int EPOCH = 100;

  private static double at(String schedule, long step) {
    return Schedule.parse(schedule).factor(step, EPOCH, 10);
  }

  @Test
  void exponentialIsMultipliedAfterEachEpoch() {
    assertEquals(1, at("exponential", 99));
    assertEquals(0.97, at("exponential", 100), 1e-15);
    assertEquals(0.97 * 0.97 * 0.97, at("exponential", 399), 1e-15);
    assertEquals(0.25, at("exponential:factor=0.5", 250), 1e-15);
  }

  @Test
  void stepIsMultipliedAfterSoManyEpochs() {
    assertEquals(1, at("step", 999));
    assertEquals(1, at("step:factor=0.5,every=3", 299));
    assertEquals(0.5, at("step:factor=0.5,every=3", 300), 1e-15);
    assertEquals(0.125, at("step:factor=0.5,every=3", 999), 1e-15);
  }

  @Test
  void cosineGoesUpOverItsShareAndDownToItsLast() {
    assertEquals(1 / 201.0, at("cosine:warm-up=0.2,last=0", 0), 1e-15);
    assertEquals(100 / 201.0, at("cosine:warm-up=0.2,last=0", 99), 1e-15);
    assertEquals(1, at("cosine:warm-up=0.2,last=0", 200), 1e-15);
    assertEquals(0.5, at("cosine:warm-up=0.2,last=0", 600), 1e-15);
    assertEquals(0.6, at("cosine:warm-up=0.2,last=0.2", 600), 1e-15);
    assertEquals(1, at("cosine:warm-up=0", 0), 1e-15);
    double last = at("cosine", 999);
    assertTrue(last > 0.01 && last < 0.0101, "" + last);
  }

  @Test
  void constantStays() {
    assertEquals(1, at("constant", 0));
    assertEquals(1, at("constant", 999));
  }

  @Test
  void textsComeBackAlsoAsOlderRunsWroteThem() throws Exception {
    for (String text :
        new String[] {
          "constant",
          "exponential:factor=0.9",
          "step:factor=0.5,every=3",
          "cosine:warm-up=0.1,last=0.0"
        }) {
      Schedule schedule = Schedule.parse(text);
      assertEquals(text, schedule.toString());
      String json = Json.write(schedule);
      assertEquals("\"" + text + "\"\n", json);
      assertEquals(schedule, Json.MAPPER.readValue(json, Schedule.class));
    }
    assertEquals(Schedule.COSINE, Json.MAPPER.readValue("\"COSINE\"", Schedule.class));
    assertEquals(Schedule.CONSTANT, Json.MAPPER.readValue("\"CONSTANT\"", Schedule.class));
  }

  @Test
  void whatIsNoScheduleIsNamed() {
    for (String text :
        new String[] {
          "linear",
          "step:every=0",
          "step:every=2.5",
          "step:factor",
          "constant:factor=0.5",
          "cosine:warm-up=1",
          "exponential:factor=NaN",
          "step:",
          "cosine:every=2"
        }) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> Schedule.parse(text), text)
              .getMessage();
      assertTrue(message.contains("found"), message);
    }
  }
}
