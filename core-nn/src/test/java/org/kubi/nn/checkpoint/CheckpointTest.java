package org.kubi.nn.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
  @TempDir private Path temp;

  static final ModelCard CARD =
      new ModelCard(
          1,
          "n",
          "tiny",
          List.of("head-rotation"),
          64,
          1.5,
          "standard",
          "c",
          "d",
          "h",
          "r",
          7,
          3,
          900,
          Map.of("train.loss", 0.5),
          "p",
          "l",
          1,
          "");

  private Path saved() throws ModelException {
    Path folder = temp.resolve("model");
    OptimizerState state =
        new OptimizerState(12, new float[] {1, 2, 3}, new float[] {4, 5, 6}, new float[] {7, 8, 9});
    new Checkpoint(CARD, new float[] {0.5f, -1, 2}, Optional.of(state)).save(folder);
    return folder;
  }

  private static String trouble(Path folder) {
    return assertThrows(ModelException.class, () -> Checkpoint.load(folder)).getMessage();
  }

  @Test
  void whatIsSavedIsLoaded() throws ModelException {
    Checkpoint found = Checkpoint.load(saved());
    assertArrayEquals(new float[] {0.5f, -1, 2}, found.weights());
    assertEquals(CARD.withWeights(3, found.card().weightsSha256()), found.card());
    OptimizerState state = found.optimizer().orElseThrow();
    assertEquals(12, state.step());
    assertArrayEquals(new float[] {1, 2, 3}, state.weights());
    assertArrayEquals(new float[] {7, 8, 9}, state.v());
  }

  @Test
  void savingAgainReplacesAndLeavesNothingBehind() throws ModelException, IOException {
    Path folder = saved();
    new Checkpoint(CARD, new float[] {9}, Optional.empty()).save(folder);
    assertArrayEquals(new float[] {9}, Checkpoint.load(folder).weights());
    assertTrue(Checkpoint.load(folder).optimizer().isEmpty());
    try (var files = Files.list(temp)) {
      assertEquals(List.of(folder), files.toList());
    }
  }

  @Test
  void aCrashBetweenTheRenamesLosesNothing() throws ModelException, IOException {
    Path folder = saved();
    Files.move(folder, temp.resolve("model.old"));
    assertArrayEquals(new float[] {0.5f, -1, 2}, Checkpoint.load(folder).weights());
  }

  @Test
  void everyChangedByteOfTheWeightsIsRefused() throws ModelException, IOException {
    Path folder = saved();
    Path file = folder.resolve("weights.bin");
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= 1;
      Files.write(file, changed);
      assertTrue(trouble(folder).contains("weights.bin"), "byte " + i);
    }
  }

  @Test
  void everyCutOfTheWeightsIsRefused() throws ModelException, IOException {
    Path folder = saved();
    Path file = folder.resolve("weights.bin");
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      Files.write(file, Arrays.copyOf(whole, i));
      assertTrue(trouble(folder).contains("weights.bin"), "length " + i);
    }
  }

  @Test
  void aChangedOptimizerIsRefused() throws ModelException, IOException {
    Path folder = saved();
    Path file = folder.resolve("optimizer.bin");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1] ^= 1;
    Files.write(file, bytes);
    assertEquals(
        file + " was changed or damaged: training cannot go on from it, begin again",
        trouble(folder));
  }

  @Test
  void missingFilesAreNamed() throws ModelException, IOException {
    assertEquals(
        temp + " is not a network: it has no card.json; name the folder of a network",
        trouble(temp));
    Path folder = saved();
    Files.delete(folder.resolve("weights.bin"));
    assertEquals(
        folder.resolve("weights.bin") + " is missing: the network is not whole, save it again",
        trouble(folder));
  }

  @Test
  void nullsAndAbsurdValuesInACardAreNamedInOneSentence() throws Exception {
    Path card = saved().resolve("card.json");
    String text = Files.readString(card);
    Map<String, String> mistakes =
        Map.of(
            "null",
            "null",
            text.replace("\"name\" : \"n\"", "\"name\" : null"),
            "name",
            text.replaceAll("\"labels\" : \\[[^]]*]", "\"labels\" : null"),
            "labels",
            text.replaceAll("\"labels\" : \\[[^]]*]", "\"labels\" : [null]"),
            "labels",
            text.replaceAll("\"metrics\" : \\{[^}]*}", "\"metrics\" : null"),
            "metrics",
            text.replace("0.5", "null"),
            "metrics",
            text.replaceAll("\"weights\" : 3", "\"weights\" : null"),
            "weights",
            text.replace("1.5", "0.4"),
            "framingScale",
            text.replace("1.5", "1e9"),
            "framingScale");
    for (Map.Entry<String, String> mistake : mistakes.entrySet()) {
      Files.writeString(card, mistake.getKey());
      String message = trouble(card.getParent());
      assertTrue(message.startsWith(card + " cannot be understood: "), message);
      assertTrue(message.contains(mistake.getValue()), message);
      assertFalse(message.contains("Exception") || message.contains("\n"), message);
    }
    Files.writeString(card, text.replace("\"weights\" : 3", "\"weights\" : 4"));
    assertTrue(trouble(card.getParent()).contains("has 3 weights where its card says 4"));
  }

  @Test
  void otherVersionsAndBrokenCardsAreRefused() throws ModelException, IOException {
    Path card = saved().resolve("card.json");
    String text = Files.readString(card);
    Files.writeString(card, text.replace("\"version\" : 1", "\"version\" : 2"));
    assertTrue(trouble(card.getParent()).contains("reads cards of version 1, found 2"));
    Files.writeString(card, text.substring(0, text.length() / 2));
    assertTrue(trouble(card.getParent()).startsWith(card + " cannot be understood"));
  }
}
