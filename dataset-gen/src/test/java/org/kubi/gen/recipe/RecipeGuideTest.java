package org.kubi.gen.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kubi.data.Json;
import org.kubi.gen.Aim;
import org.kubi.gen.Recipe;
import org.kubi.gen.Recipes;
import org.kubi.gen.recipe.Shape.Kind;

class RecipeGuideTest {
  private static final RecipeGuide GUIDE = RecipeGuide.read();
  private static final double BIT = 0.001;

  /** Every setting with a range; a seed takes any number. */
  static Stream<Shape> numbers() {
    return shapes()
        .filter(shape -> List.of(Kind.NUMBER, Kind.WHOLE, Kind.RANGE).contains(shape.kind()))
        .filter(shape -> !shape.name().equals("firstSeed"));
  }

  private static Stream<Shape> shapes() {
    return Shape.of(Recipe.class).stream().flatMap(shape -> shape.all().stream());
  }

  @Test
  void everyKeyHasItsWordsAndNoWordsAreStaleAndBothHaveOneOrder() {
    assertEquals(
        shapes().map(Shape::path).toList(), GUIDE.settings().stream().map(Setting::path).toList());
  }

  @Test
  void everySettingHasUnitMeaningAndReasonAndEveryGroupAMeaning() {
    shapes()
        .forEach(
            shape -> {
              Setting setting = GUIDE.needed(shape.path());
              assertFalse(setting.meaning().isBlank(), shape.path());
              boolean group = shape.kind() == Kind.OBJECT || shape.kind() == Kind.OBJECTS;
              assertEquals(group, setting.unit().isEmpty(), shape.path());
              assertEquals(group, setting.why().isEmpty(), shape.path());
            });
    numbers().forEach(shape -> assertTrue(GUIDE.needed(shape.path()).least().isPresent()));
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void theRangeIsThatOfTheRecord(Shape shape) throws IOException {
    Setting setting = GUIDE.needed(shape.path());
    double least = setting.least().orElseThrow();
    double step = shape.kind() == Kind.WHOLE ? 1 : BIT;
    assertRefused(shape, least - step);
    assertTakenButForAnotherRule(shape, least);
    if (setting.most().isPresent()) {
      double most = setting.most().getAsDouble();
      assertRefused(shape, most + step);
      assertTakenButForAnotherRule(shape, most);
    }
  }

  private static void assertRefused(Shape shape, double value) throws IOException {
    assertTrue(trouble(shape, value).isPresent(), shape.path() + " takes " + value);
  }

  /** Rules over two settings may refuse what the one alone allows. */
  private static void assertTakenButForAnotherRule(Shape shape, double value) throws IOException {
    String found = trouble(shape, value).orElse("");
    assertTrue(
        found.isEmpty()
            || found.contains("together")
            || found.contains("is above 0")
            || found.contains("is below")
            || found.contains("characters have names"),
        found);
  }

  private static Optional<String> trouble(Shape shape, double value) throws IOException {
    // No recipe has both.
    Recipe whole =
        shape.path().startsWith("stances")
            ? Recipes.BODY
            : Recipes.BUILTIN.withAim(List.of(new Aim(0, -60, 60, -40, 40, 1)));
    JsonNode tree = Json.tree(whole);
    String[] keys = shape.path().split("\\.");
    JsonNode parent = tree;
    for (int i = 0; i < keys.length - 1; i++) {
      parent =
          keys[i].endsWith("[]")
              ? parent.path(keys[i].substring(0, keys[i].length() - 2)).path(0)
              : parent.path(keys[i]);
    }
    ObjectNode owner = (ObjectNode) parent;
    switch (shape.kind()) {
      case WHOLE -> owner.put(shape.name(), (long) value);
      case RANGE -> {
        ArrayNode ends = owner.putArray(shape.name());
        ends.add(value).add(value);
      }
      default -> owner.put(shape.name(), value);
    }
    try {
      Json.read(tree.toString().getBytes(StandardCharsets.UTF_8), Recipe.class);
      return Optional.empty();
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      return Optional.of(Json.problem(e));
    }
  }
}
