package org.kubi.app.panel.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.util.Optional;
import org.kubi.app.panel.studio.LightSetting;
import org.kubi.app.panel.studio.Orbit;
import org.kubi.app.panel.studio.Person;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.Progress;
import org.kubi.app.task.TaskException;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetManifest;
import org.kubi.data.Json;
import org.kubi.gen.Cast;
import org.kubi.gen.CastBuilder;
import org.kubi.gen.CastBuilder.SourceFinder;
import org.kubi.gen.CastException;
import org.kubi.gen.Draft;
import org.kubi.gen.Enlargement;
import org.kubi.gen.Recipe;
import org.kubi.gen.RecipeException;
import org.kubi.gen.SampleGenerator;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.image.Frame;
import org.kubi.pose.Pose;
import org.kubi.render.Renderer;
import org.kubi.render.character.CharacterException;
import org.kubi.render.scene.Scene;
import org.kubi.render.soft.SoftRenderer;

/**
 * Scenes of samples, made again from the recipe and the seed in the manifest: a sample is a pure
 * function of both and its index. The cast of the newest data set is kept.
 */
final class SceneAgain {
  private static final int LARGE = 512;

  /** From where the window's own lens shows head and shoulders, metres. */
  private static final double PORTRAIT_DISTANCE = 1.05;

  private final SourceFinder people;
  private final Texts texts;
  private Optional<Kept> kept = Optional.empty();

  private record Kept(Path folder, SampleGenerator generator, boolean sameCast) {}

  /**
   * A scene in the stage's words.
   *
   * @param picture of the scene as it was, larger and in colour, without what the camera did to it
   * @param orbit from where the camera looked, and how it was rolled; the lens is such that head
   *     and shoulders are seen
   * @param light all lamps and the light from around
   * @param draft all that was drawn for it: the background, what is in front, the camera's faults
   * @param doubt a sentence if the people here are not those of the data set
   */
  record Found(
      Frame picture,
      Person person,
      Pose pose,
      Orbit orbit,
      LightSetting light,
      Draft draft,
      Optional<String> doubt) {}

  SceneAgain(SourceFinder people, Texts texts) {
    this.people = people;
    this.texts = texts;
  }

  /** Makes a sample's scene; seconds for the first of a data set. */
  synchronized Found of(Dataset set, int index, Progress progress) throws TaskException {
    Kept source = kept(set, progress);
    try {
      Draft draft = source.generator().draft(index);
      Scene scene = draft.scene();
      var actor = scene.actors().get(0);
      Person person = Person.of(actor.model());
      Optional<String> doubt =
          source.sameCast() ? Optional.empty() : Optional.of(texts.of("data.scene.others"));
      return new Found(
          picture(draft),
          person,
          actor.pose(),
          orbit(actor.root(), person.headCentre()),
          LightSetting.of(scene.lighting()),
          draft,
          doubt);
    } catch (CastException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
  }

  private Kept kept(Dataset set, Progress progress) throws TaskException {
    if (kept.isPresent() && kept.get().folder().equals(set.folder())) {
      return kept.get();
    }
    DatasetManifest manifest = set.manifest();
    try {
      Recipe recipe = Json.MAPPER.treeToValue(manifest.recipe(), Recipe.class);
      int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
      Cast cast =
          CastBuilder.build(
              recipe,
              people,
              threads,
              (done, total) -> progress.report(-1, texts.of("data.people", done, total)),
              progress::cancelled);
      SampleGenerator generator = new SampleGenerator(recipe, manifest.seed(), cast);
      String hash =
          generator
              .plan(manifest.count(), manifest.shardSize(), manifest.renderer())
              .charactersHash();
      Kept made = new Kept(set.folder(), generator, hash.equals(manifest.charactersHash()));
      kept = Optional.of(made);
      return made;
    } catch (JsonProcessingException e) {
      throw new TaskException(
          "%s has a recipe of another version (%s): its scenes cannot be made again"
              .formatted(set.folder(), Json.problem(e)),
          e);
    } catch (CharacterException | RecipeException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Frame picture(Draft draft) {
    try (Renderer renderer = new SoftRenderer()) {
      return Enlargement.of(draft, LARGE, renderer);
    }
  }

  /**
   * The camera of a root, about a point of the model: where it stood, and how it was rolled. Its
   * lens shows head and shoulders as large as the window's own does from a portrait's distance, so
   * that a near camera distorts a face here as it did there.
   */
  static Orbit orbit(Transform root, Vec3 centre) {
    Vec3 target = centre.plus(new Vec3(0, -0.06, 0));
    Vec3 towards = root.rotation().inverse().apply(Vec3.Z);
    double yaw = Math.toDegrees(Math.atan2(towards.x(), towards.z()));
    double pitch = Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, towards.y()))));
    Rotation upright = new Orbit(yaw, pitch, PORTRAIT_DISTANCE, target).root().rotation();
    double[] turn = root.rotation().times(upright.inverse()).matrix();
    double distance = Math.max(Orbit.NEAREST, -root.apply(target).z());
    double halfHeight = PORTRAIT_DISTANCE * Math.tan(Math.toRadians(Orbit.PORTRAIT) / 2);
    return new Orbit(
        yaw,
        pitch,
        distance,
        target,
        -Math.toDegrees(Math.atan2(turn[3], turn[0])),
        2 * Math.toDegrees(Math.atan(halfHeight / distance)));
  }
}
