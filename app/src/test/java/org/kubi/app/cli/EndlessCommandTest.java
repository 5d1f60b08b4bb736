package org.kubi.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kubi.app.cli.Ran.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.app.service.endless.Feed;
import org.kubi.data.Dataset;
import org.kubi.data.Json;
import org.kubi.data.SampleStream;
import org.kubi.gen.Recipe;
import org.kubi.gen.Recipes;
import org.kubi.nn.train.Trainer;
import org.kubi.render.backend.Backend;
import org.kubi.render.character.builtin.BuiltInSource;

/** Trainings of 3 epochs of 3 steps on people made by code. */
class EndlessCommandTest {
  @TempDir private Path temp;
  private final Recipe recipe =
      Recipes.BUILTIN.withCharacters(List.of(Recipes.people("builtin", 3, 50)));
  private Path file = Path.of("");

  @BeforeEach
  void writeRecipe() throws IOException {
    file = temp.resolve("three.json");
    Files.writeString(file, Json.write(recipe));
  }

  private Ran train(Path out, String... more) {
    List<String> line = new ArrayList<>(List.of("train", "--out", out.toString()));
    line.addAll(List.of(more));
    return run(line.toArray(String[]::new));
  }

  private Ran begin(Path out, String threads) {
    return train(
        out,
        "--endless",
        "--recipe",
        file.toString(),
        "--per-epoch",
        "50",
        "--data-seed",
        "7",
        "--held-out",
        "20",
        "--render-threads",
        threads,
        "--preset",
        "tiny",
        "--epochs",
        "3",
        "--batch",
        "16",
        "--replicas",
        "1");
  }

  private static byte[] weights(Path run) throws IOException {
    return Files.readAllBytes(run.resolve("checkpoints/last/weights.bin"));
  }

  /** Trains in a run's folder until the trainer has asked so many times whether to stop. */
  private void goOn(Path run, int threads, int questions) throws Exception {
    SampleStream stream =
        new Feed(recipe, 50, 7, threads, Backend.SOFT)
            .open(id -> new BuiltInSource(), (done, total) -> {}, () -> false);
    int[] asked = {0};
    Trainer trainer =
        Trainer.endless(
            stream,
            Dataset.open(run.resolve("held-out")),
            event -> {},
            () -> {
              if (++asked[0] > questions) {
                throw new IllegalStateException("killed");
              }
              return false;
            });
    assertThrows(IllegalStateException.class, () -> trainer.resume(run));
  }

  @Test
  void killedAndResumedWithOtherThreadsItEndsWithTheSameWeights() throws Exception {
    Path whole = temp.resolve("whole");
    Ran ran = begin(whole, "1");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(
        ran.err().contains("Each epoch has 50 new samples of recipe builtin with seed 7"),
        ran.err());

    Path parted = temp.resolve("parted");
    assertEquals(0, begin(parted, "3").code());
    assertArrayEquals(weights(whole), weights(parted));

    // As it was before its first step, and as it is after a kill.
    Path killed = temp.resolve("killed");
    copy(whole, killed);
    deleteAll(killed.resolve("checkpoints"));
    deleteAll(killed.resolve("model"));
    goOn(killed, 3, 7);
    goOn(killed, 2, 2);
    Ran resumed = train(killed, "--resume", "--render-threads", "1");
    assertEquals(0, resumed.code(), resumed.err());
    assertArrayEquals(weights(whole), weights(killed));
    assertArrayEquals(
        Files.readAllBytes(whole.resolve("model/weights.bin")),
        Files.readAllBytes(killed.resolve("model/weights.bin")));
  }

  @Test
  void theRunSaysWhatItLearntFromAndIsMeasuredOnOthers() throws Exception {
    Path out = temp.resolve("run");
    assertEquals(0, begin(out, "2").code());
    Ran shown = run("runs", "show", out.toString());
    for (String part :
        List.of(
            "builtin, endless, seed 7",
            recipe.hash(),
            "endless.perEpoch             50",
            "endless.seed                 7",
            "endless.renderer             soft")) {
      assertTrue(shown.out().contains(part), part + " in " + shown.out());
    }
    JsonNode card = Json.MAPPER.readTree(Files.readAllBytes(out.resolve("model/card.json")));
    assertEquals("builtin, endless, seed 7", card.path("dataset").asText());
    assertEquals(recipe.hash(), card.path("recipeHash").asText());
    Dataset held = Dataset.open(out.resolve("held-out"));
    assertEquals(20, held.size());
    assertEquals(List.of("builtin-53", "builtin-54"), held.manifest().characters());
    assertEquals("builtin-held-out", held.manifest().name());
  }

  @Test
  void aRunGoesOnWithItsOwnSamplesAlone() throws Exception {
    Path out = temp.resolve("run");
    assertEquals(0, begin(out, "1").code());
    byte[] before = weights(out);
    Files.writeString(
        file, Json.write(recipe.withCharacters(List.of(Recipes.people("builtin", 4, 50)))));
    Ran other =
        train(
            out,
            "--resume",
            "--endless",
            "--recipe",
            file.toString(),
            "--data-seed",
            "8",
            "--per-epoch",
            "60");
    assertEquals(1, other.code());
    assertTrue(other.err().contains("was begun with other samples (recipe builtin "), other.err());
    assertTrue(other.err().contains("--data-seed 7, now 8"), other.err());
    assertTrue(other.err().contains("--per-epoch 50, now 60"), other.err());
    Ran set = train(out, "--resume", "--data", out.resolve("held-out").toString());
    assertEquals(1, set.code());
    assertTrue(set.err().contains("begun on another data set (builtin, endless"), set.err());
    deleteAll(out.resolve("held-out"));
    Ran unmeasured = train(out, "--resume");
    assertEquals(1, unmeasured.code());
    assertTrue(unmeasured.err().contains("name it by --validation"), unmeasured.err());
    Files.delete(out.resolve("stream.json"));
    Ran streamless = train(out, "--resume", "--endless");
    assertEquals(1, streamless.code());
    assertTrue(streamless.err().contains("resume it with --data"), streamless.err());
    Ran again = begin(out, "1");
    assertEquals(1, again.code());
    assertTrue(again.err().contains("--resume"), again.err());
    assertArrayEquals(before, weights(out));
  }

  @Test
  void optionsThatDoNotGoTogetherAreNamed() {
    Path out = temp.resolve("run");
    assertUsage(train(out), "name --data DIR, or --endless");
    assertUsage(train(out, "--data", "x", "--endless"), "one of --data and --endless");
    assertUsage(train(out, "--data", "x", "--recipe", "builtin"), "--recipe goes with --endless");
    assertUsage(
        train(out, "--endless", "--recipe", file.toString(), "--per-epoch", "0"), "--per-epoch");
    assertUsage(train(out, "--endless", "--recipe", "nobody"), "nobody");
    assertFalse(Files.exists(out));
  }

  private static void assertUsage(Ran ran, String part) {
    assertEquals(2, ran.code(), ran.err());
    assertTrue(ran.err().contains(part), ran.err());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path one : files.toList()) {
        Files.copy(one, to.resolve(from.relativize(one).toString()));
      }
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path one : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
