package org.kubi.nn.train;

import java.util.stream.IntStream;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.nn.preset.NetworkPresets;

/**
 * The batches of a training without the training: for who wants to know how fast they come. They
 * are read, changed and prepared as for a network, shuffled, one ahead of who takes them.
 */
public final class TrainingReads implements AutoCloseable {
  private final BatchReader reader;
  private int epoch;
  private int step;

  private TrainingReads(BatchReader reader) {
    this.reader = reader;
  }

  /**
   * The batches of all of a data set, without end.
   *
   * @param preset id of the network's shape, which says how pictures are prepared
   * @param augmentation how pictures are changed
   * @throws DatasetException if the data set lacks the labels to learn
   */
  public static TrainingReads of(Dataset dataset, String preset, Augmentation augmentation)
      throws DatasetException {
    SettingsDraft draft = new SettingsDraft(TrainSettings.forPreset(preset));
    draft.augmentation = augmentation;
    draft.epochs = Integer.MAX_VALUE;
    TrainSettings settings = draft.settings();
    int[] all = IntStream.range(0, dataset.size()).toArray();
    return new TrainingReads(
        new BatchReader(
            new StoredPictures(dataset, all, settings.outputs(), settings.seed()),
            dataset.manifest().size(),
            settings.outputs(),
            NetworkPresets.byId(preset).inputScale(),
            settings));
  }

  /** Takes the next batch; how many pictures it has. */
  public int next() throws DatasetException {
    int pictures = reader.read(epoch, step).samples().length;
    step++;
    if (step == reader.steps()) {
      step = 0;
      epoch++;
    }
    return pictures;
  }

  @Override
  public void close() {
    reader.close();
  }
}
