package org.kubi.nn.train;

import java.util.function.Supplier;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.kubi.nn.engine.Replicas;
import org.kubi.nn.engine.RowLoss;
import org.kubi.nn.engine.WeightLayers;
import org.kubi.nn.optimize.GradientNorm;

/** Finds where a training stopped having numbers: a layer's weights, a sample, a gradient. */
final class Divergence {
  private final Supplier<MultiLayerConfiguration> configuration;
  private final String place;
  private final RowLoss loss;

  /**
   * @param configuration of the network
   * @param place where the samples are counted that it learns from: a data set's folder, say
   * @param loss that it learns by
   */
  Divergence(Supplier<MultiLayerConfiguration> configuration, String place, RowLoss loss) {
    this.configuration = configuration;
    this.place = place;
    this.loss = loss;
  }

  /** The layer whose weights are not all numbers, in a clause; empty where all are. */
  String inWeights(float[] weights) {
    return Double.isFinite(GradientNorm.of(weights))
        ? ""
        : "weights of %s are no longer numbers"
            .formatted(WeightLayers.firstNotFinite(configuration.get(), weights));
  }

  /** Where it began, in a clause, for a batch whose loss or gradient is not finite. */
  String in(float[] weights, float[] gradient, Batch batch, Replicas network) {
    String inWeights = inWeights(weights);
    if (!inWeights.isEmpty()) {
      return inWeights;
    }
    int count = batch.samples().length;
    int width = batch.labels().length / count;
    float[] answers = new float[count * width];
    network.answer(batch.pictures(), count, answers);
    int sample = firstSample(loss, batch.labels(), answers, count);
    if (sample >= 0) {
      return "sample %d of %s is the first of the batch whose own loss is not finite"
          .formatted(batch.samples()[sample], place);
    }
    String inGradient = WeightLayers.firstNotFinite(configuration.get(), gradient);
    return inGradient.isEmpty()
        ? "each of its samples alone has a finite one"
        : "the gradient of " + inGradient + " is not finite";
  }

  /** The first row whose loss is not finite, or -1. */
  static int firstSample(RowLoss loss, float[] labels, float[] answers, int count) {
    int width = labels.length / count;
    double[] truth = new double[width];
    double[] answer = new double[width];
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < width; k++) {
        truth[k] = labels[i * width + k];
        answer[k] = answers[i * width + k];
      }
      if (!Double.isFinite(loss.of(truth, answer, new double[width]))) {
        return i;
      }
    }
    return -1;
  }
}
