package org.kubi.app.panel.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.kubi.app.panel.pose.PoseEditor;
import org.kubi.app.panel.project.DataSetEntry;
import org.kubi.app.panel.project.ProjectContents;
import org.kubi.app.panel.project.ProjectViewModel;
import org.kubi.app.panel.recipe.RecipeViewModel;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.service.AimedRecipe;
import org.kubi.app.task.JobQueue;
import org.kubi.app.task.Outcome;
import org.kubi.app.task.TaskException;
import org.kubi.app.task.TaskRunner;
import org.kubi.data.Dataset;
import org.kubi.gen.Aim;
import org.kubi.gen.CastBuilder.SourceFinder;
import org.kubi.gen.Recipe;
import org.kubi.gen.RecipeException;
import org.kubi.gen.Recipes;

/** The workspace of the data sets: what is made, and what is looked at. */
public final class DataViewModel implements AutoCloseable {
  private final Around around;
  private final GenerateViewModel generate;
  private final RecipeViewModel recipe;
  private final SheetViewModel sheet;
  private final SampleViewModel sample;
  private final ExportViewModel export;
  private final DiceViewModel dice;

  /**
   * What the workspace has round it.
   *
   * @param people where the people of recipes come from
   * @param sources ids of the sources that are here
   * @param onTrouble hears one sentence when something cannot be done
   * @param onMade hears the folder of each data set that was made
   */
  record Around(
      TaskRunner tasks,
      JobQueue jobs,
      ProjectViewModel project,
      Texts texts,
      SourceFinder people,
      List<String> sources,
      Consumer<String> onTrouble,
      Consumer<Path> onMade) {}

  /**
   * With nothing open.
   *
   * @param home the toolkit's thread in a window
   * @param sources ids of the sources of people that are here
   * @param onTrouble hears one sentence when something cannot be done
   * @param onRemark hears one sentence when something was done that is not seen
   */
  public DataViewModel(
      Studio studio,
      PoseEditor editor,
      TaskRunner tasks,
      JobQueue jobs,
      ProjectViewModel project,
      Executor home,
      Texts texts,
      SourceFinder people,
      List<String> sources,
      Consumer<String> onTrouble,
      Consumer<String> onRemark) {
    this.around =
        new Around(
            tasks,
            jobs,
            project,
            texts,
            people,
            sources,
            onTrouble,
            // An editor that is open stays.
            folder -> this.sheet().open(folder));
    this.generate = new GenerateViewModel(around, () -> this.unsavedRecipes());
    RecipeViewModel.Around recipes =
        new RecipeViewModel.Around(
            tasks,
            people,
            () -> project.project().get(),
            texts,
            file -> {
              generate.chooseFile(file);
              onRemark.accept(texts.of("recipe.saved", file.getFileName()));
            },
            onTrouble);
    this.recipe = new RecipeViewModel(recipes);
    this.sheet = new SheetViewModel(around, home);
    this.sample = new SampleViewModel(around, sheet, studio, editor, home);
    this.export = new ExportViewModel(around, sheet);
    this.dice =
        new DiceViewModel(around, generate.recipe(), new RecipeViewModel(recipes), studio, editor);
    // A job leaves something on disk also where it was stopped.
    jobs.onEnd(job -> project.refresh());
  }

  /** What is made next. */
  public GenerateViewModel generate() {
    return generate;
  }

  /** The editor of recipes. */
  public RecipeViewModel recipe() {
    return recipe;
  }

  /** Names of the recipes whose changes, here or on the stage, are not saved. */
  public List<String> unsavedRecipes() {
    return Stream.concat(recipe.unsaved().stream(), dice.settings().unsaved().stream())
        .map(one -> one.base().name())
        .distinct()
        .toList();
  }

  /** Changes the recipe that is chosen. */
  public void editRecipe() {
    recipe.edit(generate.recipe().get().recipe());
  }

  /**
   * Chooses a recipe that makes more heads of the angles that are looked at, of the people of the
   * data set that is looked at; nothing without both.
   */
  public void moreHere() {
    Optional<Dataset> set = sheet.dataset().get();
    Optional<SampleFilter.Angles> angles = sheet.filter().get().angles();
    if (set.isEmpty() || angles.isEmpty()) {
      return;
    }
    Path recipes = around.project().project().get().recipes();
    around
        .tasks()
        .<Path>start(
            around.texts().of("data.more.making"),
            progress -> aimed(set.get(), angles.get(), recipes),
            outcome -> {
              if (outcome instanceof Outcome.Done<Path> done) {
                generate.chooseFile(done.value());
              } else if (outcome instanceof Outcome.Failed<Path> failed) {
                around.onTrouble().accept(failed.message());
              }
            });
  }

  private static Path aimed(Dataset set, SampleFilter.Angles at, Path recipes)
      throws TaskException {
    try {
      Recipe base = Recipes.of(set.manifest());
      if (base.showsBodies()) {
        throw new TaskException(
            "recipe %s shows whole figures, and only heads can be aimed: generate more of it with"
                    .formatted(base.name())
                + " another seed");
      }
      Aim aim = new Aim(0, at.yawFrom(), at.yawTo(), at.pitchFrom(), at.pitchTo(), 1);
      return AimedRecipe.write(base, aim, recipes);
    } catch (RecipeException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
  }

  /** The pictures of the data set that is looked at. */
  public SheetViewModel sheet() {
    return sheet;
  }

  /** The dice of the recipe that is chosen. */
  public DiceViewModel dice() {
    return dice;
  }

  /** Other programs' formats. */
  public ExportViewModel export() {
    return export;
  }

  /** The sample that is chosen. */
  public SampleViewModel sample() {
    return sample;
  }

  /** What lies in the project. */
  public ReadOnlyObjectProperty<ProjectContents> contents() {
    return around.project().contents();
  }

  /** Looks at a data set. */
  public void open(Path folder) {
    recipe.open().set(false);
    sheet.open(folder);
  }

  /** Looks at a data set, or goes on with one that was begun. */
  public void openOrResume(DataSetEntry entry) {
    if (entry.complete()) {
      open(entry.folder());
    } else {
      generate.resume(entry);
    }
  }

  /** The folder of the data set that is looked at. */
  public Optional<Path> folder() {
    return sheet.dataset().get().map(Dataset::folder);
  }

  /** Whether nothing is being read or painted. */
  public boolean idle() {
    return sheet.idle() && sample.idle();
  }

  @Override
  public void close() {
    sheet.close();
    sample.close();
  }
}
