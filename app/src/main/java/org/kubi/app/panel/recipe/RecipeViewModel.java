package org.kubi.app.panel.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kubi.app.panel.project.Project;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.service.RecipePreview;
import org.kubi.app.task.Outcome;
import org.kubi.app.task.TaskRunner;
import org.kubi.data.Json;
import org.kubi.gen.CastBuilder.SourceFinder;
import org.kubi.gen.Recipe;
import org.kubi.gen.RecipeException;
import org.kubi.gen.Recipes;
import org.kubi.gen.recipe.RecipeGuide;
import org.kubi.image.Frame;

/**
 * A recipe that is being changed. It is whole and obeys all rules at every moment: what breaks one
 * is not taken, and a sentence says why and what to do.
 */
public final class RecipeViewModel {
  /** How many pictures show what it makes. */
  static final int PICTURES = 18;

  private final Around around;
  private final SettingWords words;
  private final RecipeListing listing;
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
  private final StringProperty search = new SimpleStringProperty(this, "search", "");
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final ReadOnlyObjectWrapper<Recipe> base =
      new ReadOnlyObjectWrapper<>(this, "base", Recipes.ANYONE);
  private final ReadOnlyObjectWrapper<Recipe> recipe =
      new ReadOnlyObjectWrapper<>(this, "recipe", Recipes.ANYONE);
  private final ReadOnlyObjectWrapper<List<Frame>> pictures =
      new ReadOnlyObjectWrapper<>(this, "pictures", List.of());
  private final Map<Recipe, RecipeDraft> drafts = new HashMap<>();
  private RecipeDraft draft = new RecipeDraft(Recipes.ANYONE);
  private Written baseWritten = Written.of(Recipes.ANYONE);
  private Written written = baseWritten;

  /** A recipe and its JSON, which is looked into only: a view asks for hundreds of its values. */
  private record Written(Recipe recipe, JsonNode tree) {
    static Written of(Recipe recipe) {
      return new Written(recipe, Json.tree(recipe));
    }

    /** Of a recipe that is most often this one. */
    Written now(Recipe other) {
      return other.equals(recipe) ? this : of(other);
    }
  }

  /**
   * What it works with.
   *
   * @param people where the people of recipes come from
   * @param project where recipes are saved
   * @param onSaved hears the file of each recipe that was saved
   * @param onTrouble hears one sentence when something cannot be done
   */
  public record Around(
      TaskRunner tasks,
      SourceFinder people,
      Supplier<Project> project,
      Texts texts,
      Consumer<Path> onSaved,
      Consumer<String> onTrouble) {}

  /**
   * Changes of a recipe that are not saved.
   *
   * @param base the recipe that they began with
   * @param now the recipe with them
   * @param name under which it would be saved
   */
  public record Unsaved(Recipe base, Recipe now, String name) {}

  /** With the default recipe. */
  public RecipeViewModel(Around around) {
    this.around = around;
    this.words = new SettingWords(around.texts());
    this.listing =
        new RecipeListing(RecipeGuide.read().settings().stream().map(words::of).toList());
  }

  /** Whether the editor is shown. */
  public BooleanProperty open() {
    return open;
  }

  /** Words that the settings shown must have in their name, meaning or reason; empty for all. */
  public StringProperty search() {
    return search;
  }

  /** The name under which it is saved. */
  public StringProperty name() {
    return name;
  }

  /** The recipe that the changes began with. */
  public ReadOnlyObjectProperty<Recipe> base() {
    return base.getReadOnlyProperty();
  }

  /** The recipe as it is now. */
  public ReadOnlyObjectProperty<Recipe> recipe() {
    return recipe.getReadOnlyProperty();
  }

  /** As {@link #begin}, and shows the editor. */
  public void edit(Recipe from) {
    begin(from);
    open.set(true);
  }

  /**
   * Begins with a recipe; the editor stays shown or hidden. Changes of another recipe that are not
   * saved stay while the window lives: they are there again when that recipe is begun with again.
   */
  public void begin(Recipe from) {
    draft.name(name.get());
    if (draft.isUnsaved()) {
      drafts.put(draft.base(), draft);
    }
    RecipeDraft former = drafts.remove(from);
    if (former != null) {
      draft = former;
    } else if (!from.equals(draft.base()) || !from.equals(draft.now())) {
      draft = new RecipeDraft(from);
    } // else the same again, for instance since a list was read anew: a name that is typed stays
    base.set(from);
    recipe.set(draft.now());
    name.set(draft.name());
    pictures.set(List.of());
  }

  /** Changes that are not saved, of this recipe and of others, by their names. */
  public List<Unsaved> unsaved() {
    draft.name(name.get());
    return Stream.concat(drafts.values().stream(), Stream.of(draft))
        .filter(RecipeDraft::isUnsaved)
        .map(one -> new Unsaved(one.base(), one.now(), one.name()))
        .sorted(Comparator.comparing(one -> one.base().name()))
        .toList();
  }

  /** Takes over changes that were not saved; those of this recipe if it has none. */
  public void restore(List<Unsaved> changes) {
    for (Unsaved one : changes) {
      RecipeDraft back = new RecipeDraft(one);
      if (one.base().equals(draft.base()) && !draft.isUnsaved()) {
        draft = back;
        recipe.set(back.now());
        name.set(back.name());
      } else {
        drafts.put(one.base(), back);
      }
    }
  }

  /** Pictures of the recipe as it was when they were asked for; none at first. */
  public ReadOnlyObjectProperty<List<Frame>> pictures() {
    return pictures.getReadOnlyProperty();
  }

  /** Renders some pictures of the recipe as it is now. */
  public void tryOut() {
    Recipe now = recipe.get();
    around
        .tasks()
        .<List<Frame>>start(
            around.texts().of("recipe.trying"),
            progress -> RecipePreview.render(now, around.people(), PICTURES, progress::cancelled),
            outcome -> {
              if (outcome instanceof Outcome.Done<List<Frame>> done) {
                pictures.set(done.value());
              } else if (outcome instanceof Outcome.Failed<List<Frame>> failed) {
                around.onTrouble().accept(failed.message());
              }
            });
  }

  /** All settings of the recipe, in its order. */
  public List<RecipeEntry> entries() {
    return listing.of(tree());
  }

  /** Those that have the words that are looked for. */
  public List<RecipeEntry> found() {
    return listing.found(tree(), search.get());
  }

  /** What a part of the recipe is: {@code camera}. */
  public String meaning(String group) {
    return listing.meaning(group);
  }

  /** A setting's value as it is now. */
  public String text(RecipeEntry entry) {
    return entry.text(tree());
  }

  /** Whether a setting is another than at the beginning. */
  public boolean isChanged(RecipeEntry entry) {
    baseWritten = baseWritten.now(base.get());
    return !baseWritten.tree().at(entry.place()).equals(value(entry));
  }

  /** How many settings are other than at the beginning. */
  public long changes() {
    return entries().stream().filter(this::isChanged).count();
  }

  /** Whether no setting is. */
  public BooleanBinding isUnchanged() {
    return base.isEqualTo(recipe);
  }

  private JsonNode value(RecipeEntry entry) {
    return tree().at(entry.place());
  }

  private JsonNode tree() {
    written = written.now(recipe.get());
    return written.tree();
  }

  /** Changes a setting; what is wrong with the text and what to do, if it is not taken. */
  public Optional<String> take(RecipeEntry entry, String text) {
    try {
      return change(RecipeChange.set(entry.place(), RecipeEntry.parse(value(entry), text)));
    } catch (IllegalArgumentException e) {
      String unit = words.measure(entry.setting());
      return Optional.of("%s: %s (%s)".formatted(entry.name(), e.getMessage(), unit));
    }
  }

  /** Sets a setting back to what it was at the beginning. */
  public Optional<String> reset(RecipeEntry entry) {
    JsonNode old = Json.tree(base.get()).at(entry.place());
    return old.isMissingNode() ? Optional.empty() : change(RecipeChange.set(entry.place(), old));
  }

  private Optional<String> change(RecipeChange change) {
    try {
      show(change.of(recipe.get()));
      return Optional.empty();
    } catch (RecipeException e) {
      // The recipe's name and the line of a text that nobody sees say nothing here.
      String sentence = String.valueOf(e.getMessage()).replaceFirst("^recipe [^:]*: ", "");
      return Optional.of(sentence.replaceFirst(" \\(line \\d+\\)", ""));
    }
  }

  private void show(Recipe changed) {
    draft.change(changed);
    recipe.set(draft.now());
  }

  /** Takes the last change back. */
  public void undo() {
    draft.history().undo();
    recipe.set(draft.now());
  }

  /** Takes back that a change was taken back. */
  public void redo() {
    draft.history().redo();
    recipe.set(draft.now());
  }

  /** Sets all settings back to what they were at the beginning; one change, which can be undone. */
  public void discard() {
    show(base.get());
  }

  /** Adds one more entry to a list of the recipe ({@code stances}), a copy of its last one. */
  public Optional<String> more(String group) {
    return change(RecipeChange.more(group));
  }

  /** Takes the last entry out of a list of the recipe. */
  public Optional<String> fewer(String group) {
    return change(RecipeChange.fewer(group));
  }

  /** Whether a part of the recipe is a list. */
  public boolean isList(String group) {
    return tree().path(group).isArray();
  }

  /**
   * Saves it with comments among the project's recipes, under its name; hides the editor when that
   * is done. A file of that name is replaced, a named recipe never.
   */
  public void save() {
    String wanted = name.get().strip();
    if (Recipes.named(wanted).isPresent()) {
      around.onTrouble().accept(around.texts().of("recipe.taken", wanted));
      return;
    }
    Recipe named;
    try {
      named = recipe.get().named(wanted, recipe.get().description());
    } catch (IllegalArgumentException e) {
      around.onTrouble().accept(String.valueOf(e.getMessage()));
      return;
    }
    Project project = around.project().get();
    RecipeDraft kept = draft;
    Recipe then = kept.now();
    around
        .tasks()
        .<Path>start(
            around.texts().of("recipe.saving", wanted),
            progress -> RecipeSaving.write(named, project),
            outcome -> {
              if (outcome instanceof Outcome.Done<Path> done) {
                kept.saved(then);
                open.set(false);
                around.onSaved().accept(done.value());
              } else if (outcome instanceof Outcome.Failed<Path> failed) {
                around.onTrouble().accept(failed.message());
              }
            });
  }
}
