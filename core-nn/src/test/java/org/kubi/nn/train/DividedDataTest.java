package org.kubi.nn.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.Splits;
import org.kubi.nn.BlobData;
import org.kubi.nn.checkpoint.ModelException;

/** A data set of eight characters, of which two are to tune on and one to test. */
class DividedDataTest {
  @TempDir private Path temp;
  private Dataset data;

  @BeforeEach
  void write() throws DatasetException {
    data = BlobData.write(temp.resolve("data"), 64, 8, 1);
  }

  private void divide() throws DatasetException {
    new Splits(
            Splits.VERSION,
            data.hash(),
            "person",
            1,
            IntStream.range(0, 8).boxed().toList(),
            List.of(
                Splits.part(data, Splits.TRAINING, List.of(0, 1, 2, 3, 4)),
                Splits.part(data, Splits.VALIDATION, List.of(5, 6)),
                Splits.part(data, Splits.TEST, List.of(7))))
        .write(data.folder());
  }

  private static int[] indices(int... characters) {
    return IntStream.range(0, 64)
        .filter(i -> IntStream.of(characters).anyMatch(c -> i % 8 == c))
        .toArray();
  }

  @Test
  void eachPartServesItsPurposeAndTheTestPartNone() throws DatasetException {
    divide();
    Split split = Split.of(data, 0.3, 5);
    assertArrayEquals(indices(0, 1, 2, 3, 4), split.training());
    assertArrayEquals(indices(5, 6), split.validation());
    assertArrayEquals(indices(0, 1, 2, 3, 4), Split.training(data).training());
  }

  @Test
  void aRunDoesNotGoOnWithDataThatWereDividedSince() throws Exception {
    Path run = temp.resolve("run");
    TrainSettings settings = TrainSettings.forPreset("tiny").withEpochs(1).withBatch(16);
    new Trainer(data, Optional.empty(), event -> {}, () -> true).train(run, settings);
    String before = new StoredMaterial(data).hash();
    assertEquals(data.hash(), before);
    divide();
    assertNotEquals(before, new StoredMaterial(data).hash());
    Trainer again = new Trainer(data, Optional.empty(), event -> {}, () -> false);
    String message = assertThrows(ModelException.class, () -> again.resume(run)).getMessage();
    assertTrue(message.contains("was begun on another data set"), message);
  }
}
