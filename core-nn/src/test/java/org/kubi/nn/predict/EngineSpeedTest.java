package org.kubi.nn.predict;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.export.RandomNetwork;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.NetworkPresets;

/**
 * The table of docs/models.md: both engines in turn, in one sitting. Takes minutes, so it runs when
 * asked: {@code mvn -pl core-nn -am test -Dtest=EngineSpeedTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dkubi.test.jvm=-Dkubi.speed=true}.
 */
@EnabledIfSystemProperty(named = "kubi.speed", matches = "true")
class EngineSpeedTest {
  private static final int[] BATCHES = {1, 2, 8, 64, 256};
  private static final int ROUNDS = 7;
  private static final double SECONDS = 0.25;

  @TempDir private Path temp;

  static List<String> presets() {
    return NetworkPresets.ALL.stream().map(NetworkPreset::id).toList();
  }

  @ParameterizedTest
  @MethodSource("presets")
  void table(String id) throws Exception {
    NetworkPreset preset = NetworkPresets.byId(id);
    RandomNetwork.save(preset, 64, temp);
    Opening opening = Opening.of(temp);
    Checkpoint checkpoint = opening.checkpoint();
    Map<String, Answers> engines = new LinkedHashMap<>();
    engines.put("own", opening.answers(PredictionEngine.OWN));
    engines.put("onnx, 2 threads", OnnxAnswers.open(checkpoint, 2));
    engines.put("onnx, 1 thread", OnnxAnswers.open(checkpoint, 1));
    byte[] gray = new byte[256 * 64 * 64];
    new java.util.Random(1).nextBytes(gray);
    for (int batch : BATCHES) {
      Map<String, List<Double>> millis = new LinkedHashMap<>();
      for (int round = -1; round < ROUNDS; round++) {
        for (var engine : engines.entrySet()) {
          double found = millis(engine.getValue(), gray, batch);
          if (round >= 0) {
            millis.computeIfAbsent(engine.getKey(), key -> new ArrayList<>()).add(found);
          }
        }
      }
      StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-12s %4d", id, batch));
      millis.forEach(
          (name, all) -> {
            all.sort(null);
            line.append(String.format(Locale.ROOT, "  %s %.3f ms", name, all.get(ROUNDS / 2)));
          });
      System.out.println(line);
      assertTrue(millis.size() == engines.size(), "all were measured");
    }
    engines.values().forEach(Answers::close);
  }

  /** The median time of a call. */
  private static double millis(Answers engine, byte[] gray, int batch) {
    List<Long> times = new ArrayList<>();
    long end = System.nanoTime() + (long) (SECONDS * 1e9);
    do {
      long begun = System.nanoTime();
      float[] answers = engine.of(gray, batch);
      times.add(System.nanoTime() - begun);
      assertTrue(Float.isFinite(answers[0]), "found " + Arrays.toString(answers));
    } while (System.nanoTime() < end);
    times.sort(null);
    return times.get(times.size() / 2) / 1e6;
  }
}
