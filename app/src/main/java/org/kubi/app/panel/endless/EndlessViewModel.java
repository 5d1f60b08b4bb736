package org.kubi.app.panel.endless;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.kubi.app.panel.data.RecipeChoice;
import org.kubi.app.service.endless.EndlessLessons;
import org.kubi.app.task.TaskException;
import org.kubi.gen.CastBuilder.SourceFinder;

/** Decides whether a training renders what it learns from, by which recipe, and how much of it. */
public final class EndlessViewModel {
  /** The most new pictures an epoch that the field takes. */
  public static final int MOST = 1_000_000;

  /** People, light and all else of the training; the command line's own. */
  private static final long SEED = 1;

  private final ObservableList<RecipeChoice> recipes;
  private final SourceFinder people;
  private final ObjectProperty<Optional<RecipeChoice>> recipe =
      new SimpleObjectProperty<>(this, "recipe", Optional.empty());
  private final IntegerProperty perEpoch = new SimpleIntegerProperty(this, "perEpoch", 20_000);
  private final IntegerProperty heldOut =
      new SimpleIntegerProperty(this, "heldOut", EndlessLessons.HELD_OUT);

  /**
   * With a data set chosen, not a recipe.
   *
   * @param recipes that can be chosen; may grow
   * @param people where their people come from
   */
  public EndlessViewModel(ObservableList<RecipeChoice> recipes, SourceFinder people) {
    this.recipes = recipes;
    this.people = people;
    recipe.addListener(
        (changed, was, is) ->
            is.ifPresent(chosen -> perEpoch.set(Math.min(MOST, chosen.recipe().count()))));
  }

  /** The recipes that can be chosen. */
  public ObservableList<RecipeChoice> recipes() {
    return recipes;
  }

  /** The recipe; empty where a data set is learnt from. Another one brings its usual number. */
  public ObjectProperty<Optional<RecipeChoice>> recipe() {
    return recipe;
  }

  /** How many new pictures an epoch has. */
  public IntegerProperty perEpoch() {
    return perEpoch;
  }

  /** How many pictures it is measured on. */
  public IntegerProperty heldOut() {
    return heldOut;
  }

  /** What a training would learn from; empty where that is a data set. */
  public Optional<EndlessLessons> lessons() {
    return recipe
        .get()
        .map(
            chosen ->
                new EndlessLessons(
                    chosen.recipe(), chosen.word(), perEpoch.get(), SEED, heldOut.get(), people));
  }

  /** Chooses what a run learns from; false if its recipe is not among those that can be. */
  public boolean choose(EndlessLessons lessons) {
    Optional<RecipeChoice> same =
        recipes.stream().filter(one -> one.recipe().equals(lessons.recipe())).findFirst();
    same.ifPresent(
        one -> {
          recipe.set(same);
          perEpoch.set(Math.toIntExact(Math.min(MOST, lessons.perEpoch())));
          heldOut.set(lessons.heldOut());
        });
    return same.isPresent();
  }

  /**
   * What a run was begun with; reads files.
   *
   * @throws TaskException if it did not learn from a stream, or that cannot be opened again
   */
  public EndlessLessons begun(Path run) throws TaskException {
    return EndlessLessons.begun(run, people)
        .orElseThrow(() -> new TaskException(run + " does not learn from an endless stream"));
  }
}
