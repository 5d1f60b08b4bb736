package org.kubi.gen.random.occluder;

import org.kubi.gen.random.Dice;
import org.kubi.gen.random.paint.Canvas;

/** Cloth that comes up over the chin: a scarf, a collar, a blanket, another person's shoulder. */
final class Scarf {
  private Scarf() {}

  static void paint(Canvas canvas, double scale, Dice dice) {
    int size = canvas.size();
    double edge = size * (1 - Math.min(0.6, scale * dice.uniform(0.15, 0.42)));
    double slope = dice.normalWithin(2, 0, 0.25);
    double bulge = dice.normalWithin(2, 0, 5);
    double wave = dice.uniform(0, 2);
    double waves = dice.uniform(0.02, 0.1);
    double phase = dice.uniform(0, 2 * Math.PI);
    double gray = dice.uniform(5, 250);
    double knit = dice.chance(0.5) ? dice.uniform(5, 30) : 0;
    double pitch = dice.uniform(2, 5);
    double lean = dice.uniform(-1, 1);
    double fold = dice.uniform(0, 40);
    for (int x = 0; x < size; x++) {
      double u = 2.0 * x / size - 1;
      double top =
          edge
              + slope * u * size / 2
              + bulge * u * u
              + wave * StrictMath.sin(waves * 2 * Math.PI * x + phase);
      for (int y = Math.max(0, (int) top); y < size; y++) {
        double depth = y + 1 - top;
        double thread = (y + lean * x) / pitch;
        double rib = 4 * Math.abs(thread - Math.floor(thread) - 0.5) - 1;
        // Darker right under the edge, where the cloth turns away.
        double value = gray - fold / (1 + 0.6 * depth) + knit * rib;
        float shown = (float) Math.max(0, Math.min(255, value));
        canvas.dab(x, y, shown, (float) Math.min(1, depth));
      }
    }
  }
}
