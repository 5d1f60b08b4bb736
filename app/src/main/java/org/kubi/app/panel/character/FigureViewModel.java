package org.kubi.app.panel.character;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.Outcome;
import org.kubi.app.task.TaskException;
import org.kubi.app.task.TaskRunner;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.gltf.BoneGuess;
import org.kubi.render.character.gltf.BoneMap;
import org.kubi.render.character.gltf.GltfFigure;
import org.kubi.render.character.gltf.GltfSource;

/**
 * Opens figures from files. Where the names of the bones do not say which are neck and head, it
 * asks; the answer is kept beside the file, where the command line finds it too.
 */
public final class FigureViewModel {
  private final TaskRunner tasks;
  private final Texts texts;
  private final Consumer<GltfSource> onFigure;
  private final Consumer<String> onTrouble;
  private final ReadOnlyObjectWrapper<Optional<BoneChooserViewModel>> question =
      new ReadOnlyObjectWrapper<>(this, "question", Optional.empty());
  private Optional<Path> asked = Optional.empty();

  /**
   * Opens nothing yet.
   *
   * @param onFigure hears of a figure whose bones are known
   * @param onTrouble hears one sentence when a file cannot be used
   */
  public FigureViewModel(
      TaskRunner tasks, Texts texts, Consumer<GltfSource> onFigure, Consumer<String> onTrouble) {
    this.tasks = tasks;
    this.texts = texts;
    this.onFigure = onFigure;
    this.onTrouble = onTrouble;
  }

  /** A file that was read, and what is known of its bones. */
  private record Found(
      GltfFigure figure, BoneMap map, Map<String, Double> confidence, boolean sure) {}

  /** Which bones are which is asked; empty when nothing is. */
  public ReadOnlyObjectProperty<Optional<BoneChooserViewModel>> question() {
    return question.getReadOnlyProperty();
  }

  /** Opens a figure; asks for its bones if they are not known. */
  public void open(GltfSource figure) {
    if (figure.bones().isPresent()) {
      onFigure.accept(figure);
    } else {
      read(figure.file(), false);
    }
  }

  /** Asks for the bones of a figure, whether they are known or not. */
  public void chooseBones(GltfSource figure) {
    read(figure.file(), true);
  }

  private void read(Path file, boolean ask) {
    tasks.<Found>start(
        texts.of("figure.reading", file.getFileName()),
        progress -> find(file),
        outcome -> {
          if (outcome instanceof Outcome.Done<Found> done) {
            found(done.value(), ask);
          } else if (outcome instanceof Outcome.Failed<Found> failed) {
            onTrouble.accept(failed.message());
          }
        });
  }

  private static Found find(Path file) throws TaskException {
    try {
      GltfFigure figure = GltfFigure.read(file);
      Path beside = GltfSource.mapBeside(file);
      if (Files.exists(beside)) {
        return new Found(figure, BoneMap.read(beside), Map.of(), true);
      }
      BoneGuess guess = figure.guess();
      return new Found(figure, guess.map(), guess.confidence(), guess.sure());
    } catch (CharacterException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
  }

  private void found(Found found, boolean ask) {
    Path file = found.figure.file();
    if (found.sure && !ask) {
      onFigure.accept(new GltfSource(file, Optional.of(found.map)));
    } else {
      asked = Optional.of(file);
      question.set(
          Optional.of(new BoneChooserViewModel(found.figure, found.map, found.confidence, texts)));
    }
  }

  /** Takes the answer to the question: the bones, or nothing if the figure is not to be opened. */
  public void answer(Optional<BoneMap> bones) {
    question.set(Optional.empty());
    if (asked.isEmpty() || bones.isEmpty()) {
      return;
    }
    Path file = asked.get();
    BoneMap map = bones.get();
    asked = Optional.empty();
    onFigure.accept(new GltfSource(file, Optional.of(map)));
    tasks.<Path>start(
        texts.of("figure.keeping"),
        progress -> keep(file, map),
        outcome -> {
          if (outcome instanceof Outcome.Failed<Path> failed) {
            onTrouble.accept(failed.message());
          }
        });
  }

  private static Path keep(Path file, BoneMap map) throws TaskException {
    try {
      map.write(GltfSource.mapBeside(file));
      return file;
    } catch (CharacterException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
  }
}
