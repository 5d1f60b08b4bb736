package org.kubi.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kubi.app.service.PeopleSheet;
import org.kubi.app.task.TaskException;
import org.kubi.gen.CastBuilder;
import org.kubi.gen.Recipe;
import org.kubi.gen.Recipes;
import org.kubi.image.Frame;
import org.kubi.image.FrameImages;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.soft.SoftRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "people",
    description = "Draws the people of a recipe on one page, to see who takes part.",
    mixinStandardHelpOptions = true)
final class PeopleCommand implements Callable<Integer> {
  private static final int LEAST_SIZE = 32;
  private static final int MOST_SIZE = 1024;
  private static final int MOST_PEOPLE = 400;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--recipe",
      paramLabel = "NAME|FILE",
      description =
          "A named recipe or a JSON file. Default: anyone where MakeHuman's data is, else builtin.")
  private @Nullable String recipe;

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "100",
      description =
          "How many people, 1 to 400 (default: ${DEFAULT-VALUE}, or as many as there are).")
  private int count;

  @Option(
      names = "--size",
      paramLabel = "PIXELS",
      defaultValue = "128",
      description = "Side of each portrait, 32 to 1024 (default: ${DEFAULT-VALUE}).")
  private int size;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The picture to write, .png; one that is there is replaced.")
  private @Nullable Path out;

  @Mixin private final PersonOptions characters = new PersonOptions();

  @Override
  public Integer call() throws Exception {
    Path file = out;
    if (file == null || !file.toString().endsWith(".png")) {
      throw Usage.wrong(spec, "--out is a .png file, found " + file);
    }
    if (count < 1 || count > MOST_PEOPLE || size < LEAST_SIZE || size > MOST_SIZE) {
      throw Usage.wrong(
          spec,
          "--count is between 1 and %d and --size between %d and %d, found %d and %d"
              .formatted(MOST_PEOPLE, LEAST_SIZE, MOST_SIZE, count, size));
    }
    Sources sources = Sources.of(characters, Optional.ofNullable(recipe), System.err);
    Recipe chosen =
        sources.cast(recipe == null ? sources.defaultRecipe(System.err) : Recipes.find(recipe));
    List<CharacterModel> people;
    try (Cancel cancel = new Cancel();
        ProgressLine line = new ProgressLine("Making", "people")) {
      people =
          CastBuilder.build(
                  chosen.withAtMost(count),
                  sources,
                  Runtime.getRuntime().availableProcessors(),
                  line::at,
                  cancel)
              .people();
    }
    List<CharacterModel> shown = people.subList(0, Math.min(count, people.size()));
    try (SoftRenderer renderer = new SoftRenderer()) {
      write(PeopleSheet.of(shown, size, renderer), file);
    }
    System.err.printf("%s shows %d people of %s.%n", file, shown.size(), chosen.name());
    return KubiCommand.DONE;
  }

  private static void write(Frame page, Path file) throws TaskException {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      FrameImages.writePng(page, file);
    } catch (IOException e) {
      throw new TaskException(
          file + " cannot be written (" + e.getMessage() + "): name another file", e);
    }
  }
}
