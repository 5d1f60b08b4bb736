package org.kubi.nn.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.kubi.data.Json;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.checkpoint.OptimizerState;

/**
 * Where a training stands, beside its weights and steps: with them, all that decides how it goes
 * on.
 *
 * @param lossSum of the steps since the epoch began
 * @param measuredAt the step after which it was measured last; 0 for never
 * @param best the best score so far, less is better; infinite before the first measurement
 * @param worse measurements since the best one
 */
record Standing(double lossSum, long measuredAt, double best, int worse) {
  /** Names of what a network's card says was measured, by which networks are compared. */
  static final String GEODESIC = "validation.geodesic.meanDegrees";

  static final String LOSS = "train.loss";

  static final Standing START = new Standing(0, 0, Double.POSITIVE_INFINITY, 0);

  Standing {
    if (measuredAt < 0 || worse < 0) {
      throw new IllegalArgumentException(
          "a training was measured at step 0 or later and was worse 0 times or more, found %d, %d"
              .formatted(measuredAt, worse));
    }
  }

  /** Less is better: the validation error, or the loss where nothing was held out. */
  static double score(Map<String, Double> measured) {
    return measured.getOrDefault(GEODESIC, measured.getOrDefault(LOSS, Double.POSITIVE_INFINITY));
  }

  /** Where a training stood when a checkpoint was saved. */
  static Standing of(RunFolder run, Checkpoint last) throws ModelException {
    OptimizerState state = TrainingState.optimizerOf(last);
    if (!state.progress().isEmpty()) {
      return parse(state.progress());
    }
    // Of an older version, which saved at the ends of epochs alone.
    double best = Double.POSITIVE_INFINITY;
    if (Checkpoint.exists(run.best())) {
      ModelCard found = Checkpoint.readCard(run.best());
      // One of an epoch that will be trained again does not count.
      best = found.epochs() <= last.card().epochs() ? score(found.metrics()) : best;
    }
    return new Standing(0, state.step(), best, 0);
  }

  private static Standing parse(String text) throws ModelException {
    try {
      return Json.read(text.getBytes(StandardCharsets.UTF_8), Standing.class);
    } catch (JsonProcessingException e) {
      throw new ModelException(
          "checkpoints/last/progress.json cannot be understood: " + Json.problem(e), e);
    } catch (IOException e) {
      throw new ModelException("checkpoints/last/progress.json cannot be read: " + e, e);
    }
  }

  /** The text that {@link #of} reads again; all digits of the numbers. */
  String text() {
    return Json.write(this);
  }

  Standing plus(double loss) {
    return new Standing(lossSum + loss, measuredAt, best, worse);
  }

  /** After a measurement. */
  Standing measured(long step, double score, boolean isBest, boolean epochEnds) {
    return new Standing(
        epochEnds ? 0 : lossSum, step, isBest ? score : best, isBest ? 0 : worse + 1);
  }
}
