package org.kubi.nn.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.NetworkPresets;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class FirstLayerTest {
  private static final int SIZE = 64;

  private static ModelCard card(NetworkPreset preset) {
    return new ModelCard(
        ModelCard.VERSION,
        "n",
        preset.id(),
        preset.defaultLabels(),
        SIZE,
        1.5,
        preset.inputScale().id(),
        "",
        "",
        "",
        "",
        7,
        0,
        0,
        Map.of(),
        "",
        "",
        1,
        "");
  }

  @Test
  void whatEachFilterGivesIsWhatTheEngineComputes() throws Exception {
    for (NetworkPreset preset :
        List.of(NetworkPresets.TINY, NetworkPresets.SMALL, NetworkPresets.FRG64)) {
      Network network = Network.fresh(card(preset));
      MultiLayerNetwork engine = network.engine();
      SplittableRandom random = new SplittableRandom(3);
      Plan shape = Plan.of(network);
      int last = shape.stages().get(1) instanceof Stage.Normalization ? 1 : 0;
      if (last == 1) {
        // Statistics that are not those of a fresh layer: the weights lie after the convolution's.
        Stage.Convolution before = (Stage.Convolution) shape.stages().get(0);
        int at = before.bias().length + before.weights().length;
        for (int i = at; i < at + 4 * before.bias().length; i++) {
          engine.params().putScalar(i, random.nextDouble(0.5, 1.5));
        }
      }
      float[] weights = engine.params().dup().data().asFloat();
      FirstLayer layer = FirstLayer.of(shape, weights).orElseThrow();
      float[] picture = new float[SIZE * SIZE];
      for (int i = 0; i < picture.length; i++) {
        picture[i] = (float) random.nextDouble(-1, 1);
      }
      INDArray input = Nd4j.createFromArray(picture).reshape(1, 1, SIZE, SIZE);
      INDArray out = engine.feedForwardToLayer(last, input, false).get(last + 1);
      assertArrayEquals(
          new long[] {1, layer.count(), layer.side(), layer.side()}, out.shape(), preset.id());
      for (int channel = 0; channel < layer.count(); channel += 5) {
        float[] expected = out.slice(0).slice(channel).dup('c').data().asFloat();
        assertArrayEquals(expected, layer.activation(channel, picture), 1e-4f, preset.id());
      }
    }
  }

  @Test
  void filtersAreTakenFromTheWeightsThatAreGiven() throws Exception {
    Network network = Network.fresh(card(NetworkPresets.TINY));
    float[] weights = new float[Math.toIntExact(network.engine().numParams())];
    FirstLayer flat = FirstLayer.of(Plan.of(network), weights).orElseThrow();
    assertEquals(8, flat.count());
    assertEquals(5, flat.kernel());
    // After the 8 biases: the third filter's weights are 50 to 74.
    weights[8 + 50] = 2;
    FirstLayer layer = FirstLayer.of(Plan.of(network), weights).orElseThrow();
    assertEquals(2, layer.filter(2)[0]);
    assertArrayEquals(new float[25], layer.filter(1));
  }
}
