package org.kubi.nn.train;

import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.nn.preset.Outputs;

/** Some pictures of a data set on disk; an epoch is all of them, shuffled. */
final class StoredPictures implements Pictures {
  private static final long SHUFFLE = 0x0de7;

  private final Dataset dataset;
  private final int[] indices;
  private final float[] truth;
  private final int width;
  private final long seed;
  private int orderedEpoch = -1;
  private int[] order = {};

  StoredPictures(Dataset dataset, int[] indices, Outputs outputs, long seed)
      throws DatasetException {
    this.dataset = dataset;
    this.indices = indices;
    this.truth = outputs.truth(dataset);
    this.width = outputs.answers();
    this.seed = seed;
  }

  @Override
  public int count() {
    return indices.length;
  }

  @Override
  public long read(int epoch, int place, byte[] pixels, float[] labels, int at) {
    if (orderedEpoch != epoch) {
      order = Seeds.shuffled(indices, Seeds.stream(seed, SHUFFLE, epoch));
      orderedEpoch = epoch;
    }
    int index = order[place];
    dataset.picture(index, pixels, 0);
    System.arraycopy(truth, index * width, labels, at, width);
    return index;
  }

  @Override
  public void close() {
    // The data set belongs to who opened it.
  }
}
