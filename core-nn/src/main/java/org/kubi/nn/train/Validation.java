package org.kubi.nn.train;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.geometry.Rotation;
import org.kubi.label.Labels;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.engine.Replicas;
import org.kubi.nn.engine.RowLoss;
import org.kubi.nn.evaluate.Report;
import org.kubi.nn.evaluate.StoredHead;
import org.kubi.nn.preset.InputScale;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.nn.preset.Outputs;

/** The pictures that a training is measured on, at most {@value #MOST}, evenly from those given. */
final class Validation {
  private static final int MOST = 4000;
  private static final int CHUNK = 64;

  /** What was measured; empty where there are no pictures. */
  record Result(
      OptionalDouble loss,
      OptionalDouble geodesicMeanDegrees,
      OptionalDouble geodesicMedianDegrees) {
    static final Result NOTHING =
        new Result(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
  }

  private final Dataset dataset;
  private final int[] indices;
  private final Outputs outputs;
  private final InputScale scale;
  private final RowLoss loss;
  private final double[][] truths;
  private final List<Rotation> heads = new ArrayList<>();

  Validation(Dataset dataset, int[] indices, TrainSettings settings) throws DatasetException {
    NetworkPreset preset = NetworkPresets.byId(settings.preset());
    this.dataset = dataset;
    this.outputs = settings.outputs();
    this.scale = preset.inputScale();
    this.loss = preset.loss(outputs, settings.lossChoice());
    int count = Math.min(MOST, indices.length);
    this.indices = new int[count];
    this.truths = new double[count][outputs.answers()];
    float[] numbers = outputs.truth(dataset);
    boolean quaternions = dataset.manifest().block(Labels.HEAD_QUATERNION.id()).isPresent();
    for (int i = 0; i < count; i++) {
      int index = indices[(int) ((long) i * indices.length / count)];
      this.indices[i] = index;
      for (int k = 0; k < outputs.answers(); k++) {
        truths[i][k] = numbers[index * outputs.answers() + k];
      }
      heads.add(
          quaternions ? StoredHead.of(dataset, index) : outputs.decode(truths[i]).headToCamera());
    }
  }

  int size() {
    return indices.length;
  }

  /** Measures the network as it stands; nothing when stopped half-way. */
  Result measure(Replicas network, Question question) throws ModelException {
    if (indices.length == 0) {
      return Result.NOTHING;
    }
    int pixels = dataset.pictureBytes();
    byte[] picture = new byte[pixels];
    float[] pictures = new float[CHUNK * pixels];
    float[] answers = new float[CHUNK * outputs.answers()];
    double[] gradient = new double[outputs.answers()];
    List<Rotation> predicted = new ArrayList<>(indices.length);
    double sum = 0;
    for (int from = 0; from < indices.length; from += CHUNK) {
      if (question.isStopped()) {
        return Result.NOTHING;
      }
      int n = Math.min(CHUNK, indices.length - from);
      for (int i = 0; i < n; i++) {
        dataset.picture(indices[from + i], picture, 0);
        scale.prepare(picture, pixels, pictures, i * pixels);
      }
      network.answer(pictures, n, answers);
      for (int i = 0; i < n; i++) {
        double[] row = new double[outputs.answers()];
        for (int k = 0; k < row.length; k++) {
          row[k] = answers[i * row.length + k];
        }
        sum += loss.of(truths[from + i], row, gradient);
        predicted.add(outputs.decode(row).headToCamera());
      }
    }
    Report report = Report.of(heads, predicted);
    return new Result(
        OptionalDouble.of(sum / indices.length),
        report.number("geodesic.meanDegrees"),
        report.number("geodesic.medianDegrees"));
  }
}
