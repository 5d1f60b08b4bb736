package org.kubi.gen.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.kubi.gen.Aim;
import org.kubi.gen.Recipe;
import org.kubi.gen.RecipeException;
import org.kubi.gen.Recipes;

class RecipeTextTest {
  @TempDir Path temp;

  static Stream<Recipe> all() {
    return Stream.concat(
        Recipes.ALL.stream(),
        Stream.of(Recipes.BUILTIN.withAim(List.of(new Aim(1000, 30, 45, -15, 0, 2)))));
  }

  @ParameterizedTest
  @MethodSource("all")
  void aCommentedRecipeIsReadBackWithTheSameHash(Recipe recipe) throws Exception {
    Path file = Files.writeString(temp.resolve("recipe.json"), RecipeText.of(recipe));
    assertEquals(recipe, RecipeFile.read(file));
    assertEquals(recipe.hash(), Recipes.find(file.toString()).hash());
  }

  @Test
  void everySettingStandsUnderItsComment() {
    List<String> lines = RecipeText.of(Recipes.ANYONE).lines().toList();
    int line = lines.indexOf("    \"distance\" : [0.45, 2.5],");
    assertEquals(
        "    // metres, 0.3 to 20: from the middle of the face, drawn on its logarithm; why: 0.45 is"
            + " an arm's length; beyond a few metres perspective no longer changes",
        lines.get(line - 1));
  }

  @Test
  void aRecipeOfHeadsThatAimsAtNothingHasNoKeysForItSoThatItsHashStays() {
    assertFalse(Json.write(Recipes.ANYONE).contains("aim"));
    assertFalse(RecipeText.of(Recipes.ANYONE).contains("\"aim\""));
    assertFalse(Json.write(Recipes.ANYONE).contains("stances"));
    assertFalse(RecipeText.of(Recipes.ANYONE).contains("\"stances\""));
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSchemaTakesEveryNamedRecipe(Recipe recipe) {
    obeys(Json.tree(recipe), RecipeSchema.of(), "");
  }

  @Test
  void theSchemaRefusesWhatTheReaderRefuses() {
    ObjectNode recipe = (ObjectNode) Json.tree(Recipes.BUILTIN);
    ((ObjectNode) recipe.path("pose")).put("yawLimit", 181);
    assertThrows(AssertionError.class, () -> obeys(recipe, RecipeSchema.of(), ""));
    ObjectNode other = (ObjectNode) Json.tree(Recipes.BUILTIN);
    other.remove("light");
    assertThrows(AssertionError.class, () -> obeys(other, RecipeSchema.of(), ""));
  }

  /** The few rules of JSON schema that ours uses. */
  private static void obeys(JsonNode value, JsonNode schema, String path) {
    String type = schema.path("type").asText();
    boolean right =
        switch (type) {
          case "object" -> value.isObject();
          case "array" -> value.isArray();
          case "string" -> value.isTextual();
          case "integer" -> value.isIntegralNumber();
          case "number" -> value.isNumber();
          default -> false;
        };
    assertTrue(right, path + " is of type " + type + ": " + value);
    if (type.equals("object")) {
      value
          .fields()
          .forEachRemaining(
              entry -> {
                JsonNode part = schema.path("properties").path(entry.getKey());
                assertTrue(part.isObject(), path + " knows " + entry.getKey());
                obeys(entry.getValue(), part, path + "." + entry.getKey());
              });
      schema
          .path("required")
          .forEach(key -> assertTrue(value.has(key.asText()), path + " needs " + key));
    }
    if (type.equals("array")) {
      assertTrue(value.size() >= schema.path("minItems").asInt(0), path);
      assertTrue(value.size() <= schema.path("maxItems").asInt(Integer.MAX_VALUE), path);
      value.forEach(entry -> obeys(entry, schema.path("items"), path + "[]"));
    }
    if (value.isNumber()) {
      double number = value.asDouble();
      assertTrue(number >= schema.path("minimum").asDouble(-Double.MAX_VALUE), path + number);
      assertTrue(number <= schema.path("maximum").asDouble(Double.MAX_VALUE), path + number);
    }
  }

  @Test
  void anEditorsSchemaKeyIsNoMistake() throws Exception {
    String text =
        Json.write(Recipes.BUILTIN)
            .replaceFirst("\\{", "{\n\"\\$schema\": \"recipe.schema.json\",");
    Path file = Files.writeString(temp.resolve("recipe.json"), text);
    assertEquals(Recipes.BUILTIN.hash(), RecipeFile.read(file).hash());
  }

  @Test
  void aMistakeIsNamedWithItsLineItsRuleAndWhatToDo() throws Exception {
    String good = Json.write(Recipes.BUILTIN);
    assertEquals(
        "camera: camera.distance lies between 0.3 and 20.0, found [0.1, 2.5] (line 0):"
            + " give metres, 0.3 to 20 (from the middle of the face, drawn on its logarithm)",
        refused(good.replace("0.45, 2.5", "0.1, 2.5")));
    assertEquals(
        "pose.yawLimit: this key is missing (line 0): 'yawLimt' may be a slip for it",
        refused(good.replace("\"yawLimit\"", "\"yawLimt\"")));
    assertTrue(
        refused(good.replaceFirst("\\{", "{ \"coutn\" : 5,"))
            .endsWith("(line 0): 'count' may be meant"));
    assertTrue(
        refused(good.replaceFirst("\"gross\" : 0.04", "\"gross\" : null"))
            .startsWith(
                "camera.gross: a value of another kind is needed here: a number (line 0): give"
                    + " share, 0 to 1 (share of the pictures"));
    ObjectNode less = (ObjectNode) Json.tree(Recipes.BUILTIN);
    ((ObjectNode) less.path("camera")).remove("gross");
    String gone = refused(Json.write(less));
    assertTrue(gone.contains("this key is missing"), gone);
    assertTrue(gone.contains("add it (share, 0 to 1: share of the pictures in which"), gone);
    assertTrue(refused("{ \"name\" : ").contains("it ends too early"));
    String absent =
        assertThrows(RecipeException.class, () -> RecipeFile.read(temp.resolve("none.json")))
            .getMessage();
    assertTrue(absent.endsWith("is not there: name another file, or write one with recipe new"));
  }

  /** The message after the file's name, with 0 for the number of the line. */
  private String refused(String text) throws Exception {
    Path file = Files.writeString(temp.resolve("recipe.json"), text);
    String message = assertThrows(RecipeException.class, () -> RecipeFile.read(file)).getMessage();
    assertTrue(message.startsWith("recipe " + file + ": "), message);
    assertFalse(message.contains("\n"), message);
    return message
        .substring(("recipe " + file + ": ").length())
        .replaceFirst("\\(line [0-9]+\\)", "(line 0)");
  }
}
