package org.kubi.app.panel.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.app.panel.pose.PoseEditor;
import org.kubi.app.panel.project.Project;
import org.kubi.app.panel.project.ProjectViewModel;
import org.kubi.app.panel.recipe.RecipeEntry;
import org.kubi.app.panel.recipe.RecipeViewModel;
import org.kubi.app.panel.studio.LightSetting;
import org.kubi.app.panel.studio.Person;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.panel.studio.TestHome;
import org.kubi.app.panel.studio.TestPeople;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.Job;
import org.kubi.app.task.JobQueue;
import org.kubi.app.task.TaskRunner;
import org.kubi.gen.Draft;
import org.kubi.gen.Recipe;
import org.kubi.gen.recipe.RecipeFile;
import org.kubi.image.Frame;
import org.kubi.pose.Pose;

/** The recipe of the dice is changed on the stage, seen there at once, and saved. */
class DiceSettingsTest {
  @TempDir private Path folder;
  private final TestHome home = new TestHome();
  private final TaskRunner tasks = new TaskRunner(home);
  private final Studio studio = new Studio();
  private final List<String> troubles = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private DataViewModel data;
  private RecipeViewModel settings;

  @BeforeEach
  void open() throws Exception {
    Texts texts = Texts.in(Locale.ENGLISH);
    data =
        new DataViewModel(
            studio,
            new PoseEditor(studio),
            tasks,
            new JobQueue(tasks),
            new ProjectViewModel(
                new Project(folder.resolve("project")), List.of(), tasks, texts, troubles::add),
            home,
            texts,
            id -> new TestPeople(),
            List.of("boxes"),
            troubles::add,
            remarks::add);
    data.generate().chooseFile(TestSets.recipeFile(folder.resolve("mine.json")));
    home.runUntil(() -> data.generate().recipe().get().file().isPresent());
    settings = data.dice().settings();
  }

  @AfterEach
  void close() {
    data.close();
    tasks.close();
  }

  private RecipeEntry entry(String words) {
    return settings.entries().stream()
        .filter(one -> String.join(" ", one.words()).equals(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError(words));
  }

  private Draft thrown() {
    return studio.thrown().get().orElseThrow();
  }

  /** Changes a setting and waits until the dice have fallen. */
  private Draft with(String words, String text) throws InterruptedException {
    Optional<Draft> before = studio.thrown().get();
    assertEquals(Optional.empty(), settings.take(entry(words), text));
    home.runUntil(() -> !studio.thrown().get().equals(before));
    return thrown();
  }

  @Test
  void aRecipeThatIsOnlyChosenLeavesTheStageAsItIs() {
    assertEquals(TestSets.BOXES, settings.recipe().get());
    assertEquals("builtin", data.dice().recipeName().getValue());
    assertFalse(settings.open().get());
    assertTrue(tasks.idle());
    assertEquals(Optional.empty(), studio.thrown().get());
    assertEquals(Optional.empty(), studio.person().get());
  }

  @Test
  void aChangedSettingIsSeenAtOnceAndAllElseStays() throws Exception {
    Draft behind = with("occluder share", "1");
    assertFalse(behind.front().things().isEmpty());
    Person person = studio.person().get().orElseThrow();
    Pose pose = studio.pose().get();
    LightSetting light = studio.light().get();
    Frame picture = data.dice().picture().get().orElseThrow();
    Draft free = with("occluder share", "0");
    assertEquals(List.of(), free.front().things());
    assertNotEquals(picture, data.dice().picture().get().orElseThrow());
    assertEquals(person.model().id(), studio.person().get().orElseThrow().model().id());
    assertEquals(pose, studio.pose().get());
    assertEquals(light, studio.light().get());
    assertEquals(behind.background(), free.background());
    assertNotEquals(free.background(), with("background contrast", "0 to 0").background());
    assertEquals("builtin, 2 changed", data.dice().recipeName().getValue());
    data.dice().roll("pose");
    home.runUntil(() -> !studio.pose().get().equals(pose));
    assertEquals(List.of(), thrown().front().things(), "the next throw has the settings, too");
    settings.undo();
    settings.undo();
    home.runUntil(() -> !thrown().front().things().isEmpty());
    assertEquals(List.of(), troubles);
  }

  @Test
  void whatBreaksARuleIsToldAndThrowsNothing() {
    String why = settings.take(entry("occluder share"), "2").orElseThrow();
    assertTrue(why.contains("occluder.share"), why);
    assertTrue(why.contains("share, 0 to 1"), why);
    assertEquals(TestSets.BOXES, settings.recipe().get());
    assertTrue(tasks.idle());
    assertEquals(Optional.empty(), studio.thrown().get());
  }

  @Test
  void itIsSavedAsARecipeThatDataOffersAndReadsBackTheSame() throws Exception {
    with("occluder share", "1");
    Recipe set = settings.recipe().get();
    settings.open().set(true);
    settings.name().set("behind-things");
    settings.save();
    home.runUntil(() -> data.generate().recipe().get().recipe().name().equals("behind-things"));
    Path file = folder.resolve("project/recipes/behind-things.json");
    assertEquals(Optional.of(file), data.generate().recipe().get().file());
    assertEquals(
        set.named("behind-things", set.description()).hash(), RecipeFile.read(file).hash());
    assertEquals(1, data.generate().recipe().get().recipe().occluder().share());
    assertEquals(List.of("Recipe saved as behind-things.json; it is chosen in Data"), remarks);
    assertFalse(settings.open().get());
    assertEquals("behind-things", data.dice().recipeName().getValue(), "nothing is changed now");
    assertEquals(List.of(), troubles);
  }

  @Test
  void anotherRecipeThatIsChosenInDataLosesNoChange() throws Exception {
    with("occluder share", "1");
    RecipeChoice mine = data.generate().recipe().get();
    RecipeChoice named =
        data.generate().recipes().stream().filter(one -> one.file().isEmpty()).findFirst().get();
    data.generate().recipe().set(named);
    assertEquals(named.recipe(), settings.recipe().get());
    data.generate().recipe().set(mine);
    assertEquals(1, settings.recipe().get().occluder().share());
    assertEquals("builtin, 1 changed", data.dice().recipeName().getValue());
  }

  @Test
  void whoGeneratesIsToldOfChangesThatAreNotSaved() throws Exception {
    data.generate().count().set(1);
    Job plain = data.generate().start();
    home.runUntil(() -> plain.state().ended());
    assertEquals(List.of(), troubles);
    with("occluder share", "1");
    assertEquals(List.of("builtin"), data.unsavedRecipes());
    Job job = data.generate().start();
    assertEquals(1, troubles.size());
    assertTrue(troubles.get(0).startsWith("The changes of builtin that are not saved"));
    home.runUntil(() -> job.state().ended());
    settings.discard();
    assertEquals(List.of(), data.unsavedRecipes());
  }

  @Test
  void savedUnderItsOwnNameNothingCountsAsChanged() throws Exception {
    settings.name().set("mine");
    settings.save();
    home.runUntil(() -> data.generate().recipe().get().recipe().name().equals("mine"));
    with("occluder share", "1");
    assertEquals("mine, 1 changed", data.dice().recipeName().getValue());
    settings.save();
    home.runUntil(() -> data.generate().recipe().get().recipe().occluder().share() == 1);
    assertEquals("mine", data.dice().recipeName().getValue());
  }
}
