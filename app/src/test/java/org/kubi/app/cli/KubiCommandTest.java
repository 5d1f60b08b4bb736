package org.kubi.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kubi.app.cli.Ran.run;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kubi.data.Json;
import org.kubi.gen.Recipes;
import org.kubi.image.Frame;
import org.kubi.image.FrameImages;
import org.kubi.nn.train.TrainSettings;

/** The command line as others script it: exit codes, one clear sentence, nothing lost. */
class KubiCommandTest {
  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "gui",
        "recipe",
        "generate",
        "split",
        "train",
        "evaluate",
        "predict",
        "detect",
        "train-detector",
        "robustness",
        "runs",
        "export",
        "import",
        "people",
        "bones",
        "check",
        "stats",
        "show",
        "fill",
        "stream",
        "bench"
      })
  void everyVerbExplainsItself(String verb) {
    Ran ran = run(verb, "--help");
    assertEquals(0, ran.code());
    assertTrue(ran.out().contains("Usage: kubi " + verb), ran.out());
  }

  @Test
  void peopleAreDrawnOnOnePageOfTheirNumber() throws IOException {
    Path page = temp.resolve("deep").resolve("people.png");
    Ran ran =
        run(
            "people",
            "--recipe",
            "builtin",
            "--count",
            "12",
            "--size",
            "40",
            "--out",
            page.toString());
    assertEquals(0, ran.code(), ran.err());
    BufferedImage image = ImageIO.read(page.toFile());
    assertEquals(10 * 48 + 8, image.getWidth());
    assertEquals(2 * 48 + 8, image.getHeight());
    // The wall is gray; a face in the middle of the first portrait is not.
    Color wall = new Color(image.getRGB(10, 10));
    Color face = new Color(image.getRGB(28, 28));
    assertEquals(new Color(0x80, 0x80, 0x80), wall);
    assertNotEquals(wall, face);
    assertEquals(2, run("people", "--size", "5", "--out", page.toString()).code());
  }

  @Test
  void aDataSetIsMadeCheckedAndMadeAgainToTheSameBytes() throws IOException {
    Path recipe = temp.resolve("two.json");
    Files.writeString(
        recipe,
        Json.write(Recipes.BUILTIN.withCharacters(List.of(Recipes.people("builtin", 2, 50)))));
    Path one = temp.resolve("one");
    Path two = temp.resolve("two");
    Ran made = generate(recipe, one, "1");
    assertEquals(0, made.code(), made.err());
    assertTrue(made.err().contains("holds 30 samples"), made.err());
    assertEquals(0, generate(recipe, two, "2").code());
    for (String name :
        List.of("dataset.json", "images-00000.npy", "labels-00000.npy", "samples.csv")) {
      assertArrayEquals(
          Files.readAllBytes(one.resolve(name)), Files.readAllBytes(two.resolve(name)), name);
    }
    Ran checked = run("check", one.toString(), "--json");
    assertEquals(0, checked.code(), checked.err());
    assertEquals(30, Json.MAPPER.readTree(checked.out()).path("count").asInt());

    Ran again = generate(recipe, one, "1");
    assertEquals(1, again.code());
    assertTrue(again.err().contains("--resume"), again.err());
    assertFalse(again.err().contains("Making"), again.err());

    byte[] labels = Files.readAllBytes(one.resolve("labels-00000.npy"));
    labels[labels.length - 1] ^= 64;
    Files.write(one.resolve("labels-00000.npy"), labels);
    for (String[] line :
        List.of(
            new String[] {"train", "--data", one.toString(), "--out", temp + "/run"},
            generateLine(recipe, one, "4", "--resume"))) {
      assertFailed(run(line), "labels-00000.npy");
    }
    assertFalse(Files.exists(temp.resolve("run")));
    Ran other = run(generateLine(recipe, two, "5", "--resume"));
    assertFailed(other, "seed 4, now 5");
    assertFalse(other.err().contains("Making"), other.err());
    Ran damaged = run("check", one.toString());
    assertEquals(1, damaged.code());
    assertTrue(damaged.err().contains("labels-00000.npy"), damaged.err());
  }

  private static Ran generate(Path recipe, Path out, String threads) {
    return run(generateLine(recipe, out, "4", "--threads", threads));
  }

  private static String[] generateLine(Path recipe, Path out, String seed, String... more) {
    List<String> line =
        new ArrayList<>(List.of("generate", "--recipe", recipe.toString(), "--count", "30"));
    line.addAll(List.of("--seed", seed, "--out", out.toString()));
    line.addAll(List.of(more));
    return line.toArray(String[]::new);
  }

  @Test
  void aRunIsGoneOnWithByResumeAndTheSameOptionsOnly() throws IOException {
    Path recipe = temp.resolve("one.json");
    Files.writeString(
        recipe,
        Json.write(Recipes.BUILTIN.withCharacters(List.of(Recipes.people("builtin", 1, 50)))));
    Path set = temp.resolve("set");
    assertEquals(0, generate(recipe, set, "1").code());
    Path run = Files.createDirectories(temp.resolve("run"));
    Map<String, Object> file = new TreeMap<>();
    file.put("settings", TrainSettings.defaults().withEpochs(2));
    file.put("version", 1);
    String hash = "0".repeat(64);
    file.put("datasetHash", hash);
    file.put("recipeHash", hash);
    for (String key : List.of("name", "dataset", "validationHash", "program", "java", "system")) {
      file.put(key, "");
    }
    Files.writeString(run.resolve("run.json"), Json.write(file));
    List<String> train = List.of("train", "--data", set.toString(), "--out", run.toString());
    assertFailed(run(train.toArray(String[]::new)), "--resume");
    List<String> more = new ArrayList<>(train);
    more.addAll(List.of("--resume", "--epochs", "3", "--preset", "tiny", "--seed", "1"));
    Ran other = run(more.toArray(String[]::new));
    assertFailed(other, "--epochs 2, now 3");
    assertTrue(other.err().contains("--preset small, now tiny"), other.err());
    assertFalse(other.err().contains("--seed"), other.err());
  }

  @Test
  void theDemoRefusesABadTableOrFolderBeforeAnyWork() throws IOException {
    Path out = temp.resolve("demo");
    Ran table = run("demo", "--photos", temp.resolve("none.csv").toString(), "--out", "" + out);
    assertFailed(table, "none.csv");
    assertFalse(table.err().contains("[1/6]"), table.err());
    assertFalse(Files.exists(out));
    Path file = Files.writeString(temp.resolve("file"), "mine");
    assertFailed(run("demo", "--out", file.toString()), "is a file");
  }

  @Test
  void wrongUsageIsTwoAndNamesTheValue() {
    assertUsage(
        run("generate", "--recipe", "nobody", "--out", temp.resolve("x").toString()), "nobody");
    assertUsage(
        run(
            "generate",
            "--recipe",
            "builtin",
            "--count",
            "0",
            "--out",
            temp.resolve("x").toString()),
        "--count");
    assertUsage(run("generate", "--count", "many", "--out", "x"), "many");
    assertUsage(run("generate"), "--out");
    assertUsage(run("fly"), "'fly' is not a verb of kubi: name one of demo, gui, recipe, generate");
    assertUsage(run("bench", "fly"), "render, train, predict");
    assertUsage(run("generate", "--nonsense"), "unknown option '--nonsense'");
    assertUsage(run("generate", "--count", "99999001", "--out", "x"), "99999001");
    assertUsage(run("bench", "render", "--people", "0"), "--people is at least 1, found 0");
    assertUsage(run("bench", "render", "--threads", "-1"), "--threads is at least 1");
    assertUsage(run("bench", "train", "--batch", "0"), "--batch is at least 1");
    assertUsage(run("bench", "predict", "--preset", "huge"), "huge");
    assertUsage(run("train", "--data", "x", "--preset", "huge", "--out", "y"), "huge");
    assertUsage(run("predict", "--out", "x"), "photos");
    assertUsage(run("predict", "a.png", "--box", "1,2,3", "--out", "x"), "1,2,3");
    assertUsage(run("predict", "a.png", "b.png", "--box", "1,2,3,4", "--out", "x"), "one photo");
    assertUsage(run("evaluate", "--out", "x"), "--data");
    assertFalse(Files.exists(temp.resolve("x")));
  }

  private static void assertUsage(Ran ran, String part) {
    assertEquals(2, ran.code(), ran.err());
    assertTrue(ran.err().contains(part), ran.err());
    assertFalse(ran.err().contains("\tat "), ran.err());
  }

  @Test
  void aRecipeWithAnUnknownKeyIsRefusedBeforeAnythingIsWritten() throws IOException {
    Path recipe = temp.resolve("recipe.json");
    Files.writeString(
        recipe, Json.write(Recipes.BUILTIN).replace("\"wrap\"", "\"wrapp\" : 1, \"wrap\""));
    Path out = temp.resolve("set");
    Ran ran = run("generate", "--recipe", recipe.toString(), "--out", out.toString());
    assertUsage(ran, "wrapp");
    assertFalse(Files.exists(out));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{\"name\": null}", "[null]"})
  void aRecipeOfNullsIsRefusedInOneSentence(String text) throws IOException {
    Path recipe = Files.writeString(temp.resolve("recipe.json"), text);
    Path out = temp.resolve("set");
    assertUsage(
        run("generate", "--recipe", recipe.toString(), "--out", out.toString()), "recipe.json");
    assertFalse(Files.exists(out));
  }

  @Test
  void whatIsMissingOrDamagedIsOneSentence() throws IOException {
    Path nothing = temp.resolve("nothing");
    assertFailed(run("check", nothing.toString()), "is not a data set");
    assertFailed(
        run("train", "--data", nothing.toString(), "--out", temp.resolve("run").toString()),
        "is not a data set");
    assertFalse(Files.exists(temp.resolve("run")));
    Path photo = temp.resolve("photo.png");
    FrameImages.writePng(Frame.filled(80, 60, 1, 7), photo);
    assertFailed(
        run(
            "predict",
            photo.toString(),
            "--model",
            nothing.toString(),
            "--out",
            temp.resolve("out").toString()),
        "card.json");
    assertFailed(
        run(
            "generate",
            "--recipe",
            "anyone",
            "--makehuman",
            nothing.toString(),
            "--out",
            temp.resolve("set").toString()),
        "nothing");
    assertFalse(Files.exists(temp.resolve("set")));
  }

  @Test
  void aFolderWithSomethingElseIsLeftAlone() throws IOException {
    Files.writeString(temp.resolve("thesis.tex"), "mine");
    Path recipe = temp.resolve("recipe").resolve("one.json");
    Files.createDirectories(recipe.getParent());
    Files.writeString(
        recipe,
        Json.write(Recipes.BUILTIN.withCharacters(List.of(Recipes.people("builtin", 1, 50)))));
    assertFailed(
        run("generate", "--recipe", recipe.toString(), "--out", temp.toString()), "something else");
    assertEquals("mine", Files.readString(temp.resolve("thesis.tex")));
  }

  private static void assertFailed(Ran ran, String part) {
    assertEquals(1, ran.code(), ran.err());
    assertTrue(ran.err().contains(part), ran.err());
    assertFalse(ran.err().contains("\tat "), ran.err());
  }
}
