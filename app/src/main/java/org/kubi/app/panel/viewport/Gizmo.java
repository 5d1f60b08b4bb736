package org.kubi.app.panel.viewport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kubi.app.panel.studio.Look;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Pixel;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Pose;
import org.kubi.pose.Skeleton;

/**
 * Three rings about a bone's joint, one for each of the bone's own axes: dragged along, a ring
 * turns the bone.
 *
 * @param bone one of our names
 * @param centre of the rings, the camera's axes, metres
 * @param axes the bone's x, y and z as unit vectors in the camera's axes
 * @param radius of the rings, metres
 */
record Gizmo(String bone, Vec3 centre, List<Vec3> axes, double radius) {
  /** Pixels from a ring within which it is taken. */
  static final double REACH = 9;

  private static final int POINTS = 64;
  private static final double NEAREST = 0.05;

  /** Of the ring's radius as it is seen. */
  private static final double LEAST_SHARE = 0.4;

  /** The bone's own axes. */
  enum Axis {
    /** Nod. */
    X(Vec3.X),
    /** Turn. */
    Y(Vec3.Y),
    /** Tilt. */
    Z(Vec3.Z);

    private final Vec3 vector;

    Axis(Vec3 vector) {
      this.vector = vector;
    }

    /** The unit vector in the bone's axes. */
    Vec3 vector() {
      return vector;
    }
  }

  /**
   * A place on a ring.
   *
   * @param pixel where it is seen
   * @param perRadianU to the right it moves when the ring turns by a radian, pixels
   * @param perRadianV likewise down
   * @param inFront whether it is on the half towards the camera
   */
  record Place(Pixel pixel, double perRadianU, double perRadianV, boolean inFront) {
    /**
     * By how many degrees the ring turns when this place is dragged by some pixels.
     *
     * @param least pixels a radian that count at least: where a ring runs along the view, it must
     *     not spin
     */
    double degrees(double du, double dv, double least) {
      double square = Math.max(least * least, perRadianU * perRadianU + perRadianV * perRadianV);
      return Math.toDegrees((du * perRadianU + dv * perRadianV) / square);
    }
  }

  /** The gizmo of a bone; empty if the person has no such bone or it is behind the camera. */
  static Optional<Gizmo> of(Look look, String bone) {
    Skeleton skeleton = look.person().model().skeleton();
    if (!skeleton.has(bone)) {
      return Optional.empty();
    }
    Transform root = look.orbit().root();
    Vec3 joint = centre(look, bone);
    if (joint.z() > -NEAREST) {
      return Optional.empty();
    }
    Transform motion = skeleton.motion(bone, look.pose(), root);
    List<Vec3> axes = new ArrayList<>();
    for (Axis axis : Axis.values()) {
      axes.add(motion.rotation().apply(axis.vector()));
    }
    double size = look.person().headRadius();
    double share = bone.endsWith("Eye") ? 0.22 : bone.equals(Pose.HEAD) ? 1.12 : 0.7;
    return Optional.of(new Gizmo(bone, joint, List.copyOf(axes), share * size));
  }

  /** The middle of a bone's rings: its joint; for the head the middle of the skull. */
  static Vec3 centre(Look look, String bone) {
    Transform root = look.orbit().root();
    return bone.equals(Pose.HEAD)
        ? look.person().headCentre(look.pose(), root)
        : look.person().model().skeleton().joint(bone, look.pose(), root);
  }

  /** A ring as a closed line of places. */
  List<Place> ring(Axis axis, Camera camera) {
    Vec3 normal = axes.get(axis.ordinal());
    Vec3 across = axes.get((axis.ordinal() + 1) % 3);
    Vec3 up = normal.cross(across);
    List<Place> places = new ArrayList<>(POINTS);
    for (int i = 0; i < POINTS; i++) {
      double angle = 2 * Math.PI * i / POINTS;
      Vec3 out = across.times(Math.cos(angle)).plus(up.times(Math.sin(angle)));
      Vec3 along = normal.cross(out).times(radius);
      Vec3 point = centre.plus(out.times(radius));
      if (point.z() > -NEAREST) {
        continue;
      }
      Pixel here = camera.project(point);
      Pixel there = camera.project(point.plus(along.times(1e-3)));
      places.add(
          new Place(
              here,
              (there.u() - here.u()) * 1e3,
              (there.v() - here.v()) * 1e3,
              out.dot(centre) <= 0));
    }
    return places;
  }

  /** The ring under a place of the picture, the near halves only. */
  Optional<Axis> at(Pixel pixel, Camera camera) {
    double best = REACH;
    Optional<Axis> found = Optional.empty();
    for (Axis axis : Axis.values()) {
      for (Place place : ring(axis, camera)) {
        double distance = place.pixel().distanceTo(pixel);
        if (place.inFront() && distance < best) {
          best = distance;
          found = Optional.of(axis);
        }
      }
    }
    return found;
  }

  /** By how many degrees the ring turns when the hand on it moves. */
  double degrees(Axis axis, Pixel from, Pixel to, Camera camera) {
    Optional<Place> nearest =
        ring(axis, camera).stream()
            .filter(Place::inFront)
            .reduce((a, b) -> a.pixel().distanceTo(from) <= b.pixel().distanceTo(from) ? a : b);
    double least = LEAST_SHARE * radius * camera.focalPixels() / -centre.z();
    return nearest
        .map(place -> place.degrees(to.u() - from.u(), to.v() - from.v(), least))
        .orElse(0.0);
  }
}
