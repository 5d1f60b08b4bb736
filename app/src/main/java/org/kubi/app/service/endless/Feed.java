package org.kubi.app.service.endless;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.kubi.app.task.TaskException;
import org.kubi.data.DatasetManifest;
import org.kubi.data.Json;
import org.kubi.data.SampleStream;
import org.kubi.gen.Cast;
import org.kubi.gen.CastBuilder;
import org.kubi.gen.CastBuilder.SourceFinder;
import org.kubi.gen.DatasetWriter;
import org.kubi.gen.EndlessSamples;
import org.kubi.gen.Progress;
import org.kubi.gen.Recipe;
import org.kubi.gen.RecipeException;
import org.kubi.gen.SampleGenerator;
import org.kubi.render.RenderException;
import org.kubi.render.Renderer;
import org.kubi.render.backend.Backend;
import org.kubi.render.backend.Backends;
import org.kubi.render.backend.OpenRenderer;
import org.kubi.render.character.CharacterException;
import org.kubi.render.soft.CharacterStore;

/**
 * What an endless training learns from.
 *
 * @param recipe what of
 * @param perEpoch how many new samples an epoch has, 1 to {@link DatasetWriter#MOST_SAMPLES}
 * @param seed of all dice
 * @param threads that render, at least 1; they do not change a sample. With OpenGL it is one
 * @param renderer which renderer draws
 */
public record Feed(Recipe recipe, long perEpoch, long seed, int threads, Backend renderer) {
  /** The plan of a run's samples, in its folder. */
  private static final String FILE = "stream.json";

  public Feed {
    if (perEpoch < 1 || perEpoch > DatasetWriter.MOST_SAMPLES || threads < 1) {
      throw new IllegalArgumentException(
          "an epoch has 1 to %d samples and at least 1 thread renders, found %d and %d"
              .formatted(DatasetWriter.MOST_SAMPLES, perEpoch, threads));
    }
  }

  /**
   * Puts the cast together and opens the stream.
   *
   * @param people is told of those that are made at once
   * @param cancelled asked before each person
   * @throws java.util.concurrent.CancellationException when cancelled
   * @throws RecipeException if the recipe's folder of backgrounds is not to be had
   */
  public SampleStream open(SourceFinder sources, Progress people, BooleanSupplier cancelled)
      throws CharacterException, RecipeException, RenderException {
    String id;
    try (OpenRenderer trial = Backends.open(renderer)) {
      id = trial.renderer().id();
    }
    Cast cast = CastBuilder.build(recipe, sources, threads, people, cancelled);
    CharacterStore characters = new CharacterStore();
    return new EndlessSamples(
        new SampleGenerator(recipe, seed, cast),
        perEpoch,
        id,
        () -> renderer(characters),
        id.equals(Backend.GL.id()) ? 1 : threads);
  }

  private Renderer renderer(CharacterStore characters) {
    try {
      return Backends.open(renderer, characters).renderer();
    } catch (RenderException e) {
      throw new IllegalStateException("the renderer opened a moment ago: " + e.getMessage(), e);
    }
  }

  /**
   * The plan of the samples that a run in a folder learns from; empty if it learns from a data set,
   * or is no run.
   *
   * @throws TaskException if the plan is damaged
   */
  public static Optional<DatasetManifest> begun(Path run) throws TaskException {
    Path file = run.resolve(FILE);
    try {
      return Optional.of(Json.read(Files.readAllBytes(file), DatasetManifest.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (JsonProcessingException e) {
      throw new TaskException(file + " is damaged: " + Json.problem(e), e);
    } catch (IOException e) {
      throw new TaskException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Checks that a run was begun with this feed, before any work is done.
   *
   * @param plan that it was begun with
   * @throws TaskException that names what differs
   */
  public void checkSame(Path run, DatasetManifest plan) throws TaskException {
    List<String> differences = new ArrayList<>();
    if (!plan.recipeHash().equals(recipe.hash())) {
      differences.add(
          "recipe %s (%.12s), now %s (%.12s)"
              .formatted(plan.name(), plan.recipeHash(), recipe.name(), recipe.hash()));
    }
    if (plan.seed() != seed) {
      differences.add("--data-seed %d, now %d".formatted(plan.seed(), seed));
    }
    if (plan.count() != perEpoch) {
      differences.add("--per-epoch %d, now %d".formatted(plan.count(), perEpoch));
    }
    if (!differences.isEmpty()) {
      throw new TaskException(
          "%s was begun with other samples (%s): resume it without these options"
              .formatted(run, String.join("; ", differences)));
    }
  }
}
