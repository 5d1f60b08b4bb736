package org.kubi.nn.detect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.image.Frame;
import org.kubi.nn.BlobData;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelException;

class DetectorTrainerTest {
  private static final DetectorSettings SETTINGS = new DetectorSettings(3, 4, 4e-3, 7, 1);

  @TempDir Path temp;

  private Checkpoint trained(Dataset data, String name, List<Double> losses)
      throws DatasetException, ModelException {
    Path folder = temp.resolve(name);
    boolean whole =
        new DetectorTrainer(data, SETTINGS)
            .train(folder, (done, steps, loss) -> losses.add(loss), () -> false);
    assertTrue(whole);
    return Checkpoint.load(folder);
  }

  @Test
  void theSameSeedGivesTheSameDetectorAndItLearns() throws DatasetException, ModelException {
    Dataset data = BlobData.write(temp.resolve("data"), 96, 8, 1);
    List<Double> losses = new ArrayList<>();
    Checkpoint first = trained(data, "first", losses);
    assertEquals(3 * 6, losses.size());
    assertTrue(losses.get(17) < 0.8 * losses.get(5), losses.toString());
    assertEquals("detector", first.card().preset());
    assertEquals(3, first.card().epochs());
    assertEquals(288, first.card().pictures());
    assertArrayEquals(
        first.weights(), trained(data, "second", new ArrayList<>()).weights(), "the same bits");

    try (Detector detector = Detector.open(temp.resolve("first"))) {
      for (Detection head : detector.find(Frame.filled(1, 1, 3, 9), 0, 1)) {
        assertTrue(head.score() <= 1);
      }
      assertThrows(
          IllegalArgumentException.class,
          () -> detector.find(Frame.filled(9, 9, 1, 9), 2, 0.1),
          "a threshold of 2");
    }
  }

  /** Stops it after so many steps, and goes on. */
  private Checkpoint resumed(Dataset data, String name, int stopAfter, List<Double> losses)
      throws DatasetException, ModelException {
    Path folder = temp.resolve(name);
    assertFalse(
        new DetectorTrainer(data, SETTINGS)
            .train(
                folder, (done, steps, loss) -> losses.add(loss), () -> losses.size() == stopAfter));
    assertTrue(DetectorTrainer.isUnfinished(folder));
    DetectorTrainer trainer = DetectorTrainer.resume(data, folder);
    assertEquals(SETTINGS, trainer.settings());
    assertTrue(trainer.train(folder, (done, steps, loss) -> losses.add(loss), () -> false));
    assertFalse(DetectorTrainer.isUnfinished(folder));
    return Checkpoint.load(folder);
  }

  @Test
  void stoppedAndResumedAnywhereIsTheSameAsNeverStopped() throws DatasetException, ModelException {
    Dataset data = BlobData.write(temp.resolve("data"), 96, 8, 1);
    List<Double> losses = new ArrayList<>();
    Checkpoint whole = trained(data, "whole", losses);
    // The first step, in the middle of an epoch, at the end of one, just before the end.
    for (int stop : new int[] {1, 8, 12, 17}) {
      List<Double> again = new ArrayList<>();
      Checkpoint resumed = resumed(data, "stopped" + stop, stop, again);
      assertArrayEquals(whole.weights(), resumed.weights(), "stopped after " + stop);
      assertEquals(whole.card(), resumed.card());
      assertEquals(losses, again);
    }
  }

  @Test
  void whatWasStoppedIsADetectorAlready() throws DatasetException, ModelException {
    Dataset data = BlobData.write(temp.resolve("data"), 32, 8, 1);
    Path folder = temp.resolve("stopped");
    assertFalse(
        new DetectorTrainer(data, SETTINGS).train(folder, (done, all, loss) -> {}, () -> true));
    assertEquals(0, Checkpoint.readCard(folder).epochs());
    assertEquals(16, Checkpoint.readCard(folder).pictures());
    Detector.open(folder).close();
  }

  @Test
  void onlyAStoppedTrainingOnTheSameDataIsResumed() throws DatasetException, ModelException {
    Dataset data = BlobData.write(temp.resolve("data"), 32, 8, 1);
    Path folder = temp.resolve("run");
    assertFalse(
        new DetectorTrainer(data, SETTINGS).train(folder, (done, all, loss) -> {}, () -> true));
    Dataset other = BlobData.write(temp.resolve("other"), 32, 8, 2);
    ModelException e =
        assertThrows(ModelException.class, () -> DetectorTrainer.resume(other, folder));
    assertTrue(String.valueOf(e.getMessage()).contains("another data set"), e.getMessage());
    DetectorTrainer.resume(data, folder).train(folder, (done, all, loss) -> {}, () -> false);
    ModelException done =
        assertThrows(ModelException.class, () -> DetectorTrainer.resume(data, folder));
    assertTrue(String.valueOf(done.getMessage()).contains("nothing to resume"), done.getMessage());
  }

  @Test
  void fewerPicturesThanABatchAreRefused() throws DatasetException {
    Dataset data = BlobData.write(temp.resolve("data"), 8, 8, 1);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new DetectorTrainer(data, SETTINGS));
    assertTrue(String.valueOf(e.getMessage()).contains("16 or more"), e.getMessage());
  }

  @Test
  void aFolderWithoutADetectorIsRefused() {
    assertThrows(ModelException.class, () -> Detector.open(temp));
  }
}
