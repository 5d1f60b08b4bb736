package org.kubi.nn.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class SingleRowDenseTest {
  private static MultiLayerNetwork network() {
    Engine.start();
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .seed(7)
                .dataType(DataType.FLOAT)
                .list()
                .layer(
                    new DenseLayer.Builder().nIn(50).nOut(30).activation(Activation.RELU).build())
                .layer(new DenseLayer.Builder().nOut(20).biasInit(0.5).build())
                .layer(
                    new OutputLayer.Builder(new OutputLoss(new AbsoluteLoss()))
                        .nIn(20)
                        .nOut(3)
                        .activation(Activation.IDENTITY)
                        .build())
                .build());
    network.init();
    return network;
  }

  @Test
  void answersAreThoseOfTheStockLayersForOneAndForMany() {
    MultiLayerNetwork stock = network();
    MultiLayerNetwork ours = network();
    SingleRowDense.install(ours);
    assertTrue(ours.getLayer(1) instanceof SingleRowDense);
    INDArray rows = Nd4j.randn(DataType.FLOAT, 5, 50);
    float[] all = stock.output(rows).dup('c').data().asFloat();
    assertArrayEquals(all, ours.output(rows).dup('c').data().asFloat());
    for (int i = 0; i < 5; i++) {
      INDArray row = rows.get(NDArrayIndex.interval(i, i + 1), NDArrayIndex.all());
      float[] expected = {all[3 * i], all[3 * i + 1], all[3 * i + 2]};
      assertArrayEquals(expected, ours.output(row).dup('c').data().asFloat(), 1e-5f);
    }
  }

  @Test
  void gradientsAndLaterWeightsAreThoseOfTheStockLayers() {
    MultiLayerNetwork stock = network();
    MultiLayerNetwork ours = network();
    SingleRowDense.install(ours);
    INDArray weights = Nd4j.randn(DataType.FLOAT, 1, (int) stock.numParams());
    INDArray rows = Nd4j.randn(DataType.FLOAT, 4, 50);
    INDArray labels = Nd4j.randn(DataType.FLOAT, 4, 3);
    for (MultiLayerNetwork network : new MultiLayerNetwork[] {stock, ours}) {
      network.initGradientsView();
      network.setParams(weights.dup());
      network.setInput(rows);
      network.setLabels(labels);
      network.computeGradientAndScore();
    }
    assertEquals(stock.getFlattenedGradients(), ours.getFlattenedGradients());
    INDArray one = Nd4j.randn(DataType.FLOAT, 1, 50);
    assertArrayEquals(
        stock.output(one).dup('c').data().asFloat(),
        ours.output(one).dup('c').data().asFloat(),
        1e-4f);
  }
}
