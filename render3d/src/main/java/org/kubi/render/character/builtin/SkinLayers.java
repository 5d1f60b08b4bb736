package org.kubi.render.character.builtin;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** The {@link SkinLayer}s and the skin's unevenness, texel by texel; the same for all people. */
final class SkinLayers {
  /** Weaker than this shows nothing. */
  private static final double LEAST = 0.012;

  /** A layer where it is not nothing. */
  @SuppressWarnings("ArrayRecordComponent") // shared and never written
  record Sparse(int[] texels, float[] strengths) {}

  final SkinMap map;

  /** Blotches and pores, about -1 to 1. */
  final float[] blotches;

  final float[] pores;

  private final Map<SkinLayer, Sparse> layers = new EnumMap<>(SkinLayer.class);

  SkinLayers(MeanHead head) {
    map = new SkinMap(head);
    int n = SkinMap.WIDTH * SkinMap.HEIGHT;
    blotches = new float[n];
    pores = new float[n];
    Noise noise = new Noise(1);
    for (int i = 0; i < n; i++) {
      double x = map.x[i];
      double y = map.y[i];
      double z = map.z[i];
      blotches[i] =
          (float) (0.6 * noise.at(x / 26, y / 26, z / 26) + 0.4 * noise.at(x / 9, y / 9, z / 9));
      pores[i] = (float) noise.at(x / 1.5, y / 1.5, z / 1.5);
    }
    for (SkinLayer layer : SkinLayer.values()) {
      layers.put(layer, sparse(head, layer));
    }
  }

  private Sparse sparse(MeanHead head, SkinLayer layer) {
    int n = SkinMap.WIDTH * SkinMap.HEIGHT;
    int[] texels = new int[n];
    float[] strengths = new float[n];
    int count = 0;
    for (int i = 0; i < n; i++) {
      if (map.row[i] < 0 || map.z[i] < -40) {
        continue;
      }
      double strength =
          layer.at(
              new SkinLayer.Spot(
                  map.x[i],
                  map.y[i],
                  map.z[i],
                  map.across[i],
                  map.row[i],
                  head.lidRow(),
                  head.lipRow()));
      if (strength > LEAST) {
        texels[count] = i;
        strengths[count++] = (float) Math.min(1, strength);
      }
    }
    return new Sparse(Arrays.copyOf(texels, count), Arrays.copyOf(strengths, count));
  }

  Sparse layer(SkinLayer layer) {
    Sparse sparse = layers.get(layer);
    if (sparse == null) {
      throw new IllegalStateException("there is no layer " + layer);
    }
    return sparse;
  }
}
