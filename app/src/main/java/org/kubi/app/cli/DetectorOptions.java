package org.kubi.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kubi.app.task.TaskException;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.detect.CascadeFinder;
import org.kubi.nn.detect.Detector;
import org.kubi.nn.detect.HeadFinder;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Who looks for heads. */
final class DetectorOptions {
  @Option(
      names = "--with",
      paramLabel = "WHO",
      split = ",",
      converter = WhoConverter.class,
      description =
          "Who looks for heads: own (default), or to compare OpenCV's classical detector, cascade"
              + " (faces from the front) or cascade-profile (from the side too).")
  private List<Who> with = List.of(Who.OWN);

  @Option(
      names = "--detector",
      paramLabel = "DIR",
      description = "The folder of our own head detector (default: models/detector).")
  private @Nullable Path detector;

  /** Who can look. */
  enum Who {
    OWN("own"),
    CASCADE("cascade"),
    CASCADE_PROFILE("cascade-profile");

    private final String id;

    Who(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }
  }

  /** A word to who looks. */
  static final class WhoConverter implements ITypeConverter<Who> {
    @Override
    public Who convert(String word) {
      for (Who who : Who.values()) {
        if (who.id().equals(word)) {
          return who;
        }
      }
      throw new TypeConversionException(
          "'%s' is none of own, cascade, cascade-profile".formatted(word));
    }
  }

  /** Who was asked for, each once. */
  List<Who> all() {
    return with.stream().distinct().toList();
  }

  /** Whether the one that is asked for can look, or is missing since none ships. */
  boolean isThere() {
    return !all().equals(List.of(Who.OWN)) || folder().isPresent();
  }

  /** Opens the one that was asked for; several are a wrong use. */
  HeadFinder open(@Nullable CommandSpec spec) throws ModelException, TaskException {
    if (all().size() != 1) {
      throw Usage.wrong(spec, "--with takes one here; several go with detect --photos");
    }
    return open(all().get(0));
  }

  /**
   * Opens all that were asked for, in their order; each is to be closed.
   *
   * @throws TaskException if our own was asked for, none was named and none ships
   */
  List<HeadFinder> openAll() throws ModelException, TaskException {
    List<HeadFinder> open = new ArrayList<>();
    try {
      for (Who who : all()) {
        open.add(open(who));
      }
    } catch (ModelException | TaskException e) {
      open.forEach(HeadFinder::close);
      throw e;
    }
    return open;
  }

  private HeadFinder open(Who who) throws ModelException, TaskException {
    if (who != Who.OWN) {
      return CascadeFinder.open(who == Who.CASCADE_PROFILE);
    }
    Path folder =
        folder()
            .orElseThrow(
                () ->
                    new TaskException(
                        "there is no head detector here: train one (kubi train-detector) and name"
                            + " it by --detector"));
    return Detector.open(folder);
  }

  /** The one that was named, else the one that ships, if it does. */
  private Optional<Path> folder() {
    return detector != null
        ? Optional.of(detector)
        : Optional.of(ProjectFolder.get().resolve("models/detector")).filter(Checkpoint::exists);
  }
}
