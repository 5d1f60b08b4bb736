package org.kubi.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kubi.app.cli.Ran.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.app.panel.studio.FigureFile;
import org.kubi.data.Json;
import org.kubi.gen.CharacterMix;
import org.kubi.gen.Recipes;
import org.kubi.pose.Pose;
import org.kubi.render.character.gltf.BoneMap;

/** Figures from files on the command line. */
class FigureCommandTest {
  @TempDir private Path folder;

  private Path figure() throws IOException {
    return FigureFile.write(folder.resolve("box.gltf"), name -> "rig:" + name);
  }

  /** A figure whose bones' names say nothing. */
  private Path nameless() throws IOException {
    return FigureFile.write(
        folder.resolve("x.gltf"), name -> "Bone." + name.length() + name.charAt(0));
  }

  @Test
  void bonesShowsWhatWasFoundAndPrintsAMapThatCanBeGivenBack() throws IOException {
    Ran shown = run("bones", figure().toString());
    assertEquals(0, shown.code(), shown.err());
    assertTrue(shown.out().contains("neck           0.9  rig:neck"), shown.out());
    Ran json = run("bones", figure().toString(), "--json");
    BoneMap map = Json.read(json.out().getBytes(StandardCharsets.UTF_8), BoneMap.class);
    assertEquals(List.of("rig:head"), map.of(Pose.HEAD));
    Path file = Files.writeString(folder.resolve("map.json"), json.out());
    assertEquals(0, run("bones", figure().toString(), "--bones", file.toString()).code());
  }

  @Test
  void theVerbExplainsItself() {
    Ran ran = run("bones", "--help");
    assertEquals(0, ran.code());
    assertTrue(ran.out().contains("Usage: kubi bones"), ran.out());
  }

  @Test
  void whatIsNotFoundIsListedWithAWayOn() throws IOException {
    Ran ran = run("bones", nameless().toString());
    assertEquals(1, ran.code());
    assertTrue(ran.err().contains("choose among"), ran.err());
    assertTrue(ran.err().contains("Bone.4h"), ran.err());
    Ran with = run("generate", "--character", nameless().toString(), "--out", folder + "/none");
    assertEquals(1, with.code());
    assertTrue(with.err().contains("--bones FILE"), with.err());
  }

  @Test
  void aTextThatIsCalledAFigureIsNone() throws IOException {
    Path file = Files.writeString(folder.resolve("hello.glb"), "hello world");
    Ran ran = run("bones", file.toString());
    assertEquals(1, ran.code());
    assertTrue(ran.err().contains("hello.glb is no glTF file: 'hello' is no JSON"), ran.err());
  }

  @Test
  void aSourceWithoutNamedPeopleAsksForANumber() {
    Ran ran =
        run(
            "generate",
            "--recipe",
            "builtin",
            "--character",
            "builtin:seven",
            "--out",
            folder + "/none");
    assertEquals(1, ran.code());
    assertTrue(ran.err().contains("give a seed, a number as in builtin:7"), ran.err());
  }

  @Test
  void aFigureTakesThePlaceOfTheRecipesPeople() throws IOException {
    Path map =
        Files.writeString(
            folder.resolve("map.json"),
            "{\"bones\": {\"neck\": [\"Bone.4n\"], \"head\": [\"Bone.4h\"]}}");
    Path out = folder.resolve("set");
    Ran ran =
        run(
            "generate",
            "--recipe",
            "builtin",
            "--character",
            nameless().toString(),
            "--bones",
            map.toString(),
            "--count",
            "3",
            "--out",
            out.toString());
    assertEquals(0, ran.code(), ran.err());
    JsonNode manifest = Json.MAPPER.readTree(Files.readAllBytes(out.resolve("dataset.json")));
    assertEquals("[\"gltf-x\"]", manifest.path("characters").toString());
    assertEquals(0, run("check", out.toString()).code());
  }

  @Test
  void aRecipeNamesAFigureBesideIt() throws IOException {
    figure();
    Path recipe =
        Files.writeString(
            folder.resolve("recipe.json"),
            Json.write(
                Recipes.BUILTIN.withCharacters(
                    List.of(
                        new CharacterMix("gltf", List.of("box.gltf"), 0, 0, 1),
                        new CharacterMix("builtin", List.of(), 1, 5, 1)))));
    Path out = folder.resolve("mixed");
    Ran ran =
        run("generate", "--recipe", recipe.toString(), "--count", "3", "--out", out.toString());
    assertEquals(0, ran.code(), ran.err());
    JsonNode manifest = Json.MAPPER.readTree(Files.readAllBytes(out.resolve("dataset.json")));
    assertEquals("[\"gltf-box\",\"builtin-5\"]", manifest.path("characters").toString());
  }

  @Test
  void aPersonOfASourceIsNamedOrNumbered() {
    Ran seed = run("generate", "--recipe", "builtin", "--character", "builtin:7", "--print-recipe");
    assertTrue(seed.out().contains("\"firstSeed\" : 7"), seed.out() + seed.err());
    Ran name =
        run(
            "generate",
            "--recipe",
            "builtin",
            "--character",
            "makehuman:old-man",
            "--print-recipe");
    assertTrue(name.out().contains("[ \"old-man\" ]"), name.out() + name.err());
    assertEquals(2, run("generate", "--character", "builtin:-1", "--print-recipe").code());
    assertEquals(2, run("generate", "--bones", "x.json", "--print-recipe").code());
    Ran missing = run("generate", "--character", "who.glb", "--print-recipe");
    assertEquals(1, missing.code());
    assertTrue(missing.err().contains("who.glb is no file"), missing.err());
  }
}
