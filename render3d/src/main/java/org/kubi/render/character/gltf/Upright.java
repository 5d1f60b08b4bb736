package org.kubi.render.character.gltf;

import java.util.ArrayList;
import java.util.List;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Pose;

/**
 * How a file's axes become ours. glTF has y up and figures face z, as ours do; those of VRM 0.x
 * face -z. Other files do not keep to it, so the bones are asked: the figure's left bones lie to
 * its left, and its head above its hips.
 */
final class Upright {
  /** Cosine between a direction and the axis that it is taken for. */
  private static final double CLEAR = 0.75;

  /** Tangent of the angle up to which a figure stands askew by its asymmetry only. */
  private static final double ASKEW = 0.15;

  private static final Affine HALF_TURN =
      new Affine(new double[] {-1, 0, 0, 0, 0, 1, 0, 0, 0, 0, -1, 0});

  private static final List<String> PAIRED =
      List.of("Eye", "Shoulder", "UpperArm", "LowerArm", "UpperLeg", "LowerLeg");

  private final NodeTree nodes;
  private final BoneMap map;
  private final List<Affine> worlds;

  private Upright(NodeTree nodes, BoneMap map, List<Affine> worlds) {
    this.nodes = nodes;
    this.map = map;
    this.worlds = worlds;
  }

  /** The rotation to our axes. */
  static Affine turn(NodeTree nodes, BoneMap map, List<Affine> worlds, boolean facesBack) {
    if (facesBack) {
      return HALF_TURN;
    }
    return new Upright(nodes, map, worlds).turn();
  }

  private Affine turn() {
    Vec3 up = axis(place(Pose.HEAD).minus(lowest()), Vec3.Y);
    Vec3 left = Vec3.ZERO;
    for (String pair : PAIRED) {
      if (has("left" + pair) && has("right" + pair)) {
        left = left.plus(place("left" + pair).minus(place("right" + pair)));
      }
    }
    left = left.minus(up.times(left.dot(up)));
    if (!(left.length() > 1e-9)) {
      left = up.equals(Vec3.Y) ? Vec3.X : axis(up.cross(Vec3.Z), Vec3.X);
    }
    left = straight(left.normalized(), up);
    Vec3 front = left.cross(up);
    if (toes().dot(front) < 0) {
      // Left and right are named as seen by the viewer: the feet know better.
      left = left.times(-1);
      front = front.times(-1);
    }
    return new Affine(
        new double[] {
          left.x(), left.y(), left.z(), 0, up.x(), up.y(), up.z(), 0, front.x(), front.y(),
          front.z(), 0
        });
  }

  private boolean has(String bone) {
    return !map.of(bone).isEmpty();
  }

  private Vec3 place(String bone) {
    return worlds.get(nodes.names().indexOf(map.of(bone).get(0))).origin();
  }

  private Vec3 lowest() {
    for (String bone : List.of("hips", "spine", "chest", Pose.NECK)) {
      if (has(bone)) {
        return place(bone);
      }
    }
    return place(Pose.HEAD);
  }

  /** From ankles to toes; none where a rig has no toes. */
  private Vec3 toes() {
    Vec3 sum = Vec3.ZERO;
    for (String side : List.of("left", "right")) {
      if (has(side + "Foot") && has(side + "Toes")) {
        sum = sum.plus(place(side + "Toes").minus(place(side + "Foot")));
      }
    }
    return sum;
  }

  /** The axis next to a direction, if that is clear. */
  private static Vec3 axis(Vec3 direction, Vec3 otherwise) {
    List<Vec3> axes = new ArrayList<>();
    for (Vec3 axis : List.of(Vec3.X, Vec3.Y, Vec3.Z)) {
      axes.add(axis);
      axes.add(axis.times(-1));
    }
    for (Vec3 axis : axes) {
      if (direction.dot(axis) > CLEAR * direction.length()) {
        return axis;
      }
    }
    return otherwise;
  }

  /** A direction across, on the axis next to it where it is nearly that. */
  private static Vec3 straight(Vec3 left, Vec3 up) {
    Vec3 axis = axis(left, left);
    Vec3 off = left.minus(axis.times(left.dot(axis)));
    return Math.abs(axis.dot(up)) < 0.5 && off.length() <= ASKEW ? axis : left;
  }
}
