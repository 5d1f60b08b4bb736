package org.kubi.render.character.wear;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Bone;
import org.kubi.pose.Pose;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;

/** A model's head at rest, measured: what things are fitted to. Metres, the model's axes. */
final class Head {
  final CharacterModel model;

  /** The bone that carries the skull. */
  final int bone;

  /** Skin and eyes, all that is solid. */
  final List<MeshPart> solid;

  /** The middle plane. */
  final double middle;

  final Vec3 rightEye;
  final Vec3 leftEye;

  /** The highest point of the brows. */
  final double browTop;

  private final @Nullable Relief[] sides = new Relief[2];
  private final @Nullable Ear[] ears = new Ear[2];
  private final Vec3[] landmarks = new Vec3[CharacterModel.LANDMARKS];

  /**
   * Measures a head.
   *
   * @param model one with landmarks
   */
  Head(CharacterModel model) {
    this.model = model;
    this.bone = lastDrivenBy(model, Pose.HEAD);
    this.solid = solid(model, Segment.SKIN, Segment.EYES);
    float[] p = model.parts().get(0).positions();
    for (int i = 0; i < landmarks.length; i++) {
      int v = 3 * model.landmarks()[i];
      landmarks[i] = new Vec3(p[v], p[v + 1], p[v + 2]);
    }
    rightEye = mean(36, 41);
    leftEye = mean(42, 47);
    middle = (rightEye.x() + leftEye.x() + mark(27).x() + mark(30).x() + mark(8).x()) / 5;
    double top = Double.NEGATIVE_INFINITY;
    for (int i = 17; i <= 26; i++) {
      top = Math.max(top, mark(i).y());
    }
    browTop = top;
  }

  private static int lastDrivenBy(CharacterModel model, String driver) {
    List<Bone> bones = model.skeleton().bones();
    int last = 0;
    for (int i = 0; i < bones.size(); i++) {
      last = bones.get(i).driver().equals(driver) && bones.get(i).share() > 0 ? i : last;
    }
    return last;
  }

  private static List<MeshPart> solid(CharacterModel model, Segment... segments) {
    List<MeshPart> out = new ArrayList<>();
    for (MeshPart part : model.parts()) {
      int code = part.triangleCount() > 0 ? part.segments()[0] : 0;
      boolean wanted = out.isEmpty(); // the skin is the first
      for (Segment segment : segments) {
        wanted |= code == segment.code();
      }
      if (wanted && !part.material().cutout()) {
        out.add(part);
      }
    }
    return out;
  }

  /** Skin and clothes. */
  List<MeshPart> clad() {
    return solid(model, Segment.SKIN, Segment.CLOTHES);
  }

  /**
   * What is seen of the head from a side: from behind the ears to before the nose, from the cheeks
   * to over the ears.
   *
   * @param side 1 for the figure's left, -1 for its right
   */
  Relief side(int side) {
    Relief made = sides[side > 0 ? 1 : 0];
    if (made == null) {
      Vec3 root = mark(side > 0 ? 16 : 0);
      double eye = (leftEye.y() + rightEye.y()) / 2;
      made =
          Relief.of(
              solid,
              side > 0 ? Relief.View.LEFT : Relief.View.RIGHT,
              root.z() - 0.06,
              mark(30).z() + 0.03,
              eye - 0.035,
              eye + 0.055);
      sides[side > 0 ? 1 : 0] = made;
    }
    return made;
  }

  /** An ear; {@code side} as for {@link #side}. */
  Ear ear(int side) {
    Ear found = ears[side > 0 ? 1 : 0];
    if (found == null) {
      double eye = (leftEye.y() + rightEye.y()) / 2;
      found = Ear.find(side(side), mark(side > 0 ? 16 : 0), eye);
      ears[side > 0 ? 1 : 0] = found;
    }
    return found;
  }

  /** The skin. */
  MeshPart skin() {
    return model.parts().get(0);
  }

  /** A landmark of iBUG 300-W. */
  Vec3 mark(int i) {
    return landmarks[i];
  }

  /** The middle of a run of landmarks. */
  Vec3 mean(int first, int last) {
    Vec3 sum = Vec3.ZERO;
    for (int i = first; i <= last; i++) {
      sum = sum.plus(mark(i));
    }
    return sum.times(1.0 / (last - first + 1));
  }

  /** From pupil to pupil. */
  double eyeDistance() {
    return leftEye.minus(rightEye).length();
  }
}
