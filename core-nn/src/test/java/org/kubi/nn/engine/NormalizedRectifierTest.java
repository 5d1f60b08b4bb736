package org.kubi.nn.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class NormalizedRectifierTest {
  private static final int PICTURES = 3;
  private static final int CHANNELS = 2;
  private static final int PIXELS = 4;
  private static final double EPSILON = 1e-5;
  private static final double SLOPE = 0.2;
  private static final double[] GAMMA = {1.5, -0.7};
  private static final double[] BETA = {0.3, 0.1};

  /** The formula of the paper with the batch's own statistics, in double. */
  private static double[] formula(double[] x, double[] gamma, double[] beta) {
    double[] y = new double[x.length];
    for (int c = 0; c < CHANNELS; c++) {
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < x.length; i++) {
        if (i / PIXELS % CHANNELS == c) {
          sum += x[i];
          squares += x[i] * x[i];
        }
      }
      double mean = sum / (PICTURES * PIXELS);
      double variance = squares / (PICTURES * PIXELS) - mean * mean;
      for (int i = 0; i < x.length; i++) {
        if (i / PIXELS % CHANNELS == c) {
          double z = gamma[c] * (x[i] - mean) / Math.sqrt(variance + EPSILON) + beta[c];
          y[i] = Math.max(z, SLOPE * z);
        }
      }
    }
    return y;
  }

  private static double slope(double[] changed, int i, double[] above, double[] x, int what) {
    double[] more = changed.clone();
    double[] less = changed.clone();
    more[i] += 1e-6;
    less[i] -= 1e-6;
    double[] high =
        formula(what == 0 ? more : x, what == 1 ? more : GAMMA, what == 2 ? more : BETA);
    double[] low = formula(what == 0 ? less : x, what == 1 ? less : GAMMA, what == 2 ? less : BETA);
    double sum = 0;
    for (int j = 0; j < above.length; j++) {
      sum += above[j] * (high[j] - low[j]) / 2e-6;
    }
    return sum;
  }

  private static float[] floats(double... values) {
    float[] out = new float[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) values[i];
    }
    return out;
  }

  private static INDArray array(double... values) {
    return Nd4j.createFromArray(floats(values)).reshape(PICTURES, CHANNELS, 2, 2);
  }

  @Test
  void answersAndGradientsAreThoseOfTheFormulaByFiniteDifferences() {
    SplittableRandom random = new SplittableRandom(3);
    double[] x = random.doubles((long) PICTURES * CHANNELS * PIXELS, -2, 3).toArray();
    double[] above = random.doubles(x.length, -1, 1).toArray();
    NormalizationKernel kernel = new NormalizationKernel((float) EPSILON, (float) SLOPE);
    INDArray out = array(new double[x.length]);
    float[] mean = new float[CHANNELS];
    float[] variance = new float[CHANNELS];
    kernel.measure(array(x), mean, variance);
    kernel.forward(array(x), mean, variance, floats(GAMMA), floats(BETA), out);
    float[] y = out.dup().data().asFloat();
    assertArrayEquals(floats(formula(x, GAMMA, BETA)), y, 1e-5f);
    float[] g = floats(above);
    Rectifier.backward(y, g, g.length, (float) SLOPE);
    INDArray below = array(new double[x.length]);
    float[] gamma = new float[CHANNELS];
    float[] beta = new float[CHANNELS];
    kernel.backward(
        array(x),
        Nd4j.createFromArray(g).reshape(PICTURES, CHANNELS, 2, 2),
        mean,
        variance,
        floats(GAMMA),
        below,
        gamma,
        beta);
    float[] found = below.dup().data().asFloat();
    for (int i = 0; i < x.length; i++) {
      assertEquals(slope(x, i, above, x, 0), found[i], 1e-4);
    }
    for (int c = 0; c < CHANNELS; c++) {
      assertEquals(slope(GAMMA, c, above, x, 1), gamma[c], 1e-4);
      assertEquals(slope(BETA, c, above, x, 2), beta[c], 1e-4);
    }
  }

  private static Replicas network(int count) {
    return new Replicas(
        () ->
            new NeuralNetConfiguration.Builder()
                .seed(4)
                .dataType(DataType.FLOAT)
                .list()
                .layer(RectifiedConvolution.linear(3, 2, 3))
                .layer(NormalizedRectifier.leaky(SLOPE))
                .layer(
                    new OutputLayer.Builder(new OutputLoss(new AbsoluteLoss()))
                        .nOut(2)
                        .activation(Activation.IDENTITY)
                        .build())
                .setInputType(InputType.convolutional(8, 8, 1))
                .build(),
        count,
        8,
        2,
        6);
  }

  /** Steps on one batch without learning: only the statistics change. */
  @Test
  void runningStatisticsComeToThoseOfTheBatchAndHaveNoGradient() {
    float[] pictures = floats(new SplittableRandom(5).doubles(6 * 64, 0, 1).toArray());
    float[] labels = new float[12];
    for (int count = 1; count <= 2; count++) {
      try (Replicas network = network(count)) {
        float[] weights = network.parameters();
        float[] start = weights.clone();
        float[] gradient = new float[weights.length];
        double learning = 0;
        for (int step = 0; step < 200; step++) {
          learning = network.gradient(pictures, labels, 6, 1, gradient);
          if (step % 2 == 0) {
            network.gather(weights);
          }
          network.setParameters(weights);
        }
        int changed = 0;
        for (int i = 0; i < weights.length; i++) {
          if (weights[i] != start[i]) {
            changed++;
            assertEquals(0, gradient[i]);
          }
        }
        assertEquals(6, changed);
        float[] answers = new float[12];
        network.answer(pictures, 6, answers);
        double sum = 0;
        for (float answer : answers) {
          sum += Math.abs(answer);
        }
        // Two replicas normalise halves of the batch, and answer with the mean of both.
        assertEquals(learning, sum / 12, count == 1 ? 1e-5 : 0.05);
      }
    }
  }
}
