package org.kubi.render.character.builtin;

import static org.kubi.render.character.builtin.Shapes.ellipsoid;
import static org.kubi.render.character.builtin.Shapes.union;

/** The skull above the face: what hair grows on. Length, breadth and height are the person's. */
final class Braincase implements Field {
  private static final double MELT = 30;

  private final Plan plan;
  private double breadth;
  private double back;
  private double front;
  private double top;

  Braincase(Plan plan) {
    this.plan = plan;
    breadth = plan.measures.headBreadth() / 2;
    back = -plan.backZ();
    front = plan.glabellaZ();
    top = plan.measures.tragionToTop();
    // Melting lets the union swell; a few corrections bring the measures back.
    for (int i = 0; i < 4; i++) {
      breadth += plan.measures.headBreadth() / 2 - widest();
      back += -plan.backZ() - reach(0, plan.up(42), 0, 0, 0, -1, 200);
      front += plan.glabellaZ() - 3 - reach(0, plan.up(48), 0, 0, 0, 1, 200);
      top += plan.measures.tragionToTop() - reach(0, 0, -8, 0, 1, 0, 220);
    }
  }

  private double widest() {
    double most = 0;
    for (double z = -50; z <= 10; z += 12) {
      for (double y = 30; y <= 80; y += 10) {
        most = Math.max(most, reach(0, plan.up(y), z, 1, 0, 0, 150));
      }
    }
    return most;
  }

  @Override
  public double at(double x, double y, double z) {
    double high = top - plan.up(48);
    double hind = ellipsoid(x, y - plan.up(50), z + back - 80, breadth, high - 2, 80);
    double fore = ellipsoid(x, y - plan.up(46), z - front + 76, breadth * 0.885, high + 1, 76);
    double nape = ellipsoid(x, y - plan.up(5), z + back - 52, breadth * 0.78, 44, 44);
    return union(union(hind, fore, MELT), nape, 20);
  }
}
