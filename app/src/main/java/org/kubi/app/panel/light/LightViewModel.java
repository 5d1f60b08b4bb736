package org.kubi.app.panel.light;

import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.kubi.app.panel.studio.LightSetting;
import org.kubi.app.panel.studio.Studio;

/**
 * Decides what the light sliders do. Percent and degrees, as the user reads them. Each change is a
 * step of undo.
 */
public final class LightViewModel {
  private final Studio studio;
  private final DoubleProperty brightness = new SimpleDoubleProperty(this, "brightness");
  private final DoubleProperty contrast = new SimpleDoubleProperty(this, "contrast");
  private final DoubleProperty azimuth = new SimpleDoubleProperty(this, "azimuth");
  private final DoubleProperty elevation = new SimpleDoubleProperty(this, "elevation");
  private Optional<LightSetting> gestureStart = Optional.empty();
  private boolean following;

  public LightViewModel(Studio studio) {
    this.studio = studio;
    follow(studio.light().get());
    for (DoubleProperty each : new DoubleProperty[] {brightness, contrast, azimuth, elevation}) {
      each.addListener((changed, was, is) -> take());
    }
    studio.light().addListener((changed, was, is) -> follow(is));
  }

  /** Of all light, percent, 0 to 200. */
  public DoubleProperty brightness() {
    return brightness;
  }

  /** Part of the lamp, percent, 0 to 100. */
  public DoubleProperty contrast() {
    return contrast;
  }

  /** The lamp's place to the right of the viewer, degrees, -180 to 180. */
  public DoubleProperty azimuth() {
    return azimuth;
  }

  /** The lamp's height, degrees, -90 to 90. */
  public DoubleProperty elevation() {
    return elevation;
  }

  /** A drag of a slider begins: all of it is one step of undo. */
  public void begin() {
    gestureStart = Optional.of(studio.light().get());
  }

  /** The drag is over. */
  public void end() {
    gestureStart
        .filter(start -> !start.equals(studio.light().get()))
        .ifPresent(start -> did(start, studio.light().get()));
    gestureStart = Optional.empty();
  }

  /** Back to the friendly studio light. */
  public void reset() {
    set(LightSetting.STUDIO);
  }

  private void take() {
    if (!following) {
      set(
          new LightSetting(
              brightness.get() / 100, contrast.get() / 100, azimuth.get(), elevation.get()));
    }
  }

  private void set(LightSetting light) {
    LightSetting old = studio.light().get();
    if (!light.equals(old)) {
      studio.light().set(light);
      if (gestureStart.isEmpty()) {
        did(old, light);
      }
    }
  }

  private void did(LightSetting from, LightSetting to) {
    studio.history().did(() -> studio.light().set(from), () -> studio.light().set(to));
  }

  private void follow(LightSetting light) {
    following = true;
    brightness.set(100 * light.brightness());
    contrast.set(100 * light.contrast());
    azimuth.set(light.azimuth());
    elevation.set(light.elevation());
    following = false;
  }
}
