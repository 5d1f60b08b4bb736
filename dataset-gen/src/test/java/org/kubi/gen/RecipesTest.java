package org.kubi.gen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kubi.data.Json;

class RecipesTest {
  @TempDir Path temp;

  static Stream<Recipe> all() {
    return Recipes.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyNamedRecipeComesBackFromItsFileWithTheSameHash(Recipe recipe) throws Exception {
    Path file = temp.resolve("recipe.json");
    Files.writeString(file, Json.write(recipe));
    Recipe back = Recipes.find(file.toString());
    assertEquals(recipe, back);
    assertEquals(recipe.hash(), back.hash());
    assertEquals(recipe, Recipes.find(recipe.name()));
  }

  @Test
  void otherPeopleAreAnotherHash() {
    assertNotEquals(
        Recipes.BUILTIN.hash(),
        Recipes.BUILTIN.withCharacters(List.of(Recipes.people("builtin", 250, 1000))).hash());
  }

  @Test
  void anUnknownNameListsTheKnownOnes() {
    RecipeException e = assertThrows(RecipeException.class, () -> Recipes.find("nobody"));
    assertTrue(
        e.getMessage().contains("anyone, builtin, body, head, heads, original-40k"),
        e.getMessage());
  }

  @Test
  void theOriginalsHaveFourTimesAsManyPicturesOfTheManAsOfEachOther() {
    List<CharacterMix> mixes = Recipes.ORIGINAL_100K.characters();
    assertEquals(List.of("original-man"), mixes.get(0).names());
    assertEquals(6, mixes.get(1).names().size());
    assertEquals(4, mixes.get(0).weight() / (mixes.get(1).weight() / mixes.get(1).count()), 1e-12);
  }

  @Test
  void aRecipeOfAnEarlierVersionIsRefusedByTheKeyThatItLacks() throws Exception {
    for (String key : List.of("people", "face", "occluder")) {
      ObjectNode tree = (ObjectNode) Json.tree(Recipes.BUILTIN);
      tree.remove(key);
      String message = refuse(tree.toString()).getMessage();
      assertTrue(message.contains("recipe.json: " + key + ": this key is missing"), message);
    }
    ObjectNode flat = (ObjectNode) Json.tree(Recipes.BUILTIN);
    ((ObjectNode) flat.path("degrade")).remove("storage");
    String message = refuse(flat.toString()).getMessage();
    assertTrue(message.contains("degrade.storage: this key is missing"), message);
  }

  @Test
  void anUnknownKeyIsNamedWithItsFile() throws Exception {
    String json = Json.write(Recipes.BUILTIN).replace("\"yawLimit\"", "\"yawLimits\"");
    RecipeException e = refuse(json);
    assertTrue(e.getMessage().contains("yawLimit"), e.getMessage());
    assertTrue(e.getMessage().contains("recipe.json"), e.getMessage());
  }

  @Test
  void aRangeUpsideDownIsNamedWithItsPlace() throws Exception {
    String json = Json.write(Recipes.BUILTIN).replace("0.45, 2.5", "2.5, 0.45");
    RecipeException e = refuse(json);
    assertTrue(e.getMessage().contains("[2.5, 0.45]"), e.getMessage());
    assertTrue(e.getMessage().contains("distance"), e.getMessage());
  }

  @Test
  void textThatIsNotJsonIsRefused() throws Exception {
    assertTrue(refuse("{ \"name\": ").getMessage().contains("recipe.json"));
    refuse("");
    refuse("[]");
  }

  @Test
  void nullsAreRefusedWithTheirPlace() throws Exception {
    assertTrue(refuse("null").getMessage().contains("recipe.json"));
    String json = Json.write(Recipes.BUILTIN);
    for (String key : List.of("name", "characters", "pose", "degrade")) {
      ObjectNode tree = (ObjectNode) Json.MAPPER.readTree(json);
      tree.putNull(key);
      String message = refuse(tree.toString()).getMessage();
      assertTrue(message.contains("recipe.json: " + key + ": this key is null"), message);
    }
    ObjectNode noSource = (ObjectNode) Json.MAPPER.readTree(json);
    ((ObjectNode) noSource.path("characters").path(0)).putNull("source");
    assertTrue(refuse(noSource.toString()).getMessage().contains("source: this key is null"));
    ObjectNode nobody = (ObjectNode) Json.MAPPER.readTree(json);
    nobody.putArray("characters").addNull();
    assertTrue(refuse(nobody.toString()).getMessage().contains("found a null"));
  }

  @Test
  void aWeightThatCouldOverflowASumIsRefused() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new CharacterMix("builtin", List.of(), 1, 0, 1e308));
    assertTrue(e.getMessage().contains("1.0E308"), e.getMessage());
  }

  @Test
  void aPicturesSizeIsNoSettingOfItsBackground() throws Exception {
    ObjectNode tree = (ObjectNode) Json.tree(Recipes.BUILTIN);
    ((ObjectNode) tree.path("background")).put("size", 32);
    assertTrue(refuse(tree.toString()).getMessage().contains("unknown key 'size'"));
  }

  private RecipeException refuse(String json) throws Exception {
    Path file = temp.resolve("recipe.json");
    Files.writeString(file, json);
    return assertThrows(RecipeException.class, () -> Recipes.find(file.toString()));
  }
}
