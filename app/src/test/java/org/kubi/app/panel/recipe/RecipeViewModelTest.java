package org.kubi.app.panel.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.app.panel.project.Project;
import org.kubi.app.panel.studio.TestHome;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.TaskRunner;
import org.kubi.gen.Recipe;
import org.kubi.gen.Recipes;
import org.kubi.gen.random.Range;
import org.kubi.gen.recipe.RecipeFile;
import org.kubi.gen.recipe.RecipeGuide;
import org.kubi.image.Frame;
import org.kubi.render.character.builtin.BuiltInSource;

/** A recipe is changed setting by setting, checked as one types, and saved with its comments. */
class RecipeViewModelTest {
  @TempDir private Path folder;
  private final TestHome home = new TestHome();
  private final TaskRunner tasks = new TaskRunner(home);
  private final List<Path> saved = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();
  private RecipeViewModel model;

  @BeforeEach
  void open() {
    model =
        new RecipeViewModel(
            new RecipeViewModel.Around(
                tasks,
                id -> new BuiltInSource(),
                () -> new Project(folder.resolve("project")),
                Texts.in(Locale.ENGLISH),
                saved::add,
                troubles::add));
    model.edit(Recipes.BUILTIN);
  }

  @AfterEach
  void close() {
    tasks.close();
  }

  private RecipeEntry entry(String words) {
    return model.entries().stream()
        .filter(one -> String.join(" ", one.words()).equals(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError(words));
  }

  @Test
  void aNameThatIsTypedStaysWhenTheSameRecipeIsBegunWithAgain() {
    model.begin(Recipes.ANYONE);
    model.name().set("mine");
    model.begin(Recipes.ANYONE);
    assertEquals("mine", model.name().get());
    model.begin(Recipes.BUILTIN);
    assertEquals("my-builtin", model.name().get());
  }

  @Test
  void allSettingsThatTheRecipeHasAreThereWithTheirWords() {
    long settings =
        RecipeGuide.read().settings().stream()
            .filter(one -> !one.unit().isEmpty())
            .filter(one -> !one.path().startsWith("aim") && !one.path().startsWith("stances"))
            .count();
    assertEquals(settings, model.entries().size());
    RecipeEntry distance = entry("camera distance");
    assertEquals("0.45 to 2.5", model.text(distance));
    assertEquals("metres, 0.3 to 20", distance.setting().measure());
    assertEquals("camera", distance.group());
    assertEquals("distance", distance.name());
    assertEquals("lens blur", entry("degrade lens blur").name());
    assertEquals("builtin", model.text(entry("characters 1 source")));
    assertEquals("", entry("count").group());
    model.edit(Recipes.BODY);
    assertEquals("sitting", model.text(entry("stances 5 name")));
    assertEquals("knee", entry("stances 5 knee").name());
    assertEquals(5, entry("stances 5 knee").item());
    assertEquals("45 to 110", model.text(entry("stances 5 knee")));
    int knee = model.entries().indexOf(entry("stances 1 knee"));
    assertTrue(knee < model.entries().indexOf(entry("stances 2 name")), "one stance after another");
  }

  @Test
  void aChangeIsTakenShownUndoneAndRedone() {
    RecipeEntry distance = entry("camera distance");
    assertEquals(Optional.empty(), model.take(distance, "1 to 3"));
    assertEquals(new Range(1, 3), model.recipe().get().camera().distance());
    assertTrue(model.isChanged(distance));
    assertEquals(1, model.changes());
    assertEquals(Optional.empty(), model.take(entry("count"), "500"));
    assertEquals(Optional.empty(), model.take(entry("characters 1 firstSeed"), "-9000000000"));
    assertEquals(-9_000_000_000L, model.recipe().get().characters().get(0).firstSeed());
    assertNotEquals(Recipes.BUILTIN.hash(), model.recipe().get().hash());
    model.undo();
    model.undo();
    assertEquals(20_000, model.recipe().get().count());
    model.redo();
    assertEquals(500, model.recipe().get().count());
    assertEquals(Optional.empty(), model.reset(distance));
    assertEquals("0.45 to 2.5", model.text(distance));
    assertFalse(model.isChanged(distance));
  }

  @Test
  void changesOfARecipeStayWhileAnotherIsChanged() {
    model.take(entry("camera distance"), "1 to 3");
    model.take(entry("count"), "500");
    model.undo();
    model.name().set("far");
    model.edit(Recipes.ANYONE);
    assertEquals(0, model.changes());
    assertEquals("my-anyone", model.name().get());
    model.take(entry("count"), "7");
    model.edit(Recipes.BUILTIN);
    assertEquals(new Range(1, 3), model.recipe().get().camera().distance());
    assertEquals(Recipes.BUILTIN, model.base().get());
    assertEquals(1, model.changes());
    assertEquals("far", model.name().get());
    model.redo();
    assertEquals(500, model.recipe().get().count(), "the way back and forth stays, too");
    assertEquals(List.of("anyone", "builtin"), unsaved());
    model.edit(Recipes.ANYONE);
    assertEquals(7, model.recipe().get().count());
    model.discard();
    assertEquals(List.of("builtin"), unsaved());
  }

  private List<String> unsaved() {
    return model.unsaved().stream().map(one -> one.base().name()).toList();
  }

  @Test
  void changesThatWereKeptComeBackToTheirRecipes() {
    model.take(entry("count"), "500");
    model.name().set("few");
    model.edit(Recipes.ANYONE);
    model.take(entry("count"), "7");
    List<RecipeViewModel.Unsaved> kept = model.unsaved();
    open();
    model.restore(kept);
    assertEquals(500, model.recipe().get().count());
    assertEquals("few", model.name().get());
    assertEquals(1, model.changes());
    model.edit(Recipes.ANYONE);
    assertEquals(7, model.recipe().get().count());
    assertEquals(kept, model.unsaved());
  }

  @Test
  void allChangesAreDiscardedInOneStepThatCanBeUndone() {
    assertTrue(model.isUnchanged().get());
    model.take(entry("camera distance"), "1 to 3");
    model.take(entry("count"), "500");
    assertFalse(model.isUnchanged().get());
    model.discard();
    assertEquals(Recipes.BUILTIN, model.recipe().get());
    assertTrue(model.isUnchanged().get());
    model.undo();
    assertEquals(2, model.changes());
    model.discard();
    model.edit(Recipes.ANYONE);
    model.edit(Recipes.BUILTIN);
    assertEquals(0, model.changes());
  }

  @Test
  void changesThatWereSavedAreThoseOfTheOtherRecipeFromThenOn() throws Exception {
    model.take(entry("camera distance"), "1 to 3");
    model.name().set("far-away");
    model.save();
    home.runUntil(() -> !saved.isEmpty());
    model.edit(RecipeFile.read(saved.get(0)));
    assertEquals(0, model.changes());
    assertEquals(List.of(), unsaved());
    model.edit(Recipes.BUILTIN);
    assertEquals(Recipes.BUILTIN, model.recipe().get());
  }

  @Test
  void whatBreaksARuleIsNotTakenAndASentenceSaysWhatToDo() {
    RecipeEntry distance = entry("camera distance");
    assertEquals(
        Optional.of(
            "camera: camera.distance lies between 0.3 and 20.0, found [0.1, 2.5]: give metres, 0.3"
                + " to 20 (from the middle of the face, drawn on its logarithm)"),
        model.take(distance, "0.1, 2.5"));
    assertEquals(
        Optional.of(
            "distance: a range has two numbers, as in 0.5 to 2, found '1' (metres, 0.3 to 20)"),
        model.take(distance, "1"));
    assertTrue(model.take(entry("count"), "many").orElseThrow().contains("found 'many'"));
    assertTrue(model.take(entry("count"), "0").isPresent());
    assertTrue(model.take(entry("people glasses"), "0.99").orElseThrow().contains("at most 1"));
    assertEquals(Recipes.BUILTIN, model.recipe().get());
    assertEquals(0, model.changes());
  }

  @Test
  void settingsAreFoundByTheirNamesMeaningsAndReasons() {
    model.search().set("arm's length");
    assertEquals(List.of(entry("camera distance")), model.found());
    model.search().set("LENS blur");
    assertTrue(model.found().contains(entry("degrade lens blur")));
    assertTrue(model.found().size() < 10, model.found().toString());
    model.search().set("");
    assertEquals(model.entries(), model.found());
    assertTrue(model.meaning("camera").startsWith("from where"));
  }

  @Test
  void somePicturesShowWhatTheRecipeMakesNow() throws Exception {
    assertEquals(List.of(), model.pictures().get());
    model.tryOut();
    home.runUntil(() -> model.pictures().get().size() == RecipeViewModel.PICTURES);
    List<Frame> before = model.pictures().get();
    model.take(entry("camera distance"), "5 to 6");
    model.tryOut();
    home.runUntil(() -> !model.pictures().get().equals(before));
    assertEquals(64, model.pictures().get().get(0).width());
    model.undo();
    model.tryOut();
    home.runUntil(() -> model.pictures().get().equals(before));
    assertEquals(List.of(), troubles);
  }

  @Test
  void listsGrowAndShrink() {
    model.edit(Recipes.BODY);
    assertTrue(model.isList("stances"));
    assertFalse(model.isList("camera"));
    assertEquals(Optional.empty(), model.more("stances"));
    assertEquals(9, model.recipe().get().stances().size());
    assertEquals("bowing", model.text(entry("stances 9 name")));
    assertEquals(Optional.empty(), model.fewer("stances"));
    assertEquals(Recipes.BODY, model.recipe().get());
    assertTrue(model.fewer("characters").orElseThrow().contains("at least one entry"));
  }

  @Test
  void itIsSavedWithCommentsAndReadBackTheSame() throws Exception {
    model.take(entry("camera distance"), "1 to 3");
    assertEquals("my-builtin", model.name().get());
    model.name().set("builtin");
    model.save();
    assertTrue(troubles.get(0).contains("builtin"), troubles.get(0));
    model.name().set("Far Away");
    model.save();
    assertTrue(troubles.get(1).contains("found 'Far Away'"), troubles.get(1));
    model.name().set("far-away");
    model.save();
    home.runUntil(() -> !saved.isEmpty());
    assertEquals(folder.resolve("project/recipes/far-away.json"), saved.get(0));
    assertTrue(Files.readString(saved.get(0)).contains("// metres, 0.3 to 20"));
    Recipe back = RecipeFile.read(saved.get(0));
    assertEquals(
        model.recipe().get().named("far-away", Recipes.BUILTIN.description()).hash(), back.hash());
    assertFalse(model.open().get());
    assertEquals(2, troubles.size());
  }
}
