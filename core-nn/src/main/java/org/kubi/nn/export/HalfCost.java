package org.kubi.nn.export;

import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.kubi.nn.plan.Half;
import org.kubi.nn.plan.Network;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What the rounding of the weights costs.
 *
 * @param largestWeightError the largest difference of a written weight, read back, from the
 *     network's
 * @param largestOutputError the largest difference of an answer of the network with rounded weights
 *     (computed in single precision) from the network's, over {@value #PICTURES} made-up pictures
 */
record HalfCost(float largestWeightError, float largestOutputError) {
  static final HalfCost NONE = new HalfCost(0, 0);

  private static final int PICTURES = 64;
  private static final long SEED = 20;
  private static final double NOISE = 0.05;

  /** The largest weight that half precision cannot hold, or 0. */
  static float overflow(float[] weights) {
    float largest = 0;
    for (float weight : weights) {
      if (Math.abs(Half.toFloat(Half.of(weight))) > Half.MAX) {
        largest = Math.max(largest, Math.abs(weight));
      }
    }
    return largest;
  }

  /** Measures. Changes the network: its weights (not its biases) are rounded. */
  static HalfCost of(Network network, float largestWeightError) {
    INDArray pictures = pictures(network);
    INDArray before = network.engine().output(pictures).dup();
    round(network.engine());
    INDArray after = network.engine().output(pictures);
    return new HalfCost(largestWeightError, after.sub(before).amaxNumber().floatValue());
  }

  private static void round(MultiLayerNetwork engine) {
    engine
        .paramTable()
        .forEach(
            (key, parameters) -> {
              if (key.endsWith("_W")) {
                float[] numbers = parameters.dup('c').data().asFloat();
                for (int i = 0; i < numbers.length; i++) {
                  numbers[i] = Half.toFloat(Half.of(numbers[i]));
                }
                parameters.assign(Nd4j.createFromArray(numbers).reshape('c', parameters.shape()));
              }
            });
  }

  /** Slopes of light with noise: pictures as even and as uneven as photos are. */
  private static INDArray pictures(Network network) {
    int size = network.card().pictureSize();
    float[] all = new float[PICTURES * size * size];
    Random random = new Random(SEED);
    for (int i = 0; i < PICTURES; i++) {
      double middle = random.nextDouble();
      double across = random.nextGaussian() / size;
      double down = random.nextGaussian() / size;
      for (int p = 0; p < size * size; p++) {
        double light =
            middle
                + across * (p % size - size / 2.0)
                + down * (p / size - size / 2.0)
                + NOISE * random.nextGaussian();
        all[i * size * size + p] = (float) Math.min(1, Math.max(0, light));
      }
      network.scale().prepare(all, i * size * size, size * size);
    }
    return Nd4j.createFromArray(all).reshape(PICTURES, 1, size, size);
  }
}
