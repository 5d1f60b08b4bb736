package org.kubi.app.service;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.gen.Cast;
import org.kubi.gen.CastBuilder;
import org.kubi.gen.CastBuilder.SourceFinder;
import org.kubi.gen.CastException;
import org.kubi.gen.Progress;
import org.kubi.gen.Recipe;
import org.kubi.gen.RecipeException;
import org.kubi.gen.Recipes;
import org.kubi.gen.SampleGenerator;
import org.kubi.gen.split.Families;
import org.kubi.gen.split.Likeness;
import org.kubi.render.character.CharacterException;

/**
 * The people of a data set that is there, made again.
 *
 * @param recipe that the data set was made by
 * @param cast its people, in the manifest's order
 * @param isSame whether they are made from the same files as then: else pictures may differ
 */
public record DataCast(Recipe recipe, Cast cast, boolean isSame) {
  /**
   * Puts them together; most are made when asked for.
   *
   * @throws RecipeException if the data set's recipe is of another version of the program
   * @throws CharacterException if the sources of its people are not to be had
   */
  public static DataCast of(
      Dataset dataset, SourceFinder sources, Progress progress, BooleanSupplier cancelled)
      throws RecipeException, CharacterException {
    Recipe recipe = Recipes.of(dataset.manifest());
    int threads = Runtime.getRuntime().availableProcessors();
    Cast cast = CastBuilder.build(recipe, sources, threads, progress, cancelled);
    boolean same =
        cast.hash().equals(dataset.manifest().charactersHash())
            && cast.ids().equals(dataset.manifest().characters());
    return new DataCast(recipe, cast, same);
  }

  /** What makes the data set's samples again. */
  public SampleGenerator generator(Dataset dataset) {
    return new SampleGenerator(recipe, dataset.manifest().seed(), cast, dataset.manifest().size());
  }

  /**
   * How the people look.
   *
   * @throws DatasetException if they are not those of the data set any more
   */
  public List<Likeness> likenesses(Dataset dataset, Progress progress) throws DatasetException {
    if (!isSame) {
      throw new DatasetException(
          dataset.folder()
              + " was made of people whose files have changed since: how they looked is not known;"
              + " go by person instead (--by person), or find the files of then (--makehuman)");
    }
    try {
      int total = cast.ids().size();
      return Families.likenesses(cast, done -> progress.at(done, total));
    } catch (CastException e) {
      throw new DatasetException(dataset.folder() + ": " + e.getMessage(), e);
    }
  }
}
