package org.kubi.gen.random.light;

import java.util.List;
import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Range;
import org.kubi.gen.random.Settings;
import org.kubi.geometry.Vec3;
import org.kubi.render.scene.DirectionalLight;
import org.kubi.render.scene.Harmonics;
import org.kubi.render.scene.Lighting;

/**
 * How bright the face comes out. A camera that measures light makes faces about equally bright,
 * whatever lamps there are: all light is scaled so that surfaces that face the camera and a bit
 * aside get a drawn amount in the mean, where 1 shows a texture as it is.
 *
 * @param level the usual amount, 0.1 to 3
 * @param deviation of its logarithm, 0 to 1
 * @param overexposed share of the pictures with blown-out skin, 0 to 1
 * @param over the amount in those, 0.1 to 5
 * @param dim share of the pictures in which the face is dark, 0 to 1: night, silhouettes against a
 *     window
 * @param under the amount in those, 0.02 to 1
 */
public record Exposure(
    double level, double deviation, double overexposed, Range over, double dim, Range under) {
  /** What a face shows the camera: to the front, up, and to the sides. */
  private static final List<Vec3> FACING =
      List.of(
          new Vec3(0, 0, 1),
          new Vec3(0, 0.5, 0.87),
          new Vec3(0.7, 0, 0.714),
          new Vec3(-0.7, 0, 0.714));

  /** No light is made more than so many times brighter: a cellar stays a cellar. */
  private static final double MOST_GAIN = 6;

  public Exposure {
    Settings.between("light.exposure.level", level, 0.1, 3);
    Settings.between("light.exposure.deviation", deviation, 0, 1);
    Settings.share("light.exposure.overexposed", overexposed);
    over.within("light.exposure.over", 0.1, 5);
    Settings.share("light.exposure.dim", dim);
    Settings.share("light.exposure.overexposed and dim together", overexposed + dim);
    under.within("light.exposure.under", 0.02, 1);
  }

  Lighting expose(Lighting lighting, Dice dice) {
    double kind = dice.unit();
    double wanted = level * dice.factor(deviation);
    if (kind < overexposed) {
      wanted = dice.in(over);
    } else if (kind < overexposed + dim) {
      wanted = dice.logIn(under);
    }
    double there = 0;
    for (Vec3 normal : FACING) {
      there += on(lighting, normal) / FACING.size();
    }
    return scaled(lighting, there > 0 ? Math.min(MOST_GAIN, wanted / there) : 1);
  }

  /** The light on an open surface, without shadows. */
  static double on(Lighting lighting, Vec3 normal) {
    double sum = lighting.ambient().on(normal);
    for (DirectionalLight light : lighting.lights()) {
      double cosine = normal.dot(light.towards());
      sum += light.intensity() * Math.max(0, (1 - light.wrap()) * cosine + light.wrap());
    }
    return sum;
  }

  private static Lighting scaled(Lighting lighting, double gain) {
    Harmonics h = lighting.ambient();
    Harmonics ambient =
        new Harmonics(
            gain * h.constant(),
            gain * h.x(),
            gain * h.y(),
            gain * h.z(),
            gain * h.xy(),
            gain * h.yz(),
            gain * h.xz(),
            gain * h.zz(),
            gain * h.xxyy());
    List<DirectionalLight> lights =
        lighting.lights().stream()
            .map(l -> new DirectionalLight(l.towards(), gain * l.intensity(), l.wrap(), l.shadow()))
            .toList();
    return new Lighting(ambient, lights);
  }
}
