package org.kubi.nn.preset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kubi.data.Sha256;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

class NetworkPresetsTest {
  static List<NetworkPreset> presets() {
    return NetworkPresets.ALL;
  }

  private static MultiLayerNetwork network(NetworkPreset preset, long seed) {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            preset.configuration(64, Outputs.ofIds(preset.defaultLabels()), seed));
    network.init();
    return network;
  }

  private static float[] weights(NetworkPreset preset, long seed) {
    return network(preset, seed).params().dup().data().asFloat();
  }

  @ParameterizedTest
  @MethodSource("presets")
  void eachIsFoundByItsIdAndDescribed(NetworkPreset preset) {
    assertEquals(preset, NetworkPresets.byId(preset.id()));
    assertTrue(preset.id().matches("[a-z0-9-]+"), preset.id());
    assertTrue(preset.description().endsWith("."), preset.description());
  }

  @ParameterizedTest
  @MethodSource("presets")
  void eachAnswersTheNumbersOfItsLabels(NetworkPreset preset) {
    long[] shape = network(preset, 1).output(Nd4j.rand(DataType.FLOAT, 2, 1, 64, 64)).shape();
    int numbers = Outputs.ofIds(preset.defaultLabels()).size();
    assertArrayEquals(new long[] {2, numbers}, shape);
  }

  @ParameterizedTest
  @MethodSource("presets")
  void theSameSeedGivesTheSameWeights(NetworkPreset preset) {
    assertArrayEquals(weights(preset, 5), weights(preset, 5));
    assertFalse(Arrays.equals(weights(preset, 5), weights(preset, 6)));
  }

  /**
   * Runs of earlier programs begin as they did: SHA-256 of the weights of seed 1, little-endian.
   */
  @ParameterizedTest
  @CsvSource({
    "small, 92803d5ccb8c67f125e9a5ad85769aa04f569562115a0024ce26bed065d33b55",
    "residual, 7ff903fa21af958dd3388fc86b4a9a917026e4f79666a3d264b58a488526eda6",
    "original, 0c2653925664989a5bfffd9601c933749069319d8ccf6f7a79c7850d28ab787f",
    "original-32, a0b8486950d9f158c380860cd7751eb9eb4564d4f18fbd3bf90e19b09ed3b179",
    "frg64, 803485cbc726626c237c100ed7f0a0e39dc0f2d92449b8e237f7e190cab55e3f",
    "tiny, dfda8e9c73f73c4db68677a17ba8ec68a666476228f764b0bbd5c64f3d9d9555"
  })
  void theFirstWeightsNeverChange(String id, String sha256) {
    float[] weights = weights(NetworkPresets.byId(id), 1);
    ByteBuffer bytes = ByteBuffer.allocate(4 * weights.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(weights);
    assertEquals(sha256, Sha256.of(bytes.array()));
  }

  @ParameterizedTest
  @MethodSource("presets")
  void eachCanSayItsUncertainty(NetworkPreset preset) {
    Outputs outputs = preset.outputs(preset.defaultLabels(), LossChoice.parse("+uncertainty"));
    MultiLayerNetwork network = new MultiLayerNetwork(preset.configuration(64, outputs, 1));
    network.init();
    long[] shape = network.output(Nd4j.rand(DataType.FLOAT, 1, 1, 64, 64)).shape();
    assertArrayEquals(new long[] {1, outputs.size() + preset.defaultLabels().size()}, shape);
  }

  @Test
  void originalHasTheWeightsOfTheFirstExperiment() {
    int convolutions = 5 * 5 * 64 + 64 + 2 * (5 * 5 * 64 * 64 + 64);
    int units = 16 * 16 * 64 * 384 + 384 + 384 * 10 + 10;
    assertEquals(convolutions + units, weights(NetworkPresets.ORIGINAL, 1).length);
  }

  @Test
  void residualHasTheWeightsOfItsConvolutions() {
    int strided =
        weights(5, 1, 32) + weights(3, 32, 64) + weights(3, 64, 128) + weights(3, 128, 256);
    int blocks = 2 * (weights(3, 64, 64) + weights(3, 128, 128) + weights(3, 256, 256));
    int dense = weights(1, 4 * 4 * 256, 256) + weights(1, 256, 16);
    assertEquals(strided + blocks + dense, weights(NetworkPresets.RESIDUAL, 1).length);
  }

  private static int weights(int kernel, int in, int out) {
    return (kernel * kernel * in + 1) * out;
  }

  @Test
  void unknownIdsAreAnsweredWithTheKnownOnes() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> NetworkPresets.byId("large"));
    assertEquals(
        "no network preset is called 'large'; there are small, residual, original, original-32,"
            + " frg64, tiny",
        e.getMessage());
  }
}
