package org.kubi.nn.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.data.Dataset;
import org.kubi.nn.BlobData;
import org.kubi.nn.preset.InputScale;

class BatchReaderTest {
  private static final int SIZE = 64;
  private static final int EPOCHS = 3;

  @TempDir Path temp;

  private static TrainSettings settings(Augmentation augmentation, int batch) {
    SettingsDraft draft = new SettingsDraft(TrainSettings.forPreset("tiny"));
    draft.augmentation = augmentation;
    draft.epochs = EPOCHS;
    draft.batch = batch;
    return draft.settings();
  }

  private static BatchReader reader(Dataset dataset, TrainSettings settings, int workers)
      throws Exception {
    int[] all = IntStream.range(0, dataset.size()).toArray();
    return new BatchReader(
        new StoredPictures(dataset, all, settings.outputs(), settings.seed()),
        SIZE,
        settings.outputs(),
        InputScale.STANDARD,
        settings,
        workers);
  }

  /** Pictures and labels of all batches from a step of an epoch on. */
  private static List<float[]> from(int epoch, int step, BatchReader reader) throws Exception {
    List<float[]> all = new ArrayList<>();
    for (int e = epoch; e < EPOCHS; e++) {
      for (int s = e == epoch ? step : 0; s < reader.steps(); s++) {
        Batch batch = reader.read(e, s);
        all.add(batch.pictures().clone());
        all.add(batch.labels().clone());
      }
    }
    return all;
  }

  @Test
  void aBatchIsTheSameWhateverTheNumberOfThreads() throws Exception {
    Dataset dataset = BlobData.write(temp.resolve("set"), 50, 2, 1);
    Augmentation moved = Augmentation.defaults().with("shift=3,turn=20,scale=0.1,quarter=0.3");
    for (int batch : new int[] {7, 16}) {
      TrainSettings settings = settings(moved, batch);
      List<float[]> alone;
      try (BatchReader reader = reader(dataset, settings, 1)) {
        alone = from(0, 0, reader);
        assertEquals(2 * EPOCHS * (50 / batch), alone.size());
      }
      for (int workers : new int[] {2, 3, 8, 20}) {
        try (BatchReader reader = reader(dataset, settings, workers)) {
          assertSame(alone, from(0, 0, reader));
        }
      }
      assertFalse(Arrays.equals(alone.get(0), alone.get(2 * (50 / batch))), "an epoch is new");
    }
  }

  @Test
  void whoGoesOnInTheMiddleGetsTheSameBatches() throws Exception {
    Dataset dataset = BlobData.write(temp.resolve("set"), 40, 2, 1);
    TrainSettings settings = settings(Augmentation.defaults(), 8);
    List<float[]> whole;
    try (BatchReader reader = reader(dataset, settings, 3)) {
      whole = from(0, 0, reader);
    }
    try (BatchReader reader = reader(dataset, settings, 2)) {
      assertSame(whole.subList(2 * (5 + 3), whole.size()), from(1, 3, reader));
    }
  }

  @Test
  void readsWithoutATrainingGoOnForEver() throws Exception {
    Dataset dataset = BlobData.write(temp.resolve("set"), 30, 2, 1);
    try (TrainingReads reads = TrainingReads.of(dataset, "tiny", Augmentation.defaults())) {
      for (int i = 0; i < 10; i++) {
        assertEquals(30, reads.next());
      }
    }
  }

  private static void assertSame(List<float[]> expected, List<float[]> found) {
    assertEquals(expected.size(), found.size());
    for (int i = 0; i < expected.size(); i++) {
      assertArrayEquals(expected.get(i), found.get(i));
    }
  }
}
