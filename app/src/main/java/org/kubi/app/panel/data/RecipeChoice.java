package org.kubi.app.panel.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kubi.gen.CharacterMix;
import org.kubi.gen.Recipe;
import org.kubi.gen.Recipes;

/**
 * A recipe that can be chosen.
 *
 * @param recipe what it makes
 * @param file where it is from; empty for a named one
 */
public record RecipeChoice(Recipe recipe, Optional<Path> file) {
  /** The named recipes. */
  static List<RecipeChoice> named() {
    return Recipes.ALL.stream().map(one -> new RecipeChoice(one, Optional.empty())).toList();
  }

  /** As the command line names it. */
  public String word() {
    return file.map(Path::toString).orElse(recipe.name());
  }

  /** Whether all its sources of people are among those that are here. */
  boolean possibleWith(List<String> sources) {
    return sources.containsAll(recipe.characters().stream().map(CharacterMix::source).toList());
  }
}
