package org.kubi.app.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetManifest;
import org.kubi.data.DatasetStore;
import org.kubi.data.PlaneKind;
import org.kubi.framing.Framing;
import org.kubi.gen.Cast;
import org.kubi.gen.CastBuilder;
import org.kubi.gen.CastBuilder.SourceFinder;
import org.kubi.gen.DatasetWriter;
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
 * Makes a data set.
 *
 * @param recipe what of
 * @param count how many samples, 1 to {@link DatasetWriter#MOST_SAMPLES}
 * @param seed of all dice
 * @param threads for characters and, with plain Java, for pictures; at least 1
 * @param renderer which renderer draws
 * @param size side of the pictures, pixels: see {@link SampleGenerator#checkSize}
 * @param planes which planes are kept beside the pictures; they do not depend on the renderer
 * @param folder where to
 * @param resume whether to go on with what is there
 */
public record Generation(
    Recipe recipe,
    long count,
    long seed,
    int threads,
    Backend renderer,
    int size,
    List<PlaneKind> planes,
    Path folder,
    boolean resume) {
  public Generation {
    SampleGenerator.checkSize(size);
    planes = List.copyOf(planes);
    if (count > DatasetWriter.MOST_SAMPLES) {
      throw new IllegalArgumentException(
          "a data set has at most %d samples, found %d"
              .formatted(DatasetWriter.MOST_SAMPLES, count));
    }
    if (count < 1 || threads < 1) {
      throw new IllegalArgumentException(
          "count and threads are at least 1, found %d and %d".formatted(count, threads));
    }
  }

  /** A job for pictures of the usual size. */
  public Generation(
      Recipe recipe,
      long count,
      long seed,
      int threads,
      Backend renderer,
      List<PlaneKind> planes,
      Path folder,
      boolean resume) {
    this(recipe, count, seed, threads, renderer, Framing.HEAD.size(), planes, folder, resume);
  }

  /** The same without planes. */
  public Generation(
      Recipe recipe,
      long count,
      long seed,
      int threads,
      Backend renderer,
      Path folder,
      boolean resume) {
    this(recipe, count, seed, threads, renderer, List.of(), folder, resume);
  }

  /** Is told how the job goes. */
  public interface Listener {
    /** So many of the people are made. */
    void people(long done, long total);

    /** So many of the samples are rendered. */
    void samples(long done, long total);
  }

  /**
   * Runs the job.
   *
   * @param cancelled asked often; when true, the shards so far are kept
   * @return the manifest of the finished data set
   * @throws java.util.concurrent.CancellationException when cancelled
   * @throws RecipeException if the recipe's folder of backgrounds is not to be had
   */
  public DatasetManifest run(SourceFinder sources, Listener listener, BooleanSupplier cancelled)
      throws DatasetException, CharacterException, RecipeException, RenderException {
    // Whether it is to be had is said before any work is done.
    String rendererId;
    try (OpenRenderer trial = Backends.open(renderer)) {
      rendererId = trial.renderer().id();
    }
    // So is whether the folder will do.
    if (resume && Files.exists(folder.resolve(Dataset.MANIFEST))) {
      ResumeCheck.check(this, rendererId, cancelled);
    } else {
      DatasetStore.checkEmpty(folder);
    }
    Progress people = listener::people;
    Cast cast = CastBuilder.build(recipe, sources, threads, people, cancelled);
    SampleGenerator generator = new SampleGenerator(recipe, seed, cast, size);
    DatasetManifest plan =
        generator.plan(count, DatasetWriter.SHARD_SIZE, rendererId).withPlanes(planes);
    try (DatasetStore store =
        resume ? DatasetStore.resume(folder, plan) : DatasetStore.create(folder, plan)) {
      // One context draws in batches; plain Java draws on every core.
      int writers = rendererId.equals(Backend.GL.id()) ? 1 : threads;
      CharacterStore characters = new CharacterStore();
      new DatasetWriter(generator, () -> open(characters), writers)
          .write(store, listener::samples, cancelled);
      return store.manifest();
    }
  }

  private Renderer open(CharacterStore characters) {
    try {
      return Backends.open(renderer, characters).renderer();
    } catch (RenderException e) {
      throw new IllegalStateException("the renderer opened a moment ago: " + e.getMessage(), e);
    }
  }
}
