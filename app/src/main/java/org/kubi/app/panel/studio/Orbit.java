package org.kubi.app.panel.studio;

import org.kubi.geometry.Camera;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;

/**
 * Where we look from, and through which lens: a camera on a sphere about a point of the model.
 *
 * @param yaw how far the camera stands to the model's left (its +x), degrees
 * @param pitch how far it stands above, degrees, -85 to 85
 * @param distance to the point, metres, {@link #NEAREST} to 20
 * @param target the point in the middle of the picture, the model's axes, metres
 * @param roll how far the picture's content is turned clockwise, degrees
 * @param fieldOfView vertical, degrees, 1 to 120
 */
public record Orbit(
    double yaw, double pitch, double distance, Vec3 target, double roll, double fieldOfView) {
  /** The nearest the camera comes, metres: nearer, it would stand in the head. */
  public static final double NEAREST = 0.35;

  /** The farthest the camera is moved, metres. */
  public static final double FARTHEST = 4;

  /** The farthest it may have stood in a scene that is made again, metres. */
  private static final double FARTHEST_EVER = 20;

  /** The window's own lens, that of a portrait: vertical field of view, degrees. */
  public static final double PORTRAIT = 30;

  private static final double STEEPEST = 85;
  private static final double NARROWEST = 1;
  private static final double WIDEST = 120;

  public Orbit {
    yaw = Math.IEEEremainder(yaw, 360);
    pitch = Math.max(-STEEPEST, Math.min(STEEPEST, pitch));
    distance = Math.max(NEAREST, Math.min(FARTHEST_EVER, distance));
    roll = Math.IEEEremainder(roll, 360);
    fieldOfView = Math.max(NARROWEST, Math.min(WIDEST, fieldOfView));
  }

  /** An upright camera with the window's own lens. */
  public Orbit(double yaw, double pitch, double distance, Vec3 target) {
    this(yaw, pitch, distance, target, 0, PORTRAIT);
  }

  /** From the front, head and shoulders in the picture. */
  public static Orbit front(Vec3 target) {
    return new Orbit(0, 0, 1.05, target);
  }

  /** The model's axes to the camera's. */
  public Transform root() {
    Rotation turn =
        Rotation.aboutZ(Math.toRadians(-roll))
            .times(Rotation.aboutX(Math.toRadians(pitch)))
            .times(Rotation.aboutY(Math.toRadians(-yaw)));
    return new Transform(turn, turn.apply(target).times(-1).plus(new Vec3(0, 0, -distance)));
  }

  /** The lens for a picture of some pixels. */
  public Camera camera(int width, int height) {
    return Camera.ofFieldOfView(Math.toRadians(fieldOfView), width, height);
  }

  /** The camera moved round by some degrees. */
  public Orbit turned(double yawDegrees, double pitchDegrees) {
    return new Orbit(yaw + yawDegrees, pitch + pitchDegrees, distance, target, roll, fieldOfView);
  }

  /** The camera farther away (factor above 1) or nearer. */
  public Orbit zoomed(double factor) {
    double next = Math.min(distance * factor, Math.max(FARTHEST, distance));
    return new Orbit(yaw, pitch, next, target, roll, fieldOfView);
  }

  /** The picture's content moved by some metres to the right and up. */
  public Orbit panned(double right, double up) {
    Vec3 move = root().rotation().inverse().apply(new Vec3(-right, -up, 0));
    return new Orbit(yaw, pitch, distance, target.plus(move), roll, fieldOfView);
  }

  /** The place between this and another, t from 0 to 1. */
  public Orbit towards(Orbit other, double t) {
    return new Orbit(
        yaw + t * Math.IEEEremainder(other.yaw - yaw, 360),
        pitch + t * (other.pitch - pitch),
        distance + t * (other.distance - distance),
        target.plus(other.target.minus(target).times(t)),
        roll + t * Math.IEEEremainder(other.roll - roll, 360),
        fieldOfView + t * (other.fieldOfView - fieldOfView));
  }
}
