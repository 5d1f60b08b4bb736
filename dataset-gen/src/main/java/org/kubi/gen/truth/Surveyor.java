package org.kubi.gen.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kubi.framing.Box;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.label.HeadDetails;
import org.kubi.label.HeadTruth;
import org.kubi.pose.Bone;
import org.kubi.pose.Humanoid;
import org.kubi.pose.Pose;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.scene.Actor;
import org.kubi.render.shade.SkinnedActor;

/**
 * Says what is true of one character in pictures. Holds tables of it, so make one a character; safe
 * for many threads.
 */
public final class Surveyor {
  private static final List<String> EYES = List.of(Humanoid.LEFT_EYE, Humanoid.RIGHT_EYE);

  private final CharacterModel model;
  private final FaceNormals face;
  private final HeadCloud head;

  /** For each of our bones that the rig has, the first and the last of its own. */
  private final Map<String, int[]> bones = new HashMap<>();

  /** The bones that carry the neck and take a share of one of ours, parents first. */
  private final List<Bone> carriers = new ArrayList<>();

  /** A surveyor of somebody who shares meshes with nobody. */
  public Surveyor(CharacterModel model) {
    this(model, new HeadTrees());
  }

  /** A surveyor that shares with others what it knows of meshes. */
  public Surveyor(CharacterModel model, HeadTrees trees) {
    this.model = model;
    face = FaceNormals.of(model);
    head = new HeadCloud(model, trees);
    List<Bone> rig = model.skeleton().bones();
    for (int i = 0; i < rig.size(); i++) {
      String driver = rig.get(i).driver();
      if (Humanoid.BONES.contains(driver) && rig.get(i).share() > 0) {
        int bone = i;
        bones.computeIfAbsent(driver, d -> new int[] {bone, bone})[1] = i;
      }
    }
    int[] neck = bones.get(Pose.NECK);
    for (int i = neck == null ? -1 : rig.get(neck[0]).parent(); i >= 0; i = rig.get(i).parent()) {
      if (rig.get(i).share() > 0) {
        carriers.add(0, rig.get(i));
      }
    }
  }

  /**
   * What is true of the character as an actor before a camera.
   *
   * @param character its index in the data set's list
   * @param actor the character, posed and placed
   * @param camera the picture's
   * @param distance from the camera to the plane on which the picture is framed, metres
   */
  public HeadTruth survey(int character, Actor actor, Camera camera, double distance) {
    if (actor.model() != model) {
      throw new IllegalArgumentException(
          "this surveyor knows %s, found %s".formatted(model.id(), actor.model().id()));
    }
    List<Transform> motions = model.skeleton().forward(actor.pose(), actor.root());
    Map<String, Vec3> joints = new HashMap<>();
    bones.forEach(
        (name, ends) ->
            joints.put(
                name, motions.get(ends[0]).apply(model.skeleton().bones().get(ends[0]).joint())));
    Map<String, Vec3> gaze = new HashMap<>();
    for (String eye : EYES) {
      int[] ends = bones.get(eye);
      if (ends != null) {
        gaze.put(eye, motions.get(ends[1]).rotation().apply(Vec3.Z));
      }
    }
    Box faceBox = CharacterModel.faceBox(model.facePoints(motions), camera);
    return new HeadTruth(
        character,
        camera,
        distance,
        joint(joints, Pose.NECK),
        joint(joints, Pose.HEAD),
        trunk(actor),
        actor.pose().neck(),
        actor.pose().head(),
        faceBox,
        new HeadDetails(
            head.box(SkinnedActor.of(actor), camera), face.landmarks(motions), joints, gaze));
  }

  /** What carries the neck, relative to the camera: a posed spine turns it. */
  private Rotation trunk(Actor actor) {
    Rotation trunk = actor.root().rotation();
    for (Bone bone : carriers) {
      Rotation turn = actor.pose().rotations().get(bone.driver());
      trunk = turn == null ? trunk : trunk.times(turn.power(bone.share()));
    }
    return trunk;
  }

  private Vec3 joint(Map<String, Vec3> joints, String bone) {
    Vec3 joint = joints.get(bone);
    if (joint == null) {
      throw new IllegalStateException("every skeleton has " + bone + ", not " + model.id());
    }
    return joint;
  }
}
