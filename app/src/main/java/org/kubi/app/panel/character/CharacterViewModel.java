package org.kubi.app.panel.character;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kubi.app.panel.studio.Person;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.Outcome;
import org.kubi.app.task.Progress;
import org.kubi.app.task.RunningTask;
import org.kubi.app.task.TaskException;
import org.kubi.app.task.TaskRunner;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.gltf.GltfSource;

/**
 * Decides who stands in the studio: loads the person of a source and a seed in the background. The
 * newest choice wins; a person that cannot be loaded leaves the present one standing.
 */
public final class CharacterViewModel {
  /** The greatest seed that the field offers. */
  public static final int GREATEST_SEED = 999_999;

  private static final int MOST_NOTES = 3;

  private final Studio studio;
  private final TaskRunner tasks;
  private final Texts texts;
  private final Consumer<String> onTrouble;
  private final ObservableList<CharacterSource> sources;
  private final BooleanBinding endless;
  private final ObjectProperty<CharacterSource> source;
  private final IntegerProperty seed = new SimpleIntegerProperty(this, "seed");
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(this, "loading");
  private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper(this, "caption", "");
  private Optional<RunningTask> running = Optional.empty();
  private int newest;

  /**
   * Starts loading at once.
   *
   * @param sources at least one
   * @param onTrouble hears one sentence when a person cannot be loaded
   */
  public CharacterViewModel(
      Studio studio,
      TaskRunner tasks,
      Texts texts,
      List<CharacterSource> sources,
      Choice first,
      Consumer<String> onTrouble) {
    this.studio = studio;
    this.tasks = tasks;
    this.texts = texts;
    this.sources = FXCollections.observableArrayList(sources);
    this.onTrouble = onTrouble;
    this.source = new SimpleObjectProperty<>(this, "source", named(first.sourceId()));
    this.endless =
        Bindings.createBooleanBinding(() -> !(source.get() instanceof GltfSource), source);
    seed.set(first.seed());
    source.addListener(
        (changed, was, is) -> {
          studio.history().did(() -> choose(was), () -> choose(is));
          load();
        });
    seed.addListener(
        (changed, was, is) -> {
          studio.history().did(() -> seed.set(was.intValue()), () -> seed.set(is.intValue()));
          load();
        });
    load();
  }

  /**
   * A person by name.
   *
   * @param sourceId of its source; the first source if there is none of that name
   * @param seed 0 to {@link #GREATEST_SEED}
   */
  public record Choice(String sourceId, int seed) {}

  /** A person and what is to be said of it, a sentence each. */
  private record Loaded(Person person, List<String> notes) {}

  /** Where people come from; read only. */
  public ObservableList<CharacterSource> sources() {
    return FXCollections.unmodifiableObservableList(sources);
  }

  /** Whether the chosen source has more than one person. */
  public BooleanBinding endless() {
    return endless;
  }

  /** The figure from a file that is chosen, if one is. */
  public Optional<GltfSource> figure() {
    return source.get() instanceof GltfSource figure ? Optional.of(figure) : Optional.empty();
  }

  /** Shows a figure from a file, in the place of an earlier one. */
  public void show(GltfSource figure) {
    Optional<CharacterSource> earlier =
        sources.stream().filter(GltfSource.class::isInstance).findFirst();
    sources.add(figure);
    source.set(figure);
    earlier.ifPresent(sources::remove);
  }

  /** Whether there is a source of that name. */
  public boolean has(String sourceId) {
    return sources.stream().anyMatch(one -> one.id().equals(sourceId));
  }

  /** The names of all sources, in one line. */
  public String sourceIds() {
    return sources.stream().map(CharacterSource::id).collect(Collectors.joining(", "));
  }

  /** The chosen source. */
  public ObjectProperty<CharacterSource> source() {
    return source;
  }

  /** Which of the source's people. */
  public IntegerProperty seed() {
    return seed;
  }

  /** Whether a person is being loaded. */
  public ReadOnlyBooleanProperty loading() {
    return loading.getReadOnlyProperty();
  }

  /** Who stands there, in a few words. */
  public ReadOnlyStringProperty caption() {
    return caption.getReadOnlyProperty();
  }

  /** The next person of the source. */
  public void next() {
    seed.set(seed.get() >= GREATEST_SEED ? 0 : seed.get() + 1);
  }

  /** A figure that another one has replaced is gone. */
  private void choose(CharacterSource one) {
    if (sources.contains(one)) {
      source.set(one);
    }
  }

  private CharacterSource named(String id) {
    return sources.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseGet(() -> sources.get(0));
  }

  private void load() {
    running.ifPresent(RunningTask::cancel);
    int request = ++newest;
    CharacterSource from = source.get();
    int wanted = seed.get();
    loading.set(true);
    running =
        Optional.of(
            tasks.<Loaded>start(
                texts.of("character.loading"),
                progress -> load(from, wanted, progress),
                outcome -> {
                  if (request == newest) {
                    loaded(outcome);
                  }
                }));
  }

  private Loaded load(CharacterSource from, int wanted, Progress progress) throws TaskException {
    try {
      progress.report(-1, texts.of("character.loading"));
      Person person = Person.of(from.person(wanted));
      return new Loaded(person, from instanceof GltfSource figure ? figure.notes() : List.of());
    } catch (CharacterException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
  }

  private static double apart(Person one, Person other) {
    return one.headCentre().minus(other.headCentre()).length();
  }

  private void loaded(Outcome<Loaded> outcome) {
    loading.set(false);
    if (outcome instanceof Outcome.Done<Loaded> done) {
      Person person = done.value().person;
      // Figures stand on the floor or hang at the hips: who is elsewhere is looked at anew.
      boolean elsewhere =
          studio.person().get().map(one -> apart(one, person) > one.headRadius()).orElse(true);
      studio.person().set(Optional.of(person));
      if (elsewhere) {
        studio.orbit().set(studio.frontView());
      }
      StringBuilder about =
          new StringBuilder(
              texts.of("character.caption", person.model().id(), person.model().triangleCount()));
      done.value().notes.stream()
          .limit(MOST_NOTES)
          .forEach(note -> about.append("; ").append(note));
      caption.set(about.toString());
    } else if (outcome instanceof Outcome.Failed<Loaded> failed) {
      onTrouble.accept(failed.message());
    }
  }
}
