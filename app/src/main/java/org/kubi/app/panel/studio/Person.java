package org.kubi.app.panel.studio;

import java.util.ArrayList;
import java.util.List;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Bone;
import org.kubi.pose.Pose;
import org.kubi.pose.Skeleton;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.MeshPart;

/**
 * A character with what the window needs beside it, made once when it is loaded.
 *
 * @param model the whole figure
 * @param head the same figure cut down to neck and head, for ghosts and for drawing over photos
 * @param headBone the bone that carries the skull
 * @param headCentre middle of the skull at rest, metres
 * @param headRadius of a ball about the skull, metres
 */
public record Person(
    CharacterModel model, CharacterModel head, int headBone, Vec3 headCentre, double headRadius) {

  /** Prepares a character; a few milliseconds. */
  public static Person of(CharacterModel model) {
    Skeleton skeleton = model.skeleton();
    boolean[] skull = carriedBy(skeleton, List.of(Pose.HEAD));
    boolean[] neckAndSkull = carriedBy(skeleton, List.of(Pose.NECK, Pose.HEAD));
    List<MeshPart> parts = new ArrayList<>();
    for (MeshPart part : model.parts()) {
      MeshPart cut = cut(part, neckAndSkull);
      // The body stays, since the face vertices are its; a collar goes, since the shirt stays.
      boolean headWear = cut.triangleCount() > part.triangleCount() / 2;
      if (headWear || parts.isEmpty()) {
        parts.add(cut);
      }
    }
    CharacterModel head =
        new CharacterModel(model.id() + "-head", skeleton, parts, model.face(), model.landmarks());
    Ball ball = Ball.around(model.parts().get(0), skull);
    return new Person(model, head, lastDrivenBy(skeleton, Pose.HEAD), ball.centre, ball.radius);
  }

  /** Middle of the skull after posing, in the frame that root leads to. */
  public Vec3 headCentre(Pose pose, Transform root) {
    return model.skeleton().forward(pose, root).get(headBone).apply(headCentre);
  }

  private static boolean[] carriedBy(Skeleton skeleton, List<String> drivers) {
    boolean[] carried = new boolean[skeleton.bones().size()];
    for (int i = 0; i < carried.length; i++) {
      Bone bone = skeleton.bones().get(i);
      carried[i] =
          drivers.contains(bone.driver()) || (bone.parent() >= 0 && carried[bone.parent()]);
    }
    return carried;
  }

  private static int lastDrivenBy(Skeleton skeleton, String driver) {
    int last = 0;
    for (int i = 0; i < skeleton.bones().size(); i++) {
      last = skeleton.bones().get(i).driver().equals(driver) ? i : last;
    }
    return last;
  }

  private static double weight(MeshPart part, int vertex, boolean[] bones) {
    double sum = 0;
    for (int k = 4 * vertex; k < 4 * vertex + 4; k++) {
      sum += bones[part.bones()[k]] ? part.weights()[k] : 0;
    }
    return sum;
  }

  private static MeshPart cut(MeshPart part, boolean[] bones) {
    int[] corners = part.triangles();
    return part.only(
        t ->
            weight(part, corners[3 * t], bones) > 0.5
                && weight(part, corners[3 * t + 1], bones) > 0.5
                && weight(part, corners[3 * t + 2], bones) > 0.5);
  }

  private record Ball(Vec3 centre, double radius) {
    /**
     * About the middle of the skull's box: a mean would lean to the face, which has most vertices.
     */
    static Ball around(MeshPart part, boolean[] bones) {
      double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
      double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
      for (int v = 0; v < part.vertexCount(); v++) {
        if (weight(part, v, bones) > 0.5) {
          for (int axis = 0; axis < 3; axis++) {
            low[axis] = Math.min(low[axis], part.positions()[3 * v + axis]);
            high[axis] = Math.max(high[axis], part.positions()[3 * v + axis]);
          }
        }
      }
      Vec3 lowest = new Vec3(low[0], low[1], low[2]);
      Vec3 highest = new Vec3(high[0], high[1], high[2]);
      if (!(high[0] > low[0])) {
        throw new IllegalArgumentException("some vertices follow the head, found none");
      }
      Vec3 size = highest.minus(lowest);
      return new Ball(
          lowest.plus(highest).times(0.5), 0.52 * Math.max(size.x(), Math.max(size.y(), size.z())));
    }
  }
}
