package org.kubi.render.character.builtin;

import static org.kubi.render.character.builtin.Shapes.ellipsoid;
import static org.kubi.render.character.builtin.Shapes.hill;
import static org.kubi.render.character.builtin.Shapes.limb;
import static org.kubi.render.character.builtin.Shapes.union;

/** Head, neck, shoulders and chest in one. */
final class BodyField implements Field {
  /** Height of the upper rim of the breastbone. */
  static final double STERNUM = -184;

  private static final double MELT = 18;

  private final FaceField face;
  private final Plan plan;
  private final boolean man;
  private final double neck;
  private final double shoulder;
  private final double drop;
  private final double chin;

  BodyField(Plan plan, FaceField face, boolean man) {
    this.plan = plan;
    this.face = face;
    this.man = man;
    neck = plan.neckRadius();
    shoulder = plan.measures.biacromial() / 2;
    // Everything below the jaw keeps its distance from it.
    chin = plan.jaw(Plan.MENTON) - 6;
    drop = 0.5 * (plan.mentonY - Plan.MENTON);
  }

  double drop() {
    return drop;
  }

  @Override
  public double at(double x, double y0, double z) {
    if (y0 > 0) {
      return face.at(x, y0, z);
    }
    double y = y0 - drop;
    // Well below the chin, the height alone says how far the face is at least.
    double below = chin - y0;
    double d = below < 2 * MELT ? face.at(x, y0, z) : below;
    double side = Math.abs(x);
    if (y < -10) {
      d = union(d, neck(x, side, y, z), MELT);
    }
    if (y < -30) {
      d = union(d, torso(x, side, y, z), 22);
    }
    return d;
  }

  private double neck(double x, double side, double y, double z) {
    double wide = neck * 0.93;
    double scale = wide / 58.5;
    double column = limb(x / 0.97, y, z, 0, -30, -20, wide * 0.9, 0, -200, -36, wide * 1.05);
    double strap = limb(side, y, z, 52 * scale, -26, -24, 15, 13, STERNUM + 6, 14 * scale, 7);
    double d = union(column, strap, 14);
    d -= (man ? 3.2 : 0.6) * hill(x, 11, y + 116, 14) * Shapes.step(0, 20, z);
    return d;
  }

  private double torso(double x, double side, double y, double z) {
    double cape = limb(side, y, z, neck * 0.4, -100, -58, 14, shoulder * 0.36, -158, -52, 17);
    double slope = limb(side, y, z, shoulder * 0.36, -158, -52, 17, shoulder - 40, -182, -42, 17);
    double collarbone = limb(side, y, z, 14, -194, 8, 9, shoulder - 22, -188, -25, 12);
    double deltoid = limb(side, y, z, shoulder - 18, -232, -32, 46, shoulder + 8, -420, -36, 41);
    double chest = ellipsoid(x, y + 330, z + 22, shoulder * 0.74, 165, 112);
    double d = union(union(cape, slope, 10), collarbone, 26);
    d = union(d, chest, 40);
    return union(d, deltoid, 34);
  }
}
