package org.kubi.app.panel.pose;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.kubi.app.panel.studio.LightSetting;
import org.kubi.app.panel.studio.Orbit;
import org.kubi.app.panel.studio.Studio;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;
import org.kubi.pose.JointLimits;
import org.kubi.pose.JointLimits.Angles;
import org.kubi.pose.Pose;

/**
 * Every change of the pose, with undo and redo in the stage's history. What happens between {@link
 * #begin} and {@link #end} (a drag) is one step; any other change is a step of its own.
 */
public final class PoseEditor {
  private final Studio studio;
  private Optional<Pose> gestureStart = Optional.empty();

  public PoseEditor(Studio studio) {
    this.studio = studio;
  }

  /** A gesture begins. */
  public void begin() {
    if (gestureStart.isEmpty()) {
      gestureStart = Optional.of(studio.pose().get());
    }
  }

  /** The gesture is over; nothing happens if none began. */
  public void end() {
    gestureStart.ifPresent(
        start -> {
          gestureStart = Optional.empty();
          if (!start.equals(studio.pose().get())) {
            did(start, studio.pose().get());
          }
        });
  }

  /** Takes a pose as it is. */
  public void set(Pose pose) {
    Pose old = studio.pose().get();
    if (pose.equals(old)) {
      return;
    }
    studio.pose().set(pose);
    if (gestureStart.isEmpty()) {
      did(old, pose);
    }
  }

  private void did(Pose from, Pose to) {
    studio.history().did(() -> studio.pose().set(from), () -> studio.pose().set(to));
  }

  /** Takes over how a scene was: all of it is one step. */
  public void set(Pose pose, Orbit orbit, LightSetting light) {
    end();
    Pose oldPose = studio.pose().get();
    Orbit oldOrbit = studio.orbit().get();
    LightSetting oldLight = studio.light().get();
    studio.history().did(() -> show(oldPose, oldOrbit, oldLight), () -> show(pose, orbit, light));
    show(pose, orbit, light);
  }

  private void show(Pose pose, Orbit orbit, LightSetting light) {
    studio.pose().set(pose);
    studio.orbit().set(orbit);
    studio.light().set(light);
  }

  /** Sets one angle, within its limits. */
  public void set(PoseAngle angle, double degrees) {
    set(angle.set(studio.pose().get(), degrees));
  }

  /** Turns the head by some degrees, within its limits. */
  public void turnHead(double turn, double nod, double tilt) {
    Pose pose = studio.pose().get();
    Angles now = Angles.of(pose.head());
    set(
        pose.with(
            Pose.HEAD,
            JointLimits.HEAD.clamp(
                JointLimits.rotation(now.turn() + turn, now.nod() + nod, now.tilt() + tilt))));
  }

  /**
   * Turns a bone about an axis through its joint, within its limits.
   *
   * @param axis unit vector in the bone's own axes
   * @param degrees counter-clockwise, seen from the axis' tip
   */
  public void turn(String bone, Vec3 axis, double degrees) {
    Pose pose = studio.pose().get();
    Rotation turned = pose.rotation(bone).times(Rotation.about(axis, Math.toRadians(degrees)));
    set(pose.with(bone, JointLimits.of(bone).clamp(turned)));
  }

  /** Bends the neck by some degrees, within its limits. */
  public void bendNeck(double nod, double tilt) {
    Pose pose = studio.pose().get();
    Angles now = Angles.of(pose.neck());
    set(
        pose.with(
            Pose.NECK,
            JointLimits.NECK.clamp(JointLimits.rotation(0, now.nod() + nod, now.tilt() + tilt))));
  }

  /** All bones rest. */
  public void rest() {
    set(Pose.REST);
  }

  /** Back by one step. */
  public void undo() {
    end();
    studio.history().undo();
  }

  /** Forward again. */
  public void redo() {
    end();
    studio.history().redo();
  }

  /** Whether there is a step to take back. */
  public ReadOnlyBooleanProperty canUndo() {
    return studio.history().canUndo();
  }

  /** Whether there is a step to take again. */
  public ReadOnlyBooleanProperty canRedo() {
    return studio.history().canRedo();
  }
}
