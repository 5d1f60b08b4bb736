package org.kubi.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kubi.app.cli.SplitCommand.Kin;
import org.kubi.app.service.DataCast;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetManifest;
import org.kubi.data.Json;
import org.kubi.data.Splits;
import org.kubi.gen.inspect.LabelCheck;
import org.kubi.gen.inspect.PictureCheck;
import org.kubi.gen.split.LeakCheck;
import org.kubi.gen.split.Likeness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "check",
    description =
        "Checks a data set: manifest, files, the hash of every shard, the range of every number,"
            + " pictures that are there twice, and that its splits do not leak. With two data sets:"
            + " that no person, no look and no picture is in both.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private static final String SAMPLES = "samples";

  @Parameters(index = "0", paramLabel = "DIR", description = "The data set's folder.")
  private Path folder = Path.of("");

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "DIR2",
      description = "Another data set, which must have nobody in common with it.")
  private @Nullable Path other;

  @Option(
      names = "--by",
      paramLabel = "KIN",
      description =
          "What two data sets must not have in common: look (a person, or hair and skin; people are"
              + " made again for it) or person (default: look).")
  private Kin by = Kin.LOOK;

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  @Mixin private final CharacterOptions characters = new CharacterOptions();

  @Override
  public Integer call() throws Exception {
    Map<String, Object> answer = new TreeMap<>();
    Dataset dataset = Dataset.open(folder);
    List<String> lines = new ArrayList<>(one(dataset, answer));
    Path second = other;
    if (second != null) {
      Dataset apart = Dataset.open(second);
      Map<String, Object> more = new TreeMap<>();
      lines.addAll(one(apart, more));
      answer.put("other", more);
      apart(dataset, apart);
      answer.put("apart", true);
      lines.add("They have nobody in common by " + by.id() + ", and no picture.");
    }
    if (json) {
      System.out.print(Json.write(answer));
    } else {
      lines.forEach(System.out::println);
    }
    return KubiCommand.DONE;
  }

  /** Checks one data set; what is found goes to the answer, and comes back in words. */
  private static List<String> one(Dataset dataset, Map<String, Object> answer)
      throws DatasetException {
    DatasetManifest manifest = dataset.manifest();
    verify(dataset);
    List<String> broken;
    try (ProgressLine line = new ProgressLine("Checking numbers of", SAMPLES)) {
      broken = LabelCheck.of(dataset, done -> line.at(done, dataset.size()));
    }
    if (!broken.isEmpty()) {
      throw new DatasetException(
          "%s has numbers that cannot be: %s: generate it again"
              .formatted(dataset.folder(), String.join("; ", broken)));
    }
    PictureCheck twice;
    try (ProgressLine line = new ProgressLine("Comparing", SAMPLES)) {
      twice = PictureCheck.of(dataset, done -> line.at(done, dataset.size()));
    }
    answer.put("folder", dataset.folder().toString());
    answer.put("recipe", manifest.name());
    answer.put("recipeHash", manifest.recipeHash());
    answer.put("seed", manifest.seed());
    answer.put("count", manifest.count());
    answer.put("characters", manifest.characters().size());
    answer.put("duplicates", twice.pairs());
    answer.put("whole", true);
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s is whole: %d samples of %d characters, recipe %s (%s), seed %d."
            .formatted(
                dataset.folder(),
                manifest.count(),
                manifest.characters().size(),
                manifest.name(),
                manifest.recipeHash().substring(0, 12),
                manifest.seed()));
    if (!twice.pairs().isEmpty()) {
      PictureCheck.Pair first = twice.pairs().get(0);
      lines.add(
          "%d pictures are there more than once, the first as %d and %d."
              .formatted(twice.pairs().size(), first.first(), first.again()));
    }
    splits(dataset, twice, answer).ifPresent(lines::add);
    return lines;
  }

  /** The splits, if there are some, and that no picture is on two sides. */
  private static Optional<String> splits(
      Dataset dataset, PictureCheck twice, Map<String, Object> answer) throws DatasetException {
    Optional<Splits> splits = Splits.of(dataset);
    if (splits.isEmpty()) {
      return Optional.empty();
    }
    Map<Integer, String> part = new TreeMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    List<String> clauses = new ArrayList<>();
    for (Splits.Part one : splits.get().parts()) {
      for (int sample : splits.get().samples(dataset, one.name())) {
        part.put(sample, one.name());
      }
      counts.put(one.name(), one.samples());
      clauses.add(one.name() + " " + one.samples());
    }
    for (PictureCheck.Pair pair : twice.pairs()) {
      String first = part.getOrDefault(pair.first(), "");
      String again = part.getOrDefault(pair.again(), "");
      if (!first.equals(again)) {
        throw new DatasetException(
            "LEAK in %s: sample %d of %s is the same picture as sample %d of %s"
                .formatted(dataset.folder(), pair.first(), first, pair.again(), again));
      }
    }
    answer.put("splits", counts);
    return Optional.of(
        "Its splits by %s have nobody in common: %s samples."
            .formatted(splits.get().by(), String.join(", ", clauses)));
  }

  private void apart(Dataset a, Dataset b) throws Exception {
    List<String> leaks = new ArrayList<>();
    if (by == Kin.PERSON) {
      LeakCheck.names(a.manifest().characters(), b.manifest().characters()).ifPresent(leaks::add);
    } else {
      LeakCheck.people(
              a.manifest().characters(), likenesses(a), b.manifest().characters(), likenesses(b))
          .ifPresent(leaks::add);
    }
    LeakCheck.pictures(a, b).ifPresent(leaks::add);
    if (!leaks.isEmpty()) {
      throw new DatasetException(
          "LEAK between %s and %s: %s: make one of them of other people (characters.firstSeed)"
              .formatted(a.folder(), b.folder(), String.join("; ", leaks)));
    }
  }

  private List<Likeness> likenesses(Dataset dataset) throws Exception {
    try (Cancel cancel = new Cancel();
        ProgressLine line = new ProgressLine("Looking at", "people")) {
      Sources sources = new Sources(characters.makehuman());
      return DataCast.of(dataset, sources, (done, total) -> {}, cancel)
          .likenesses(dataset, line::at);
    }
  }

  /**
   * Compares every shard with its hash, with progress.
   *
   * @throws DatasetException that names the first damaged file
   */
  static void verify(Dataset dataset) throws DatasetException {
    try (ProgressLine line = new ProgressLine("Checking", SAMPLES)) {
      dataset.verify(done -> line.at(done, dataset.size()));
    }
  }
}
