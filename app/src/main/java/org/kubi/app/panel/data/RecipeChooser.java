package org.kubi.app.panel.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kubi.app.panel.project.Project;
import org.kubi.app.task.Outcome;
import org.kubi.app.task.TaskException;

/** The recipes that can be chosen: the named ones, those of the project, and other files. */
final class RecipeChooser {
  private final DataViewModel.Around around;
  private final ObservableList<RecipeChoice> recipes =
      FXCollections.observableArrayList(RecipeChoice.named());
  private final ObjectProperty<RecipeChoice> recipe =
      new SimpleObjectProperty<>(this, "recipe", recipes.get(0));
  private final Set<Path> looked = new HashSet<>();
  private Optional<Path> choosing = Optional.empty();

  RecipeChooser(DataViewModel.Around around) {
    this.around = around;
    recipes.stream()
        .filter(one -> one.possibleWith(around.sources()))
        .findFirst()
        .ifPresent(recipe::set);
    around.project().contents().addListener((changed, was, is) -> list(is.recipes()));
    around.project().project().addListener((changed, was, is) -> forget(was));
  }

  ObservableList<RecipeChoice> recipes() {
    return recipes;
  }

  ObjectProperty<RecipeChoice> recipe() {
    return recipe;
  }

  /** The recipe that is chosen, or about to be: its name, or its file. */
  String word() {
    return choosing.map(Path::toString).orElseGet(() -> recipe.get().word());
  }

  /** Chooses a recipe by its name or file; where it cannot be used here, the present one stays. */
  void choose(String word) {
    Optional<RecipeChoice> here =
        recipes.stream()
            .filter(one -> one.word().equals(word))
            .filter(one -> one.file().isPresent() || one.possibleWith(around.sources()))
            .findFirst();
    if (here.isPresent()) {
      recipe.set(here.get());
    } else if (word.endsWith(".json")) {
      chooseFile(Path.of(word));
    }
  }

  void chooseFile(Path file) {
    choosing = Optional.of(file);
    around
        .tasks()
        .<RecipeChoice>start(
            around.texts().of("data.recipe.reading", file.getFileName()),
            progress -> GenerationWork.recipe(file),
            outcome -> {
              choosing = choosing.filter(one -> !one.equals(file));
              if (outcome instanceof Outcome.Done<RecipeChoice> done) {
                recipes.removeIf(one -> one.file().equals(done.value().file()));
                recipes.add(done.value());
                recipe.set(done.value());
              } else if (outcome instanceof Outcome.Failed<RecipeChoice> failed) {
                around.onTrouble().accept(failed.message());
              }
            });
  }

  /** Lists recipes of the project, each once; one that cannot be read is left out. */
  private void list(List<Path> files) {
    List<Path> fresh = files.stream().filter(looked::add).toList();
    if (fresh.isEmpty()) {
      return;
    }
    around
        .tasks()
        .<List<RecipeChoice>>start(
            around.texts().of("project.looking"),
            progress -> read(fresh),
            outcome -> {
              if (outcome instanceof Outcome.Done<List<RecipeChoice>> done) {
                done.value().stream().filter(one -> !has(one)).forEach(recipes::add);
              }
            });
  }

  private static List<RecipeChoice> read(List<Path> files) {
    List<RecipeChoice> read = new ArrayList<>();
    for (Path file : files) {
      try {
        read.add(GenerationWork.recipe(file));
      } catch (TaskException e) {
        System.getLogger(RecipeChooser.class.getName())
            .log(System.Logger.Level.INFO, "not listed: {0}", e.getMessage());
      }
    }
    return read;
  }

  private boolean has(RecipeChoice choice) {
    return recipes.stream().anyMatch(one -> one.file().equals(choice.file()));
  }

  /** Another project is open: the recipes of the former go, but for the one that is chosen. */
  private void forget(Project former) {
    looked.clear();
    RecipeChoice chosen = recipe.get();
    recipes.removeIf(
        one ->
            !one.equals(chosen)
                && one.file().filter(file -> file.startsWith(former.recipes())).isPresent());
  }
}
