package org.kubi.app.panel.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.kubi.app.panel.project.DataSetEntry;
import org.kubi.app.panel.project.Project;
import org.kubi.app.task.Job;
import org.kubi.app.task.JobRequest;
import org.kubi.app.task.Outcome;
import org.kubi.data.PlaneKind;
import org.kubi.framing.Framing;
import org.kubi.gen.SampleGenerator;

/** Decides what is generated: recipe, how many, how large, seed, name; asks for the job. */
public final class GenerateViewModel {
  /** The most pictures that the field takes. */
  public static final int MOST = 1_000_000;

  /** The least side of a picture, pixels. */
  public static final int LEAST_SIZE = SampleGenerator.LEAST_SIZE;

  /** The greatest side of a picture, pixels. */
  public static final int MOST_SIZE = SampleGenerator.MOST_SIZE;

  private final DataViewModel.Around around;
  private final Supplier<List<String>> unsaved;
  private final RecipeChooser chooser;
  private final IntegerProperty count = new SimpleIntegerProperty(this, "count", 1000);
  private final LongProperty seed = new SimpleLongProperty(this, "seed", 1);
  private final IntegerProperty size = new SimpleIntegerProperty(this, "size", Framing.HEAD.size());
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final BooleanProperty planes = new SimpleBooleanProperty(this, "planes");
  private final StringBinding folder;
  private final StringBinding place;
  private final Set<String> asked = new HashSet<>();

  /**
   * With the first recipe whose people are here.
   *
   * @param unsaved names of the recipes with changes that are not saved
   */
  GenerateViewModel(DataViewModel.Around around, Supplier<List<String>> unsaved) {
    this.around = around;
    this.unsaved = unsaved;
    this.chooser = new RecipeChooser(around);
    this.folder =
        Bindings.createStringBinding(
            () -> project().data().resolve(freeName()).toString(),
            chooser.recipe(),
            name,
            around.project().project(),
            around.project().contents());
    this.place =
        Bindings.createStringBinding(
            () -> project().name() + "/data/" + Path.of(folder.get()).getFileName(), folder);
  }

  /** What can be chosen: the named recipes, those of the project, and those from files. */
  public ObservableList<RecipeChoice> recipes() {
    return chooser.recipes();
  }

  /** The recipe. */
  public ObjectProperty<RecipeChoice> recipe() {
    return chooser.recipe();
  }

  /** How many pictures. */
  public IntegerProperty count() {
    return count;
  }

  /** Seed of all dice. */
  public LongProperty seed() {
    return seed;
  }

  /** Side of the pictures, pixels, {@link #LEAST_SIZE} to {@link #MOST_SIZE}. */
  public IntegerProperty size() {
    return size;
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

  /** The recipe that is chosen, or about to be: its name, or its file. */
  public String chosenWord() {
    return chooser.word();
  }

  /**
   * Takes over what was chosen before.
   *
   * @param word a recipe's name or file; where it is not here, the recipe stays as it is
   * @param numbers count, seed and side; one that is out of range, or missing, says nothing
   */
  public void take(String word, List<Long> numbers) {
    if (numbers.size() == 3) {
      inRange(numbers.get(0), 1, MOST).ifPresent(count::setValue);
      inRange(numbers.get(1), 0, Integer.MAX_VALUE).ifPresent(seed::setValue);
      inRange(numbers.get(2), LEAST_SIZE, MOST_SIZE).ifPresent(size::setValue);
    }
    chooser.choose(word);
  }

  private static Optional<Long> inRange(long number, long least, long most) {
    return number >= least && number <= most ? Optional.of(number) : Optional.empty();
  }

  /** Chooses a recipe from a file; reads it in the background. */
  public void chooseFile(Path file) {
    chooser.chooseFile(file);
  }

  /** Asks for the job; says so if the recipe has changes that are not saved and so not in it. */
  public Job start() {
    String chosen = recipe().get().recipe().name();
    if (unsaved.get().contains(chosen)) {
      around.onTrouble().accept(around.texts().of("data.unsaved", chosen));
    }
    String free = freeName();
    asked.add(free);
    List<PlaneKind> kept = planes.get() ? List.of(PlaneKind.values()) : List.of();
    GenerationWork work =
        new GenerationWork(
            recipe().get(),
            count.get(),
            seed.get(),
            size.get(),
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
    String wanted =
        typed.isEmpty() || typed.startsWith(".") ? recipe().get().recipe().name() : typed;
    String free = wanted;
    for (int number = 2; taken.contains(free); number++) {
      free = wanted + "-" + number;
    }
    return free;
  }
}
