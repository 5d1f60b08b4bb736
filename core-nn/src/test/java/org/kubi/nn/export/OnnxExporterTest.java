package org.kubi.nn.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kubi.image.Frame;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.NetworkPresets;

/** What we export as ONNX answers in ONNX Runtime what it answers here. */
class OnnxExporterTest {
  /** 1,000 by -Dkubi.test.jvm=-Dkubi.pictures=1000, which takes minutes. */
  private static final int MANY = Integer.getInteger("kubi.pictures", 100);

  @TempDir private Path temp;

  private Checkpoint exported(String preset, int size) throws ModelException {
    Checkpoint checkpoint =
        RandomNetwork.save(NetworkPresets.byId(preset), size, temp.resolve("model"));
    new OnnxExporter().write(checkpoint, temp.resolve("model.onnx"));
    return checkpoint;
  }

  static List<String> presets() {
    return NetworkPresets.ALL.stream().map(NetworkPreset::id).toList();
  }

  @ParameterizedTest
  @MethodSource("presets")
  void onnxRuntimeAnswersWhatWeAnswer(String preset) throws ModelException, OrtException {
    answersAgree(preset, 64);
  }

  /** Sides of 45 and 50 need other zeros at the edges than 64. */
  @ParameterizedTest
  @CsvSource({"small, 50", "residual, 45", "original, 45", "tiny, 45"})
  void onnxRuntimeAnswersWhatWeAnswerToOtherSizes(String preset, int size)
      throws ModelException, OrtException {
    answersAgree(preset, size);
  }

  private void answersAgree(String preset, int size) throws ModelException, OrtException {
    exported(preset, size);
    List<Frame> pictures = RandomNetwork.pictures(size == 64 ? MANY : 10, size, 7);
    float[][] ours = RandomNetwork.answers(temp.resolve("model"), pictures);
    float[][] theirs;
    try (OnnxRuntimeNetwork network = OnnxRuntimeNetwork.open(temp.resolve("model.onnx"))) {
      theirs = inBatches(network, pictures);
    }
    assertTrue(spread(ours) > 0.1, "the answers differ from picture to picture: " + spread(ours));
    float largest = RandomNetwork.largestDifference(ours, theirs);
    System.out.printf(
        "%s %d: %d pictures, largest difference %.2g%n", preset, size, pictures.size(), largest);
    assertTrue(largest < 1e-4, "largest difference " + largest);
  }

  private static float[][] inBatches(OnnxRuntimeNetwork network, List<Frame> pictures)
      throws OrtException {
    List<float[]> rows = new ArrayList<>();
    for (int from = 0; from < pictures.size(); from += 100) {
      List<Frame> batch = pictures.subList(from, Math.min(pictures.size(), from + 100));
      rows.addAll(List.of(network.answers(batch)));
    }
    return rows.toArray(float[][]::new);
  }

  /** So that the test above does not compare constants. */
  private static float spread(float[][] answers) {
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    for (float[] row : answers) {
      least = Math.min(least, row[0]);
      most = Math.max(most, row[0]);
    }
    return most - least;
  }

  @Test
  void onePictureAtATimeGivesTheSame() throws ModelException, OrtException {
    exported("tiny", 64);
    List<Frame> pictures = RandomNetwork.pictures(5, 64, 8);
    try (OnnxRuntimeNetwork network = OnnxRuntimeNetwork.open(temp.resolve("model.onnx"))) {
      List<float[]> rows = new ArrayList<>();
      for (Frame picture : pictures) {
        rows.add(network.answers(List.of(picture))[0]);
      }
      float largest =
          RandomNetwork.largestDifference(network.answers(pictures), rows.toArray(float[][]::new));
      assertTrue(largest < 1e-5, "largest difference " + largest);
    }
  }

  @Test
  void theFileSaysHowToUseIt() throws ModelException, OrtException {
    Checkpoint checkpoint = exported("small", 64);
    try (OnnxRuntimeNetwork network = OnnxRuntimeNetwork.open(temp.resolve("model.onnx"))) {
      Map<String, String> found = network.metadata();
      assertEquals("bones10,head-rotation", found.get("labels"));
      assertEquals(16, found.get("columns").split(",", -1).length);
      assertEquals("head to camera", found.get("convention"));
      assertEquals("1.4", found.get("framing_scale"));
      assertEquals("64", found.get("picture_size"));
      assertEquals("gray 0 to 255, not scaled: the graph prepares it", found.get("input_range"));
      assertEquals(checkpoint.card().weightsSha256(), found.get("weights_sha256"));
    }
  }
}
