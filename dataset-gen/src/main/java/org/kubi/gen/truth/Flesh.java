package org.kubi.gen.truth;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kubi.framing.Box;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Pixel;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Bone;
import org.kubi.pose.Humanoid;
import org.kubi.pose.Pose;
import org.kubi.pose.Skeleton;

/**
 * A whole figure in the rough, as capsules round its bones: enough to say whether an arm is in the
 * trunk, and what hides a joint from the camera. Safe for many threads.
 */
public final class Flesh {
  /** Height of the head's joint of the mean man, for whom the radii are. */
  private static final double MEAN_HEAD_JOINT = 1.6;

  /** Clothes are squeezed so far without anybody's noticing, metres. */
  private static final double SLACK = 0.015;

  /** A joint that is no further in than this, in radii, is within the limb itself. */
  private static final double WITHIN = 1.15;

  /** Edges of limbs are thinner than their capsules. */
  private static final double THIN = 0.9;

  private static final List<String> SIDES = List.of("left", "right");
  private static final Set<String> OF_FACE =
      Set.of(Humanoid.JAW, Humanoid.LEFT_EYE, Humanoid.RIGHT_EYE);

  private final Skeleton skeleton;
  private final Map<String, Integer> bones = new LinkedHashMap<>();
  private final Map<String, Limb> limbs = new LinkedHashMap<>();

  /** A limb at rest, between places of two bones. */
  private record Limb(int bone, Vec3 from, int otherBone, Vec3 to, double radius) {
    Capsule posed(List<Transform> motions) {
      return new Capsule(motions.get(bone).apply(from), motions.get(otherBone).apply(to), radius);
    }
  }

  /** The flesh of a skeleton that has trunk, arms and legs; see {@link #isWhole}. */
  public Flesh(Skeleton skeleton) {
    this.skeleton = skeleton;
    List<Bone> rig = skeleton.bones();
    for (int i = 0; i < rig.size(); i++) {
      if (rig.get(i).share() > 0) {
        // The last one, which goes with what is beyond the joint.
        bones.put(rig.get(i).driver(), i);
      }
    }
    if (!isWhole(skeleton)) {
      throw new IllegalArgumentException(
          "a whole figure has trunk, arms and legs, found " + bones.keySet());
    }
    double size = joint(Pose.HEAD).y() / MEAN_HEAD_JOINT;
    for (String side : SIDES) {
      arms(side, size);
      legs(side, size);
      Vec3 hip = joint(side + "UpperLeg").plus(new Vec3(0, 0.04 * size, 0));
      Vec3 shoulder = joint(side + "UpperArm");
      Vec3 breast = new Vec3(0.55 * shoulder.x(), shoulder.y() - 0.09 * size, hip.z());
      put(side + "Side", "hips", hip, "upperChest", breast, 0.1 * size);
    }
    Vec3 hips = joint("hips");
    put(
        "middle",
        "hips",
        hips,
        "upperChest",
        new Vec3(hips.x(), joint("leftUpperArm").y() - 0.08 * size, hips.z()),
        0.11 * size);
    put("neck", Pose.NECK, joint(Pose.NECK), Pose.HEAD, joint(Pose.HEAD), 0.055 * size);
    Vec3 skull = joint(Pose.HEAD).plus(new Vec3(0, 0.06 * size, 0.02 * size));
    put("head", Pose.HEAD, skull, Pose.HEAD, skull.plus(new Vec3(0, 0.03 * size, 0)), 0.1 * size);
  }

  /** Whether a skeleton has all that whole figures need. */
  public static boolean isWhole(Skeleton skeleton) {
    boolean whole = skeleton.has("hips") && skeleton.has("upperChest");
    for (String side : SIDES) {
      for (String bone :
          List.of("UpperArm", "LowerArm", "Hand", "UpperLeg", "LowerLeg", "Foot", "Toes")) {
        whole &= skeleton.has(side + bone);
      }
    }
    return whole;
  }

  private void arms(String side, double size) {
    Vec3 elbow = joint(side + "LowerArm");
    Vec3 wrist = joint(side + "Hand");
    bone(side + "UpperArm", side + "LowerArm", 0.048 * size);
    bone(side + "LowerArm", side + "Hand", 0.04 * size);
    Vec3 tips = wrist.plus(wrist.minus(elbow).normalized().times(0.14 * size));
    put(side + "Hand", side + "Hand", wrist, side + "Hand", tips, 0.03 * size);
  }

  private void legs(String side, double size) {
    bone(side + "UpperLeg", side + "LowerLeg", 0.07 * size);
    bone(side + "LowerLeg", side + "Foot", 0.05 * size);
    bone(side + "Foot", side + "Toes", 0.04 * size);
    Vec3 ball = joint(side + "Toes");
    Vec3 tip = ball.plus(new Vec3(0, 0, 0.06 * size));
    put(side + "Toes", side + "Toes", ball, side + "Toes", tip, 0.03 * size);
  }

  /** A limb from the joint of one bone to that of the next. */
  private void bone(String bone, String next, double radius) {
    put(bone, bone, joint(bone), bone, joint(next), radius);
  }

  private void put(String name, String bone, Vec3 from, String otherBone, Vec3 to, double radius) {
    limbs.put(name, new Limb(index(bone), from, index(otherBone), to, radius));
  }

  private Vec3 joint(String bone) {
    return skeleton.restJoint(bone);
  }

  private int index(String bone) {
    Integer index = bones.get(bone);
    if (index == null) {
      throw new IllegalArgumentException("a whole figure has the bone " + bone);
    }
    return index;
  }

  private Map<String, Capsule> posed(Pose pose, Transform root) {
    List<Transform> motions = skeleton.forward(pose, root);
    Map<String, Capsule> posed = new LinkedHashMap<>();
    limbs.forEach((name, limb) -> posed.put(name, limb.posed(motions)));
    return posed;
  }

  /** The middle of all of a figure, in the frame that {@code root} leads to. */
  public Vec3 middle(Pose pose, Transform root) {
    double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    for (Capsule limb : posed(pose, root).values()) {
      for (Vec3 end : List.of(limb.from(), limb.to())) {
        double[] place = {end.x(), end.y(), end.z()};
        for (int k = 0; k < place.length; k++) {
          low[k] = Math.min(low[k], place[k] - limb.radius());
          high[k] = Math.max(high[k], place[k] + limb.radius());
        }
      }
    }
    return new Vec3((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2);
  }

  /** The box of all of a figure in a picture, pixels; the figure is before the camera. */
  public Box box(Pose pose, Transform root, Camera camera) {
    List<Pixel> corners = new ArrayList<>();
    for (Capsule limb : posed(pose, root).values()) {
      for (Vec3 end : List.of(limb.from(), limb.to())) {
        corners.add(camera.project(end.plus(new Vec3(-limb.radius(), -limb.radius(), 0))));
        corners.add(camera.project(end.plus(new Vec3(limb.radius(), limb.radius(), 0))));
      }
    }
    return Box.around(corners);
  }

  /**
   * How deep arms and legs lie in other parts of the body, summed, metres; 0 is as it should be.
   */
  public double overlap(Pose pose) {
    Map<String, Capsule> posed = posed(pose, Transform.IDENTITY);
    double sum = 0;
    for (String side : SIDES) {
      String other = Humanoid.otherSide(side);
      for (String part : List.of("LowerArm", "Hand")) {
        List<String> others =
            new ArrayList<>(List.of("leftSide", "rightSide", "middle", "neck", "head"));
        others.addAll(List.of("leftUpperLeg", "rightUpperLeg", "leftLowerLeg", "rightLowerLeg"));
        others.addAll(List.of(other + "UpperArm"));
        if (side.equals("left")) {
          others.addAll(List.of("rightLowerArm", "rightHand"));
        } else if (part.equals("Hand")) {
          others.add("leftLowerArm");
        }
        sum += overlap(posed, side + part, others);
      }
      sum += overlap(posed, side + "LowerLeg", List.of(other + "UpperLeg", other + "Foot"));
      sum += overlap(posed, side + "UpperArm", List.of("head"));
    }
    sum += overlap(posed, "leftLowerLeg", List.of("rightLowerLeg"));
    sum += overlap(posed, "leftFoot", List.of("rightFoot"));
    return sum + overlap(knee(posed, "left"), knee(posed, "right"));
  }

  /** The lower half of a thigh: the upper halves of both always touch. */
  private static Capsule knee(Map<String, Capsule> posed, String side) {
    Capsule thigh = capsule(posed, side + "UpperLeg");
    Vec3 middle = thigh.from().plus(thigh.to()).times(0.5);
    return new Capsule(middle, thigh.to(), thigh.radius());
  }

  private static double overlap(Map<String, Capsule> posed, String part, List<String> others) {
    double sum = 0;
    for (String other : others) {
      sum += overlap(capsule(posed, part), capsule(posed, other));
    }
    return sum;
  }

  private static double overlap(Capsule one, Capsule other) {
    return Math.max(0, one.overlap(other) - SLACK);
  }

  private static Capsule capsule(Map<String, Capsule> posed, String name) {
    Capsule capsule = posed.get(name);
    if (capsule == null) {
      throw new IllegalStateException("no limb is called " + name);
    }
    return capsule;
  }

  /**
   * Which joints another part of the body hides from a camera at the origin: the way there leads
   * through flesh that the joint is not within itself. Jaw and eyes are hidden where the face looks
   * away.
   *
   * @param joints after posing, in the camera's axes
   */
  public Set<String> hidden(Pose pose, Transform root, Map<String, Vec3> joints) {
    Map<String, Capsule> posed = posed(pose, root);
    Transform head = skeleton.motion(Pose.HEAD, pose, root);
    Set<String> hidden = new HashSet<>();
    joints.forEach(
        (bone, joint) -> {
          Capsule way = new Capsule(Vec3.ZERO, joint, 0);
          boolean away = OF_FACE.contains(bone) && head.rotation().apply(Vec3.Z).dot(joint) > 0;
          boolean behind =
              posed.values().stream()
                  .anyMatch(
                      limb ->
                          limb.distance(joint) > WITHIN * limb.radius()
                              && limb.distance(way) < THIN * limb.radius());
          if (away || behind) {
            hidden.add(bone);
          }
        });
    return hidden;
  }
}
