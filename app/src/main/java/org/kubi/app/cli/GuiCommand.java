package org.kubi.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kubi.app.gui.Gui;
import org.kubi.app.gui.GuiOptions;
import org.kubi.app.task.TaskException;
import org.kubi.framing.Box;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "gui", description = "Opens the window.", mixinStandardHelpOptions = true)
final class GuiCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description = "A network to begin with (default: models/head, else the demo's, if there).")
  private @Nullable Path model;

  @Option(
      names = "--photo",
      paramLabel = "FILE",
      description = "A photo to begin with; with a network it is predicted at once.")
  private @Nullable Path photo;

  @Option(
      names = "--box",
      paramLabel = "X,Y,W,H",
      converter = BoxConverter.class,
      description = "The face in the photo, brows to chin, pixels.")
  private @Nullable Box box;

  @Option(
      names = "--theme",
      paramLabel = "light|dark",
      description = "Look of the window, this time (default: the preferred one, else light).")
  private GuiOptions.@Nullable Theme theme;

  @Option(
      names = "--project",
      paramLabel = "DIR",
      description = "The project's folder (default: the last one).")
  private @Nullable Path project;

  @Option(
      names = "--workspace",
      paramLabel = "NAME",
      description = "stage, data, train, runs or compare (default: where one was).")
  private @Nullable String workspace;

  @Option(
      names = "--language",
      paramLabel = "en|ja",
      description = "Of the words (default: the preferred one, else the system's).")
  private @Nullable String language;

  @Option(
      names = "--screenshot",
      paramLabel = "FILE",
      description = "Write a picture of the window as PNG once all has settled, and end.")
  private @Nullable Path screenshot;

  @Option(
      names = "--watch-pulses",
      paramLabel = "FILE",
      description =
          "Write as JSON, when the window closes, how evenly it lived: times between its pulses, the"
              + " longest of them, pictures a second in the viewport.")
  private @Nullable Path pulses;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description =
          "What to open, as if it were dropped on the window: photos, tables of photos, folders, a"
              + " data set, a network, a recipe, a figure.")
  private List<Path> open = new ArrayList<>();

  @Option(
      names = "--beside",
      paramLabel = "DIR|JSON",
      description =
          "A network to stand beside the window's own in Compare; may be given several times.")
  private List<Path> beside = new ArrayList<>();

  @Mixin private final PersonOptions characters = new PersonOptions();

  @Override
  public Integer call() throws Exception {
    GuiOptions options = GuiOptions.defaults().withPlace(place());
    if (theme != null) {
      options = options.withTheme(theme);
    }
    if (characters.makehuman().isPresent()) {
      options = options.withMakehuman(characters.makehuman().get());
    }
    if (model != null) {
      options = options.withModel(ModelOptions.inFolder(model));
    }
    if (photo != null) {
      options = options.withPhoto(photo);
    }
    if (box != null) {
      options = options.withBox(box);
    }
    Optional<PersonOptions.Wanted> wanted = characters.wanted();
    if (wanted.isPresent()) {
      options =
          wanted.get().figure().isPresent()
              ? options.withFigure(wanted.get().figure().get())
              : options.withCharacter(person(wanted.get()));
    }
    if (screenshot != null) {
      options = options.withScreenshotFile(screenshot);
    }
    if (pulses != null) {
      options = options.withPulsesFile(pulses);
    }
    return Gui.launch(options, ModelOptions.standard());
  }

  private GuiOptions.Place place() {
    try {
      return new GuiOptions.Place(
          Optional.ofNullable(project),
          Optional.ofNullable(workspace),
          Optional.ofNullable(language),
          open,
          beside);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private static GuiOptions.Character person(PersonOptions.Wanted wanted) throws TaskException {
    if (!wanted.name().isEmpty() || wanted.seed() > Integer.MAX_VALUE) {
      throw new TaskException(
          "the window's --character is FILE or SOURCE:SEED with a seed from 0 to 2147483647, found"
              + " '%s:%s'"
                  .formatted(
                      wanted.source(), wanted.name().isEmpty() ? wanted.seed() : wanted.name()));
    }
    return new GuiOptions.Character(wanted.source(), (int) wanted.seed());
  }
}
