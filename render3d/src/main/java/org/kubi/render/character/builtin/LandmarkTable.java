package org.kubi.render.character.builtin;

/**
 * The 68 landmarks of iBUG 300-W (Sagonas et al. 2013) as columns and rows of the cage, in its
 * order: the jaw line 0-16 from the figure's right ear, brows 17-26, nose 27-35, eyes 36-47, outer
 * lips 48-59, inner lips 60-67.
 */
final class LandmarkTable {
  /** Landmark, its mirror picture, column on the left, row, and what to add to the row. */
  private static final String[] PAIRS = {
    "0 16 12 upperLid .5",
    "1 15 12 cheek2 0",
    "2 14 12 wing 0",
    "3 13 12 upperLine .5",
    "4 12 11 chin1 0",
    "5 11 9 chin2 0",
    "6 10 7 chin3 0",
    "7 9 4 menton 0",
    "17 26 8.5 brow 0",
    "18 25 7 brow 0",
    "19 24 5.6667 brow 0",
    "20 23 4 brow 0",
    "21 22 2 brow 0",
    "31 35 3 sill 0",
    "32 34 1.5 sill 0",
    "36 45 8 upperLid .5",
    "37 44 6.3333 upperLid 0",
    "38 43 4.6667 upperLid 0",
    "39 42 3 upperLid .5",
    "40 47 4.6667 lowerLid 0",
    "41 46 6.3333 lowerLid 0",
    "48 54 5 upperLine .5",
    "49 53 3 upperRed 0",
    "50 52 1 upperRed 0",
    "59 55 3 lowerRed 0",
    "58 56 1.5 lowerRed 0",
    "60 64 4.6667 upperLine 0",
    "61 63 1.5 upperLine 0",
    "67 65 1.5 lowerLine 0"
  };

  /** Landmarks on the middle of the face. */
  private static final String[] MIDDLE = {
    "8 menton 0",
    "27 upperLid .5",
    "28 bag .5",
    "29 cheek1 .5",
    "30 tip 0",
    "33 sill 0",
    "51 upperRed 0",
    "57 lowerRed 0",
    "62 upperLine 0",
    "66 lowerLine 0"
  };

  private LandmarkTable() {}

  static int[] of(HeadGrid grid) {
    int[] vertices = new int[org.kubi.render.character.CharacterModel.LANDMARKS];
    for (String line : PAIRS) {
      String[] w = line.split(" ");
      double column = Double.parseDouble(w[2]);
      double row = grid.cage.row(w[3]) + Double.parseDouble(w[4]);
      vertices[Integer.parseInt(w[0])] = grid.vertex(-column, row);
      vertices[Integer.parseInt(w[1])] = grid.vertex(column, row);
    }
    for (String line : MIDDLE) {
      String[] w = line.split(" ");
      vertices[Integer.parseInt(w[0])] =
          grid.vertex(0, grid.cage.row(w[1]) + Double.parseDouble(w[2]));
    }
    return vertices;
  }
}
