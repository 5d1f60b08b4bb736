package org.kubi.gen.random.light;

import java.util.ArrayList;
import java.util.List;
import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Randomizer;
import org.kubi.gen.random.Range;
import org.kubi.gen.random.Settings;
import org.kubi.geometry.Vec3;
import org.kubi.render.scene.DirectionalLight;
import org.kubi.render.scene.Lighting;

/**
 * Light from all around, one to three lamps with or without shadows, and the camera's exposure.
 * Intensities are relative to each other: the exposure sets how bright the face is.
 *
 * @param surroundings what is around, as nine numbers ({@link org.kubi.render.scene.Harmonics})
 * @param lamps where the first lamp stands
 * @param shadows how hard the lamps are
 * @param ambient mean brightness of the surroundings, 0 to 3
 * @param key intensity of the first lamp, 0 to 5
 * @param fill intensity of the second, which stands anywhere in front, 0 to 5
 * @param fillShare share of the pictures that have it, 0 to 1
 * @param rim intensity of a lamp from behind, 0 to 5
 * @param rimShare share of the pictures that have it, 0 to 1
 * @param exposure how bright the face comes out
 */
public record LightRandomizer(
    Surroundings surroundings,
    Lamps lamps,
    Shadows shadows,
    Range ambient,
    Range key,
    Range fill,
    double fillShare,
    Range rim,
    double rimShare,
    Exposure exposure)
    implements Randomizer<Lighting> {
  public LightRandomizer {
    ambient.within("light.ambient", 0, 3);
    key.within("light.key", 0, 5);
    fill.within("light.fill", 0, 5);
    Settings.share("light.fillShare", fillShare);
    rim.within("light.rim", 0, 5);
    Settings.share("light.rimShare", rimShare);
  }

  @Override
  public String id() {
    return "light";
  }

  @Override
  public Lighting draw(Dice dice) {
    Radiance around = surroundings.draw(dice);
    List<DirectionalLight> lights = new ArrayList<>();
    lights.add(shadows.light(lamps.direction(dice), dice.in(key), dice));
    if (dice.chance(fillShare)) {
      lights.add(shadows.light(Lamps.anywhereInFront(dice), dice.in(fill), dice));
    }
    if (dice.chance(rimShare)) {
      Vec3 behind = new Vec3(dice.normal(0, 1), dice.normal(0.4, 0.5), -0.6).normalized();
      lights.add(shadows.light(behind, dice.in(rim), dice));
    }
    Lighting lighting = new Lighting(SphereSum.of(around, dice.in(ambient)), lights);
    return exposure.expose(lighting, dice);
  }
}
