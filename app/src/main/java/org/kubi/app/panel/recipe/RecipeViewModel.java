package org.kubi.app.panel.recipe;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
import org.kubi.app.task.TaskException;
import org.kubi.app.task.TaskRunner;
import org.kubi.data.FileReason;
import org.kubi.data.Json;
import org.kubi.gen.CastBuilder.SourceFinder;
import org.kubi.gen.Recipe;
import org.kubi.gen.RecipeException;
import org.kubi.gen.Recipes;
import org.kubi.gen.recipe.RecipeFile;
import org.kubi.gen.recipe.RecipeGuide;
import org.kubi.gen.recipe.RecipeText;
import org.kubi.gen.recipe.Setting;
import org.kubi.image.Frame;

/**
 * A recipe that is being changed. It is whole and obeys all rules at every moment: what breaks one
 * is not taken, and a sentence says why and what to do.
 */
public final class RecipeViewModel {
  /** How many pictures show what it makes. */
  static final int PICTURES = 18;

  private static final String LIST = "[]";

  private final Around around;
  private final RecipeGuide guide = RecipeGuide.read();
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
  private final StringProperty search = new SimpleStringProperty(this, "search", "");
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final ReadOnlyObjectWrapper<Recipe> base =
      new ReadOnlyObjectWrapper<>(this, "base", Recipes.ANYONE);
  private final ReadOnlyObjectWrapper<Recipe> recipe =
      new ReadOnlyObjectWrapper<>(this, "recipe", Recipes.ANYONE);
  private final ReadOnlyObjectWrapper<List<Frame>> pictures =
      new ReadOnlyObjectWrapper<>(this, "pictures", List.of());
  private final Deque<Recipe> before = new ArrayDeque<>();
  private final Deque<Recipe> after = new ArrayDeque<>();
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

  /** With the default recipe. */
  public RecipeViewModel(Around around) {
    this.around = around;
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

  /** Begins with a recipe, and shows the editor. */
  public void edit(Recipe from) {
    begin(from);
    open.set(true);
  }

  /** Begins with a recipe; the editor stays shown or hidden. */
  public void begin(Recipe from) {
    before.clear();
    after.clear();
    base.set(from);
    recipe.set(from);
    String own = Recipes.named(from.name()).isPresent() ? "my-" + from.name() : from.name();
    name.set(own);
    pictures.set(List.of());
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
    JsonNode tree = tree();
    List<RecipeEntry> entries = new ArrayList<>();
    for (String group : groups(tree)) {
      // A list's entries stand together: all of one, then all of the next.
      int most = tree.path(group).isArray() ? tree.path(group).size() : 1;
      for (int i = 0; i < most; i++) {
        for (Setting setting : guide.settings()) {
          if (setting.path().replaceFirst("[.\\[].*", "").equals(group)
              && !setting.unit().isEmpty()) {
            String keys = setting.path().replace(LIST, "." + i).replace('.', '/');
            JsonPointer place = JsonPointer.compile("/" + keys);
            if (!tree.at(place).isMissingNode()) {
              entries.add(new RecipeEntry(place, setting));
            }
          }
        }
      }
    }
    return entries;
  }

  private static List<String> groups(JsonNode tree) {
    List<String> groups = new ArrayList<>();
    tree.fieldNames().forEachRemaining(groups::add);
    return groups;
  }

  /** Those that have the words that are looked for. */
  public List<RecipeEntry> found() {
    String[] words = search.get().strip().toLowerCase(Locale.ROOT).split("\\s+");
    return entries().stream()
        .filter(
            entry -> {
              Setting setting = entry.setting();
              String all =
                  String.join(" ", entry.words()) + " " + setting.meaning() + " " + setting.why();
              for (String word : words) {
                if (!all.toLowerCase(Locale.ROOT).contains(word)) {
                  return false;
                }
              }
              return true;
            })
        .toList();
  }

  /** What a part of the recipe is: {@code camera}. */
  public String meaning(String group) {
    return guide.setting(group).map(Setting::meaning).orElse("");
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
      return set(entry, RecipeEntry.parse(value(entry), text));
    } catch (IllegalArgumentException e) {
      String unit = entry.setting().measure();
      return Optional.of("%s: %s (%s)".formatted(entry.name(), e.getMessage(), unit));
    }
  }

  /** Sets a setting back to what it was at the beginning. */
  public Optional<String> reset(RecipeEntry entry) {
    JsonNode old = Json.tree(base.get()).at(entry.place());
    return old.isMissingNode() ? Optional.empty() : set(entry, old);
  }

  private Optional<String> set(RecipeEntry entry, JsonNode value) {
    ObjectNode tree = (ObjectNode) Json.tree(recipe.get());
    JsonNode parent = tree.at(entry.place().head());
    JsonPointer last = entry.place().last();
    if (parent instanceof ObjectNode object) {
      object.set(last.getMatchingProperty(), value);
    } else if (parent instanceof ArrayNode list) {
      list.set(last.getMatchingIndex(), value);
    }
    return take(tree);
  }

  private Optional<String> take(JsonNode tree) {
    try {
      byte[] text = tree.toString().getBytes(StandardCharsets.UTF_8);
      show(RecipeFile.parse(recipe.get().name(), text));
      return Optional.empty();
    } catch (RecipeException e) {
      // The recipe's name and the line of a text that nobody sees say nothing here.
      String sentence = String.valueOf(e.getMessage()).replaceFirst("^recipe [^:]*: ", "");
      return Optional.of(sentence.replaceFirst(" \\(line \\d+\\)", ""));
    }
  }

  private void show(Recipe changed) {
    if (!changed.equals(recipe.get())) {
      before.push(recipe.get());
      after.clear();
      recipe.set(changed);
    }
  }

  /** Takes the last change back. */
  public void undo() {
    if (!before.isEmpty()) {
      after.push(recipe.get());
      recipe.set(before.pop());
    }
  }

  /** Takes back that a change was taken back. */
  public void redo() {
    if (!after.isEmpty()) {
      before.push(recipe.get());
      recipe.set(after.pop());
    }
  }

  /** Adds one more entry to a list of the recipe ({@code stances}), a copy of its last one. */
  public Optional<String> more(String group) {
    ObjectNode tree = (ObjectNode) Json.tree(recipe.get());
    if (tree.path(group) instanceof ArrayNode list && !list.isEmpty()) {
      list.add(list.get(list.size() - 1).deepCopy());
      return take(tree);
    }
    return Optional.empty();
  }

  /** Takes the last entry out of a list of the recipe. */
  public Optional<String> fewer(String group) {
    ObjectNode tree = (ObjectNode) Json.tree(recipe.get());
    if (tree.path(group) instanceof ArrayNode list && !list.isEmpty()) {
      list.remove(list.size() - 1);
      return take(tree);
    }
    return Optional.empty();
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
    around
        .tasks()
        .<Path>start(
            around.texts().of("recipe.saving", wanted),
            progress -> write(named, project),
            outcome -> {
              if (outcome instanceof Outcome.Done<Path> done) {
                open.set(false);
                around.onSaved().accept(done.value());
              } else if (outcome instanceof Outcome.Failed<Path> failed) {
                around.onTrouble().accept(failed.message());
              }
            });
  }

  private static Path write(Recipe recipe, Project project) throws TaskException {
    project.make();
    Path file = project.recipes().resolve(recipe.name() + ".json");
    Path aside = project.recipes().resolve(recipe.name() + ".json.part");
    try {
      Files.writeString(aside, RecipeText.of(recipe));
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new TaskException(
          "%s cannot be written (%s): make room or open another project"
              .formatted(file, FileReason.of(e)),
          e);
    }
  }
}
