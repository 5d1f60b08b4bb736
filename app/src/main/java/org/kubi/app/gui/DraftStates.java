package org.kubi.app.gui;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kubi.app.panel.data.DataViewModel;
import org.kubi.app.panel.project.DraftState;
import org.kubi.app.panel.recipe.RecipeViewModel.Unsaved;
import org.kubi.data.Json;
import org.kubi.gen.Recipe;
import org.kubi.gen.RecipeException;
import org.kubi.gen.recipe.RecipeFile;

/** Changes of recipes that are not saved, in the words in which a project keeps them. */
final class DraftStates {
  private DraftStates() {}

  static List<DraftState> of(DataViewModel data) {
    return Stream.concat(
            data.recipe().unsaved().stream().map(one -> of(false, one)),
            data.dice().settings().unsaved().stream().map(one -> of(true, one)))
        .toList();
  }

  private static DraftState of(boolean stage, Unsaved one) {
    return new DraftState(stage, one.name(), Json.tree(one.base()), Json.tree(one.now()));
  }

  /** Those of the stage, or of Data; one that this version cannot read is left out. */
  static List<Unsaved> drafts(List<DraftState> states, boolean stage) {
    return states.stream()
        .filter(state -> state.stage() == stage)
        .flatMap(
            state ->
                recipe(state.base()).stream()
                    .flatMap(
                        base ->
                            recipe(state.now()).stream()
                                .map(now -> new Unsaved(base, now, state.name()))))
        .toList();
  }

  private static Optional<Recipe> recipe(JsonNode tree) {
    try {
      byte[] text = tree.toString().getBytes(StandardCharsets.UTF_8);
      return Optional.of(RecipeFile.parse("of the state", text));
    } catch (RecipeException e) {
      return Optional.empty();
    }
  }
}
