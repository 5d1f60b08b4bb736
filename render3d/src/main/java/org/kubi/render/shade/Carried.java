package org.kubi.render.shade;

import java.util.ArrayList;
import java.util.List;
import org.kubi.render.character.MeshPart;

/** What the vertices of a part carry, in metres, so that it can be weighed beside their places. */
final class Carried {
  /** For how many metres a metre counts that the texture shifts. */
  private static final double TEXTURE = 2.5;

  /** Metres for a change of a unit normal by 1: coarse pictures are content with coarse shading. */
  private static final double NORMAL = 1 / 40.0;

  /** Metres for a change of openness by 1. */
  private static final double OPENNESS = 1 / 50.0;

  /** What bones turn against each other moves points by about so much, metres. */
  private static final double SWAY = 0.028;

  /** Radians between the directions that stand for one bone and the next: no two are near. */
  private static final double GOLDEN_ANGLE = 2.399963229728653;

  private static final int BONES = 4;

  private Carried() {}

  /**
   * One array of numbers for each thing that differs from vertex to vertex.
   *
   * @param surface for how many a metre beside the surface counts
   * @param look whether what is seen of the part counts; else its shape alone, with its holes and
   *     bones
   */
  static float[][] of(MeshPart part, double surface, boolean look) {
    List<float[]> all = new ArrayList<>();
    double texels = MipRule.texelsPerMetre(part);
    boolean cutout = part.material().cutout();
    if (texels > 0 && (look || cutout)) {
      double u = TEXTURE * part.material().texture().width() / texels;
      double v = TEXTURE * part.material().texture().height() / texels;
      add(all, column(part.uv(), 2, 0, u));
      add(all, column(part.uv(), 2, 1, v));
    }
    if (look) {
      for (int axis = 0; axis < 3; axis++) {
        add(all, column(part.normals(), 3, axis, NORMAL));
      }
      float[] open = new float[part.vertexCount()];
      for (int v = 0; v < open.length; v++) {
        open[v] = (float) (OPENNESS / 255 * (part.openness()[v] & 0xff));
      }
      add(all, open);
    }
    float[] across = new float[part.vertexCount()];
    float[] along = new float[part.vertexCount()];
    for (int k = 0; k < part.weights().length; k++) {
      double angle = GOLDEN_ANGLE * part.bones()[k];
      across[k / BONES] += (float) (surface * SWAY * part.weights()[k] * StrictMath.cos(angle));
      along[k / BONES] += (float) (surface * SWAY * part.weights()[k] * StrictMath.sin(angle));
    }
    add(all, across);
    add(all, along);
    return all.toArray(float[][]::new);
  }

  private static float[] column(float[] of, int stride, int at, double scale) {
    float[] out = new float[of.length / stride];
    for (int v = 0; v < out.length; v++) {
      out[v] = (float) (scale * of[stride * v + at]);
    }
    return out;
  }

  /** Adds what is not the same everywhere. */
  private static void add(List<float[]> all, float[] values) {
    for (float value : values) {
      if (Math.abs(value - values[0]) > 1e-6) {
        all.add(values);
        return;
      }
    }
  }
}
