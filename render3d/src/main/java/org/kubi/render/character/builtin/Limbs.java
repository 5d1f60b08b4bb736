package org.kubi.render.character.builtin;

import java.util.List;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Bone;

/**
 * Where a person's arms and legs bend, millimetres of the head's axes on the figure's left. Lengths
 * are the person's measures; arms hang a little away from the body.
 */
final class Limbs {
  /** How far the arms stand off the body, as sine and cosine. */
  private static final double OUT = 0.29;

  private static final double DOWN = 0.957;

  /** Height of the hips' joint of the mean man in the head's axes. */
  private static final double MEAN_HIP_Y = -705;

  private static final double SHOULDER_DROP = 38;

  final double[] collarbone;
  final double[] shoulder;
  final double[] elbow;
  final double[] wrist;
  final double[] fingers;
  final double[] hip;
  final double[] knee;
  final double[] ankle;
  final double[] ball;
  final double[] toes;

  Limbs(Measures m, Shape shape) {
    double ground = m.tragionToTop() - m.stature();
    collarbone = moved(shape, 18, -196, -4);
    shoulder = moved(shape, 0, -186 - SHOULDER_DROP, -38);
    shoulder[0] = m.biacromial() / 2 - 22;
    elbow = along(shoulder, OUT, -DOWN, -0.02, m.upperArm() - 10);
    wrist = along(elbow, OUT * 0.8, -DOWN, 0.16, m.forearm());
    fingers = along(wrist, OUT * 0.4, -DOWN, 0.2, m.hand());
    double size = m.stature() / Measures.MEAN_MAN.stature();
    double wide = 0.26 * m.hipBreadth();
    hip = new double[] {wide, ground + m.hipHeight(), -28 * size};
    knee = new double[] {wide + 6, ground + m.kneeHeight(), -24 * size};
    ankle = new double[] {wide + 8, ground + 0.042 * m.stature(), -46 * size};
    ball = new double[] {wide + 18, ground + 0.014 * m.stature(), ankle[2] + 0.5 * m.footLength()};
    toes = new double[] {wide + 22, ground + 8, ankle[2] + 0.76 * m.footLength()};
  }

  private static double[] moved(Shape shape, double x, double y, double z) {
    double[] p = {x, y, z};
    shape.move(p);
    return p;
  }

  private static double[] along(double[] from, double x, double y, double z, double length) {
    double scale = length / Math.sqrt(x * x + y * y + z * z);
    return new double[] {from[0] + x * scale, from[1] + y * scale, from[2] + z * scale};
  }

  double meanHipY() {
    return MEAN_HIP_Y;
  }

  /** Adds the bones of both arms and both legs. */
  void addBones(List<Bone> bones, Rig.Places places) {
    for (String side : List.of("left", "right")) {
      double sign = side.equals("left") ? 1 : -1;
      int first = bones.size();
      add(bones, side + "Shoulder", Rig.UPPER_CHEST, joint(places, sign, collarbone));
      add(bones, side + "UpperArm", first, joint(places, sign, shoulder));
      add(bones, side + "LowerArm", first + 1, joint(places, sign, elbow));
      add(bones, side + "Hand", first + 2, joint(places, sign, wrist));
    }
    for (String side : List.of("left", "right")) {
      double sign = side.equals("left") ? 1 : -1;
      int first = bones.size();
      add(bones, side + "UpperLeg", Rig.HIPS, joint(places, sign, hip));
      add(bones, side + "LowerLeg", first, joint(places, sign, knee));
      add(bones, side + "Foot", first + 1, joint(places, sign, ankle));
      add(bones, side + "Toes", first + 2, joint(places, sign, ball));
    }
  }

  private static Vec3 joint(Rig.Places places, double sign, double[] p) {
    return places.exactly(sign * p[0], p[1], p[2]);
  }

  private static void add(List<Bone> bones, String name, int parent, Vec3 joint) {
    bones.add(Bone.driven(name, parent, joint, name, 1));
  }
}
