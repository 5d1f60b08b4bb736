package org.kubi.render.character.builtin;

import java.util.TreeMap;

/**
 * Heights of the edges of the mean man's lids by column of the cage.
 *
 * @param upperRow row of the upper edge
 * @param upperEdge heights of the upper edge
 * @param lowerEdge of the lower
 */
record Lids(int upperRow, Ruler upperEdge, Ruler lowerEdge) {
  static Lids of(MeanHead head) {
    int row = head.lidRow();
    TreeMap<Double, Double> up = new TreeMap<>();
    TreeMap<Double, Double> low = new TreeMap<>();
    for (int i = 0; i < head.across().length; i++) {
      double column = head.across()[i];
      boolean within = column > HeadGrid.EYE_INNER - 1e-6 && column < HeadGrid.EYE_OUTER + 1e-6;
      double y = head.places()[3 * i + 1];
      double at = head.down()[i];
      if (within && (at == row || at == row + 0.5)) {
        up.put(column, y);
      }
      if (within && (at == row + 1 || at == row + 0.5)) {
        low.put(column, y);
      }
    }
    return new Lids(row, ruler(up), ruler(low));
  }

  private static Ruler ruler(TreeMap<Double, Double> heights) {
    double[] knots = new double[2 * heights.size()];
    int i = 0;
    for (var knot : heights.entrySet()) {
      knots[i++] = knot.getKey();
      knots[i++] = knot.getValue();
    }
    return new Ruler(knots);
  }

  double upper(double column) {
    return upperEdge.at(clip(column));
  }

  double lower(double column) {
    return lowerEdge.at(clip(column));
  }

  private static double clip(double column) {
    return Math.max(HeadGrid.EYE_INNER, Math.min(HeadGrid.EYE_OUTER, column));
  }
}
