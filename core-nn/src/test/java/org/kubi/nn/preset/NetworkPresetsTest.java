package org.kubi.nn.preset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
