package org.kubi.nn.preset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.geometry.Rotation;
import org.kubi.label.Estimate;
import org.kubi.label.Label;
import org.kubi.label.Labels;
import org.kubi.nn.engine.Losses;
import org.kubi.pose.Pose;

/**
 * What a network answers: the numbers of some labels in a row, then, for each label of which it
 * says how uncertain it is, one number more.
 *
 * @param labels in the order of their numbers; at least one, none twice
 * @param uncertain the labels, by id, of which the network says its uncertainty, each with the name
 *     of the loss that it learnt that by (see {@link org.kubi.nn.engine.Likelihood}); in the order
 *     of the labels
 */
public record Outputs(List<Label> labels, Map<String, String> uncertain) {
  public Outputs {
    labels = List.copyOf(labels);
    if (labels.isEmpty() || labels.stream().distinct().count() != labels.size()) {
      throw new IllegalArgumentException(
          "a network answers at least one label and none twice, found "
              + labels.stream().map(Label::id).toList());
    }
    uncertain = inOrder(labels, uncertain);
  }

  /** The numbers of some labels alone. */
  public Outputs(List<Label> labels) {
    this(labels, Map.of());
  }

  private static Map<String, String> inOrder(List<Label> labels, Map<String, String> uncertain) {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (Label label : labels) {
      String loss = uncertain.get(label.id());
      if (loss != null) {
        LabelLosses.check(label, loss);
        if (Losses.likelihood(loss).isEmpty()) {
          throw new IllegalArgumentException("no uncertainty is learnt by " + loss);
        }
        ordered.put(label.id(), loss);
      }
    }
    if (ordered.size() != uncertain.size()) {
      throw new IllegalArgumentException(
          "a network says its uncertainty of its labels, %s, found %s"
              .formatted(
                  labels.stream().map(Label::id).collect(Collectors.joining(", ")),
                  String.join(", ", uncertain.keySet())));
    }
    return Collections.unmodifiableMap(ordered);
  }

  /** The labels with these ids. */
  public static Outputs ofIds(List<String> ids) {
    return ofIds(ids, List.of());
  }

  /**
   * The labels with these ids.
   *
   * @param uncertainties of which the network says its uncertainty, as {@link #uncertainties} has
   *     them
   */
  public static Outputs ofIds(List<String> ids, List<String> uncertainties) {
    Map<String, String> uncertain = new LinkedHashMap<>();
    for (String text : uncertainties) {
      int equals = text.indexOf('=');
      if (equals < 0
          || uncertain.put(text.substring(0, equals), text.substring(equals + 1)) != null) {
        throw new IllegalArgumentException(
            "an uncertainty is written once for each label, as head-rotation=chordal, found "
                + uncertainties);
      }
    }
    return new Outputs(ids.stream().map(Labels::byId).toList(), uncertain);
  }

  /** Of which labels the network says its uncertainty, as {@code label=loss}, for cards. */
  public List<String> uncertainties() {
    return uncertain.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList();
  }

  /** Ids of the labels. */
  public List<String> ids() {
    return labels.stream().map(Label::id).toList();
  }

  /** How many numbers the labels have. */
  public int size() {
    return labels.stream().mapToInt(Label::size).sum();
  }

  /** How many numbers the network answers: {@link #size} and one for each uncertain label. */
  public int answers() {
    return size() + uncertain.size();
  }

  /**
   * The names of the network's numbers. That of an uncertainty is the label's id with {@code
   * _uncertainty}, hyphens as underlines.
   */
  public List<String> columns() {
    List<String> columns = new ArrayList<>();
    labels.forEach(label -> columns.addAll(label.columns()));
    uncertain.keySet().forEach(id -> columns.add(id.replace('-', '_') + "_uncertainty"));
    return List.copyOf(columns);
  }

  /**
   * What the network should answer to all samples, row after row: size of the data set x {@link
   * #answers} floats. Uncertainties have no truth; 0 stands in their places.
   *
   * @throws DatasetException if it lacks a label, or names the sample whose number is none
   */
  public float[] truth(Dataset dataset) throws DatasetException {
    int width = answers();
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

  /** The numbers of the picture with left and right swapped; uncertainties stay as they are. */
  public double[] mirror(double[] values) {
    double[] out = values.clone();
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

  /**
   * How far off, in degrees, the network expects the head's rotation to be that it answers: the
   * mean of the angle between the true rotation and this one under the distribution of errors that
   * it speaks of. Empty where it does not say so of {@code head-rotation}.
   *
   * @param answer {@link #answers} numbers
   */
  public OptionalDouble uncertainty(double[] answer) {
    int at = size();
    for (Map.Entry<String, String> entry : uncertain.entrySet()) {
      if (entry.getKey().equals(Labels.HEAD_ROTATION.id())) {
        return OptionalDouble.of(ExpectedAngle.degrees(entry.getValue(), answer[at]));
      }
      at++;
    }
    return OptionalDouble.empty();
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
