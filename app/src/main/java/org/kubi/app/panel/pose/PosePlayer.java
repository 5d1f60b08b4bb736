package org.kubi.app.panel.pose;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.kubi.app.panel.studio.Orbit;
import org.kubi.app.panel.studio.Studio;
import org.kubi.geometry.Rotation;
import org.kubi.pose.JointLimits;
import org.kubi.pose.Pose;

/**
 * Moves the pose over time: a glide to a pose that was found in a photo, or a wandering head to
 * watch a network. Whoever owns the clock calls {@link #tick} before each picture.
 */
public final class PosePlayer {
  private static final double GLIDE_SECONDS = 0.3;

  private final Studio studio;
  private final PoseEditor editor;
  private final BooleanProperty wandering = new SimpleBooleanProperty(this, "wandering");
  private Optional<Glide> glide = Optional.empty();
  private double wanderSeconds;
  private double lastSeconds = Double.NaN;

  private record Glide(double start, Pose from, Pose to, Orbit fromView, Orbit toView) {}

  public PosePlayer(Studio studio, PoseEditor editor) {
    this.studio = studio;
    this.editor = editor;
    wandering.addListener(
        (property, was, is) -> {
          if (is) {
            editor.begin();
          } else {
            editor.end();
          }
        });
  }

  /** Whether the head wanders by itself. */
  public BooleanProperty wandering() {
    return wandering;
  }

  /** Whether a glide is under way. */
  public boolean gliding() {
    return glide.isPresent();
  }

  /** Goes to a pose and a view in 0.3 seconds; one step of undo. Ends any wandering. */
  public void glideTo(Pose pose, Orbit view) {
    wandering.set(false);
    editor.end();
    editor.begin();
    glide =
        Optional.of(new Glide(Double.NaN, studio.pose().get(), pose, studio.orbit().get(), view));
  }

  /** Moves to a moment; seconds of any steady clock. */
  public void tick(double seconds) {
    double step = Double.isNaN(lastSeconds) ? 0 : Math.min(0.1, seconds - lastSeconds);
    lastSeconds = seconds;
    if (glide.isPresent()) {
      glide(glide.get(), seconds);
    } else if (wandering.get()) {
      wanderSeconds += step;
      editor.begin(); // again, where an undo has ended the gesture
      editor.set(wanderPose(wanderSeconds));
    }
  }

  private void glide(Glide g, double seconds) {
    if (Double.isNaN(g.start)) {
      glide = Optional.of(new Glide(seconds, g.from, g.to, g.fromView, g.toView));
      return;
    }
    double t = Math.min(1, (seconds - g.start) / GLIDE_SECONDS);
    double eased = t * t * (3 - 2 * t);
    studio.orbit().set(t == 1 ? g.toView : g.fromView.towards(g.toView, eased));
    if (t == 1) {
      editor.set(g.to);
      glide = Optional.empty();
      editor.end();
    } else {
      Rotation neck = between(g.from.neck(), g.to.neck(), eased).swing();
      editor.set(Pose.of(neck, between(g.from.head(), g.to.head(), eased)));
    }
  }

  private static Rotation between(Rotation from, Rotation to, double t) {
    return from.times(from.inverse().times(to).power(t));
  }

  /** Slow waves of lengths that do not meet, well within the limits. */
  static Pose wanderPose(double seconds) {
    return Pose.of(
        JointLimits.rotation(0, 12 * wave(seconds, 9.1), 10 * wave(seconds, 12.7)),
        JointLimits.rotation(
            55 * wave(seconds, 7.3), 17 * wave(seconds, 5.3), 12 * wave(seconds, 10.9)));
  }

  private static double wave(double seconds, double length) {
    return Math.sin(2 * Math.PI * seconds / length);
  }
}
