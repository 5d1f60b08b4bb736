package org.kubi.app.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kubi.geometry.Vec3;
import org.kubi.render.scene.DirectionalLight;
import org.kubi.render.scene.Harmonics;
import org.kubi.render.scene.Lighting;

/** All light of a scene as a row of numbers: nine of the light around, then six of each lamp. */
final class LampNumbers {
  private static final int AROUND = 9;
  private static final int LAMP = 6;

  private LampNumbers() {}

  /** The numbers of a light. */
  static List<Double> of(Lighting light) {
    Harmonics h = light.ambient();
    List<Double> numbers =
        new ArrayList<>(
            List.of(h.constant(), h.x(), h.y(), h.z(), h.xy(), h.yz(), h.xz(), h.zz(), h.xxyy()));
    for (DirectionalLight lamp : light.lights()) {
      Vec3 to = lamp.towards();
      numbers.addAll(List.of(to.x(), to.y(), to.z(), lamp.intensity(), lamp.wrap(), lamp.shadow()));
    }
    return numbers;
  }

  /** The light of some numbers; empty where they are none, or those of no light. */
  static Optional<Lighting> light(List<Double> n) {
    if (n.size() < AROUND
        || (n.size() - AROUND) % LAMP != 0
        || !n.stream().allMatch(Double::isFinite)) {
      return Optional.empty();
    }
    try {
      List<DirectionalLight> lamps = new ArrayList<>();
      for (int i = AROUND; i < n.size(); i += LAMP) {
        Vec3 towards = new Vec3(n.get(i), n.get(i + 1), n.get(i + 2));
        lamps.add(new DirectionalLight(towards, n.get(i + 3), n.get(i + 4), n.get(i + 5)));
      }
      Harmonics around =
          new Harmonics(
              n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5), n.get(6), n.get(7),
              n.get(8));
      return Optional.of(new Lighting(around, lamps));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
