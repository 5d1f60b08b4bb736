package org.kubi.gen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.kubi.data.DatasetManifest;
import org.kubi.data.Json;
import org.kubi.data.LabelBlock;
import org.kubi.data.Sample;
import org.kubi.framing.Framing;
import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Randomizer;
import org.kubi.gen.random.body.BodyDraw;
import org.kubi.gen.random.person.FaceDraw;
import org.kubi.gen.random.person.HeadDraw;
import org.kubi.gen.random.view.CameraDraw;
import org.kubi.gen.truth.Flesh;
import org.kubi.geometry.Camera;
import org.kubi.image.Frame;
import org.kubi.label.Annotation;
import org.kubi.label.HeadDetails;
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
  /** Smallest side of pictures, pixels. */
  public static final int LEAST_SIZE = 16;

  /** Largest side of pictures, pixels. */
  public static final int MOST_SIZE = 512;

  /** The thrower that chooses who is shown. */
  public static final String PERSON = "person";

  private final Recipe recipe;
  private final long seed;
  private final Cast cast;
  private final Rota rota;
  private final AimedHeads heads;
  private final HeldBodies bodies;
  private final int size;

  /** A generator of pictures of the usual size. */
  public SampleGenerator(Recipe recipe, long seed, Cast cast) {
    this(recipe, seed, cast, Framing.HEAD.size());
  }

  /**
   * A generator.
   *
   * @param size side of the pictures, pixels, {@value #LEAST_SIZE} to {@value #MOST_SIZE}. What
   *     they show does not depend on it; what is painted (backgrounds, things in front) is painted
   *     for 64 pixels and enlarged, and the camera's faults are those of a camera of so many pixels
   */
  public SampleGenerator(Recipe recipe, long seed, Cast cast, int size) {
    checkSize(size);
    this.size = size;
    this.recipe = recipe;
    this.seed = seed;
    this.cast = cast;
    if (usesFolder(recipe) && cast.backdrops().pictures().isEmpty()) {
      throw new IllegalArgumentException(
          "a recipe with background.folder needs a cast with its pictures, found none");
    }
    this.rota = new Rota(seed, cast.ids().size());
    this.heads = new AimedHeads(recipe.pose(), recipe.aim());
    this.bodies = new HeldBodies(recipe.stances());
  }

  /** Refuses a side of pictures that no generator makes. */
  public static void checkSize(int size) {
    if (size < LEAST_SIZE || size > MOST_SIZE) {
      throw new IllegalArgumentException(
          "pictures have sides of %d to %d pixels, found %d"
              .formatted(LEAST_SIZE, MOST_SIZE, size));
    }
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
        size,
        renderer,
        DatasetManifest.CONVENTION,
        LabelBlock.of(Labels.STORED),
        cast.ids(),
        cast.hash(),
        List.of());
  }

  /** Whose dice there are: who is shown, and all that a recipe draws by chance. */
  public List<String> throwers() {
    List<String> ids = new ArrayList<>(List.of(PERSON, recipe.pose().id()));
    if (recipe.showsBodies()) {
      ids.add(HeldBodies.ID);
    }
    ids.addAll(
        List.of(
            recipe.face().id(),
            recipe.camera().id(),
            recipe.light().id(),
            recipe.background().id(),
            recipe.occluder().id(),
            recipe.degrade().id()));
    return ids;
  }

  /**
   * Draws everything for one sample.
   *
   * @throws CastException if its person cannot be made
   */
  public Draft draft(long index) {
    return draft(index, thrower -> index);
  }

  /**
   * Draws a sample of which some things are thrown as for samples of other indices: so one of them
   * can be thrown again while the others stay.
   *
   * @param index of the draft
   * @param indices the index for each of {@link #throwers}
   * @throws CastException if its person cannot be made
   */
  public Draft draft(long index, ToLongFunction<String> indices) {
    int character = cast.choose(rota.place(indices.applyAsLong(PERSON)));
    Person person = cast.person(character);
    CameraDraw view = draw(recipe.camera(), indices);
    HeadDraw head = heads.draw(seed, indices.applyAsLong(recipe.pose().id()), view);
    FaceDraw face = draw(recipe.face(), indices);
    Pictured pictured =
        recipe.showsBodies()
            ? figure(character, person, head, face, view, indices)
            : face(character, person, head, face, view);
    HeadTruth truth = pictured.truth();
    Draft draft =
        new Draft(
            index,
            new Scene(List.of(pictured.actor()), truth.camera(), draw(recipe.light(), indices)),
            truth,
            draw(recipe.background(), indices).frame(cast.backdrops()),
            draw(recipe.occluder(), indices),
            draw(recipe.degrade(), indices));
    return size == draft.background().width() ? draft : draft.resized(size);
  }

  /** Somebody before the camera, and what is true of them. */
  private record Pictured(Actor actor, HeadTruth truth) {}

  private Pictured face(
      int character, Person person, HeadDraw head, FaceDraw face, CameraDraw view) {
    Staging staging = Staging.of(person.model(), head, face, view);
    return new Pictured(
        staging.actor(),
        person.surveyor().survey(character, staging.actor(), camera(staging), view.distance()));
  }

  private Pictured figure(
      int character,
      Person person,
      HeadDraw head,
      FaceDraw face,
      CameraDraw view,
      ToLongFunction<String> indices) {
    Flesh flesh = new Flesh(person.model().skeleton());
    BodyDraw body =
        bodies.draw(
            seed, indices.applyAsLong(HeldBodies.ID), head, person.model().skeleton(), flesh);
    Staging staging = Staging.of(person.model(), flesh, head, body, face, view);
    Actor actor = staging.actor();
    HeadTruth truth = person.surveyor().survey(character, actor, camera(staging), view.distance());
    HeadDetails details = truth.details();
    Set<String> hidden = flesh.hidden(actor.pose(), actor.root(), details.joints());
    return new Pictured(actor, truth.withDetails(details.withHidden(hidden)));
  }

  /** The staging's camera with this generator's pixels. */
  private Camera camera(Staging staging) {
    Camera camera = staging.camera();
    return camera.width() == size ? camera : camera.crop(0, 0, camera.width(), size);
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

  private <T> T draw(Randomizer<T> randomizer, ToLongFunction<String> indices) {
    String id = randomizer.id();
    return randomizer.draw(Dice.of(seed, indices.applyAsLong(id), id));
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
