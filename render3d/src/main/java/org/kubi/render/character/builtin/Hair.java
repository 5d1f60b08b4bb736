package org.kubi.render.character.builtin;

import static org.kubi.render.character.builtin.Shapes.step;

import java.util.ArrayList;
import java.util.List;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;

/** The hair of the head: shells, locks, curtains beside the face, a fringe, a tail or a bun. */
final class Hair {
  private final Workshop shop;
  private final Shape shape;
  private final HairStyle style;
  private final double ground;
  private final Draw draw;
  private final Hairline line;
  private final HairCap cap;
  private final MeshBuilder shells;
  private final MeshBuilder strips;
  private final Locks locks;

  Hair(Workshop shop, Shape shape, HairStyle style, long seed, double ground) {
    this.shop = shop;
    this.shape = shape;
    this.style = style;
    this.ground = ground;
    draw = new Draw(seed, "hair");
    line = new Hairline(style, seed);
    shells = new MeshBuilder(ground);
    strips = new MeshBuilder(ground);
    cap = new HairCap(shop.skull, shape, style, line, new Noise(seed), shells);
    locks = new Locks(shop.skull, shape, style, cap, draw, strips);
  }

  /** Where hair roots show on the skin. */
  Hairline line() {
    return line;
  }

  List<MeshPart> parts(Tone tone) {
    List<MeshPart> parts = new ArrayList<>();
    if (style.bald()) {
      return parts;
    }
    boolean curly = style.curl() > 0.6;
    boolean cropped = style.cut() == HairStyle.Cut.CROPPED;
    cap.shell(cropped ? 0.4 : 0.55, cropped ? 1 : 2, 6);
    cap.shell(1, cropped ? 0 : 4, 9);
    Material shell =
        new Material(
            cropped ? shop.cropped : curly ? shop.curlyCap : shop.cap,
            tone.tint(190),
            true,
            true,
            0.08);
    parts.add(shells.build("hair", shell, Segment.HAIR));
    if (style.locks() > 0) {
      grow();
      Material strand =
          new Material(curly ? shop.curls : shop.strands, tone.tint(186), true, true, 0.12);
      parts.add(strips.build("locks", strand, Segment.HAIR));
    }
    return parts;
  }

  private void grow() {
    switch (style.cut()) {
      case PONYTAIL -> tail(-96, 78, false);
      case BUN -> tail(-92, 86, true);
      default -> locks.cover(line);
    }
    if (style.hangs()) {
      curtains();
    }
    if (style.fringe() > 0) {
      fringe();
    }
  }

  /** Hair from the parting down beside the face, and behind in a close row. */
  private void curtains() {
    int rows = style.cut() == HairStyle.Cut.BOB ? 8 : 10;
    for (int k = 0; k < 34; k++) {
      double turn = 0.98 + (2 * StrictMath.PI - 1.96) * (k + 0.3 * draw.unit()) / 33.3;
      turn = turn > StrictMath.PI ? turn - 2 * StrictMath.PI : turn;
      double rise = cap.riseAt(turn, 62 + 12 * draw.unit());
      double length = style.length() - 60;
      locks.lock(
          turn,
          rise,
          cap.thickness(shop.skull.place(turn, rise, 0)) * 0.7,
          length * draw.between(0.92, 1.06),
          draw.between(26, 36),
          rows,
          1);
    }
  }

  private void fringe() {
    for (int k = 0; k < 15; k++) {
      double turn = -0.78 + 1.56 * (k + 0.5 * draw.unit()) / 14.5;
      double rise = cap.riseAt(turn, line.height(turn) + 14 + 8 * draw.unit());
      double reach =
          style.fringe() * draw.between(0.9, 1.1) * (1 - 0.1 * step(0.4, 0.8, Math.abs(turn)));
      locks.lock(turn, rise, 3 + style.top() * 0.5, reach + 12, draw.between(14, 22), 5, 0.85);
    }
  }

  /** Hair bound behind the head: a tail that hangs, or a ball of locks. */
  private void tail(double z, double y, boolean ball) {
    Weights head = new Weights().only(Rig.HEAD);
    double[] root = {0, y, z};
    shape.move(root);
    double length = style.length();
    for (int k = 0; k < style.locks(); k++) {
      double turn = 2 * StrictMath.PI * k / style.locks();
      double spread = ball ? 1 : draw.between(0.3, 1);
      if (ball) {
        ballLock(root, turn, length, head);
      } else {
        tailLock(root, turn, spread, length * draw.between(0.85, 1.05));
      }
    }
  }

  private void ballLock(double[] root, double turn, double radius, Weights head) {
    int before = -1;
    for (int s = 0; s <= 6; s++) {
      double polar = StrictMath.PI * (0.06 + 0.88 * s / 6.0);
      int first = -1;
      for (int k = 0; k < 2; k++) {
        double a = turn + (k - 0.5) * 0.62 + 0.5 * s / 6.0;
        double r = radius * (1 + 0.06 * draw.unit());
        double out = r * StrictMath.sin(polar);
        int i =
            strips.vertex(
                root[0] + out * StrictMath.cos(a) * 1.05,
                root[1] + out * StrictMath.sin(a),
                root[2] - radius * 0.55 - 0.9 * r * StrictMath.cos(polar) * -1,
                0.1 + 0.8 * k,
                0.05 + 0.5 * s / 6.0,
                head,
                0.85);
        first = k == 0 ? i : first;
      }
      if (before >= 0) {
        strips.quad(before, before + 1, first + 1, first);
      }
      before = first;
    }
  }

  private void tailLock(double[] root, double turn, double spread, double length) {
    int before = -1;
    Weights weights = new Weights();
    double c = StrictMath.cos(turn);
    double s = StrictMath.sin(turn);
    for (int r = 0; r <= 9; r++) {
      double t = r / 9.0;
      double thick = 20 * spread * step(-0.1, 0.3, t) * (1 - 0.55 * t);
      double back = 26 * StrictMath.sin(Math.min(1, 2.2 * t) * 1.57) - 14 * t;
      double y = root[1] + 12 * t - length * t * t * (1.6 - 0.6 * t);
      double x = root[0] + thick * c;
      double z = root[2] - back + 0.8 * thick * s;
      z = Math.min(z, root[2] + 10 - 20 * step(0.3, 0.9, t));
      weights.clear();
      double free = 0.4 * step(0.35, 1, t);
      weights.add(Rig.HEAD, 1 - free);
      weights.add(Rig.HEAD - 2, free);
      int first = -1;
      for (int k = 0; k < 2; k++) {
        double side = (k - 0.5) * (13 - 5 * t);
        int i = strips.vertex(x - s * side, y, z + c * side, 0.02 + 0.96 * k, t, weights, 0.9);
        first = k == 0 ? i : first;
      }
      if (before >= 0) {
        strips.quad(before, before + 1, first + 1, first);
      }
      before = first;
    }
  }
}
