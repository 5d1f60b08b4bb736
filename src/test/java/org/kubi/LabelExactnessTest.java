package org.kubi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kubi.data.DatasetManifest;
import org.kubi.data.LabelBlock;
import org.kubi.data.Sample;
import org.kubi.gen.Cast;
import org.kubi.gen.Draft;
import org.kubi.gen.Recipes;
import org.kubi.gen.SampleGenerator;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Pixel;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.image.Frame;
import org.kubi.label.Annotation;
import org.kubi.label.Bones10;
import org.kubi.label.Estimate;
import org.kubi.label.Labels;
import org.kubi.pose.Pose;
import org.kubi.pose.Skeleton;
import org.kubi.render.Renderer;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.scene.Actor;
import org.kubi.render.scene.Lighting;
import org.kubi.render.scene.Scene;
import org.kubi.render.soft.SoftRenderer;

/** What is stored beside a picture says where its joints are, to a fraction of a pixel. */
class LabelExactnessTest {
  private static final int SAMPLES = 40;
  private static final double MARKER_METRES = 0.004;
  private static final double TOLERANCE_PIXELS = 0.5;

  private final CharacterModel person = TestPeople.two().get(0);
  private final SampleGenerator generator =
      new SampleGenerator(Recipes.BUILTIN, 9, new Cast(List.of(person), List.of(1.0)));
  private final DatasetManifest manifest = generator.plan(SAMPLES, SAMPLES, "soft");

  @Test
  void jointsFromTheStoredNumbersLandOnMarkersRenderedThere() {
    double worst = 0;
    try (Renderer renderer = new SoftRenderer()) {
      for (int i = 0; i < SAMPLES; i++) {
        Draft draft = generator.draft(i);
        Sample sample = generator.render(List.of(draft), renderer).get(0);
        Camera camera = camera(sample);
        Pose pose = pose(sample);
        Transform root = root(sample, camera, pose);
        for (String bone : List.of(Pose.NECK, Pose.HEAD)) {
          Pixel told = camera.project(person.skeleton().joint(bone, pose, root));
          Pixel seen = marker(draft, bone, renderer);
          worst = Math.max(worst, told.distanceTo(seen));
        }
      }
    }
    assertTrue(worst < TOLERANCE_PIXELS, "worst joint is off by " + worst + " pixels");
  }

  @Test
  void theStoredHeadRotationIsThatOfTheScene() {
    for (int i = 0; i < SAMPLES; i++) {
      Draft draft = generator.draft(i);
      Actor actor = draft.scene().actors().get(0);
      Skeleton skeleton = person.skeleton();
      List<Transform> motions = skeleton.forward(actor.pose(), actor.root());
      Rotation drawn = motions.get(lastDrivenBy(skeleton, Pose.HEAD)).rotation();
      assertEquals(0, draft.truth().headToCamera().angleTo(drawn), 1e-6);
    }
  }

  private static int lastDrivenBy(Skeleton skeleton, String driver) {
    int last = -1;
    for (int i = 0; i < skeleton.bones().size(); i++) {
      last = skeleton.bones().get(i).driver().equals(driver) ? i : last;
    }
    return last;
  }

  /**
   * The middle of a small ball at a joint of the scene, rendered; pixels of the sample's picture.
   */
  private Pixel marker(Draft draft, String bone, Renderer renderer) {
    Actor actor = draft.scene().actors().get(0);
    CharacterModel ball =
        TestPeople.ball(person.skeleton(), bone, person.skeleton().restJoint(bone), MARKER_METRES);
    // The neck may lie below the picture: look at three pictures' width.
    int size = draft.scene().camera().width();
    Camera wide = draft.scene().camera().crop(-size, -size, 3.0 * size, 3 * size);
    Frame cover =
        renderer
            .render(
                new Scene(
                    List.of(new Actor(ball, actor.pose(), actor.root())), wide, Lighting.STUDIO),
                1)
            .cover();
    double sum = 0;
    double u = 0;
    double v = 0;
    for (int y = 0; y < cover.height(); y++) {
      for (int x = 0; x < cover.width(); x++) {
        double c = cover.at(x, y, 0);
        sum += c;
        u += c * (x + 0.5);
        v += c * (y + 0.5);
      }
    }
    assertTrue(sum > 0, "the marker of " + bone + " is seen");
    return new Pixel(u / sum - size, v / sum - size);
  }

  private Camera camera(Sample sample) {
    double[] c = numbers(sample, Labels.CAMERA);
    return new Camera(c[0], c[1], c[2], manifest.size(), manifest.size());
  }

  private Pose pose(Sample sample) {
    Estimate estimate = Labels.BONES10.decode(numbers(sample, Labels.BONES10));
    return Bones10.neckOnBody(estimate, body(sample));
  }

  private Rotation body(Sample sample) {
    double[] b = numbers(sample, Labels.BODY);
    return Rotation.nearest(b[0], b[1], b[2], b[3]);
  }

  /** The body stands so that the neck's joint is where the ten numbers say. */
  private Transform root(Sample sample, Camera camera, Pose pose) {
    Estimate estimate = Labels.BONES10.decode(numbers(sample, Labels.BONES10));
    double distance = numbers(sample, Labels.CAMERA)[3];
    Vec3 neck = Bones10.neckJoint(estimate.neckInPicture().orElseThrow(), camera, distance);
    Transform turned = new Transform(body(sample), Vec3.ZERO);
    Vec3 now = person.skeleton().joint(Pose.NECK, pose, turned);
    return new Transform(body(sample), neck.minus(now));
  }

  private double[] numbers(Sample sample, Annotation annotation) {
    LabelBlock block = manifest.block(annotation.id()).orElseThrow();
    float[] part =
        Arrays.copyOfRange(
            sample.numbers(), block.offset(), block.offset() + block.columns().size());
    double[] numbers = new double[part.length];
    for (int i = 0; i < part.length; i++) {
      numbers[i] = part[i];
    }
    return numbers;
  }
}
