package org.kubi.nn.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ResidualConvolutionTest {
  private static final double SLOPE = 0.1;
  private static final double BRANCH = 0.3;

  private static OutputLayer numbers() {
    return new OutputLayer.Builder(new OutputLoss(new AbsoluteLoss()))
        .nOut(3)
        .activation(Activation.IDENTITY)
        .build();
  }

  private static MultiLayerNetwork ours(int filters) {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .seed(7)
                .dataType(DataType.FLOAT)
                .list()
                .layer(RectifiedConvolution.leaky(3, 1, filters, SLOPE))
                .layer(ResidualConvolution.of(3, filters, SLOPE, BRANCH))
                .layer(numbers())
                .setInputType(InputType.convolutional(9, 9, 1))
                .build());
    network.init();
    network.initGradientsView();
    return network;
  }

  private static ConvolutionLayer convolution(int filters) {
    return new ConvolutionLayer.Builder(3, 3)
        .nOut(filters)
        .convolutionMode(ConvolutionMode.Same)
        .activation(Activation.IDENTITY)
        .build();
  }

  private static ActivationLayer leaky() {
    return new ActivationLayer(new ActivationLReLU(SLOPE));
  }

  /** The same function of stock layers. */
  private static ComputationGraph theirs(int filters) {
    ComputationGraph graph =
        new ComputationGraph(
            new NeuralNetConfiguration.Builder()
                .dataType(DataType.FLOAT)
                .graphBuilder()
                .addInputs("in")
                .addLayer("stem", convolution(filters), "in")
                .addLayer("x", leaky(), "stem")
                .addLayer("a", convolution(filters), "x")
                .addLayer("b", leaky(), "a")
                .addLayer("c", convolution(filters), "b")
                .addVertex("d", new ScaleVertex(BRANCH), "c")
                .addVertex("e", new ElementWiseVertex(ElementWiseVertex.Op.Add), "x", "d")
                .addLayer("y", leaky(), "e")
                .addLayer("out", numbers(), "y")
                .setOutputs("out")
                .setInputTypes(InputType.convolutional(9, 9, 1))
                .build());
    graph.init();
    graph.initGradientsView();
    return graph;
  }

  /** One half of the block's parameters. */
  private static INDArray rows(INDArray both, int which) {
    float[] all = both.dup('c').data().asFloat();
    int half = all.length / 2;
    return Nd4j.createFromArray(Arrays.copyOfRange(all, which * half, (which + 1) * half));
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 128})
  void answersAndGradientsAreThoseOfStockLayersInAGraph(int filters) {
    Engine.start();
    MultiLayerNetwork ours = ours(filters);
    ComputationGraph theirs = theirs(filters);
    for (String kind : new String[] {"W", "b"}) {
      theirs.getLayer("stem").getParam(kind).assign(ours.getLayer(0).getParam(kind));
      INDArray both = ours.getLayer(1).getParam(kind);
      if (kind.equals("b")) {
        both.assign(Nd4j.linspace(DataType.FLOAT, -0.4, 0.1, both.length()).reshape(both.shape()));
      }
      INDArray first = theirs.getLayer("a").getParam(kind);
      first.assign(rows(both, 0).reshape(first.shape()));
      theirs.getLayer("c").getParam(kind).assign(rows(both, 1).reshape(first.shape()));
      theirs.getLayer("out").getParam(kind).assign(ours.getLayer(2).getParam(kind));
    }
    Nd4j.getRandom().setSeed(3);
    INDArray pictures = Nd4j.randn(DataType.FLOAT, 5, 1, 9, 9);
    INDArray labels = Nd4j.randn(DataType.FLOAT, 5, 3);
    assertArrayEquals(
        theirs.outputSingle(pictures).data().asFloat(),
        ours.output(pictures).data().asFloat(),
        1e-5f);
    ours.setInput(pictures);
    ours.setLabels(labels);
    ours.computeGradientAndScore();
    theirs.setInputs(pictures);
    theirs.setLabels(labels);
    theirs.computeGradientAndScore();
    assertEquals(theirs.score(), ours.score(), 1e-5);
    for (String kind : new String[] {"W", "b"}) {
      INDArray both = ours.gradient().getGradientFor("1_" + kind);
      check(theirs.gradient().getGradientFor("a_" + kind), rows(both, 0));
      check(theirs.gradient().getGradientFor("c_" + kind), rows(both, 1));
      check(
          theirs.gradient().getGradientFor("stem_" + kind),
          ours.gradient().getGradientFor("0_" + kind));
    }
  }

  private static void check(INDArray expected, INDArray found) {
    assertArrayEquals(expected.dup('c').data().asFloat(), found.dup('c').data().asFloat(), 1e-4f);
  }
}
