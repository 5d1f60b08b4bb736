package org.kubi.nn.train;

import java.util.List;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetManifest;
import org.kubi.data.LabelBlock;
import org.kubi.data.Sample;
import org.kubi.label.Label;
import org.kubi.nn.preset.Outputs;

/**
 * What a network should answer to samples that are on no disk.
 *
 * @param labels in the order of the network's numbers
 * @param blocks where each stands in a sample's numbers
 * @param place what is streamed, for sentences
 */
record StreamLabels(List<Label> labels, List<LabelBlock> blocks, String place) {
  StreamLabels {
    labels = List.copyOf(labels);
    blocks = List.copyOf(blocks);
  }

  /**
   * Finds the labels in a plan.
   *
   * @throws DatasetException if it lacks one
   */
  static StreamLabels of(DatasetManifest plan, Outputs outputs, String place)
      throws DatasetException {
    for (Label label : outputs.labels()) {
      if (plan.block(label.id()).isEmpty()) {
        throw new DatasetException("%s has no numbers '%s'".formatted(place, label.id()));
      }
    }
    return new StreamLabels(
        outputs.labels(),
        outputs.labels().stream().map(label -> plan.block(label.id()).orElseThrow()).toList(),
        place);
  }

  /**
   * Copies a sample's labels; places of uncertainties stay as they are.
   *
   * @throws DatasetException that names a number which is none
   */
  void copy(Sample sample, float[] target, int at) throws DatasetException {
    int to = at;
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      for (int k = 0; k < label.size(); k++) {
        float number = sample.numbers()[blocks.get(i).offset() + k];
        if (!Float.isFinite(number)) {
          throw new DatasetException(
              "%s, sample %d: %s is %s, not a number"
                  .formatted(place, sample.index(), label.columns().get(k), number));
        }
        target[to++] = number;
      }
    }
  }
}
