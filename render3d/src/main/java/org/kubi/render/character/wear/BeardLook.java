package org.kubi.render.character.wear;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kubi.render.character.Texture;

/** The textures of beards, on the map of {@link FaceChart}; made when first needed. */
final class BeardLook {
  private static final int WIDTH = 512;
  private static final int HEIGHT = 256;
  private static final double LEFT = -1.66;
  private static final double TOP = 0.8;
  private static final double SPAN_X = 3.32;
  private static final double SPAN_Y = 2.1;

  private static final Map<Layer, Texture> MADE = new ConcurrentHashMap<>();

  private BeardLook() {}

  /** What a layer shows. */
  enum Kind {
    /** Skin with short hair in it. */
    SKIN,
    /** Hair through which no skin is seen. */
    BASE,
    /** Loose hair above it. */
    STRANDS
  }

  /**
   * One layer of a beard.
   *
   * @param region where it grows
   * @param kind what it shows
   */
  record Layer(BeardRegion region, Kind kind) {}

  static Texture of(BeardRegion region, Kind kind) {
    return MADE.computeIfAbsent(new Layer(region, kind), BeardLook::paint);
  }

  static double u(double x) {
    return (x - LEFT) / SPAN_X;
  }

  static double v(double y) {
    return (TOP - y) / SPAN_Y;
  }

  private static Texture paint(Layer layer) {
    return Pattern.paint(
        WIDTH,
        HEIGHT,
        (u, v, rgba) -> {
          double x = LEFT + u * SPAN_X;
          double y = TOP - v * SPAN_Y;
          double density = layer.region.density(x, y);
          double fine = Pattern.noise(u * 230, v * 120, 1);
          double strand = Pattern.noise((x - 0.2 * x * y) * 60, y * 9, 2);
          double lock = Pattern.noise(x * 14, y * 5, 3);
          switch (layer.kind) {
            case SKIN -> {
              rgba[3] = density > 0.12 + 0.76 * fine ? 1 : 0;
              Pattern.gray(rgba, 0.78 + 0.3 * fine);
            }
            case BASE -> {
              rgba[3] = density > 0.3 + 0.5 * (0.6 * strand + 0.4 * fine - 0.5) ? 1 : 0;
              Pattern.gray(rgba, 0.64 + 0.24 * strand + 0.08 * fine + 0.08 * lock);
            }
            case STRANDS -> {
              double thick = 0.75 * strand + 0.25 * fine;
              rgba[3] = thick > 0.52 - 0.12 * lock + 0.6 * (1 - density) ? 1 : 0;
              Pattern.gray(rgba, 0.68 + 0.3 * strand + 0.08 * lock);
            }
          }
        });
  }
}
