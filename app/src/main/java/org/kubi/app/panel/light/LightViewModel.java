package org.kubi.app.panel.light;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.kubi.app.panel.studio.LightSetting;
import org.kubi.app.panel.studio.Studio;

/** Decides what the light sliders do. Percent and degrees, as the user reads them. */
public final class LightViewModel {
  private final Studio studio;
  private final DoubleProperty brightness = new SimpleDoubleProperty(this, "brightness");
  private final DoubleProperty contrast = new SimpleDoubleProperty(this, "contrast");
  private final DoubleProperty azimuth = new SimpleDoubleProperty(this, "azimuth");
  private final DoubleProperty elevation = new SimpleDoubleProperty(this, "elevation");
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

  /** Back to the friendly studio light. */
  public void reset() {
    studio.light().set(LightSetting.STUDIO);
  }

  private void take() {
    if (!following) {
      studio
          .light()
          .set(
              new LightSetting(
                  brightness.get() / 100, contrast.get() / 100, azimuth.get(), elevation.get()));
    }
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
