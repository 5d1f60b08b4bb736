package org.kubi.nn.preset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.geometry.Rotation;
import org.kubi.label.Estimate;
import org.kubi.label.Label;
import org.kubi.label.Labels;
import org.kubi.pose.Pose;

/**
 * What a network answers: the numbers of some labels in a row.
 *
 * @param labels in the order of their numbers; at least one, none twice
 */
public record Outputs(List<Label> labels) {
  public Outputs {
    labels = List.copyOf(labels);
    if (labels.isEmpty() || labels.stream().distinct().count() != labels.size()) {
      throw new IllegalArgumentException(
          "a network answers at least one label and none twice, found "
              + labels.stream().map(Label::id).toList());
    }
  }

  /** The labels with these ids. */
  public static Outputs ofIds(List<String> ids) {
    return new Outputs(ids.stream().map(Labels::byId).toList());
  }

  /** Ids of the labels. */
  public List<String> ids() {
    return labels.stream().map(Label::id).toList();
  }

  /** How many numbers. */
  public int size() {
    return labels.stream().mapToInt(Label::size).sum();
  }

  /** The names of the numbers. */
  public List<String> columns() {
    return labels.stream().flatMap(label -> label.columns().stream()).toList();
  }

  /**
   * The numbers of all samples, row after row: size of the data set x {@link #size} floats.
   *
   * @throws DatasetException if it lacks a label, or names the sample whose number is none
   */
  public float[] truth(Dataset dataset) throws DatasetException {
    int width = size();
    float[] all = new float[Math.multiplyExact(dataset.size(), width)];
    int at = 0;
    for (Label label : labels) {
      float[] column = dataset.column(label);
      int own = label.size();
      for (int i = 0; i < dataset.size(); i++) {
        for (int k = 0; k < own; k++) {
          float number = column[i * own + k];
          if (!Float.isFinite(number)) {
            throw new DatasetException(
                "%s, sample %d: %s is %s, not a number: the data set is damaged, generate it again"
                    .formatted(dataset.folder(), i, label.columns().get(k), number));
          }
          all[i * width + at + k] = number;
        }
      }
      at += own;
    }
    return all;
  }

  /** The numbers of the picture with left and right swapped. */
  public double[] mirror(double[] values) {
    double[] out = new double[values.length];
    int at = 0;
    for (Label label : labels) {
      double[] part = label.mirror(Arrays.copyOfRange(values, at, at + label.size()));
      System.arraycopy(part, 0, out, at, part.length);
      at += part.length;
    }
    return out;
  }

  /**
   * What the numbers say together. The head's rotation relative to the camera is taken from the
   * label {@code head-rotation} where it is among them, for it is learnt directly; the neck and its
   * place from {@code bones10}.
   */
  public Estimate decode(double[] values) {
    Optional<Estimate> bones = part(Labels.BONES10, values);
    Optional<Estimate> head = part(Labels.HEAD_ROTATION, values);
    if (bones.isEmpty() || head.isEmpty()) {
      return bones.or(() -> head).orElseGet(() -> first(values));
    }
    Rotation headToCamera = head.get().headToCamera();
    Rotation neck = bones.get().pose().neck();
    return new Estimate(
        headToCamera,
        Pose.of(neck, neck.inverse().times(headToCamera)),
        bones.get().neckInPicture());
  }

  private Optional<Estimate> part(Label wanted, double[] values) {
    int at = 0;
    for (Label label : labels) {
      if (label.id().equals(wanted.id())) {
        return Optional.of(label.decode(Arrays.copyOfRange(values, at, at + label.size())));
      }
      at += label.size();
    }
    return Optional.empty();
  }

  private Estimate first(double[] values) {
    Label label = labels.get(0);
    return label.decode(Arrays.copyOfRange(values, 0, label.size()));
  }
}
