package org.kubi.app.panel.studio;

import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;

/**
 * Where we look from: a camera on a sphere about a point of the model.
 *
 * @param yaw how far the camera stands to the model's left (its +x), degrees
 * @param pitch how far it stands above, degrees, -85 to 85
 * @param distance to the point, metres, {@link #NEAREST} to {@link #FARTHEST}
 * @param target the point in the middle of the picture, the model's axes, metres
 */
public record Orbit(double yaw, double pitch, double distance, Vec3 target) {
  /** The nearest the camera comes, metres: nearer, it would stand in the head. */
  public static final double NEAREST = 0.35;

  /** The farthest the camera goes, metres. */
  public static final double FARTHEST = 4;

  private static final double STEEPEST = 85;

  public Orbit {
    yaw = Math.IEEEremainder(yaw, 360);
    pitch = Math.max(-STEEPEST, Math.min(STEEPEST, pitch));
    distance = Math.max(NEAREST, Math.min(FARTHEST, distance));
  }

  /** From the front, head and shoulders in the picture. */
  public static Orbit front(Vec3 target) {
    return new Orbit(0, 0, 1.05, target);
  }

  /** The model's axes to the camera's. */
  public Transform root() {
    Rotation turn =
        Rotation.aboutX(Math.toRadians(pitch)).times(Rotation.aboutY(Math.toRadians(-yaw)));
    return new Transform(turn, turn.apply(target).times(-1).plus(new Vec3(0, 0, -distance)));
  }

  /** The camera moved round by some degrees. */
  public Orbit turned(double yawDegrees, double pitchDegrees) {
    return new Orbit(yaw + yawDegrees, pitch + pitchDegrees, distance, target);
  }

  /** The camera farther away (factor above 1) or nearer. */
  public Orbit zoomed(double factor) {
    return new Orbit(yaw, pitch, distance * factor, target);
  }

  /** The picture's content moved by some metres to the right and up. */
  public Orbit panned(double right, double up) {
    Vec3 move = root().rotation().inverse().apply(new Vec3(-right, -up, 0));
    return new Orbit(yaw, pitch, distance, target.plus(move));
  }

  /** The place between this and another, t from 0 to 1. */
  public Orbit towards(Orbit other, double t) {
    return new Orbit(
        yaw + t * Math.IEEEremainder(other.yaw - yaw, 360),
        pitch + t * (other.pitch - pitch),
        distance + t * (other.distance - distance),
        target.plus(other.target.minus(target).times(t)));
  }
}
