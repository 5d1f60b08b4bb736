package org.kubi.app.panel.studio;

import java.util.List;
import org.kubi.geometry.Vec3;
import org.kubi.render.scene.DirectionalLight;
import org.kubi.render.scene.Lighting;

/**
 * The studio's light by four numbers; it stays with the camera.
 *
 * @param brightness of all light, 0 to 2; 1 shows textures as they are
 * @param contrast part of the light that comes from the lamp and not from everywhere, 0 to 1
 * @param azimuth the lamp's place to the right (above 0) of the viewer, degrees, -180 to 180
 * @param elevation the lamp's height, degrees, -90 to 90
 */
public record LightSetting(double brightness, double contrast, double azimuth, double elevation) {
  /** A friendly studio light from the upper left. */
  public static final LightSetting STUDIO = new LightSetting(1, 0.55, -31, 30);

  public LightSetting {
    if (!(brightness >= 0 && brightness <= 2 && contrast >= 0 && contrast <= 1)) {
      throw new IllegalArgumentException(
          "brightness is 0 to 2 and contrast 0 to 1, found %s and %s"
              .formatted(brightness, contrast));
    }
  }

  /** The light of a scene. */
  public Lighting lighting() {
    double a = Math.toRadians(azimuth);
    double e = Math.toRadians(elevation);
    Vec3 lamp = new Vec3(Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e));
    return new Lighting(
        brightness * (1 - contrast),
        new Vec3(0, 0.4, 0),
        List.of(
            new DirectionalLight(lamp, brightness * contrast, 0.15),
            new DirectionalLight(new Vec3(0.8, 0.1, 0.5), 0.15 * brightness, 0)));
  }
}
