package org.kubi.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kubi.app.service.endless.EndlessLessons;
import org.kubi.app.service.endless.Feed;
import org.kubi.app.service.endless.HeldOut;
import org.kubi.app.task.TaskException;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetManifest;
import org.kubi.data.SampleStream;
import org.kubi.gen.DatasetWriter;
import org.kubi.gen.Recipe;
import org.kubi.gen.RecipeException;
import org.kubi.gen.Recipes;
import org.kubi.render.backend.Backend;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a training learns from that renders as it goes. */
final class EndlessOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--endless",
      description =
          "Learn from pictures as they are rendered, each epoch from new ones, with no data set.")
  private boolean endless;

  @Option(
      names = "--recipe",
      paramLabel = "NAME|FILE",
      description =
          "Of --endless: a named recipe or a JSON file (default: anyone where MakeHuman's data is,"
              + " else builtin).")
  private @Nullable String recipe;

  @Option(
      names = "--per-epoch",
      paramLabel = "N",
      description = "Of --endless: new pictures an epoch (default: what the recipe is meant for).")
  private @Nullable Long perEpoch;

  @Option(
      names = "--data-seed",
      paramLabel = "S",
      description = "Of --endless: seed of all that is rendered (default: 1).")
  private @Nullable Long seed;

  @Option(
      names = "--held-out",
      paramLabel = "N",
      description =
          "Of --endless without --validation: pictures to measure on, of people that the training"
              + " does not show; kept in the run's folder (default: 2000).")
  private @Nullable Integer heldOut;

  @Option(
      names = "--render-threads",
      paramLabel = "T",
      description =
          "Of --endless: threads that render beside the --replicas; they change no weights"
              + " (default: cores).")
  private @Nullable Integer threads;

  @Option(
      names = "--renderer",
      paramLabel = "KIND",
      description =
          "Of --endless: soft (plain Java), gl (LWJGL) or auto (LWJGL with a graphics card)."
              + " Default: soft.")
  private @Nullable Backend renderer;

  @Mixin private final PersonOptions characters = new PersonOptions();

  /** What is learnt from, and measured on. */
  record Data(SampleStream stream, Dataset measured) {}

  /**
   * Whether a training is one of these: as asked for, or as it was begun.
   *
   * @param data the data set that was named, if any
   */
  boolean isWanted(@Nullable Path data, Path out, boolean resume) throws TaskException {
    if (endless && data != null) {
      throw Usage.wrong(spec, "give one of --data and --endless");
    }
    boolean wanted = endless || data == null && resume && Feed.begun(out).isPresent();
    if (!wanted && data == null) {
      throw Usage.wrong(spec, "name --data DIR, or --endless with a --recipe");
    }
    if (!wanted) {
      refuse("--recipe", recipe);
      refuse("--per-epoch", perEpoch);
      refuse("--data-seed", seed);
      refuse("--held-out", heldOut);
      refuse("--render-threads", threads);
      refuse("--renderer", renderer);
    }
    return wanted;
  }

  private void refuse(String option, @Nullable Object value) {
    if (value != null) {
      throw Usage.wrong(spec, option + " goes with --endless, found " + value);
    }
  }

  /**
   * Opens the stream, and what it is measured on, which is rendered if need be.
   *
   * @param out the run's folder
   * @param validation what to measure on instead
   */
  Data open(Path out, boolean resume, Optional<Path> validation) throws Exception {
    Optional<DatasetManifest> begun = resume ? Feed.begun(out) : Optional.empty();
    if (resume && begun.isEmpty()) {
      throw new TaskException(out + " was begun on a data set: resume it with --data");
    }
    Sources sources = Sources.of(characters, Optional.ofNullable(recipe), System.err);
    Feed feed = feed(sources, begun);
    if (begun.isPresent()) {
      feed.checkSame(out, begun.get());
    }
    // What can be wrong with the recipe is found before anything is rendered.
    SampleStream stream = stream(feed, sources);
    System.err.printf(
        Locale.ROOT,
        "Each epoch has %,d new samples of recipe %s with seed %d, rendered by %d threads.%n",
        feed.perEpoch(),
        feed.recipe().name(),
        feed.seed(),
        feed.threads());
    return new Data(
        stream,
        validation.isPresent()
            ? Dataset.open(validation.get())
            : heldOut(feed, out, resume, sources));
  }

  private Feed feed(Sources sources, Optional<DatasetManifest> begun) throws RecipeException {
    Recipe chosen =
        recipe == null && begun.isPresent()
            ? Recipes.of(begun.get())
            : recipe == null ? sources.defaultRecipe(System.err) : Recipes.find(recipe);
    Recipe cast = sources.cast(chosen);
    long wanted =
        Optional.ofNullable(perEpoch)
            .orElseGet(() -> begun.map(DatasetManifest::count).orElse((long) cast.count()));
    Usage.atLeastOne(spec, "--per-epoch", wanted);
    if (wanted > DatasetWriter.MOST_SAMPLES) {
      throw Usage.wrong(
          spec,
          "--per-epoch is at most %d, found %d".formatted(DatasetWriter.MOST_SAMPLES, wanted));
    }
    int cores = Runtime.getRuntime().availableProcessors();
    int rendering = Optional.ofNullable(threads).orElse(cores);
    Usage.atLeastOne(spec, "--render-threads", rendering);
    return new Feed(
        cast,
        wanted,
        Optional.ofNullable(seed).orElseGet(() -> begun.map(DatasetManifest::seed).orElse(1L)),
        rendering,
        Optional.ofNullable(renderer)
            .orElseGet(() -> begun.map(plan -> Backend.of(plan.renderer())).orElse(Backend.SOFT)));
  }

  private static SampleStream stream(Feed feed, Sources sources) throws Exception {
    try (Cancel cancel = new Cancel();
        ProgressLine people = new ProgressLine("Making", "people")) {
      return feed.open(sources, people::at, cancel);
    }
  }

  /** The pictures in the run's folder; those that are missing are rendered. */
  private Dataset heldOut(Feed feed, Path out, boolean resume, Sources sources) throws Exception {
    Path folder = out.resolve(HeldOut.FOLDER);
    boolean there = Files.exists(folder.resolve(Dataset.MANIFEST));
    if (resume && !there) {
      throw new TaskException(
          out + " was begun with a data set to measure on: name it by --validation");
    }
    int count =
        Optional.ofNullable(heldOut)
            .orElse(
                there
                    ? Math.toIntExact(Dataset.readManifest(folder).count())
                    : EndlessLessons.HELD_OUT);
    Usage.atLeastOne(spec, "--held-out", count);
    HeldOut held = HeldOut.of(feed.recipe(), feed.seed(), count);
    GenerateCommand.run(held.generation(feed, count, folder), sources);
    System.err.printf(
        Locale.ROOT,
        held.hasOthers()
            ? "It is measured on %,d pictures in %s, of people whom it never shows.%n"
            : "It is measured on %,d pictures in %s, of the same people: the recipe has no"
                + " others.%n",
        count,
        folder);
    return Dataset.open(folder);
  }
}
