package org.kubi.gen;

import java.util.ArrayList;
import java.util.List;
import org.kubi.data.DatasetManifest;
import org.kubi.data.Json;
import org.kubi.data.LabelBlock;
import org.kubi.data.Sample;
import org.kubi.framing.Framing;
import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Randomizer;
import org.kubi.gen.random.view.CameraDraw;
import org.kubi.geometry.Camera;
import org.kubi.image.Frame;
import org.kubi.label.Annotation;
import org.kubi.label.HeadTruth;
import org.kubi.label.Labels;
import org.kubi.render.Renderer;
import org.kubi.render.scene.Actor;
import org.kubi.render.scene.Scene;

/**
 * From a recipe to samples: sample {@code index} is a pure function of recipe, seed, cast and
 * index. Safe for many threads.
 */
public final class SampleGenerator {
  private final Recipe recipe;
  private final long seed;
  private final Cast cast;
  private final Rota rota;
  private final AimedHeads heads;

  public SampleGenerator(Recipe recipe, long seed, Cast cast) {
    this.recipe = recipe;
    this.seed = seed;
    this.cast = cast;
    if (usesFolder(recipe) && cast.backdrops().pictures().isEmpty()) {
      throw new IllegalArgumentException(
          "a recipe with background.folder needs a cast with its pictures, found none");
    }
    this.rota = new Rota(seed, cast.ids().size());
    this.heads = new AimedHeads(recipe.pose(), recipe.aim());
  }

  /** The manifest of a data set of this generator, without shards. */
  public DatasetManifest plan(long count, int shardSize, String renderer) {
    return new DatasetManifest(
        DatasetManifest.VERSION,
        recipe.name(),
        Json.tree(recipe),
        recipe.hash(),
        seed,
        count,
        shardSize,
        Framing.HEAD.size(),
        renderer,
        DatasetManifest.CONVENTION,
        LabelBlock.of(Labels.STORED),
        cast.ids(),
        cast.hash(),
        List.of());
  }

  /**
   * Draws everything for one sample.
   *
   * @throws CastException if its person cannot be made
   */
  public Draft draft(long index) {
    int character = cast.choose(rota.place(index));
    Person person = cast.person(character);
    CameraDraw view = draw(recipe.camera(), index);
    Staging staging =
        Staging.of(person.model(), heads.draw(seed, index, view), draw(recipe.face(), index), view);
    Actor actor = staging.actor();
    Camera camera = staging.camera();
    HeadTruth truth = person.surveyor().survey(character, actor, camera, view.distance());
    return new Draft(
        index,
        new Scene(List.of(actor), camera, draw(recipe.light(), index)),
        truth,
        draw(recipe.background(), index).frame(cast.backdrops()),
        draw(recipe.occluder(), index),
        draw(recipe.degrade(), index));
  }

  /** Renders some drafts in one batch, without planes. */
  public List<Sample> render(List<Draft> drafts, Renderer renderer) {
    return render(drafts, renderer, new PlaneShots(List.of()));
  }

  /** Renders some drafts in one batch. */
  List<Sample> render(List<Draft> drafts, Renderer renderer, PlaneShots planes) {
    List<Frame> frames = Darkroom.develop(drafts, renderer);
    List<Sample> samples = new ArrayList<>(drafts.size());
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      samples.add(
          new Sample(
              draft.index(), frames.get(i).pixels(), numbers(draft.truth()), planes.of(draft)));
    }
    return samples;
  }

  /** Whether backgrounds come from the user's own pictures. */
  static boolean usesFolder(Recipe recipe) {
    return !recipe.background().folder().isEmpty() && recipe.background().folderShare() > 0;
  }

  private <T> T draw(Randomizer<T> randomizer, long index) {
    return randomizer.draw(Dice.of(seed, index, randomizer.id()));
  }

  private static float[] numbers(HeadTruth truth) {
    float[] numbers = new float[Labels.STORED.stream().mapToInt(Annotation::size).sum()];
    int at = 0;
    for (Annotation annotation : Labels.STORED) {
      for (double value : annotation.measure(truth)) {
        numbers[at++] = (float) value;
      }
    }
    return numbers;
  }
}
