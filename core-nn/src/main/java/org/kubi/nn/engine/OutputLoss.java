package org.kubi.nn.engine;

import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * A {@link RowLoss} as Deeplearning4j wants it, for an output layer with the identity activation.
 * The gradient is summed over the batch, as everywhere in Deeplearning4j; {@link Replicas} divides.
 */
public final class OutputLoss implements ILossFunction {
  private static final long serialVersionUID = 1L;

  private final transient RowLoss loss;

  public OutputLoss(RowLoss loss) {
    this.loss = loss;
  }

  @Override
  public double computeScore(
      INDArray labels,
      INDArray outputs,
      IActivation activation,
      @Nullable INDArray mask,
      boolean average) {
    double sum = run(labels, outputs, null, null);
    return average ? sum / labels.size(0) : sum;
  }

  @Override
  public INDArray computeScoreArray(
      INDArray labels, INDArray outputs, IActivation activation, @Nullable INDArray mask) {
    double[] scores = new double[(int) labels.size(0)];
    run(labels, outputs, null, scores);
    return Nd4j.createFromArray(scores).reshape(scores.length, 1).castTo(outputs.dataType());
  }

  @Override
  public INDArray computeGradient(
      INDArray labels, INDArray outputs, IActivation activation, @Nullable INDArray mask) {
    double[][] gradients = new double[(int) labels.size(0)][];
    run(labels, outputs, gradients, null);
    return DoubleRows.matrix(gradients, outputs.dataType());
  }

  @Override
  public Pair<Double, INDArray> computeGradientAndScore(
      INDArray labels,
      INDArray outputs,
      IActivation activation,
      @Nullable INDArray mask,
      boolean average) {
    return new Pair<>(
        computeScore(labels, outputs, activation, mask, average),
        computeGradient(labels, outputs, activation, mask));
  }

  private double run(
      INDArray labels,
      INDArray outputs,
      double @Nullable [][] gradients,
      double @Nullable [] scores) {
    double[][] truth = DoubleRows.of(labels);
    double[][] answer = DoubleRows.of(outputs);
    double sum = 0;
    for (int row = 0; row < truth.length; row++) {
      double[] gradient = new double[truth[row].length];
      double score = loss.of(truth[row], answer[row], gradient);
      sum += score;
      if (gradients != null) {
        gradients[row] = gradient;
      }
      if (scores != null) {
        scores[row] = score;
      }
    }
    return sum;
  }

  @Override
  public String name() {
    return loss.getClass().getSimpleName();
  }
}
