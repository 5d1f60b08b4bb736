package org.kubi.nn.imports;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kubi.nn.Mutations;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.export.Exporters;
import org.kubi.nn.export.RandomNetwork;
import org.kubi.nn.preset.NetworkPresets;

/** Damaged files of others: one sentence, little memory, no hang. */
class MutatedImportTest {
  private static final ImportSettings TINY =
      ImportSettings.of(NetworkPresets.TINY, NetworkPresets.TINY.defaultLabels());
  private static final long MOST_MEMORY = 100_000_000;

  @TempDir private Path temp;

  @ParameterizedTest
  @CsvSource({
    "m.onnx, m.onnx, 100",
    "m.bin, m.bin, 30",
    "m.bin, m.json, 70",
    "legacy.h5, legacy.h5, 100",
    "three.keras, three.keras, 40"
  })
  void damagedFilesGiveASentence(String read, String damaged, int count) throws Exception {
    Checkpoint model = RandomNetwork.save(NetworkPresets.TINY, 64, temp.resolve("model"));
    if (read.equals("m.onnx")) {
      Exporters.byId("onnx").write(model, temp.resolve(read));
    } else if (read.equals("m.bin")) {
      Exporters.byId("raw32").write(model, temp.resolve(read));
    } else {
      try (InputStream in = MutatedImportTest.class.getResourceAsStream(read)) {
        Files.write(temp.resolve(read), in.readAllBytes());
      }
    }
    Path file = temp.resolve(read);
    byte[] whole = Files.readAllBytes(temp.resolve(damaged));
    int weights = WeightImport.read(file, TINY).weights().length;
    Random random = new Random(count);
    int refused = 0;
    for (int i = 0; i < count; i++) {
      Files.write(temp.resolve(damaged), Mutations.of(whole, random));
      if (isRefused(file, weights, i)) {
        refused++;
      }
    }
    // Other weights in a file without a hash of its own cannot be told from right ones.
    assertTrue(refused > count / 3, "refused " + refused);
  }

  private static boolean isRefused(Path file, int weights, int number) {
    return assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          long before = Mutations.allocated();
          boolean refused = false;
          try {
            Checkpoint found = WeightImport.read(file, TINY);
            assertTrue(found.weights().length == weights, "damage " + number);
          } catch (ModelException e) {
            refused = true;
            String message = String.valueOf(e.getMessage());
            assertFalse(
                message.contains("\n") || message.contains("Exception") || message.contains("null"),
                number + ": " + message);
            assertTrue(message.length() < 600, number + ": " + message);
          }
          long used = Mutations.allocated() - before;
          assertTrue(used < MOST_MEMORY, "damage %d took %d bytes".formatted(number, used));
          return refused;
        });
  }
}
