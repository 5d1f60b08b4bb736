package org.kubi.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kubi.app.service.DataCast;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.Json;
import org.kubi.data.Splits;
import org.kubi.gen.split.Families;
import org.kubi.gen.split.Splitter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "split",
    description =
        "Divides a data set into training, validation and test: no person, and no hair and skin, is"
            + " in two of them (see docs/recipes.md).",
    mixinStandardHelpOptions = true)
final class SplitCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The data set's folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--validation",
      paramLabel = "SHARE",
      defaultValue = "0.1",
      description = "Share of the pictures to tune on (default: ${DEFAULT-VALUE}).")
  private double validation;

  @Option(
      names = "--test",
      paramLabel = "SHARE",
      defaultValue = "0.1",
      description = "Share of the pictures to test on in the end (default: ${DEFAULT-VALUE}).")
  private double test;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Seed of the draw (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--by",
      paramLabel = "KIN",
      description =
          "What keeps people together: look (one person, or hair and skin in common; people are made"
              + " again for it) or person (default: look).")
  private Kin by = Kin.LOOK;

  @Option(names = "--force", description = "Replace the splits that are there.")
  private boolean force;

  @Option(names = "--json", description = "Print the splits as JSON.")
  private boolean json;

  @Mixin private final CharacterOptions characters = new CharacterOptions();

  /** What keeps people together. */
  enum Kin {
    LOOK,
    PERSON;

    /** As it is written on the command line. */
    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() throws Exception {
    Splitter splitter;
    try {
      splitter = new Splitter(validation, test, seed);
    } catch (IllegalArgumentException e) {
      throw Usage.wrong(spec, String.valueOf(e.getMessage()));
    }
    Dataset dataset = Dataset.open(folder);
    if (!force && Files.exists(folder.resolve(Splits.FILE))) {
      throw new DatasetException(
          folder.resolve(Splits.FILE) + " is there already: replace it by --force");
    }
    Splits splits = splitter.split(dataset, families(dataset));
    splits.write(folder);
    if (json) {
      System.out.print(Json.write(splits));
    } else {
      System.out.print(table(splits, dataset.size()));
    }
    return KubiCommand.DONE;
  }

  private Families families(Dataset dataset) throws Exception {
    if (by == Kin.PERSON) {
      return Families.ofCharacters(dataset.manifest().characters().size());
    }
    Sources sources = new Sources(characters.makehuman());
    try (Cancel cancel = new Cancel();
        ProgressLine line = new ProgressLine("Looking at", "people")) {
      DataCast cast = DataCast.of(dataset, sources, (done, total) -> {}, cancel);
      return Families.of(cast.likenesses(dataset, line::at));
    }
  }

  private static String table(Splits splits, int samples) {
    TextTable table = new TextTable(List.of("part", "families", "people", "pictures", "share"));
    for (Splits.Part part : splits.parts()) {
      long families = part.characters().stream().map(splits.families()::get).distinct().count();
      table.row(
          List.of(
              part.name(),
              String.valueOf(families),
              String.valueOf(part.characters().size()),
              String.valueOf(part.samples()),
              String.format(Locale.ROOT, "%.1f %%", 100.0 * part.samples() / samples)));
    }
    return table.text();
  }
}
