package org.kubi.app.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetManifest;
import org.kubi.data.DatasetStore;
import org.kubi.data.PlaneKind;
import org.kubi.data.Sample;
import org.kubi.gen.Aim;
import org.kubi.gen.CastBuilder.SourceFinder;
import org.kubi.gen.DatasetWriter;
import org.kubi.gen.Recipe;
import org.kubi.gen.RecipeException;
import org.kubi.gen.Recipes;
import org.kubi.gen.SampleGenerator;
import org.kubi.gen.inspect.Coverage;
import org.kubi.render.character.CharacterException;

/**
 * A data set with more samples where it is thin. The new set begins with the samples of the old
 * one, bit for bit, since they are a function of the same recipe, seed and index; the others are
 * aimed at its thin cells, which the new recipe names. So the new manifest alone makes all of it
 * again.
 *
 * @param recipe of the new set
 * @param count of the new set
 * @param seed of both
 */
public record Filling(Recipe recipe, long count, long seed) {
  private static final String SUFFIX = "-filled";

  /**
   * Plans to add some samples to a data set.
   *
   * @throws RecipeException if the data set's recipe is of another version of the program
   */
  public static Filling plan(Dataset dataset, long more) throws RecipeException, DatasetException {
    Recipe old = Recipes.of(dataset.manifest());
    if (old.showsBodies()) {
      throw new RecipeException(
          "recipe %s shows whole figures, and only heads can be aimed: make another data set of it"
                  .formatted(old.name())
              + " with another seed");
    }
    List<Aim> aims = new ArrayList<>(old.aim());
    aims.addAll(
        Coverage.of(dataset)
            .fill(more, dataset.size(), old.pose().yawLimit(), old.pose().pitchLimit()));
    String name = old.name().endsWith(SUFFIX) ? old.name() : old.name() + SUFFIX;
    Recipe recipe = old.named(name, old.description()).withAim(aims);
    return new Filling(recipe, dataset.size() + more, dataset.manifest().seed());
  }

  /** The cells that the new samples are aimed at. */
  public List<Aim> cells(Dataset old) {
    return recipe.aim().stream().filter(aim -> aim.firstSample() == old.size()).toList();
  }

  /**
   * Begins the new data set in a folder with the whole shards of the old one, in place of rendering
   * them again; {@link Generation} with {@code resume} goes on from there. Nothing is taken over if
   * this program would make other samples.
   *
   * @param resume whether to go on with what is in the folder
   * @return whether the old samples are taken over
   */
  public boolean begin(
      Dataset old, SourceFinder sources, Path folder, boolean resume, BooleanSupplier cancelled)
      throws DatasetException, CharacterException, RecipeException {
    DataCast cast = DataCast.of(old, sources, (done, total) -> {}, cancelled);
    DatasetManifest manifest = old.manifest();
    if (!resume) {
      DatasetStore.checkEmpty(folder);
    }
    if (!cast.isSame()
        || manifest.shardSize() != DatasetWriter.SHARD_SIZE
        || !SampleAgain.isSame(old, cast, 0)
        || !SampleAgain.isSame(old, cast, old.size() - 1)) {
      return false;
    }
    DatasetManifest plan =
        new SampleGenerator(recipe, seed, cast.cast(), manifest.size())
            .plan(count, DatasetWriter.SHARD_SIZE, manifest.renderer())
            .withPlanes(manifest.planes());
    try (DatasetStore store =
        resume ? DatasetStore.resume(folder, plan) : DatasetStore.create(folder, plan)) {
      long next = store.manifest().held();
      while (next + manifest.shardSize() <= old.size()) {
        if (cancelled.getAsBoolean()) {
          throw new CancellationException("cancelled");
        }
        store.append(shard(old, (int) next));
        next = store.manifest().held();
      }
    }
    return true;
  }

  private static List<Sample> shard(Dataset old, int first) throws DatasetException {
    List<Sample> samples = new ArrayList<>();
    for (int i = first; i < first + old.manifest().shardSize(); i++) {
      Sample sample = old.sample(i);
      Map<PlaneKind, byte[]> planes = new EnumMap<>(PlaneKind.class);
      for (PlaneKind kind : old.manifest().planes()) {
        planes.put(kind, old.planes().bytes(i, kind));
      }
      samples.add(new Sample(i, sample.picture(), sample.numbers(), planes));
    }
    return samples;
  }
}
