package org.kubi.nn.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.data.Sha256;
import org.kubi.nn.Mutations;

/** Damaged checkpoints: one sentence, little memory, no hang. */
class MutatedCheckpointTest {
  private static final List<String> FILES =
      List.of("card.json", "weights.bin", "optimizer.bin", "optimizer.bin.sha256");
  private static final int WEIGHTS = 2000;

  /** All of such a checkpoint is some 40 kB; a text of 300 kB is read and parsed for it. */
  private static final long MOST_MEMORY = 30_000_000;

  @TempDir private Path temp;
  private Path folder;

  @BeforeEach
  void save() throws ModelException {
    folder = temp.resolve("model");
    float[] some = new float[WEIGHTS];
    for (int i = 0; i < WEIGHTS; i++) {
      some[i] = i * 0.25f;
    }
    OptimizerState state = new OptimizerState(12, some, some, some);
    new Checkpoint(CheckpointTest.CARD, some, Optional.of(state)).save(folder);
  }

  @Test
  void threeHundredDamagedCheckpointsGiveASentenceOrWhatWasSaved() throws Exception {
    Checkpoint whole = Checkpoint.load(folder);
    Map<String, byte[]> files = new java.util.TreeMap<>();
    for (String name : FILES) {
      files.put(name, Files.readAllBytes(folder.resolve(name)));
    }
    Random random = new Random(300);
    int refused = 0;
    for (int i = 0; i < 300; i++) {
      String name = FILES.get(i % FILES.size());
      Files.write(folder.resolve(name), Mutations.of(files.get(name), random));
      if (isRefused(whole, name, i)) {
        refused++;
      }
      Files.write(folder.resolve(name), files.get(name));
    }
    // The others changed a word or a number of the card, or nothing.
    assertTrue(refused > 270, "refused " + refused);
    assertEquals(whole.card(), Checkpoint.load(folder).card());
  }

  /** Whether it was refused. */
  private boolean isRefused(Checkpoint whole, String name, int number) {
    return Assertions.assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          long before = Mutations.allocated();
          boolean refused = false;
          try {
            Checkpoint found = Checkpoint.load(folder);
            // What is given is what was saved, but for words and numbers of the card.
            assertArrayEquals(whole.weights(), found.weights());
          } catch (ModelException e) {
            refused = true;
            String message = String.valueOf(e.getMessage());
            assertTrue(message.contains(folder.toString()), message);
            assertFalse(
                message.contains("\n") || message.contains("Exception"), number + ": " + message);
            assertTrue(message.length() < 1000, number + ": " + message);
          }
          long used = Mutations.allocated() - before;
          assertTrue(
              used < MOST_MEMORY, "damage %d of %s took %d bytes".formatted(number, name, used));
          return refused;
        });
  }

  /** Who changes the optimiser and its hash gets a sentence still. */
  @Test
  void aNegativeStepUnderARightHashIsRefused() throws ModelException, IOException {
    Path file = folder.resolve("optimizer.bin");
    byte[] bytes = Files.readAllBytes(file);
    bytes[15] = (byte) 0x80;
    Files.write(file, bytes);
    Files.writeString(folder.resolve("optimizer.bin.sha256"), Sha256.of(bytes));
    String message = assertThrows(ModelException.class, () -> Checkpoint.load(folder)).getMessage();
    assertEquals(
        file + " was changed or damaged: training cannot go on from it, begin again", message);
  }

  @Test
  void aHugeFileIsNotReadIntoMemory() throws IOException {
    for (String name : List.of("card.json", "weights.bin", "optimizer.bin")) {
      Path file = folder.resolve(name);
      byte[] whole = Files.readAllBytes(file);
      try (var channel =
          java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.WRITE)) {
        // A hole: it takes no room on the disk.
        channel.write(java.nio.ByteBuffer.allocate(1), 8L << 30);
      }
      long before = Mutations.allocated();
      String message =
          assertThrows(ModelException.class, () -> Checkpoint.load(folder)).getMessage();
      assertTrue(Mutations.allocated() - before < MOST_MEMORY, name);
      assertTrue(message.contains(name + " cannot be read: it has more than the "), message);
      Files.write(file, whole);
    }
  }

  @Test
  void nothingIsReadByJavasOwnSerialisation() throws IOException {
    Path sources = Path.of("src/main/java");
    assertTrue(Files.exists(sources), "the test runs in its module");
    List<String> forbidden =
        List.of("ObjectInputStream", "ModelSerializer", "readObject", "readUnshared", "XMLDecoder");
    try (var files = Files.walk(sources)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file);
        for (String word : forbidden) {
          assertFalse(text.contains(word), file + " has " + word);
        }
      }
    }
  }
}
