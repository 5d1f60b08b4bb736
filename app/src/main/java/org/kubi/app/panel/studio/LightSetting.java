package org.kubi.app.panel.studio;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kubi.geometry.Vec3;
import org.kubi.render.scene.DirectionalLight;
import org.kubi.render.scene.Lighting;

/**
 * The studio's light by four numbers, or all of the light of a scene that was made again; it stays
 * with the camera.
 *
 * @param brightness of all light, 0 to 2; 1 shows textures as they are
 * @param contrast part of the light that comes from the lamp and not from everywhere, 0 to 1
 * @param azimuth the lamp's place to the right (above 0) of the viewer, degrees, -180 to 180
 * @param elevation the lamp's height, degrees, -90 to 90
 * @param scene the light as it was in a scene, of which the numbers tell the strongest lamp; gone
 *     once a number is changed
 */
public record LightSetting(
    double brightness,
    double contrast,
    double azimuth,
    double elevation,
    Optional<Lighting> scene) {
  /** A friendly studio light from the upper left. */
  public static final LightSetting STUDIO = new LightSetting(1, 0.55, -31, 30);

  public LightSetting {
    if (!(brightness >= 0 && brightness <= 2 && contrast >= 0 && contrast <= 1)) {
      throw new IllegalArgumentException(
          "brightness is 0 to 2 and contrast 0 to 1, found %s and %s"
              .formatted(brightness, contrast));
    }
  }

  /** A lamp and light from everywhere. */
  public LightSetting(double brightness, double contrast, double azimuth, double elevation) {
    this(brightness, contrast, azimuth, elevation, Optional.empty());
  }

  /** All light of a scene; the numbers tell its strongest lamp and the share of that. */
  public static LightSetting of(Lighting scene) {
    double ambient = Math.max(0, scene.ambient().on(Vec3.Z));
    Optional<DirectionalLight> lamp =
        scene.lights().stream().max(Comparator.comparingDouble(DirectionalLight::intensity));
    double strength = lamp.map(DirectionalLight::intensity).orElse(0.0);
    Vec3 to = lamp.map(DirectionalLight::towards).orElse(Vec3.Z);
    double all = ambient + strength;
    return new LightSetting(
        Math.min(2, all),
        all > 0 ? strength / all : 0,
        Math.toDegrees(Math.atan2(to.x(), to.z())),
        Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, to.y())))),
        Optional.of(scene));
  }

  /** The light of a scene. */
  public Lighting lighting() {
    if (scene.isPresent()) {
      return scene.get();
    }
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
