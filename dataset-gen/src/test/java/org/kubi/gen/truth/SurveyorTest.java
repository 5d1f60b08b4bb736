package org.kubi.gen.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kubi.framing.Box;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Pixel;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.label.HeadDetails;
import org.kubi.label.HeadTruth;
import org.kubi.label.Landmark;
import org.kubi.pose.Bone;
import org.kubi.pose.Humanoid;
import org.kubi.pose.JointLimits;
import org.kubi.pose.Pose;
import org.kubi.pose.Skeleton;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;
import org.kubi.render.character.builtin.BuiltInSource;
import org.kubi.render.scene.Actor;

class SurveyorTest {
  private static final Camera CAMERA = new Camera(200, 30, 35, 64, 64);
  private static final int CHEST = 0;
  private static final int HEAD = 2;
  private static final Skeleton SKELETON =
      new Skeleton(
          List.of(
              Bone.following("chest", -1, Vec3.ZERO),
              Bone.driven("neck", 0, new Vec3(0, 1.4, 0), Pose.NECK, 1),
              Bone.driven("head", 1, new Vec3(0, 1.5, 0.02), Pose.HEAD, 1),
              Bone.driven("jaw", 2, new Vec3(0, 1.5, 0.05), Humanoid.JAW, 1),
              Bone.driven("eye", 2, new Vec3(0.03, 1.6, 0.08), Humanoid.LEFT_EYE, 1)));

  private final SplittableRandom random = new SplittableRandom(11);

  @Test
  void theHeadBoxIsTheTightBoxOfAllVerticesThatTheHeadMoves() {
    BuiltInSource source = new BuiltInSource();
    for (int person = 1; person <= 3; person++) {
      CharacterModel whole = source.person(person);
      // Without what has holes: see below.
      CharacterModel model =
          new CharacterModel(
              whole.id(),
              whole.skeleton(),
              whole.parts().stream().filter(part -> !part.material().cutout()).toList(),
              whole.face());
      Surveyor surveyor = new Surveyor(model);
      for (int i = 0; i < 30; i++) {
        Actor actor = someActor(model);
        Box found = details(surveyor, actor).headBox().orElseThrow();
        Box expected = slowBox(actor);
        assertEquals(expected.x(), found.x(), 1e-3);
        assertEquals(expected.y(), found.y(), 1e-3);
        assertEquals(expected.width(), found.width(), 1e-3);
        assertEquals(expected.height(), found.height(), 1e-3);
      }
    }
  }

  /** Every vertex of a triangle of the head, one after the other. */
  private static Box slowBox(Actor actor) {
    CharacterModel model = actor.model();
    Skeleton skeleton = model.skeleton();
    List<Transform> motions = skeleton.forward(actor.pose(), actor.root());
    int head = skeleton.bones().stream().map(Bone::driver).toList().indexOf(Pose.HEAD);
    java.util.List<Pixel> pixels = new java.util.ArrayList<>();
    for (MeshPart part : model.parts()) {
      for (int corner = 0; corner < part.triangles().length; corner++) {
        Segment segment = Segment.of(part.segments()[corner / 3]);
        int v = part.triangles()[corner];
        Vec3 point = Vec3.ZERO;
        double share = 0;
        Vec3 rest =
            new Vec3(
                part.positions()[3 * v], part.positions()[3 * v + 1], part.positions()[3 * v + 2]);
        for (int k = 4 * v; k < 4 * v + 4; k++) {
          int bone = part.bones()[k];
          share += isBelow(skeleton, bone, head) ? part.weights()[k] : 0;
          point = point.plus(motions.get(bone).apply(rest).times(part.weights()[k]));
        }
        if (share > 0.5 && segment != Segment.CLOTHES && segment != Segment.GLASSES) {
          pixels.add(CAMERA.project(point));
        }
      }
    }
    return Box.around(pixels);
  }

  private static boolean isBelow(Skeleton skeleton, int bone, int head) {
    return bone >= 0
        && (bone == head || isBelow(skeleton, skeleton.bones().get(bone).parent(), head));
  }

  @Test
  void whatTheChestMovesAndWhatIsWornIsNoHead() {
    MeshPart head = square(HEAD, 0.1, Segment.HAIR);
    Actor bare = facing(model(head));
    Box box = details(bare).headBox().orElseThrow();
    assertEquals(40, box.width(), 1e-3);
    assertEquals(40, box.height(), 1e-3);
    for (MeshPart other :
        List.of(square(CHEST, 0.3, Segment.HAIR), square(HEAD, 0.3, Segment.GLASSES))) {
      assertEquals(box, details(facing(model(head, other))).headBox().orElseThrow());
    }
    Box cap =
        details(facing(model(head, square(HEAD, 0.3, Segment.HEADWEAR)))).headBox().orElseThrow();
    assertEquals(120, cap.width(), 1e-3);
    assertEquals(
        Optional.empty(), details(facing(model(square(CHEST, 1, Segment.SKIN)))).headBox());
  }

  @Test
  void hairThatIsAHoleIsNoHead() {
    // The left half of the texture is a hole.
    byte[] texels = new byte[4 * 8];
    for (int x = 4; x < 8; x++) {
      texels[4 * x + 3] = (byte) 255;
    }
    Material hair = new Material(new Texture(8, 1, texels), Material.Tint.NONE, true, true, 0);
    MeshPart square = square(HEAD, 0.1, Segment.HAIR);
    float[] uv = {0.7f, 0, 0.9f, 0, 0.9f, 1, 0.1f, 1};
    float[] inHole = {0.1f, 0, 0.3f, 0, 0.3f, 1, 0.1f, 1};
    assertEquals(
        40, details(facing(model(with(square, hair, uv)))).headBox().orElseThrow().width(), 1e-3);
    assertEquals(Optional.empty(), details(facing(model(with(square, hair, inHole)))).headBox());
  }

  private static MeshPart with(MeshPart part, Material material, float[] uv) {
    return new MeshPart(
        part.name(),
        material,
        part.positions(),
        part.normals(),
        uv,
        part.bones(),
        part.weights(),
        part.triangles(),
        Segment.HAIR);
  }

  @Test
  void jointsAndGazeAreThoseOfTheRigsOwnBones() {
    CharacterModel model = model(square(HEAD, 0.1, Segment.SKIN));
    Rotation look = JointLimits.rotation(20, -10, 0);
    Rotation nod = JointLimits.rotation(30, 5, 0);
    Pose pose = new Pose(Map.of(Pose.HEAD, nod, Humanoid.LEFT_EYE, look));
    Transform root = new Transform(JointLimits.rotation(-15, 0, 0), new Vec3(0, -1.5, -1));
    HeadTruth truth = new Surveyor(model).survey(3, new Actor(model, pose, root), CAMERA, 1);
    HeadDetails details = truth.details();
    assertEquals(3, truth.character());
    assertEquals(
        java.util.Set.of(Pose.NECK, Pose.HEAD, Humanoid.JAW, Humanoid.LEFT_EYE),
        details.joints().keySet());
    Vec3 eye = SKELETON.joint(Humanoid.LEFT_EYE, pose, root);
    assertEquals(0, details.joints().get(Humanoid.LEFT_EYE).minus(eye).length(), 1e-12);
    assertEquals(0, truth.headJoint().minus(SKELETON.joint(Pose.HEAD, pose, root)).length(), 1e-12);
    assertEquals(java.util.Set.of(Humanoid.LEFT_EYE), details.gaze().keySet());
    Vec3 gaze = truth.headToCamera().times(look).apply(Vec3.Z);
    assertEquals(0, details.gaze().get(Humanoid.LEFT_EYE).minus(gaze).length(), 1e-9);
    assertEquals(List.of(), details.landmarks());
  }

  @Test
  void landmarksAreSeenWhereTheSkinRoundThemFacesTheCamera() {
    CharacterModel plain = model(square(HEAD, 0.1, Segment.SKIN));
    CharacterModel model =
        new CharacterModel("square", SKELETON, plain.parts(), new int[] {0, 2}, new int[68]);
    for (int degrees = -180; degrees <= 180; degrees += 7) {
      Rotation turn = Rotation.aboutY(Math.toRadians(degrees));
      Vec3 place = new Vec3(0.1, 0, -1);
      Vec3 shift = place.minus(turn.apply(new Vec3(0, 1.6, 0)));
      List<Landmark> landmarks =
          details(new Actor(model, Pose.REST, new Transform(turn, shift))).landmarks();
      Vec3 corner = place.plus(turn.apply(new Vec3(-0.1, -0.1, 0)));
      double cosine = -turn.apply(Vec3.Z).dot(corner) / corner.length();
      assertEquals(0, landmarks.get(30).point().minus(corner).length(), 1e-6);
      assertEquals(cosine > 0, landmarks.get(30).facing(), degrees + " degrees");
      assertEquals(cosine > -0.1, landmarks.get(3).facing(), degrees + " degrees, jaw line");
    }
  }

  @Test
  void aMirroredPersonHasTheMirroredLandmarks() {
    BuiltInSource source = new BuiltInSource();
    for (int person = 1; person <= 2; person++) {
      CharacterModel model = source.person(person);
      assertFalse(model.landmarks().length == 0);
      CharacterModel mirrored = Mirror.of(model);
      for (int i = 0; i < 20; i++) {
        Actor actor = someActor(model);
        Transform root =
            new Transform(
                actor.root().rotation().mirrored(), Mirror.of(actor.root().translation()));
        HeadDetails one = details(actor);
        HeadDetails two = details(new Actor(mirrored, actor.pose().mirrored(), root));
        Mirror.assertMirrored(one, two);
      }
    }
  }

  @Test
  void anotherCharacterIsRefused() {
    Surveyor surveyor = new Surveyor(model(square(HEAD, 0.1, Segment.SKIN)));
    Actor other = facing(model(square(HEAD, 0.1, Segment.SKIN)));
    assertThrows(IllegalArgumentException.class, () -> surveyor.survey(0, other, CAMERA, 1));
  }

  private Actor someActor(CharacterModel model) {
    Pose pose =
        Pose.ofHead(
            JointLimits.rotation(
                random.nextDouble(-80, 80),
                random.nextDouble(-40, 40),
                random.nextDouble(-30, 30)));
    Rotation body = JointLimits.rotation(random.nextDouble(-60, 60), random.nextDouble(-10, 10), 0);
    Vec3 head = model.skeleton().joint(Pose.HEAD, pose, new Transform(body, Vec3.ZERO));
    double distance = random.nextDouble(0.4, 2);
    return new Actor(
        model, pose, new Transform(body, new Vec3(0.02, -0.04, -distance).minus(head)));
  }

  private static HeadDetails details(Actor actor) {
    return details(new Surveyor(actor.model()), actor);
  }

  private static HeadDetails details(Surveyor surveyor, Actor actor) {
    HeadDetails details = surveyor.survey(0, actor, CAMERA, 1).details();
    assertTrue(details.joints().containsKey(Pose.HEAD));
    return details;
  }

  /** The middle of the squares a metre before the camera. */
  private static Actor facing(CharacterModel model) {
    return new Actor(model, Pose.REST, new Transform(Rotation.IDENTITY, new Vec3(0, -1.6, -1)));
  }

  private static CharacterModel model(MeshPart... parts) {
    return new CharacterModel("squares", SKELETON, List.of(parts), new int[] {0, 2});
  }

  /** A square that faces z round (0, 1.6, 0). */
  private static MeshPart square(int bone, double half, Segment segment) {
    float[] positions = new float[12];
    float[] normals = new float[12];
    short[] bones = new short[16];
    Arrays.fill(bones, (short) bone);
    float[] weights = new float[16];
    for (int i = 0; i < 4; i++) {
      positions[3 * i] = (float) (i == 0 || i == 3 ? -half : half);
      positions[3 * i + 1] = (float) (1.6 + (i < 2 ? -half : half));
      normals[3 * i + 2] = 1;
      weights[4 * i] = 1;
    }
    return new MeshPart(
        "square",
        Material.of(Texture.plain(9, 9, 9)),
        positions,
        normals,
        new float[8],
        bones,
        weights,
        new int[] {0, 1, 2, 0, 2, 3},
        segment);
  }
}
