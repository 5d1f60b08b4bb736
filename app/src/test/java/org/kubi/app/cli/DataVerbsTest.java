package org.kubi.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kubi.app.cli.Ran.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.Json;
import org.kubi.data.Splits;
import org.kubi.gen.Recipes;
import org.kubi.gen.inspect.Coverage;

/** Recipes, splits, and looking inside, as others script them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DataVerbsTest {
  private static final int COUNT = 60;

  @TempDir static Path temp;
  private Path set = Path.of("");

  @BeforeAll
  void generate() throws IOException {
    set = generate("set", 0);
  }

  /** Six people, ten pictures of each. */
  private static Path generate(String name, long firstSeed) throws IOException {
    Path recipe = temp.resolve(name + ".json");
    Files.writeString(
        recipe,
        Json.write(
            Recipes.BUILTIN.withCharacters(List.of(Recipes.people("builtin", 6, firstSeed)))));
    Path folder = temp.resolve(name);
    done("generate", "--recipe", recipe, "--count", COUNT, "--seed", 4, "--out", folder);
    return folder;
  }

  private static Ran ran(Object... words) {
    List<String> line = new ArrayList<>();
    for (Object word : words) {
      line.add(word.toString());
    }
    return run(line.toArray(String[]::new));
  }

  private static Ran done(Object... words) {
    Ran ran = ran(words);
    assertEquals(0, ran.code(), ran.err());
    return ran;
  }

  private static void failed(String clause, Object... words) {
    Ran ran = ran(words);
    assertEquals(1, ran.code(), ran.err());
    String last = ran.err().lines().reduce((a, b) -> b).orElse("");
    assertTrue(last.startsWith("kubi: "), ran.err());
    assertTrue(last.contains(clause), ran.err());
  }

  @Test
  void aRecipeIsListedShownBegunAndChecked() throws IOException {
    assertTrue(done("recipe", "list").out().contains("original-100k"));
    assertEquals(
        Recipes.HEADS.hash(),
        Json.MAPPER.readTree(done("recipe", "list", "--json").out()).path(4).path("hash").asText());
    assertEquals(Json.write(Recipes.BUILTIN), done("recipe", "show", "builtin", "--json").out());
    JsonNode schema = Json.MAPPER.readTree(done("recipe", "show", "--schema").out());
    assertEquals(20, schema.at("/properties/camera/properties/distance/items/maximum").asInt());
    Path mine = temp.resolve("mine.json");
    done("recipe", "new", "mine", "--from", "builtin", "--out", mine);
    assertTrue(done("recipe", "check", mine).out().contains("mine, 20000 pictures of 250 people"));
    failed("is there already", "recipe", "new", "mine", "--out", mine);
    assertEquals(2, ran("recipe", "new", "anyone", "--out", temp.resolve("x.json")).code());
    Files.writeString(mine, Files.readString(mine).replace("[0.45, 2.5]", "[0.45, 25]"));
    Ran wrong = ran("recipe", "check", mine);
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("give metres, 0.3 to 20"), wrong.err());
  }

  @Test
  void wholeBodiesAreMadeAtAnySizeAndShownAndResumedWithIt() throws Exception {
    Path recipe = temp.resolve("body.json");
    Files.writeString(
        recipe, Json.write(Recipes.BODY.withCharacters(List.of(Recipes.people("builtin", 3, 0)))));
    Path folder = temp.resolve("bodies");
    Object[] words = {
      "generate", "--recipe", recipe, "--count", 30, "--size", 96, "--planes", "depth", "--out"
    };
    List<Object> line = new ArrayList<>(List.of(words));
    line.add(folder);
    done(line.toArray());
    Dataset dataset = Dataset.open(folder);
    assertEquals(96, dataset.manifest().size());
    assertEquals(96 * 96, dataset.pictureBytes());
    assertTrue(done("check", folder).out().contains("30 samples"));
    assertTrue(
        done("show", folder, "--index", 3, "--out", temp.resolve("body.png")).out().contains("96"));
    Ran filled = ran("fill", folder, "--count", 5, "--out", temp.resolve("more"));
    assertEquals(2, filled.code());
    assertTrue(filled.err().contains("only heads can be aimed"), filled.err());
    line.set(6, 64);
    line.add("--resume");
    failed("size 96, now 64", line.toArray());
    assertEquals(2, ran("generate", "--size", 8, "--out", temp.resolve("tiny")).code());
  }

  @Test
  void aSplitIsKeptCheckedAndObeyedAndALeakFailsLoudly() throws Exception {
    Path folder = generate("divided", 20);
    Ran split = done("split", folder, "--validation", 0.17, "--test", 0.17);
    assertTrue(split.out().contains("training"), split.out());
    failed("replace it by --force", "split", folder);
    Dataset dataset = Dataset.open(folder);
    Splits splits = Splits.of(dataset).orElseThrow();
    assertEquals(40, splits.samples(dataset, Splits.TRAINING).length);
    assertTrue(done("check", folder).out().contains("training 40, validation 10, test 10 samples"));
    Path file = folder.resolve(Splits.FILE);
    Files.writeString(
        file,
        Files.readString(file)
            .replaceFirst("\"families\" : \\[[^\\]]*", "\"families\" : [0, 0, 0, 0, 0, 0"));
    failed("LEAK", "check", folder);
  }

  @Test
  void twoDataSetsMustHaveNobodyInCommon() throws IOException {
    Path apart = generate("apart", 40);
    assertTrue(done("check", set, apart).out().contains("nobody in common by look"));
    Path beside = generate("beside", 3);
    failed("3 of 6 people are in both (builtin-3, builtin-4, builtin-5)", "check", set, beside);
    failed("3 of 6 people", "check", set, beside, "--by", "person");
    failed("60 of 60 pictures are in both", "check", set, set);
  }

  @Test
  void statisticsAreNumbersAndPages() throws IOException {
    Path out = temp.resolve("stats");
    Ran ran = done("stats", set, "--out", out);
    assertTrue(ran.out().startsWith("60 samples of 6 people: "), ran.out());
    JsonNode stats = Json.MAPPER.readTree(out.resolve("stats.json").toFile());
    int heads = 0;
    for (JsonNode cell : stats.at("/coverage/cells")) {
      heads += cell.path("count").asInt();
    }
    assertEquals(COUNT, heads);
    for (String page : List.of("coverage", "histograms", "mean", "sheet")) {
      assertTrue(ImageIO.read(out.resolve(page + ".png").toFile()).getWidth() > 200, page);
    }
    Path other = Files.createDirectories(temp.resolve("papers"));
    Files.writeString(other.resolve("thesis.tex"), "mine");
    failed("thesis.tex", "stats", set, "--out", other);
  }

  @Test
  void aSampleIsShownAndItsSceneRenderedAgain() throws IOException {
    Path page = temp.resolve("page.png");
    Ran ran = done("show", set, "--index", 17, "--out", page, "--size", 96);
    assertTrue(ran.out().contains("Sample 17 of 60 of builtin"), ran.out());
    assertTrue(ran.out().matches("(?s).*distance_metres +[0-9.]+ metres.*"), ran.out());
    assertTrue(ran.err().contains("the same to the bit"), ran.err());
    BufferedImage image = ImageIO.read(page.toFile());
    assertEquals(5 * (96 + 8) + 8, image.getWidth());
    JsonNode json = Json.MAPPER.readTree(done("show", set, "--index", 17, "--json").out());
    assertEquals(204, json.at("/labels/landmarks").size());
    assertEquals(2, ran("show", set, "--index", COUNT).code());
  }

  @Test
  void aFilledSetBeginsWithTheOldOneAndIsAFunctionOfItsManifest() throws Exception {
    Path filled = temp.resolve("filled");
    done("fill", set, "--count", 30, "--out", filled);
    Dataset old = Dataset.open(set);
    Dataset more = Dataset.open(filled);
    assertEquals(COUNT + 30, more.size());
    for (int i = 0; i < COUNT; i++) {
      assertArrayEquals(old.sample(i).picture(), more.sample(i).picture());
      assertArrayEquals(old.sample(i).numbers(), more.sample(i).numbers());
    }
    Path recipe = temp.resolve("again.json");
    Files.writeString(recipe, Json.write(more.manifest().recipe()));
    Path again = temp.resolve("again");
    done("generate", "--recipe", recipe, "--count", COUNT + 30, "--seed", 4, "--out", again);
    for (String name : List.of("dataset.json", "images-00000.npy", "labels-00000.npy")) {
      assertArrayEquals(
          Files.readAllBytes(filled.resolve(name)), Files.readAllBytes(again.resolve(name)), name);
    }
    failed("holds a data set already", "fill", set, "--count", 30, "--out", filled);
    done("fill", set, "--count", 30, "--out", filled, "--resume");
    assertTrue(ahead(more) < ahead(old), "new heads are where there were few");
  }

  /** How many heads look straight ahead, in parts of all. */
  private static double ahead(Dataset dataset) throws DatasetException {
    Coverage coverage = Coverage.of(dataset);
    int front = coverage.at(5, 5) + coverage.at(-5, 5) + coverage.at(5, -5) + coverage.at(-5, -5);
    return (double) front / dataset.size();
  }
}
