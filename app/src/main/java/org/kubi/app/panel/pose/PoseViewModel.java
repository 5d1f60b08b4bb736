package org.kubi.app.panel.pose;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.kubi.app.panel.studio.Studio;
import org.kubi.pose.Pose;

/** Decides what the pose sliders do: each angle is a property that follows the studio's pose. */
public final class PoseViewModel {
  private final PoseEditor editor;
  private final Map<PoseAngle, DoubleProperty> angles = new EnumMap<>(PoseAngle.class);
  private boolean following;

  public PoseViewModel(Studio studio, PoseEditor editor) {
    this.editor = editor;
    for (PoseAngle angle : PoseAngle.values()) {
      DoubleProperty property = new SimpleDoubleProperty(this, angle.key());
      property.addListener(
          (changed, was, is) -> {
            if (!following) {
              editor.set(angle, is.doubleValue());
              follow(studio.pose().get());
            }
          });
      angles.put(angle, property);
    }
    studio.pose().addListener((changed, was, is) -> follow(is));
    follow(studio.pose().get());
  }

  /** One angle in degrees; setting it sets the pose, within the limits. */
  public DoubleProperty angle(PoseAngle angle) {
    DoubleProperty property = angles.get(angle);
    if (property == null) {
      throw new IllegalStateException("every angle has a property");
    }
    return property;
  }

  /** What changes poses. */
  public PoseEditor editor() {
    return editor;
  }

  private void follow(Pose pose) {
    boolean outer = following;
    following = true;
    angles.forEach((angle, property) -> property.set(rounded(angle.in(pose))));
    following = outer;
  }

  /** Hides the last digits that a way through quaternions leaves behind. */
  private static double rounded(double degrees) {
    return Math.round(degrees * 1e6) / 1e6;
  }
}
