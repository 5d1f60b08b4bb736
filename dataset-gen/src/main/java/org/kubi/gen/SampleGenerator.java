package org.kubi.gen;

import java.util.ArrayList;
import java.util.List;
import org.kubi.data.DatasetManifest;
import org.kubi.data.Json;
import org.kubi.data.LabelBlock;
import org.kubi.data.Sample;
import org.kubi.framing.Box;
import org.kubi.framing.Framing;
import org.kubi.framing.Square;
import org.kubi.gen.random.CameraDraw;
import org.kubi.gen.random.Dice;
import org.kubi.gen.random.HeadDraw;
import org.kubi.gen.random.Randomizer;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.image.Frame;
import org.kubi.label.Annotation;
import org.kubi.label.HeadTruth;
import org.kubi.label.Labels;
import org.kubi.pose.Pose;
import org.kubi.render.Picture;
import org.kubi.render.Renderer;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.scene.Actor;
import org.kubi.render.scene.Lighting;
import org.kubi.render.scene.Scene;

/**
 * From a recipe to samples: sample {@code index} is a pure function of recipe, seed, cast and
 * index. Safe for many threads.
 */
public final class SampleGenerator {
  /** Focal length of the camera before the crop, pixels; any value gives the same crop. */
  private static final double FOCAL = 1000;

  /** How many samples in a row show one person. */
  private static final int SAMPLES_A_PERSON = 10;

  private static final double GOLDEN_RATIO = 0.6180339887498949;

  private final Recipe recipe;
  private final long seed;
  private final Cast cast;

  public SampleGenerator(Recipe recipe, long seed, Cast cast) {
    this.recipe = recipe;
    this.seed = seed;
    this.cast = cast;
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
        cast.people().stream().map(CharacterModel::id).toList(),
        cast.hash(),
        List.of());
  }

  /** Draws everything for one sample. */
  public Draft draft(long index) {
    int character = character(index);
    CharacterModel model = cast.people().get(character);
    HeadDraw head = draw(recipe.pose(), index);
    CameraDraw view = draw(recipe.camera(), index);
    Lighting lighting = draw(recipe.light(), index);

    // Turn the body about the origin, then move the middle of the face to the optical axis.
    Transform turned = new Transform(head.body(), Vec3.ZERO);
    List<Vec3> face = model.facePoints(model.skeleton().forward(head.pose(), turned));
    Vec3 middle = mean(face);
    Vec3 shift = new Vec3(-middle.x(), -middle.y(), -view.distance() - middle.z());
    Transform root = new Transform(head.body(), shift);
    List<Vec3> placed = face.stream().map(point -> point.plus(shift)).toList();

    int size = Framing.HEAD.size();
    Camera whole = new Camera(FOCAL, 0, 0, size, size);
    Square square = Framing.HEAD.square(CharacterModel.faceBox(placed, whole));
    double side = square.side() * view.side();
    Square cut =
        Square.centred(
            square.left() + square.side() / 2 + view.shiftX() * side,
            square.top() + square.side() / 2 + view.shiftY() * side,
            side);
    Camera camera = whole.crop(cut.left(), cut.top(), cut.side(), size);
    Box faceBox = CharacterModel.faceBox(placed, camera);
    HeadTruth truth =
        new HeadTruth(
            character,
            camera,
            view.distance(),
            model.skeleton().joint(Pose.NECK, head.pose(), root),
            model.skeleton().joint(Pose.HEAD, head.pose(), root),
            head.body(),
            head.pose().neck(),
            head.pose().head(),
            faceBox);
    Scene scene = new Scene(List.of(new Actor(model, head.pose(), root)), camera, lighting);
    return new Draft(
        index, scene, truth, draw(recipe.background(), index), draw(recipe.degrade(), index));
  }

  /**
   * Who is shown. Neighbours show one person, so that a renderer can keep a large cast in bounded
   * memory; runs are spread over the cast by the golden ratio, which visits all evenly.
   */
  private int character(long index) {
    double start = Dice.of(seed, 0, "character").unit();
    double place = start + (index / SAMPLES_A_PERSON) * GOLDEN_RATIO;
    return cast.choose(place - Math.floor(place));
  }

  /** Renders some drafts in one batch. */
  public List<Sample> render(List<Draft> drafts, Renderer renderer) {
    List<Picture> pictures = renderer.render(drafts.stream().map(Draft::scene).toList(), 1);
    List<Sample> samples = new ArrayList<>(drafts.size());
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      Frame frame = draft.filter().apply(pictures.get(i).over(draft.background()));
      samples.add(new Sample(draft.index(), frame.pixels(), numbers(draft.truth())));
    }
    return samples;
  }

  private <T> T draw(Randomizer<T> randomizer, long index) {
    return randomizer.draw(Dice.of(seed, index, randomizer.id()));
  }

  private static Vec3 mean(List<Vec3> points) {
    Vec3 sum = Vec3.ZERO;
    for (Vec3 point : points) {
      sum = sum.plus(point);
    }
    return sum.times(1.0 / points.size());
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
