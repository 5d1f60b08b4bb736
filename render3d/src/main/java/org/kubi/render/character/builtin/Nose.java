package org.kubi.render.character.builtin;

import static org.kubi.render.character.builtin.Shapes.ellipsoid;
import static org.kubi.render.character.builtin.Shapes.hill;
import static org.kubi.render.character.builtin.Shapes.limb;
import static org.kubi.render.character.builtin.Shapes.union;

/** The nose: bridge, tip, wings, partition and nostrils. */
final class Nose {
  private final double rootY;
  private final double rootZ;
  private final double humpY;
  private final double humpZ;
  final double tipY;
  final double tipZ;
  private final double baseY;
  private final double baseZ;
  private final double wingX;
  private final double tip;
  private final double root;
  private final double bend;

  Nose(Plan plan, Features features) {
    rootY = plan.up(19);
    rootZ = plan.forward(83.5) + features.noseRoot();
    baseY = plan.subnasaleY;
    baseZ = plan.forward(94);
    tipY = baseY + 11.5 + features.noseTurn();
    tipZ = baseZ + 4 + plan.measures.noseProtrusion() - 12;
    humpY = plan.up(2);
    humpZ = (rootZ + tipZ) / 2 + 3 + features.noseHump();
    wingX = plan.measures.noseBreadth() / 2;
    tip = 9 + 0.18 * (plan.measures.noseBreadth() - 36);
    root = 7.2 + 0.12 * (plan.measures.noseBreadth() - 36);
    bend = features.noseBend();
  }

  double blend(double x0, double y, double z, double skull) {
    if (y > rootY + 35 || y < baseY - 25 || Math.abs(x0) > wingX + 25) {
      return skull;
    }
    double x = x0 - bend * hill(0, 1, y - tipY, 40);
    double side = Math.abs(x);
    double d = limb(x, y, z, 0, rootY, rootZ, root, 0, humpY, humpZ - 2, root + 0.5);
    d = union(d, limb(x, y, z, 0, humpY, humpZ - 2, root + 0.5, 0, tipY + 2, tipZ, tip - 1), 4);
    // The walls of the nose slope down into the cheeks.
    double wall =
        limb(side, y, z, 4, rootY - 8, rootZ - 7, 6, wingX - 9.5, tipY + 4, baseZ - 6, 8.5);
    d = union(d, wall, 16);
    d = union(d, ellipsoid(x, y - tipY - 12, z - baseZ + 9, wingX - 3, 27, 17), 8);
    d = union(d, ellipsoid(x, y - tipY, z - tipZ, tip + 1.5, tip, tip + 0.8), 5);
    double wing = ellipsoid(side - wingX + 5.8, y - baseY - 7.5, z - baseZ - 1.5, 6.4, 7.6, 9);
    d = union(d, wing, 3.5);
    d = union(d, limb(x, y, z, 0, baseY + 3, baseZ, 4.5, 0, tipY - 4, tipZ - 3, 5), 4);
    d = union(skull, d, 9);
    // Nostrils and the groove behind the wing.
    d += 2.6 * hill(side - wingX * 0.42, 4.5, z - baseZ - 7, 8) * hill(0, 1, y - baseY - 1.5, 6);
    d += 0.8 * hill(side - wingX - 1.2, 3.2, y - baseY - 8, 9);
    return d;
  }
}
