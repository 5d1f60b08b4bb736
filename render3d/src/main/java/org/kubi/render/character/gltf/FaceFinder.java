package org.kubi.render.character.gltf;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.kubi.geometry.Vec3;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;

/**
 * The vertices whose tight box is the face box, on a mesh of which nothing is known but its rig:
 * what follows the head, between chin and brows, in front of the ears.
 *
 * <p>The eyes are where their bones or their meshes are; else halfway between chin and crown. The
 * chin is the lowest point of the skull's midline that is not far behind the eyes; where they are
 * not known, below the point that lies furthest forwards and down. The distance H between the two
 * gives the rest, in shares measured on MakeHuman's people: brows end {@link #BROWS} H above the
 * eyes (or where the mesh of the brows does), the landmarks of the jaw begin {@link #EARS} H behind
 * their middle, and the jaw's edge rises from the chin by {@link #JAW_RISE}. Of this region those
 * vertices are taken that lie furthest out in some direction.
 *
 * <p>The box of MakeHuman's people that were written as glTF agrees with that of their landmarks
 * within 5 % of its side in place and 10 % in size, mostly 2 and 5, frontal and at 80 degrees of
 * yaw.
 */
final class FaceFinder {
  static final double BROWS = 0.16;
  static final double EARS = 0.5;
  static final double JAW_RISE = 0.5;

  /** From the point of the chin to its underside, and half the width of the midline, of H. */
  private static final double CHIN = 0.12;

  /** How far behind the middle of the eyes a chin may end, of H. */
  private static final double RECEDING = 0.18;

  private static final int DIRECTIONS = 400;

  private final float[] p;
  private final int[] skull;
  private final Optional<Vec3> eyes;
  private final double middle;
  private double chinY;
  private double chinZ;
  private double height;

  private FaceFinder(MeshPart part, int[] skull, Optional<Vec3> eyes, Vec3 headJoint) {
    this.p = part.positions();
    this.skull = skull;
    this.eyes = eyes;
    this.middle = eyes.orElse(headJoint).x();
  }

  /**
   * The face on {@code parts[0]}, of which some vertices follow the head; rising, not empty.
   *
   * @param head whether each bone is the head or hangs on it
   * @param headJoint of the head
   * @param eyeBones where the eyes' bones are, if the rig has both
   */
  static int[] vertices(
      List<MeshPart> parts, boolean[] head, Vec3 headJoint, Optional<Vec3> eyeBones) {
    int[] skull = following(parts.get(0), head);
    Optional<Vec3> eyes = eyeBones.or(() -> Box.of(parts, Segment.EYES, head).map(Box::centre));
    FaceFinder finder = new FaceFinder(parts.get(0), skull, eyes, headJoint);
    return finder.find(Box.of(parts, Segment.BROWS, head).map(box -> box.high.y()));
  }

  /** The vertices of a part that mostly follow the head. */
  static int[] following(MeshPart part, boolean[] head) {
    BitSet out = new BitSet();
    for (int corner : part.triangles()) {
      double weight = 0;
      for (int k = 4 * corner; k < 4 * corner + 4; k++) {
        weight += head[part.bones()[k]] ? part.weights()[k] : 0;
      }
      out.set(corner, weight > 0.5);
    }
    return out.stream().toArray();
  }

  private int[] find(Optional<Double> browTop) {
    double low = extreme(0, -1, 0);
    double high = extreme(0, 1, 0);
    double crown = high == low ? high + 1e-6 : high;
    // A first guess of H: a third of the skull's height, where that is a head and no neck.
    height = (crown - low) / 2;
    chin(low);
    double eyeY = eyes.map(Vec3::y).orElse(chinY + 0.5 * (crown - chinY));
    if (!(eyeY > chinY + 0.2 * (crown - chinY))) {
      eyeY = chinY + 0.5 * (crown - chinY);
    }
    height = eyeY - chinY;
    chin(low);
    eyes.ifPresent(this::chinBelow);
    height = eyeY - chinY;
    double eyeLevel = eyeY;
    double brows =
        browTop
            .filter(y -> y > eyeLevel + 0.05 * height && y < eyeLevel + 0.7 * height)
            .orElse(eyeLevel + BROWS * height);
    double eyeZ = eyes.map(Vec3::z).orElseGet(() -> frontMost(eyeLevel) - 0.3 * height);
    double ears = eyeZ - EARS * height;
    int[] region =
        Arrays.stream(skull).filter(v -> y(v) <= brows && z(v) > ears && aboveJaw(v)).toArray();
    return hull(region.length > 0 ? region : skull);
  }

  private double y(int v) {
    return p[3 * v + 1];
  }

  private double z(int v) {
    return p[3 * v + 2];
  }

  private boolean aboveJaw(int v) {
    return y(v) >= chinY + JAW_RISE * Math.max(0, chinZ - z(v));
  }

  private boolean onMidline(int v) {
    return Math.abs(p[3 * v] - middle) < CHIN * height;
  }

  /** Sets the chin: the point of the midline furthest along (0, -1, 1), then its underside. */
  private void chin(double low) {
    double most = Double.NEGATIVE_INFINITY;
    chinY = low;
    chinZ = Double.NEGATIVE_INFINITY;
    for (int v : skull) {
      if (onMidline(v) && z(v) - y(v) > most) {
        most = z(v) - y(v);
        chinY = y(v);
        chinZ = z(v);
      }
    }
    double point = chinY;
    for (int v : skull) {
      if (onMidline(v) && z(v) > chinZ - CHIN * height && y(v) > point - CHIN * height) {
        chinY = Math.min(chinY, y(v));
      }
    }
  }

  /**
   * Sets the chin where the eyes are known: the lowest point of the midline that is not far behind
   * them. A pout may reach further forwards and down than a chin that recedes.
   */
  private void chinBelow(Vec3 eye) {
    double front = eye.z() - RECEDING * height;
    double low = Double.MAX_VALUE;
    for (int v : skull) {
      if (onMidline(v) && z(v) > front && y(v) < low) {
        low = y(v);
        chinZ = z(v);
      }
    }
    chinY = low < eye.y() - 0.5 * height ? low : chinY;
  }

  private double frontMost(double below) {
    double most = Double.NEGATIVE_INFINITY;
    for (int v : skull) {
      most = onMidline(v) && y(v) < below ? Math.max(most, z(v)) : most;
    }
    return most;
  }

  private double extreme(double dx, double dy, double dz) {
    double most = Double.NEGATIVE_INFINITY;
    for (int v : skull) {
      most = Math.max(most, dx * p[3 * v] + dy * y(v) + dz * z(v));
    }
    return most * (dx + dy + dz);
  }

  private int[] hull(int[] region) {
    BitSet out = new BitSet();
    for (int i = 0; i < DIRECTIONS; i++) {
      // Evenly round the sphere: a spiral in steps of the golden angle.
      double dy = 1 - (2 * i + 1.0) / DIRECTIONS;
      double radius = Math.sqrt(1 - dy * dy);
      double angle = i * Math.PI * (3 - Math.sqrt(5));
      double dx = radius * StrictMath.cos(angle);
      double dz = radius * StrictMath.sin(angle);
      int best = region[0];
      double most = Double.NEGATIVE_INFINITY;
      for (int v : region) {
        double reach = dx * p[3 * v] + dy * y(v) + dz * z(v);
        if (reach > most) {
          most = reach;
          best = v;
        }
      }
      out.set(best);
    }
    return out.stream().toArray();
  }

  /** A box about all that shows one thing on the head. */
  private record Box(Vec3 low, Vec3 high) {
    static Optional<Box> of(List<MeshPart> parts, Segment segment, boolean[] head) {
      double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
      double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
      for (MeshPart part : parts) {
        if (part.triangleCount() > 0 && part.segments()[0] == segment.code()) {
          for (int v : following(part, head)) {
            for (int axis = 0; axis < 3; axis++) {
              low[axis] = Math.min(low[axis], part.positions()[3 * v + axis]);
              high[axis] = Math.max(high[axis], part.positions()[3 * v + axis]);
            }
          }
        }
      }
      return low[0] > high[0]
          ? Optional.empty()
          : Optional.of(
              new Box(new Vec3(low[0], low[1], low[2]), new Vec3(high[0], high[1], high[2])));
    }

    Vec3 centre() {
      return low.plus(high).times(0.5);
    }
  }
}
