package org.kubi.render.scene;

import java.util.List;
import org.kubi.geometry.Vec3;

/**
 * All light of a scene. The shade of a point with unit normal n (turned to the viewer on two-sided
 * surfaces), direction to the viewer v, texture t, openness o (0 to 1, interpolated between
 * vertices) and the material's specular s is
 *
 * <pre>t (o ambient(n) + sum_i b_i intensity_i max(0, (1 - wrap_i) n.l_i + wrap_i))
 *     + s b_0 intensity_0 max(0, n . normalize(l_0 + v))^20,    b_i = 1 - shadow_i hidden_i</pre>
 *
 * on each channel, clipped at 1; values are those of the picture file, without a gamma step. {@code
 * hidden_i} is the share of light i that other surfaces of the scene keep away, by {@link
 * org.kubi.render.shade.ShadowRule}.
 *
 * @param ambient light from all around
 * @param lights up to {@link #MAX_LIGHTS}; the first has the highlight
 */
public record Lighting(Harmonics ambient, List<DirectionalLight> lights) {
  /** The most directional lights a scene has. */
  public static final int MAX_LIGHTS = 3;

  /** A friendly studio light from the upper left, for looking at characters. */
  public static final Lighting STUDIO =
      new Lighting(
          0.45,
          new Vec3(0, 0.4, 0),
          List.of(
              new DirectionalLight(new Vec3(-0.45, 0.5, 0.75), 0.55, 0.15, 0.7),
              new DirectionalLight(new Vec3(0.8, 0.1, 0.5), 0.15, 0)));

  public Lighting {
    lights = List.copyOf(lights);
    if (lights.size() > MAX_LIGHTS) {
      throw new IllegalArgumentException(
          "there are at most %d lights, found %d".formatted(MAX_LIGHTS, lights.size()));
    }
  }

  /** Light with {@link Harmonics#slope} around. */
  public Lighting(double ambient, Vec3 gradient, List<DirectionalLight> lights) {
    this(Harmonics.slope(ambient, gradient), lights);
  }
}
