package org.kubi.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.kubi.app.task.TaskException;

class RivalTest {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final List<String> PRINTED =
      List.of(
          "a warning",
          "torch x2 res NHWC train b12          img/s=    12.0 best=   13.0 cpu_ms/img=  1.000"
              + " p50=1.00ms",
          "torch x2 res NHWC train b128         img/s=   957.5 best=  980.1 cpu_ms/img=  2.031"
              + " p50=133.90ms",
          "torch x2 res NHWC infer b1           img/s=   600.0 best=  700.0 cpu_ms/img=  2.000"
              + " p50=1.62ms",
          "torch x2 res NHWC infer b128         img/s=  3000.0 best= 3100.0 cpu_ms/img=  0.600"
              + " p50=42.00ms",
          "peak RSS MB 624");

  @Test
  void trainingIsTheLineOfItsBatch() throws Exception {
    Figures figures = Rival.of("other").figures(PRINTED, "train", 128, false);
    assertEquals(957.5, figures.picturesPerSecond());
    assertEquals(OptionalDouble.of(2.031), figures.cpuMillis());
    assertEquals(OptionalDouble.empty(), figures.medianMillis());
    assertEquals(PRINTED.get(2), figures.line());
  }

  @Test
  void predictionTakesItsLatencyFromOnePicture() throws Exception {
    Figures figures = Rival.of("other").figures(PRINTED, "infer", 128, true);
    assertEquals(3000, figures.picturesPerSecond());
    assertEquals(OptionalDouble.of(1.62), figures.medianMillis());
  }

  @Test
  void aLineThatIsMissingIsNamed() {
    TaskException e =
        assertThrows(
            TaskException.class, () -> Rival.of("other").figures(PRINTED, "train", 64, false));
    assertTrue(e.getMessage().contains("train b64"), e.getMessage());
  }

  @Test
  void aProgramThatIsMissingIsNamed() {
    TaskException e =
        assertThrows(TaskException.class, () -> Rival.of("/no/such/program x").train(1));
    assertTrue(e.getMessage().contains("/no/such/program, does not start"), e.getMessage());
  }

  @Test
  void aProgramThatFailsIsQuoted() {
    TaskException e =
        assertThrows(TaskException.class, () -> new Rival(List.of(JAVA, "NoSuchClass")).train(1));
    assertTrue(e.getMessage().contains("failed with exit code 1"), e.getMessage());
    assertTrue(e.getMessage().contains("NoSuchClass"), e.getMessage());
  }

  @Test
  void wordsArePartedWithoutAShell() {
    assertEquals(
        List.of("python3", "a b.py", "net=$HOME", "x='y z", "", "*"),
        Words.of(" python3 'a b.py'\tnet=$HOME \"x='y z\" '' * "));
    assertThrows(IllegalArgumentException.class, () -> Words.of("  "));
    assertThrows(IllegalArgumentException.class, () -> Words.of("a 'b"));
  }

  @Test
  void theRatioIsTakenRoundByRoundAndItsMedianTold() throws Exception {
    double[] ours = {1, 100, 300, 90};
    double[] theirs = {50, 100, 100};
    int[] turn = {0, 0};
    Sitting sitting =
        new Sitting(
            3,
            () -> figures(ours[turn[0]++], 4),
            () -> {
              assertEquals(turn[1] + 2, turn[0], "after each of ours but the first");
              return figures(theirs[turn[1]++], 2);
            });
    Map<String, Object> told = sitting.figures("train");
    assertEquals(new Rate(100, 90, 300), told.get("train.picturesPerSecond"));
    assertEquals(new Rate(100, 50, 100), told.get("train.against.picturesPerSecond"));
    assertEquals(new Rate(2, 0.9, 3), told.get("train.ratio"));
    assertEquals(new Rate(0.5, 0.5, 0.5), told.get("train.cpuRatio"));
    assertEquals(3, ((List<?>) told.get("train.rounds")).size());
  }

  private static Figures figures(double rate, double cpu) {
    return new Figures("line", rate, OptionalDouble.of(cpu), OptionalDouble.empty());
  }
}
