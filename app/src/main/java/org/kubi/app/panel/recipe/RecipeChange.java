package org.kubi.app.panel.recipe;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.kubi.data.Json;
import org.kubi.gen.Recipe;
import org.kubi.gen.RecipeException;
import org.kubi.gen.recipe.RecipeFile;

/** One change of a recipe's JSON, read again by the recipe's own reader, which may refuse it. */
@FunctionalInterface
interface RecipeChange {
  void in(ObjectNode recipe);

  /** Another value at a place. */
  static RecipeChange set(JsonPointer place, JsonNode value) {
    return recipe -> {
      JsonNode parent = recipe.at(place.head());
      JsonPointer last = place.last();
      if (parent instanceof ObjectNode object) {
        object.set(last.getMatchingProperty(), value);
      } else if (parent instanceof ArrayNode list) {
        list.set(last.getMatchingIndex(), value);
      }
    };
  }

  /** One more entry in a list, a copy of its last one. */
  static RecipeChange more(String group) {
    return recipe -> {
      if (recipe.path(group) instanceof ArrayNode list && !list.isEmpty()) {
        list.add(list.get(list.size() - 1).deepCopy());
      }
    };
  }

  /** A list without its last entry. */
  static RecipeChange fewer(String group) {
    return recipe -> {
      if (recipe.path(group) instanceof ArrayNode list && !list.isEmpty()) {
        list.remove(list.size() - 1);
      }
    };
  }

  /**
   * The changed recipe.
   *
   * @throws RecipeException if it breaks a rule
   */
  default Recipe of(Recipe recipe) throws RecipeException {
    ObjectNode tree = (ObjectNode) Json.tree(recipe);
    in(tree);
    return RecipeFile.parse(recipe.name(), tree.toString().getBytes(StandardCharsets.UTF_8));
  }
}
