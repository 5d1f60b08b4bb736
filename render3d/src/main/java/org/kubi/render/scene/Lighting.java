package org.kubi.render.scene;

import java.util.List;
import org.kubi.geometry.Vec3;

/**
 * All light of a scene. The shade of a point with unit normal n (turned to the viewer on two-sided
 * surfaces), direction to the viewer v, texture t and the material's specular s is
 *
 * <pre>t (ambient (1 + n . gradient / 2) + sum_i intensity_i max(0, (1 - wrap_i) n.l_i + wrap_i))
 *     + s intensity_0 max(0, n . normalize(l_0 + v))^20</pre>
 *
 * on each channel, clipped at 1; values are those of the picture file, without a gamma step.
 *
 * @param ambient light from everywhere, 0 and up
 * @param gradient which way the surroundings are brighter, each component -1 to 1
 * @param lights up to {@link #MAX_LIGHTS}; the first has the highlight
 */
public record Lighting(double ambient, Vec3 gradient, List<DirectionalLight> lights) {
  /** The most directional lights a scene has. */
  public static final int MAX_LIGHTS = 3;

  /** A friendly studio light from the upper left, for looking at characters. */
  public static final Lighting STUDIO =
      new Lighting(
          0.45,
          new Vec3(0, 0.4, 0),
          List.of(
              new DirectionalLight(new Vec3(-0.45, 0.5, 0.75), 0.55, 0.15),
              new DirectionalLight(new Vec3(0.8, 0.1, 0.5), 0.15, 0)));

  public Lighting {
    lights = List.copyOf(lights);
    if (!(ambient >= 0) || lights.size() > MAX_LIGHTS) {
      throw new IllegalArgumentException(
          "ambient is 0 or more and there are at most %d lights, found %s and %d"
              .formatted(MAX_LIGHTS, ambient, lights.size()));
    }
  }
}
