package org.kubi.gen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetStore;
import org.kubi.data.Json;
import org.kubi.data.PlaneKind;
import org.kubi.data.Sample;
import org.kubi.data.SampleFlow;
import org.kubi.gen.export.DatasetExport;
import org.kubi.gen.export.DatasetExporters;
import org.kubi.gen.random.Dice;
import org.kubi.gen.random.body.BodyDraw;
import org.kubi.gen.random.person.HeadDraw;
import org.kubi.gen.truth.Flesh;
import org.kubi.geometry.Pixel;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;
import org.kubi.label.HeadTruth;
import org.kubi.label.Labels;
import org.kubi.pose.JointLimits;
import org.kubi.pose.Pose;
import org.kubi.pose.Skeleton;
import org.kubi.render.Planes;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.Population;
import org.kubi.render.character.builtin.BuiltInSource;
import org.kubi.render.scene.Actor;
import org.kubi.render.soft.PlanePainter;
import org.kubi.render.soft.SoftRenderer;

class BodyRecipeTest {
  private static final int COUNT = 300;
  private static final BuiltInSource SOURCE = new BuiltInSource();
  private static final Cast CAST =
      new Cast(
          LongStream.range(0, 4).mapToObj(SOURCE::person).toList(), List.of(0.25, 0.5, 0.75, 1.0));
  private static final SampleGenerator GENERATOR = new SampleGenerator(Recipes.BODY, 3, CAST);
  private static final List<Draft> DRAFTS =
      LongStream.range(0, COUNT).mapToObj(GENERATOR::draft).toList();

  @Test
  void elbowsAndKneesBendOnlyTheirOwnWayAndNoFurtherThanJointsDo() {
    for (Draft draft : DRAFTS) {
      Actor actor = draft.scene().actors().get(0);
      Skeleton skeleton = actor.model().skeleton();
      for (String side : List.of("left", "right")) {
        Rotation elbow = actor.pose().rotation(side + "LowerArm");
        Vec3 upper = way(skeleton, side + "UpperArm", side + "LowerArm");
        Vec3 forearm = way(skeleton, side + "LowerArm", side + "Hand");
        // A bent forearm goes forwards of the hanging arm, and never sideways.
        assertTrue(elbow.apply(forearm).z() >= forearm.z() - 1e-9, "an elbow bends backwards");
        assertEquals(0, axis(elbow).dot(upper), 1e-9, "an elbow is a hinge");
        assertTrue(Math.toDegrees(elbow.angle()) <= 145.001);
        Rotation knee = actor.pose().rotation(side + "LowerLeg");
        assertTrue(knee.x() >= 0 && knee.y() == 0 && knee.z() == 0, "a knee bends backwards");
        assertTrue(Math.toDegrees(knee.angle()) <= 150);
        Rotation hip = actor.pose().rotation(side + "UpperLeg");
        assertTrue(hip.apply(Vec3.Y).z() < 0.5, "a thigh goes back by 30 degrees at most");
      }
      assertTrue(JointLimits.HEAD.contains(actor.pose().head()));
      assertTrue(JointLimits.NECK.contains(actor.pose().neck()));
    }
  }

  private static Vec3 way(Skeleton skeleton, String from, String to) {
    return skeleton.restJoint(to).minus(skeleton.restJoint(from)).normalized();
  }

  private static Vec3 axis(Rotation rotation) {
    return new Vec3(rotation.x(), rotation.y(), rotation.z());
  }

  @Test
  void hardlyAnArmIsInTheTrunkOrInAnotherLimb() {
    int deep = 0;
    int touching = 0;
    for (Draft draft : DRAFTS) {
      Actor actor = draft.scene().actors().get(0);
      double overlap = new Flesh(actor.model().skeleton()).overlap(actor.pose());
      touching += overlap > 0 ? 1 : 0;
      deep += overlap > 0.03 ? 1 : 0;
    }
    assertTrue(touching <= COUNT / 20, touching + " touch");
    assertTrue(deep <= COUNT / 100, deep + " are deep in each other");
    // Without a choice among several it would be many.
    HeldBodies held = new HeldBodies(Recipes.BODY.stances());
    CharacterModel model = CAST.people().get(0);
    Flesh flesh = new Flesh(model.skeleton());
    HeadDraw head = Randomizers.POSE.draw(Dice.of(1, 1, "pose"));
    int first = 0;
    for (int i = 0; i < COUNT; i++) {
      BodyDraw drawn = Recipes.BODY.stances().get(i % 8).draw(Dice.of(Dice.of(3, i, "x").bits()));
      first += flesh.overlap(drawn.pose(head.pose(), model.skeleton())) > 0 ? 1 : 0;
      BodyDraw chosen = held.draw(3, i, head, model.skeleton(), flesh);
      assertEquals(chosen, held.draw(3, i, head, model.skeleton(), flesh));
    }
    assertTrue(first > COUNT / 10, "only " + first + " would touch");
  }

  @Test
  void nearlyAllJointsAreInThePictureAndThoseSeenAreOnThePerson() {
    PlanePainter painter = new PlanePainter();
    int all = 0;
    int inside = 0;
    int seen = 0;
    int onPerson = 0;
    int hidden = 0;
    int behind = 0;
    for (Draft draft : DRAFTS.subList(0, 120)) {
      HeadTruth truth = draft.truth();
      Planes planes = painter.planes(draft.scene());
      for (Map.Entry<String, Vec3> joint : truth.details().joints().entrySet()) {
        Pixel pixel = truth.camera().project(joint.getValue());
        all++;
        if (pixel.u() < 0 || pixel.v() < 0 || pixel.u() >= 64 || pixel.v() >= 64) {
          continue;
        }
        inside++;
        int at = 64 * (int) pixel.v() + (int) pixel.u();
        if (truth.details().hidden().contains(joint.getKey())) {
          hidden++;
          behind += planes.depth()[at] < -joint.getValue().z() ? 1 : 0;
        } else {
          seen++;
          onPerson += isNearPerson(planes, (int) pixel.u(), (int) pixel.v()) ? 1 : 0;
        }
      }
    }
    assertEquals(120 * 25, all, "all bones have joints");
    assertTrue(inside >= 0.995 * all, inside + " of " + all + " are in the picture");
    assertTrue(onPerson >= 0.99 * seen, onPerson + " of " + seen + " are on the person");
    assertTrue(hidden > 0.05 * all && hidden < 0.5 * all, hidden + " of " + all + " are hidden");
    assertTrue(behind >= 0.97 * hidden, behind + " of " + hidden + " are behind something");
  }

  private static boolean isNearPerson(Planes planes, int u, int v) {
    for (int y = Math.max(0, v - 1); y <= Math.min(63, v + 1); y++) {
      for (int x = Math.max(0, u - 1); x <= Math.min(63, u + 1); x++) {
        if (planes.segments()[64 * y + x] != 0) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void theFigureFillsMostOfThePicture() {
    for (Draft draft : DRAFTS) {
      double top = 64;
      double bottom = 0;
      double left = 64;
      double right = 0;
      for (Vec3 joint : draft.truth().details().joints().values()) {
        Pixel pixel = draft.truth().camera().project(joint);
        top = Math.min(top, pixel.v());
        bottom = Math.max(bottom, pixel.v());
        left = Math.min(left, pixel.u());
        right = Math.max(right, pixel.u());
      }
      assertTrue(Math.max(bottom - top, right - left) > 28, "a figure is small");
    }
  }

  @Test
  void theHeadIsTurnedAsItsLabelSaysWhateverTheSpineDoes() {
    int bent = 0;
    for (Draft draft : DRAFTS) {
      Actor actor = draft.scene().actors().get(0);
      Rotation head =
          actor.model().skeleton().motion(Pose.HEAD, actor.pose(), actor.root()).rotation();
      assertEquals(0, Math.toDegrees(head.angleTo(draft.truth().headToCamera())), 1e-5);
      bent += actor.root().rotation().angleTo(draft.truth().body()) > 0.1 ? 1 : 0;
    }
    assertTrue(bent > COUNT / 4, "spines bend in " + bent);
  }

  @Test
  void hiddenJointsHaveCodeOneAndOthersTwo() {
    int at = 0;
    for (var annotation : Labels.STORED) {
      if (annotation == Labels.SKELETON) {
        break;
      }
      at += annotation.size();
    }
    int ones = 0;
    for (Sample sample : render(GENERATOR)) {
      for (int k = at + 2; k < at + Labels.SKELETON.size(); k += 6) {
        assertTrue(sample.numbers()[k] >= 0 && sample.numbers()[k] <= 2);
        ones += sample.numbers()[k] == 1 ? 1 : 0;
      }
    }
    assertTrue(ones > 10, ones + " are hidden");
  }

  @Test
  void picturesAndLabelsAreTheSameAtAnyNumberOfThreads() throws Exception {
    List<Sample> alone = render(GENERATOR);
    EndlessSamples many = new EndlessSamples(GENERATOR, 100, "soft", SoftRenderer::new, 3);
    try (SampleFlow flow = many.flow(place -> place, 0, alone.size())) {
      for (Sample sample : alone) {
        Sample other = flow.next();
        assertArrayEquals(sample.picture(), other.picture());
        assertArrayEquals(sample.numbers(), other.numbers());
      }
    }
  }

  @Test
  void oneThrowerIsThrownAgainWhileTheOthersStay() {
    Draft plain = GENERATOR.draft(5);
    assertTrue(GENERATOR.throwers().contains("body"));
    for (String thrower : GENERATOR.throwers()) {
      Draft other = GENERATOR.draft(5, id -> id.equals(thrower) ? 905 : 5);
      boolean light = thrower.equals("light");
      assertEquals(light, !plain.scene().lighting().equals(other.scene().lighting()), thrower);
      assertEquals(
          thrower.equals("background"), !plain.background().equals(other.background()), thrower);
      boolean moved = !poseOf(plain).equals(poseOf(other));
      if (List.of("light", "background", "occluder", "degrade").contains(thrower)) {
        assertFalse(moved, thrower);
      } else if (List.of("pose", "body").contains(thrower)) {
        assertTrue(moved, thrower);
      }
    }
  }

  private static Pose poseOf(Draft draft) {
    return draft.scene().actors().get(0).pose();
  }

  @Test
  void itsBoxInCocoIsThatOfTheWholeFigure(@TempDir Path temp) throws Exception {
    try (DatasetStore store =
        DatasetStore.create(temp.resolve("set"), GENERATOR.plan(20, 1000, "soft"))) {
      store.append(render(GENERATOR).stream().map(BodyRecipeTest::withoutPlanes).toList());
      store.finish();
    }
    Path out = temp.resolve("coco");
    DatasetExport.write(
        Dataset.open(temp.resolve("set")),
        DatasetExporters.byId("coco"),
        out,
        false,
        (done, total) -> {},
        () -> false);
    JsonNode all = Json.MAPPER.readTree(Files.readAllBytes(out.resolve("person_keypoints.json")));
    int i = 0;
    for (JsonNode person : all.path("annotations")) {
      double width = person.path("bbox").path(2).asDouble();
      double height = person.path("bbox").path(3).asDouble();
      assertTrue(Math.max(width, height) > 30, "a box of " + width + " x " + height);
      Vec3 foot = DRAFTS.get(i).truth().details().joints().get("leftToes");
      Pixel pixel = DRAFTS.get(i).truth().camera().project(foot);
      double bottom = person.path("bbox").path(1).asDouble() + height;
      assertTrue(pixel.v() <= bottom + 1e-3 || bottom > 63.9, "feet are in the box");
      i++;
    }
    assertEquals(20, i);
  }

  private static Sample withoutPlanes(Sample sample) {
    return new Sample(sample.index(), sample.picture(), sample.numbers());
  }

  @Test
  void aLargerPictureShowsTheSameWithMorePixels() {
    SampleGenerator large = new SampleGenerator(Recipes.BODY, 3, CAST, 128);
    assertEquals(128, large.plan(10, 10, "soft").size());
    List<Sample> small = render(GENERATOR);
    List<Sample> twice = render(large);
    int camera = Labels.BONES10.size() + 6 + 4 + 4;
    for (int i = 0; i < small.size(); i++) {
      assertEquals(128 * 128, twice.get(i).picture().length);
      float[] one = small.get(i).numbers();
      float[] two = twice.get(i).numbers();
      assertEquals(2 * one[camera], two[camera], 1e-3 * Math.abs(one[camera]), "focal length");
      assertEquals(one[camera + 3], two[camera + 3], "distance");
      for (int k = 10; k < 20; k++) {
        assertEquals(one[k], two[k], "rotations");
      }
    }
    assertThrows(
        IllegalArgumentException.class, () -> new SampleGenerator(Recipes.BODY, 3, CAST, 600));
  }

  private static List<Sample> render(SampleGenerator generator) {
    try (SoftRenderer renderer = new SoftRenderer()) {
      List<Draft> drafts = LongStream.range(0, 20).mapToObj(generator::draft).toList();
      return generator.render(drafts, renderer, new PlaneShots(List.of(PlaneKind.SEGMENTS)));
    }
  }

  @Test
  void peopleWithoutLegsAreRefusedInASentence() {
    List<CharacterModel> asked = new ArrayList<>();
    CharacterSource bust =
        new CharacterSource() {
          @Override
          public String id() {
            return "bust";
          }

          @Override
          public CharacterModel person(long seed) {
            CharacterModel whole = SOURCE.person(seed);
            Skeleton upper =
                new Skeleton(
                    whole.skeleton().bones().stream()
                        .map(
                            bone ->
                                bone.driver().contains("Leg")
                                    ? org.kubi.pose.Bone.following(
                                        bone.name(), bone.parent(), bone.joint())
                                    : bone)
                        .toList());
            CharacterModel model =
                new CharacterModel("bust-" + seed, upper, whole.parts(), whole.face());
            asked.add(model);
            return model;
          }

          @Override
          public CharacterModel person(long seed, Population population) {
            return person(seed);
          }
        };
    Recipe recipe = Recipes.BODY.withCharacters(List.of(Recipes.people("bust", 2, 0)));
    String message =
        assertThrows(
                CharacterException.class,
                () -> CastBuilder.build(recipe, id -> bust, 1, (done, total) -> {}, () -> false))
            .getMessage();
    assertTrue(message.endsWith("take people of source builtin, or a figure with all limbs"));
    assertTrue(message.contains("bust-0 has no arms or legs"), message);
    assertFalse(asked.isEmpty());
  }
}
