package org.kubi.gen.random;

import java.util.ArrayList;
import java.util.List;
import org.kubi.geometry.Vec3;
import org.kubi.render.scene.DirectionalLight;
import org.kubi.render.scene.Lighting;

/**
 * Light from around and one or two lights from the camera's half of the room, more often from
 * above.
 *
 * @param ambient light from everywhere
 * @param up how much brighter it is above than below, -1 to 1
 * @param sideways how much brighter it is on one side, 0 to 1
 * @param key intensity of the first light
 * @param fill intensity of the second light
 * @param fillShare share of the pictures that have the second light, 0 to 1
 * @param wrap how far lights reach round the edge, 0 to 1
 */
public record LightRandomizer(
    Range ambient, Range up, double sideways, Range key, Range fill, double fillShare, Range wrap)
    implements Randomizer<Lighting> {
  public LightRandomizer {
    ambient.within("light.ambient", 0, 3);
    up.within("light.up", -1, 1);
    Settings.between("light.sideways", sideways, 0, 1);
    key.within("light.key", 0, 5);
    fill.within("light.fill", 0, 5);
    Settings.between("light.fillShare", fillShare, 0, 1);
    wrap.within("light.wrap", 0, 1);
  }

  @Override
  public String id() {
    return "light";
  }

  @Override
  public Lighting draw(Dice dice) {
    Vec3 gradient = new Vec3(dice.uniform(-sideways, sideways), dice.in(up), 0);
    List<DirectionalLight> lights = new ArrayList<>();
    lights.add(new DirectionalLight(direction(dice), dice.in(key), dice.in(wrap)));
    if (dice.chance(fillShare)) {
      lights.add(new DirectionalLight(direction(dice), dice.in(fill), 0));
    }
    return new Lighting(dice.in(ambient), gradient, lights);
  }

  private static Vec3 direction(Dice dice) {
    double x = dice.normal(0, 1);
    double y = dice.normal(0.4, 1);
    double z = 0.1 + 0.8 * Math.abs(dice.normal(0, 1));
    return new Vec3(x, y, z).normalized();
  }
}
