package org.kubi.render.character.builtin;

/**
 * The rays of the skin grid's rows: where on the axis they begin and how far they rise at the front
 * and at the back. From the head's middle down to the chin they fan out from one point, then the
 * point slides down the neck.
 */
record RowPlan(double[] originY, double[] originZ, double[] front, double[] back) {
  private static final double BASE_Y = -8;
  private static final double LIP_Y = -36;
  private static final double CHIN_Y = -52;

  static RowPlan of(Plan plan, double drop) {
    double brow = rise(plan.up(48), plan.forward(90));
    double tip = rise(plan.subnasaleY + 13, plan.forward(110));
    double base = rise(plan.subnasaleY - 1 - BASE_Y, plan.forward(97));
    // The open mouth lets chin and floor of the mouth down, and the rays with them.
    double open = plan.expression.mouthOpen();
    double lipY = LIP_Y - 0.4 * open;
    double chinY = CHIN_Y - 0.75 * open;
    double lip = rise(plan.jaw(-74) - lipY, plan.forward(92));
    double chin = rise(plan.jaw(-97) - chinY, plan.forward(82));
    double[][] knots = {
      // rows to the knot, origin y, origin z, front, back (radians)
      {0, 0, 0, StrictMath.PI / 2, StrictMath.PI / 2},
      {7, 0, 0, 0.72, 0.72},
      {4, 0, 0, brow, brow},
      {16, 0, 0, tip, tip},
      {7, BASE_Y, 0, base, base},
      {13, lipY, 0, lip, -0.22},
      {6, chinY, 0, chin, -0.08},
      {3, -60 + 0.5 * drop - 0.75 * open, -2, -0.82, -0.07},
      {4, -100 + drop, -16, -0.42, -0.05},
      {6, -228 + drop, -26, 0.36, 0.64},
      {1, -236 + drop, -26, 0.24, 0.54},
    };
    int rows = 0;
    for (double[] knot : knots) {
      rows += (int) knot[0];
    }
    double[][] table = new double[4][rows + 1];
    int row = 0;
    for (int k = 1; k < knots.length; k++) {
      int steps = (int) knots[k][0];
      for (int s = k == 1 ? 0 : 1; s <= steps; s++) {
        double t = s / (double) steps;
        for (int c = 0; c < 4; c++) {
          table[c][row + s] = Shapes.mix(knots[k - 1][c + 1], knots[k][c + 1], t);
        }
      }
      row += steps;
    }
    return new RowPlan(table[0], table[1], table[2], table[3]);
  }

  private static double rise(double y, double z) {
    return StrictMath.atan2(y, z);
  }

  int rows() {
    return originY.length - 1;
  }
}
