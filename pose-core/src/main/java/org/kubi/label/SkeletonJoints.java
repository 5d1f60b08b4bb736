package org.kubi.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kubi.geometry.Pixel;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Humanoid;
import org.kubi.pose.Pose;

/** Joints as numbers: u, v, COCO's code, x, y, z. */
final class SkeletonJoints {
  /** The two that every rig has. */
  static final List<String> NECK_AND_HEAD = List.of(Pose.NECK, Pose.HEAD);

  /** All others, parents first. */
  static final List<String> OTHERS =
      Humanoid.BONES.stream().filter(bone -> !NECK_AND_HEAD.contains(bone)).toList();

  private static final List<String> NUMBERS = List.of("u", "v", "visible", "cx", "cy", "cz");

  private SkeletonJoints() {}

  /** {@code left_upper_arm_u}, ... */
  static List<String> columns(List<String> bones) {
    List<String> columns = new ArrayList<>(bones.size() * NUMBERS.size());
    for (String bone : bones) {
      String name = bone.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
      NUMBERS.forEach(number -> columns.add(name + "_" + number));
    }
    return columns;
  }

  static double[] neckAndHead(HeadTruth truth) {
    double[] numbers = new double[NECK_AND_HEAD.size() * NUMBERS.size()];
    put(truth, Pose.NECK, truth.neckJoint(), numbers, 0);
    put(truth, Pose.HEAD, truth.headJoint(), numbers, NUMBERS.size());
    return numbers;
  }

  /** Zeros for the bones that the rig lacks. */
  static double[] others(HeadTruth truth) {
    double[] numbers = new double[OTHERS.size() * NUMBERS.size()];
    for (int i = 0; i < OTHERS.size(); i++) {
      Vec3 joint = truth.details().joints().get(OTHERS.get(i));
      if (joint != null) {
        put(truth, OTHERS.get(i), joint, numbers, i * NUMBERS.size());
      }
    }
    return numbers;
  }

  private static void put(HeadTruth truth, String bone, Vec3 point, double[] numbers, int at) {
    if (point.z() < 0) { // what is behind the camera has no place in the picture
      Pixel pixel = truth.camera().project(point);
      numbers[at] = pixel.u();
      numbers[at + 1] = pixel.v();
      if (Landmarks.isInside(pixel, truth.camera())) {
        boolean hidden = truth.details().hidden().contains(bone);
        numbers[at + 2] = hidden ? Landmarks.HIDDEN : Landmarks.VISIBLE;
      }
    }
    numbers[at + 3] = point.x();
    numbers[at + 4] = point.y();
    numbers[at + 5] = point.z();
  }
}
