package org.kubi.app.service;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.kubi.app.task.TaskException;
import org.kubi.data.DatasetManifest;
import org.kubi.data.Sample;
import org.kubi.gen.Cast;
import org.kubi.gen.CastBuilder;
import org.kubi.gen.CastBuilder.SourceFinder;
import org.kubi.gen.CastException;
import org.kubi.gen.Recipe;
import org.kubi.gen.RecipeException;
import org.kubi.gen.SampleGenerator;
import org.kubi.image.Frame;
import org.kubi.render.character.CharacterException;
import org.kubi.render.soft.SoftRenderer;

/** A few pictures of a recipe, to see what it makes before a data set is made of it. */
public final class RecipePreview {
  /** As many neighbours show one person: pictures that far apart may show others. */
  private static final int APART = 10;

  private static final int PEOPLE = 6;
  private static final long SEED = 1;

  private RecipePreview() {}

  /**
   * Renders them: the same ones each time, of the recipe's first people.
   *
   * @param cancelled asked before each person
   * @throws TaskException if the recipe's people or backgrounds are not to be had
   */
  public static List<Frame> render(
      Recipe recipe, SourceFinder people, int count, BooleanSupplier cancelled)
      throws TaskException {
    try (SoftRenderer renderer = new SoftRenderer()) {
      Cast cast =
          CastBuilder.build(recipe.withAtMost(PEOPLE), people, 1, (done, total) -> {}, cancelled);
      SampleGenerator generator = new SampleGenerator(recipe, SEED, cast);
      DatasetManifest plan = generator.plan(count, count, "soft");
      List<Sample> samples =
          generator.render(
              LongStream.range(0, count).map(i -> i * APART).mapToObj(generator::draft).toList(),
              renderer);
      return samples.stream()
          .map(sample -> Frame.gray(plan.size(), plan.size(), sample.picture()))
          .toList();
    } catch (CharacterException | RecipeException | CastException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
  }
}
