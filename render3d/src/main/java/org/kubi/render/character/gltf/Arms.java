package org.kubi.render.character.gltf;

import java.util.ArrayList;
import java.util.List;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;

/**
 * Lowers arms that are held out. Most rigs rest with arms like a T, which lifts the shoulders into
 * the picture of a head; our other people rest with arms half way down.
 */
final class Arms {
  /** How far below the horizontal arms rest, radians. */
  static final double DOWN = Math.PI / 4;

  /** Arms that hang this far already stay as they are, radians. */
  private static final double ENOUGH = DOWN - 0.15;

  private Arms() {}

  /**
   * The nodes with arms lowered about their shoulders.
   *
   * @param worlds from each node's axes to ours
   */
  static List<Affine> lowered(NodeTree nodes, BoneMap map, List<Affine> worlds) {
    List<Affine> out = new ArrayList<>(worlds);
    for (String side : List.of("left", "right")) {
      List<String> upper = map.of(side + "UpperArm");
      List<String> lower = map.of(side + "LowerArm");
      if (!upper.isEmpty() && !lower.isEmpty()) {
        int shoulder = nodes.names().indexOf(upper.get(0));
        int elbow = nodes.names().indexOf(lower.get(0));
        if (nodes.below(elbow, shoulder)) {
          lower(nodes, shoulder, worlds.get(elbow).origin(), out);
        }
      }
    }
    return List.copyOf(out);
  }

  private static void lower(NodeTree nodes, int shoulder, Vec3 elbow, List<Affine> worlds) {
    Vec3 pivot = worlds.get(shoulder).origin();
    Vec3 arm = elbow.minus(pivot);
    Vec3 level = new Vec3(arm.x(), 0, arm.z());
    double slope = StrictMath.atan2(-arm.y(), level.length());
    // Arms that point up or down have no side to fall to.
    if (slope >= ENOUGH || !(level.length() > 0.2 * arm.length())) {
      return;
    }
    Rotation turn = Rotation.about(level.cross(Vec3.Y.times(-1)), DOWN - slope);
    double[] r = turn.matrix();
    Vec3 shift = pivot.minus(turn.apply(pivot));
    Affine motion =
        new Affine(
            new double[] {
              r[0], r[1], r[2], shift.x(), r[3], r[4], r[5], shift.y(), r[6], r[7], r[8], shift.z()
            });
    for (int node = 0; node < nodes.count(); node++) {
      if (nodes.below(node, shoulder)) {
        worlds.set(node, motion.times(worlds.get(node)));
      }
    }
  }
}
