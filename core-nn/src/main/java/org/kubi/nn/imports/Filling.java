package org.kubi.nn.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.plan.Plan;
import org.kubi.nn.plan.Stage;

/** A plan with the weights of a file in place of its own. */
final class Filling {
  private Filling() {}

  /** Every stage from a source. */
  static Plan of(Plan wanted, Source source) throws ModelException {
    List<Stage> filled = new ArrayList<>();
    for (Stage stage : wanted.stages()) {
      Stage found = stage(stage, source);
      checkFinite(found);
      filled.add(found);
    }
    source.end();
    return new Plan(filled);
  }

  private static Stage stage(Stage wanted, Source source) throws ModelException {
    if (wanted instanceof Stage.Convolution convolution) {
      return source.convolution(convolution);
    }
    if (wanted instanceof Stage.Residual residual) {
      return source.residual(residual);
    }
    if (wanted instanceof Stage.Normalization normalization) {
      return source.normalization(normalization);
    }
    if (wanted instanceof Stage.Dense dense) {
      return source.dense(dense);
    }
    if (wanted instanceof Stage.MaxPooling pooling) {
      source.pooling(pooling);
    } else if (wanted instanceof Stage.Response response) {
      source.response(response);
    }
    return wanted;
  }

  private static void checkFinite(Stage stage) throws ModelException {
    for (float[] part : stage.weightsInOrder()) {
      for (float number : part) {
        if (!Float.isFinite(number)) {
          throw new ModelException(
              "%s has a weight that is %s, not a number".formatted(stage.name(), number));
        }
      }
    }
  }

  /**
   * A folded plan in the shape of the one it was folded from: the convolutions keep what the
   * normalisations became, the normalisations do nothing.
   */
  static Plan unfolded(Plan wanted, Plan folded) {
    List<Stage> stages = new ArrayList<>();
    int at = 0;
    for (Stage stage : wanted.stages()) {
      if (stage instanceof Stage.Normalization normal
          && !stages.isEmpty()
          && stages.get(stages.size() - 1) instanceof Stage.Convolution) {
        stages.add(idle(normal));
      } else if (stage instanceof Stage.Convolution own) {
        Stage.Convolution found = (Stage.Convolution) folded.stages().get(at++);
        stages.add(convolution(own, found.weights(), found.bias()));
      } else {
        stages.add(folded.stages().get(at++));
      }
    }
    return new Plan(stages);
  }

  private static Stage.Normalization idle(Stage.Normalization normal) {
    int n = normal.in().channels();
    float[] gamma = new float[n];
    float[] variance = new float[n];
    Arrays.fill(gamma, (float) Math.sqrt(1.0 + normal.epsilon()));
    Arrays.fill(variance, 1);
    return new Stage.Normalization(
        normal.name(),
        normal.in(),
        normal.slope(),
        normal.epsilon(),
        gamma,
        new float[n],
        new float[n],
        variance);
  }

  /** The same convolution with other weights. */
  static Stage.Convolution convolution(Stage.Convolution like, float[] weights, float[] bias) {
    return new Stage.Convolution(
        like.name(),
        like.in(),
        like.out(),
        like.kernel(),
        like.stride(),
        like.slope(),
        weights,
        bias);
  }

  /** The same dense layer with other weights. */
  static Stage.Dense dense(Stage.Dense like, float[] weights, float[] bias) {
    return new Stage.Dense(like.name(), like.in(), like.out(), like.slope(), weights, bias);
  }
}
