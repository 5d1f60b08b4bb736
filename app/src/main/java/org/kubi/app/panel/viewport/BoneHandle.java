package org.kubi.app.panel.viewport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kubi.app.panel.studio.Look;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Pixel;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Humanoid;

/**
 * A dot in the picture by which a bone is taken.
 *
 * @param bone one of our names
 * @param pixel where its joint is seen
 */
record BoneHandle(String bone, Pixel pixel) {
  /** Pixels from a dot within which it is taken. */
  static final double REACH = 10;

  private static final double NEAREST = 0.05;

  /** The bones that a person has and the picture shows. */
  static List<BoneHandle> of(Look look, Camera camera) {
    List<BoneHandle> handles = new ArrayList<>();
    for (String bone : Humanoid.BONES) {
      if (look.person().model().skeleton().has(bone)) {
        Vec3 joint = Gizmo.centre(look, bone);
        if (joint.z() < -NEAREST) {
          handles.add(new BoneHandle(bone, camera.project(joint)));
        }
      }
    }
    return handles;
  }

  /** The one under a place of the picture. */
  static Optional<BoneHandle> at(List<BoneHandle> handles, Pixel pixel) {
    return handles.stream()
        .filter(handle -> handle.pixel().distanceTo(pixel) <= REACH)
        .min(Comparator.comparingDouble(handle -> handle.pixel().distanceTo(pixel)));
  }
}
