package org.kubi.nn.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kubi.data.Sha256;
import org.kubi.image.Frame;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.preset.InputScale;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.NetworkPresets;

/** Who computes a raw export as its index says gets our answers. */
class RawExporterTest {
  @TempDir private Path temp;

  /** Every preset; those whose zeros at the edges differ, with an odd side too. */
  static List<Arguments> presetsAndSizes() {
    List<Arguments> all = new ArrayList<>();
    NetworkPresets.ALL.forEach(preset -> all.add(Arguments.of(preset.id(), 64)));
    List.of("tiny", "original", "residual").forEach(id -> all.add(Arguments.of(id, 45)));
    return all;
  }

  private Checkpoint saved(String preset, int size) throws ModelException {
    return RandomNetwork.save(NetworkPresets.byId(preset), size, temp.resolve("model"));
  }

  private float[][] answersOfRaw(NetworkPreset preset, List<Frame> pictures) throws IOException {
    RawReader reader = new RawReader(temp.resolve("m.json"));
    InputScale scale = preset.inputScale();
    return pictures.stream()
        .map(
            picture -> {
              float[] prepared = new float[picture.pixels().length];
              scale.prepare(picture.pixels(), prepared.length, prepared, 0);
              return reader.answer(prepared);
            })
        .toArray(float[][]::new);
  }

  @ParameterizedTest
  @MethodSource("presetsAndSizes")
  void computedAsTheIndexSaysItAnswersWhatWeAnswer(String preset, int size)
      throws ModelException, IOException {
    Exported made =
        new RawExporter(Precision.FLOAT32).write(saved(preset, size), temp.resolve("m.bin"));
    assertEquals("single precision, exact", made.remark());
    List<Frame> pictures = RandomNetwork.pictures(4, size, 9);
    float largest =
        RandomNetwork.largestDifference(
            RandomNetwork.answers(temp.resolve("model"), pictures),
            answersOfRaw(NetworkPresets.byId(preset), pictures));
    assertTrue(largest < 1e-4, "largest difference " + largest);
  }

  @Test
  void halfPrecisionCostsWhatItSays() throws ModelException, IOException {
    Checkpoint checkpoint = saved("small", 64);
    Exported made = new RawExporter(Precision.FLOAT16).write(checkpoint, temp.resolve("m.bin"));
    JsonNode cost = new RawReader(temp.resolve("m.json")).index().path("halfCost");
    double weightError = cost.path("largestWeightError").asDouble();
    double answerError = cost.path("largestOutputError").asDouble();
    float most = 0;
    for (float weight : checkpoint.weights()) {
      most = Math.max(most, Math.abs(weight));
    }
    // Half a unit in the last of 11 binary places.
    assertTrue(weightError > 0 && weightError <= most * 0x1p-11, "weight error " + weightError);
    assertTrue(answerError > 0 && answerError < 0.02, "answer error " + answerError);
    assertTrue(made.remark().startsWith("half precision costs at most "), made.remark());
    List<Frame> pictures = RandomNetwork.pictures(4, 64, 9);
    float largest =
        RandomNetwork.largestDifference(
            RandomNetwork.answers(temp.resolve("model"), pictures),
            answersOfRaw(NetworkPresets.SMALL, pictures));
    assertTrue(largest > 0 && largest < 0.02, "largest difference " + largest);
  }

  @Test
  void theIndexNamesEveryByte() throws ModelException, IOException {
    new RawExporter(Precision.FLOAT16).write(saved("original", 64), temp.resolve("m.bin"));
    byte[] bytes = Files.readAllBytes(temp.resolve("m.bin"));
    JsonNode index = new RawReader(temp.resolve("m.json")).index();
    assertEquals("m.bin", index.path("file").asText());
    assertEquals(bytes.length, index.path("bytes").asLong());
    assertEquals(Sha256.of(bytes), index.path("sha256").asText());
    assertEquals(10, index.path("columns").size());
    int end = 0;
    for (JsonNode layer : index.path("layers")) {
      for (String part : List.of("weights", "bias")) {
        JsonNode tensor = layer.path(part);
        if (!tensor.isMissingNode()) {
          assertEquals((end + 15) / 16 * 16, tensor.path("offset").asInt());
          assertEquals(part.equals("bias") ? "float32" : "float16", tensor.path("type").asText());
          int count = 1;
          for (JsonNode side : tensor.path("shape")) {
            count *= side.asInt();
          }
          end = tensor.path("offset").asInt() + count * (part.equals("bias") ? 4 : 2);
        }
      }
    }
    assertEquals(bytes.length, end);
  }

  @Test
  void localResponseHasMetalsAlpha() throws ModelException, IOException {
    new RawExporter(Precision.FLOAT32).write(saved("original", 45), temp.resolve("m.bin"));
    JsonNode layer = new RawReader(temp.resolve("m.json")).index().path("layers").path(2);
    assertEquals("local-response", layer.path("kind").asText());
    assertEquals(9, layer.path("kernelSize").asInt());
    assertEquals(0.001, layer.path("alpha").asDouble(), 1e-9);
    assertEquals(0.75, layer.path("beta").asDouble());
    assertEquals(1, layer.path("delta").asDouble());
  }

  @Test
  void aWeightThatHalfPrecisionCannotHoldIsRefused() throws ModelException {
    Checkpoint checkpoint = saved("tiny", 64);
    float[] weights = checkpoint.weights().clone();
    weights[100] = -70_000;
    Checkpoint wild = new Checkpoint(checkpoint.card(), weights, Optional.empty());
    Path file = temp.resolve("m.bin");
    ModelException trouble =
        assertThrows(
            ModelException.class, () -> new RawExporter(Precision.FLOAT16).write(wild, file));
    assertEquals(
        "the network random tiny has a weight of 70000.0, half precision ends at 65504.0: export it"
            + " as raw32",
        trouble.getMessage());
    assertTrue(Files.notExists(file));
  }

  @Test
  void theIndexIsNotTheFileOfTheWeights() {
    ModelException trouble =
        assertThrows(
            ModelException.class,
            () -> new RawExporter(Precision.FLOAT32).files(Path.of("out", "m.json")));
    assertTrue(trouble.getMessage().contains("like m.bin"), trouble.getMessage());
  }
}
