package org.kubi.nn.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class RectifiedConvolutionTest {
  private static MultiLayerNetwork network(Layer first, Layer second) {
    Engine.start();
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .seed(7)
                .dataType(DataType.FLOAT)
                .list()
                .layer(first)
                .layer(second)
                .layer(
                    new OutputLayer.Builder(new OutputLoss(new AbsoluteLoss()))
                        .nOut(3)
                        .activation(Activation.IDENTITY)
                        .build())
                .setInputType(InputType.convolutional(9, 9, 1))
                .build());
    network.init();
    network.initGradientsView();
    return network;
  }

  private static Layer stock(int kernel, int stride, int filters, double slope) {
    IActivation activation = slope == 0 ? new ActivationReLU() : new ActivationLReLU(slope);
    return new ConvolutionLayer.Builder(kernel, kernel)
        .stride(stride, stride)
        .nOut(filters)
        .convolutionMode(ConvolutionMode.Same)
        .activation(activation)
        .build();
  }

  @ParameterizedTest
  @CsvSource({"3, 1, 0", "3, 1, 0.1", "5, 2, 0.1", "3, 3, 0", "5, 4, 0.1", "2, 1, 0"})
  void answersAndGradientsAreThoseOfTheStockLayers(int kernel, int stride, double slope) {
    MultiLayerNetwork ours =
        network(
            RectifiedConvolution.leaky(kernel, stride, 4, slope),
            RectifiedConvolution.leaky(5, 2, 6, slope));
    MultiLayerNetwork theirs = network(stock(kernel, stride, 4, slope), stock(5, 2, 6, slope));
    theirs.setParams(ours.params());
    Nd4j.getRandom().setSeed(3);
    INDArray pictures = Nd4j.randn(DataType.FLOAT, 5, 1, 9, 9);
    INDArray labels = Nd4j.randn(DataType.FLOAT, 5, 3);
    assertArrayEquals(
        theirs.output(pictures).data().asFloat(), ours.output(pictures).data().asFloat(), 1e-5f);
    for (MultiLayerNetwork network : new MultiLayerNetwork[] {ours, theirs}) {
      network.setInput(pictures);
      network.setLabels(labels);
      network.computeGradientAndScore();
    }
    assertEquals(theirs.score(), ours.score(), 1e-5);
    assertArrayEquals(
        theirs.getFlattenedGradients().dup().data().asFloat(),
        ours.getFlattenedGradients().dup().data().asFloat(),
        1e-4f);
  }

  @Test
  void theFirstLayerGivesNoGradientForPicturesAndLaterOnesDo() {
    MultiLayerNetwork network =
        network(RectifiedConvolution.of(3, 1, 4), RectifiedConvolution.of(3, 1, 4));
    network.setInput(Nd4j.rand(DataType.FLOAT, 2, 1, 9, 9));
    network.feedForward(true, false);
    LayerWorkspaceMgr free = LayerWorkspaceMgr.noWorkspaces();
    for (int i = 0; i < 2; i++) {
      INDArray below =
          network
              .getLayer(i)
              .backpropGradient(Nd4j.rand(DataType.FLOAT, 2, 4, 9, 9), free)
              .getSecond();
      assertEquals(i == 0, below == null, "layer " + i);
    }
  }

  @Test
  void rectifierKeepsPositiveAndScalesNegative() {
    float[] values = {-2, -1e-30f, 0, 1e-30f, 3};
    Rectifier.forward(values, values.length, 0.5f);
    assertArrayEquals(new float[] {-1, -5e-31f, 0, 1e-30f, 3}, values);
    float[] gradients = {1, 1, 1, 1, 1};
    Rectifier.backward(values, gradients, values.length, 0.5f);
    assertArrayEquals(new float[] {0.5f, 0.5f, 0.5f, 1, 1}, gradients, 1e-6f);
  }
}
