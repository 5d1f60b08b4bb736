package org.kubi.app.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kubi.app.task.TaskException;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.predict.PredictionEngine;
import org.kubi.nn.predict.Predictor;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which network. */
final class ModelOptions {
  @Option(
      names = "--model",
      paramLabel = "DIR",
      description =
          "The network's folder, or the run that made it (default: models/head, else the demo's).")
  private @Nullable Path model;

  @Option(
      names = "--mirror",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description =
          "Also look at the mirrored picture and answer the mean: better, two thirds as fast; with"
              + " --no-mirror it looks once (default: it looks twice).")
  private boolean mirror;

  @Option(
      names = "--engine",
      paramLabel = "E",
      description =
          "Who computes: ${COMPLETION-CANDIDATES} (default: auto, the faster; the answers are the"
              + " same).",
      completionCandidates = Engines.class,
      converter = EngineConverter.class)
  private PredictionEngine engine = PredictionEngine.AUTO;

  /** Loads the network. */
  Predictor open() throws ModelException, TaskException {
    return Predictor.open(folder(), mirror, engine);
  }

  /** The folder with the card. */
  Path folder() throws TaskException {
    if (model != null) {
      return inFolder(model);
    }
    return standard()
        .orElseThrow(
            () ->
                new TaskException(
                    "there is no network yet: train one (kubi train), or run kubi demo, or name one"
                        + " by --model"));
  }

  /** The network in a folder: itself, or the one that a run there made. */
  static Path inFolder(Path named) {
    return Checkpoint.find(named).orElse(named);
  }

  /** The network to use when none is named: the one that ships, else the demo's. */
  static Optional<Path> standard() {
    Path home = ProjectFolder.get();
    return Stream.of(home.resolve("models/head"), home.resolve("out/demo/run/model"))
        .filter(Checkpoint::exists)
        .findFirst();
  }

  /** The words for {@code --engine}. */
  static final class Engines implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      List<String> ids = Stream.of(PredictionEngine.values()).map(PredictionEngine::id).toList();
      return ids.iterator();
    }
  }

  /** A word to its engine. */
  static final class EngineConverter implements ITypeConverter<PredictionEngine> {
    @Override
    public PredictionEngine convert(String word) {
      for (PredictionEngine known : PredictionEngine.values()) {
        if (known.id().equals(word.toLowerCase(Locale.ROOT))) {
          return known;
        }
      }
      throw new TypeConversionException(
          "'%s' is none of %s".formatted(word, String.join(", ", new Engines())));
    }
  }
}
