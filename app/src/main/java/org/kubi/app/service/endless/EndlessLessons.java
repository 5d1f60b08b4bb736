package org.kubi.app.service.endless;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.kubi.app.service.Generation;
import org.kubi.app.task.TaskException;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetManifest;
import org.kubi.data.SampleStream;
import org.kubi.gen.CastBuilder.SourceFinder;
import org.kubi.gen.Recipe;
import org.kubi.gen.RecipeException;
import org.kubi.gen.Recipes;
import org.kubi.nn.train.Trainer;
import org.kubi.nn.train.TrainingEvent;
import org.kubi.render.RenderException;
import org.kubi.render.backend.Backend;
import org.kubi.render.character.CharacterException;

/**
 * Pictures as they are rendered, new ones each epoch, without a data set. They are measured on
 * pictures of other people, which are rendered first and kept in the run's folder.
 *
 * @param recipe what of; of a run that is there, what it was begun with
 * @param word what the command line calls the recipe
 * @param perEpoch how many new samples an epoch has
 * @param seed of all dice
 * @param heldOut how many pictures it is measured on; of a run that is there, as many as it has
 * @param people where the recipe's people come from
 */
public record EndlessLessons(
    Recipe recipe, String word, long perEpoch, long seed, int heldOut, SourceFinder people)
    implements Lessons {
  /** How many pictures are usually held out: enough to tell a tenth of a degree. */
  public static final int HELD_OUT = 2000;

  /** The seed that the command line takes without being told. */
  private static final long SEED = 1;

  /**
   * Those of a run that was begun; empty if it learns from a data set, or is no run.
   *
   * @throws TaskException if its plan is damaged, or its recipe of another version
   */
  public static Optional<EndlessLessons> begun(Path run, SourceFinder people) throws TaskException {
    Optional<DatasetManifest> plan = Feed.begun(run);
    if (plan.isEmpty()) {
      return Optional.empty();
    }
    try {
      Recipe recipe = Recipes.of(plan.get());
      Path held = run.resolve(HeldOut.FOLDER);
      if (!Files.exists(held.resolve(Dataset.MANIFEST))) {
        throw new TaskException(
            "%s was begun with a data set to measure on: go on with it by kubi train --resume"
                    .formatted(run)
                + " --validation");
      }
      int count = Math.toIntExact(Dataset.readManifest(held).count());
      return Optional.of(
          new EndlessLessons(
              recipe, recipe.name(), plan.get().count(), plan.get().seed(), count, people));
    } catch (RecipeException | DatasetException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public String name() {
    return recipe.name();
  }

  @Override
  public List<String> words(boolean resume) {
    if (resume) {
      return List.of();
    }
    List<String> words = new ArrayList<>(List.of("--endless", "--recipe", word));
    words.addAll(List.of("--per-epoch", Long.toString(perEpoch)));
    if (seed != SEED) {
      words.addAll(List.of("--data-seed", Long.toString(seed)));
    }
    if (heldOut != HELD_OUT) {
      words.addAll(List.of("--held-out", Integer.toString(heldOut)));
    }
    return words;
  }

  @Override
  public boolean isOwn(String name) {
    return name.equals(HeldOut.FOLDER);
  }

  @Override
  public Opened open(
      Path run, boolean resume, Generation.Listener listener, BooleanSupplier cancelled)
      throws TaskException {
    // One core is left for the window.
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    Feed feed = new Feed(recipe, perEpoch, seed, threads, Backend.SOFT);
    try {
      SampleStream stream = feed.open(people, listener::people, cancelled);
      Path folder = run.resolve(HeldOut.FOLDER);
      HeldOut.of(recipe, seed, heldOut)
          .generation(feed, heldOut, folder)
          .run(people, listener, cancelled);
      return opened(stream, Dataset.open(folder));
    } catch (DatasetException | CharacterException | RecipeException | RenderException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Opened opened(SampleStream stream, Dataset measured) {
    return new Opened() {
      @Override
      public int size() {
        return stream.plan().size();
      }

      @Override
      public Trainer trainer(Consumer<TrainingEvent> told, BooleanSupplier stopped) {
        return Trainer.endless(stream, measured, told, stopped);
      }
    };
  }
}
