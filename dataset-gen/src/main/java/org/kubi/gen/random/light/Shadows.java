package org.kubi.gen.random.light;

import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Range;
import org.kubi.gen.random.Settings;
import org.kubi.geometry.Vec3;
import org.kubi.render.scene.DirectionalLight;

/**
 * How hard the lights are. What remains of 1 has lights without shadows: a wide, diffuse source.
 *
 * @param hard share of the lights with dark, hard shadows and no wrap, 0 to 1: the sun, a bulb, a
 *     flash
 * @param soft share of the lights with pale shadows and some wrap, 0 to 1: a lamp with a shade;
 *     hard and soft together are at most 1
 * @param hardness how dark hard shadows are, 0 to 1
 * @param softness how dark soft shadows are, 0 to 1
 * @param wrap how far lights that are not hard reach round the edge, 0 to 1
 */
public record Shadows(double hard, double soft, Range hardness, Range softness, Range wrap) {
  public Shadows {
    Settings.share("light.shadows.hard", hard);
    Settings.share("light.shadows.soft", soft);
    Settings.share("light.shadows.hard and soft together", hard + soft);
    hardness.within("light.shadows.hardness", 0, 1);
    softness.within("light.shadows.softness", 0, 1);
    wrap.within("light.shadows.wrap", 0, 1);
  }

  DirectionalLight light(Vec3 towards, double intensity, Dice dice) {
    double kind = dice.unit();
    if (kind < hard) {
      return new DirectionalLight(towards, intensity, 0, dice.in(hardness));
    }
    double shadow = kind < hard + soft ? dice.in(softness) : 0;
    return new DirectionalLight(towards, intensity, dice.in(wrap), shadow);
  }
}
