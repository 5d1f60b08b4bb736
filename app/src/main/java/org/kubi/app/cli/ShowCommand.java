package org.kubi.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kubi.app.service.DataCast;
import org.kubi.app.service.SampleAgain;
import org.kubi.app.task.TaskException;
import org.kubi.data.Dataset;
import org.kubi.data.FileReason;
import org.kubi.data.Json;
import org.kubi.image.FrameImages;
import org.kubi.render.backend.Backend;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "show",
    description =
        "Shows one sample of a data set: its numbers with units, its picture, and its scene again at"
            + " any size with depth, normals and segments.",
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
  private static final int LEAST_SIZE = 16;
  private static final int MOST_SIZE = 2048;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The data set's folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--index",
      paramLabel = "I",
      defaultValue = "0",
      description = "Which sample, from 0 (default: ${DEFAULT-VALUE}).")
  private int index;

  @Option(
      names = "--size",
      paramLabel = "PIXELS",
      defaultValue = "256",
      description = "Side of each picture on the page, 16 to 2048 (default: ${DEFAULT-VALUE}).")
  private int size;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "The page to write, .png: the picture, the scene rendered again, depth, normals, segments."
              + " One that is there is replaced.")
  private @Nullable Path out;

  @Option(names = "--all", description = "Print landmarks and joints too.")
  private boolean all;

  @Option(names = "--json", description = "Print all numbers as JSON.")
  private boolean json;

  @Mixin private final CharacterOptions characters = new CharacterOptions();

  @Override
  public Integer call() throws Exception {
    if (size < LEAST_SIZE || size > MOST_SIZE) {
      throw Usage.wrong(
          spec, "--size is between %d and %d, found %d".formatted(LEAST_SIZE, MOST_SIZE, size));
    }
    Path file = out;
    if (file != null && !file.toString().endsWith(".png")) {
      throw Usage.wrong(spec, "--out is a .png file, found " + file);
    }
    Dataset dataset = Dataset.open(folder);
    if (index < 0 || index >= dataset.size()) {
      throw Usage.wrong(spec, "--index is 0 to %d, found %d".formatted(dataset.size() - 1, index));
    }
    SampleText text = new SampleText(dataset, index);
    System.out.print(json ? Json.write(text.json()) : text.lines(all));
    if (file != null) {
      draw(dataset, file);
    }
    return KubiCommand.DONE;
  }

  private void draw(Dataset dataset, Path file) throws Exception {
    DataCast cast;
    try (Cancel cancel = new Cancel()) {
      Sources sources = new Sources(characters.makehuman());
      cast = DataCast.of(dataset, sources, (done, total) -> {}, cancel);
    }
    SampleAgain again = SampleAgain.of(dataset, cast, index, size);
    try {
      Path parent = file.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      FrameImages.writePng(again.page(), file);
    } catch (IOException e) {
      throw new TaskException(
          "%s cannot be written (%s): name another file".formatted(file, FileReason.of(e)), e);
    }
    System.err.printf("%s shows it; %s.%n", file, verdict(dataset, cast, again));
  }

  private static String verdict(Dataset dataset, DataCast cast, SampleAgain again) {
    if (!cast.isSame()) {
      return "NOT the scene of then: the files of its people have changed since (%.12s, now %.12s)"
          .formatted(dataset.manifest().charactersHash(), cast.cast().hash());
    }
    if (again.sameBytes()) {
      return "rendered again, its picture is the same to the bit";
    }
    return dataset.manifest().renderer().equals(Backend.SOFT.id())
        ? "NOT the picture of then: another version of the program made the data set"
        : "it was drawn by the renderer %s, whose pixels differ a little"
            .formatted(dataset.manifest().renderer());
  }
}
