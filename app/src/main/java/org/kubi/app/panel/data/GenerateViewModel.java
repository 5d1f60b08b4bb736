package org.kubi.app.panel.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kubi.app.panel.project.DataSetEntry;
import org.kubi.app.panel.project.Project;
import org.kubi.app.task.Job;
import org.kubi.app.task.JobRequest;
import org.kubi.app.task.Outcome;
import org.kubi.data.PlaneKind;
import org.kubi.framing.Framing;

/** Decides what is generated: recipe, how many, seed, name; asks for the job. */
public final class GenerateViewModel {
  /** The most pictures that the field takes. */
  public static final int MOST = 1_000_000;

  private final DataViewModel.Around around;
  private final ObservableList<RecipeChoice> recipes =
      FXCollections.observableArrayList(RecipeChoice.named());
  private final ObjectProperty<RecipeChoice> recipe =
      new SimpleObjectProperty<>(this, "recipe", recipes.get(0));
  private final IntegerProperty count = new SimpleIntegerProperty(this, "count", 1000);
  private final LongProperty seed = new SimpleLongProperty(this, "seed", 1);
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final BooleanProperty planes = new SimpleBooleanProperty(this, "planes");
  private final StringBinding folder;
  private final StringBinding place;
  private final Set<String> asked = new HashSet<>();

  GenerateViewModel(DataViewModel.Around around) {
    this.around = around;
    recipes.stream()
        .filter(one -> one.possibleWith(around.sources()))
        .findFirst()
        .ifPresent(recipe::set);
    this.folder =
        Bindings.createStringBinding(
            () -> project().data().resolve(freeName()).toString(),
            recipe,
            name,
            around.project().project(),
            around.project().contents());
    this.place =
        Bindings.createStringBinding(
            () -> project().name() + "/data/" + Path.of(folder.get()).getFileName(), folder);
  }

  /** What can be chosen: the named recipes, and those from files. */
  public ObservableList<RecipeChoice> recipes() {
    return recipes;
  }

  /** The recipe. */
  public ObjectProperty<RecipeChoice> recipe() {
    return recipe;
  }

  /** How many pictures. */
  public IntegerProperty count() {
    return count;
  }

  /** Seed of all dice. */
  public LongProperty seed() {
    return seed;
  }

  /** Name of the data set; empty: that of the recipe. */
  public StringProperty name() {
    return name;
  }

  /** Whether depth, normals and segments are kept, too. */
  public BooleanProperty planes() {
    return planes;
  }

  /** Where the data set will lie. */
  public StringBinding folder() {
    return folder;
  }

  /** Where it will lie, from the project's name on. */
  public StringBinding place() {
    return place;
  }

  /** Chooses a recipe from a file; reads it in the background. */
  public void chooseFile(Path file) {
    around
        .tasks()
        .<RecipeChoice>start(
            around.texts().of("data.recipe.reading", file.getFileName()),
            progress -> GenerationWork.recipe(file),
            outcome -> {
              if (outcome instanceof Outcome.Done<RecipeChoice> done) {
                recipes.removeIf(one -> one.file().equals(done.value().file()));
                recipes.add(done.value());
                recipe.set(done.value());
              } else if (outcome instanceof Outcome.Failed<RecipeChoice> failed) {
                around.onTrouble().accept(failed.message());
              }
            });
  }

  /** Asks for the job. */
  public Job start() {
    String free = freeName();
    asked.add(free);
    List<PlaneKind> kept = planes.get() ? List.of(PlaneKind.values()) : List.of();
    GenerationWork work =
        new GenerationWork(
            recipe.get(),
            count.get(),
            seed.get(),
            Framing.HEAD.size(),
            kept,
            project().data().resolve(free),
            false,
            Optional.of(project()));
    name.set("");
    return submit(work);
  }

  /** Goes on with a data set that was begun. */
  public void resume(DataSetEntry begun) {
    Project home = project();
    around
        .tasks()
        .<GenerationWork>start(
            around.texts().of("data.resuming", begun.name()),
            progress -> GenerationWork.resumed(begun.folder(), home),
            outcome -> {
              if (outcome instanceof Outcome.Done<GenerationWork> done) {
                submit(done.value());
              } else if (outcome instanceof Outcome.Failed<GenerationWork> failed) {
                around.onTrouble().accept(failed.message());
              }
            });
  }

  private Job submit(GenerationWork work) {
    return around
        .jobs()
        .submit(
            new JobRequest<>(
                around.texts().of("data.job", work.folder().getFileName(), work.count()),
                work.command(),
                progress -> work.run(around.people(), around.texts(), progress),
                around.onMade()));
  }

  private Project project() {
    return around.project().project().get();
  }

  /** The wanted name, with a number behind it if it is taken. */
  private String freeName() {
    Set<String> taken = new HashSet<>(asked);
    List<DataSetEntry> there = new ArrayList<>(around.project().contents().get().dataSets());
    there.forEach(entry -> taken.add(entry.name()));
    String typed = name.get().strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    String wanted = typed.isEmpty() || typed.startsWith(".") ? recipe.get().recipe().name() : typed;
    String free = wanted;
    for (int number = 2; taken.contains(free); number++) {
      free = wanted + "-" + number;
    }
    return free;
  }
}
