package org.kubi.render.character.wear;

import java.util.ArrayList;
import java.util.List;
import org.kubi.geometry.Vec3;
import org.kubi.render.character.Draws;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;

/**
 * Makes glasses for a head: rims, bridge, temples, and dark lenses. Clear lenses are left out:
 * surfaces here cover wholly or not at all, and a reflection that does not let the skin through nor
 * move with the light looks like a sticker.
 */
final class GlassesMaker {
  private static final int ROUND = 20;

  private final Head head;
  private final Glasses kind;
  private final Draws chance;
  private final GlassesFit fit;
  private final Frame frame;

  GlassesMaker(Head head, Glasses kind, long seed) {
    this.head = head;
    this.kind = kind;
    this.chance = Draws.of(seed, "frame");
    this.fit = new GlassesFit(head, Frame.of(kind, chance));
    this.frame = fit.frame;
  }

  List<MeshPart> parts() {
    List<MeshPart> parts = new ArrayList<>();
    Draft bars = new Draft(head.bone);
    for (int side = -1; side <= 1; side += 2) {
      rim(bars, side);
      temple(bars, side);
    }
    bridge(bars, 0.35);
    if (kind == Glasses.AVIATOR) {
      bridge(bars, 0.95);
    }
    parts.add(bars.part("glasses", GlassesLook.frame(kind, chance), Segment.GLASSES));
    if (kind.dark()) {
      parts.add(lenses(GlassesLook.darkLens(chance)));
    }
    return parts;
  }

  private void rim(Draft draft, int side) {
    Vec3[] line = new Vec3[ROUND];
    Vec3[] across = new Vec3[ROUND];
    Vec3[] along = new Vec3[ROUND];
    for (int k = 0; k < ROUND; k++) {
      double[] edge = frame.edge(k / (double) ROUND);
      double[] next = frame.edge((k + 0.5) / ROUND);
      double[] last = frame.edge((k - 0.5) / ROUND);
      double half = frame.rim(edge[1]) / 2;
      double dx = next[1] - last[1];
      double dy = last[0] - next[0];
      double length = Math.sqrt(dx * dx + dy * dy);
      Vec3 out = new Vec3(side * dx / length, dy / length, 0);
      double x = fit.middle.x() + side * (fit.lensMiddle() + edge[0]) + half * out.x();
      double y = fit.middle.y() + edge[1] + half * out.y();
      line[k] = new Vec3(x, y, fit.depth(x, y));
      across[k] = out.times(half);
      along[k] = new Vec3(0, 0, side * frame.depth() / 2);
    }
    Tube.add(draft, line, across, along, true);
  }

  /**
   * A bar from rim to rim that stays before the nose.
   *
   * @param height over the lenses' middle, in their half heights
   */
  private void bridge(Draft draft, double height) {
    int pieces = 6;
    double up = height * frame.halfHeight();
    double half = frame.bridge() / 2 + 0.12 * frame.halfWidth();
    Vec3[] line = new Vec3[pieces + 1];
    Vec3[] across = new Vec3[pieces + 1];
    Vec3[] along = new Vec3[pieces + 1];
    double thick = Math.max(0.0012, 0.8 * frame.above());
    for (int k = 0; k <= pieces; k++) {
      double t = 2.0 * k / pieces - 1;
      double x = fit.middle.x() + half * t;
      double y = fit.middle.y() + up + 0.0015 * (1 - t * t);
      double z = Math.max(fit.depth(x, y), fit.skin(x, y) + frame.depth() / 2 + 0.001);
      line[k] = new Vec3(x, y, z);
      across[k] = new Vec3(0, thick / 2, 0);
      along[k] = new Vec3(0, 0, frame.depth() / 2);
    }
    Tube.add(draft, line, across, along, false);
  }

  private void temple(Draft draft, int side) {
    Vec3[] way = fit.temple(side);
    double half = frame.temple() / 2;
    double thick = Math.max(0.0006, 0.3 * frame.depth());
    Vec3 hinge = way[0];
    Vec3 rim = new Vec3(hinge.x() - side * 0.006, hinge.y(), fit.depth(hinge.x(), hinge.y()));
    Vec3[] line = new Vec3[way.length + 1];
    Vec3[] across = new Vec3[line.length];
    Vec3[] along = new Vec3[line.length];
    // Across is up, along is outwards or, at the end piece, forwards.
    line[0] = rim;
    System.arraycopy(way, 0, line, 1, way.length);
    for (int i = 0; i < line.length; i++) {
      double fade = i < line.length - 1 ? 1 : 0.8;
      Vec3 out =
          i == 0 ? new Vec3(0, 0, 1) : i == 1 ? new Vec3(side * 0.8, 0, 0.8) : new Vec3(side, 0, 0);
      across[i] = new Vec3(0, -side * half * fade, 0);
      along[i] = out.times(thick);
    }
    Tube.add(draft, line, across, along, false);
  }

  private MeshPart lenses(Material material) {
    Draft draft = new Draft(head.bone);
    for (int side = -1; side <= 1; side += 2) {
      double mx = fit.middle.x() + side * fit.lensMiddle();
      double my = fit.middle.y();
      int centre = draft.vertex(new Vec3(mx, my, fit.depth(mx, my) + 0.0012), 0.5, 0.5);
      int first = draft.vertexCount();
      for (int k = 0; k < ROUND; k++) {
        double[] edge = frame.edge(k / (double) ROUND);
        double x = mx + side * edge[0];
        double y = my + edge[1];
        draft.vertex(
            new Vec3(x, y, fit.depth(x, y)),
            0.5 + 0.5 * side * edge[0] / frame.halfWidth(),
            0.5 - 0.5 * edge[1] / frame.halfHeight());
      }
      for (int k = 0; k < ROUND; k++) {
        int next = first + (k + 1) % ROUND;
        if (side > 0) {
          draft.triangle(centre, first + k, next);
        } else {
          draft.triangle(centre, next, first + k);
        }
      }
    }
    return draft.part("lenses", material, Segment.GLASSES);
  }
}
