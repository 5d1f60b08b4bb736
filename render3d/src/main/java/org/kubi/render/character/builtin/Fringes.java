package org.kubi.render.character.builtin;

import static org.kubi.render.character.builtin.Shapes.step;

import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;

/** Brows and lashes: strips that follow the skin, with hairs cut out of their textures. */
final class Fringes {
  private static final double BROW_FROM = 1.5;
  private static final double BROW_TO = 8.9;
  private static final double OVER = 0.5;

  private final MeanHead mean;
  private final HeadSkin skin;
  private final double ground;
  private final Weights head = new Weights().only(Rig.HEAD);

  Fringes(MeanHead mean, HeadSkin skin, double ground) {
    this.mean = mean;
    this.skin = skin;
    this.ground = ground;
  }

  /** Both brows. */
  MeshPart brows(Material material) {
    MeshBuilder mesh = new MeshBuilder(ground);
    for (int side = -1; side <= 1; side += 2) {
      int[] before = null;
      for (MeanHead.Stripe stripe : mean.browStripes()) {
        double s = stripe.across();
        if (s * side < BROW_FROM || s * side > BROW_TO) {
          continue;
        }
        int[] now = new int[stripe.vertices().length];
        double u = (s * side - BROW_FROM) / (BROW_TO - BROW_FROM);
        for (int k = 0; k < now.length; k++) {
          double[] p = skin.place(stripe.vertices()[k]);
          double[] n = skin.normal(stripe.vertices()[k]);
          double v = k / (now.length - 1.0);
          now[k] =
              mesh.vertex(p[0] + OVER * n[0], p[1] + OVER * n[1], p[2] + OVER * n[2], u, v, head);
        }
        for (int k = 0; before != null && k + 1 < now.length; k++) {
          mesh.quad(before[k], before[k + 1], now[k + 1], now[k]);
        }
        before = now;
      }
    }
    return mesh.build("brows", material, Segment.BROWS);
  }

  /** The lashes of upper and lower lids. */
  MeshPart lashes(Material material, double length) {
    MeshBuilder mesh = new MeshBuilder(ground);
    for (int side = -1; side <= 1; side += 2) {
      fringe(mesh, mean.lidEdge(side, true), side, length, true);
      fringe(mesh, mean.lidEdge(side, false), side, 0.55 * length, false);
    }
    return mesh.build("lashes", material, Segment.LASHES);
  }

  private void fringe(MeshBuilder mesh, int[] edge, int side, double length, boolean upper) {
    int before = -1;
    int last = edge.length - 1;
    for (int k = 0; k <= last; k++) {
      // From the inner corner to the outer on either side.
      double t = (side > 0 ? k : last - k) / (double) last;
      double[] p = skin.place(edge[k]);
      double reach = length * (0.3 + 0.7 * step(0, 0.65, t)) * step(-0.05, 0.12, t);
      double outward = side * reach * (0.75 * t - 0.2);
      double up = upper ? 0.42 * reach : -0.5 * reach;
      double v = upper ? 0 : 0.5;
      int root = mesh.vertex(p[0], p[1] + (upper ? 0.1 : -0.1), p[2] - 0.2, t, v + 0.48, head);
      int middle =
          mesh.vertex(
              p[0] + 0.5 * outward,
              p[1] + (upper ? 0.12 : 0.4) * up,
              p[2] + 0.55 * reach,
              t,
              v + 0.25,
              head);
      mesh.vertex(
          p[0] + outward, p[1] + up, p[2] + (upper ? 0.85 : 0.7) * reach, t, v + 0.02, head);
      if (before >= 0) {
        mesh.quad(before, root, root + 1, before + 1);
        mesh.quad(before + 1, middle, middle + 1, before + 2);
      }
      before = root;
    }
  }
}
