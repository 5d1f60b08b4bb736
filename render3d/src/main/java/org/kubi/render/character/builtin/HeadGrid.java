package org.kubi.render.character.builtin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The mean man's head, neck and collar as triangles: columns of vertices sampled from the {@link
 * Cage}, dense in the face and sparse at the back, with a slit for each eye and one for the mouth.
 * The same triangles serve every person.
 */
final class HeadGrid {
  /** Where a row's samples are dense, less so, sparse. */
  private static final double[] ZONES = {6.01, 11.01, 99};

  /** Samples in the interval after each row, by zone. */
  private static final String[] SAMPLES = {
    "crown 1 1 1", "skull1 1 1 1", "skull2 2 2 2", "skull3 2 2 1", "hairline 2 2 2",
    "forehead1 2 1 1", "forehead2 2 2 1", "brow 2 2 1", "orbit 2 2 1", "fold 3 3 1",
    "upperLid 1 1 0", "lowerLid 3 3 1", "bag 2 1 1", "cheek1 2 1 0", "cheek2 3 1 1",
    "tip 2 1 0", "wing 2 1 1", "nostril 2 1 0", "sill 2 1 1", "philtrum 2 1 0",
    "upperRed 2 1 1", "upperLip 2 1 0", "upperLine 1 1 1", "lowerLine 2 1 0", "lowerLip 2 1 1",
    "lowerRed 2 1 0", "fold2 1 1 1", "chin1 1 1 0", "chin2 1 1 1", "chin3 1 1 0",
    "menton 1 1 1", "underChin 1 1 0", "underJaw 1 1 1", "throat 1 1 1", "neck1 1 1 1",
    "neck2 1 1 1", "neck3 1 1 1", "collar1 1 1 1", "collar2 1 1 1", "collar3 1 1 1"
  };

  /** Samples in the interval after each column. */
  private static final int[] COLUMN_SAMPLES = {2, 2, 2, 3, 3, 3, 3, 3, 2, 2, 1, 1, 1, 1, 1, 1, 1};

  static final int EYE_INNER = 3;
  static final int EYE_OUTER = 8;
  static final int MOUTH_CORNER = 5;

  final Cage cage = Cage.read();
  final int upperLid = cage.row("upperLid");
  final int upperLine = cage.row("upperLine");
  final VertexList vertices = new VertexList();
  private final List<Column> columns = new ArrayList<>();

  /** One column: the row and the vertex of each sample, from the crown down. */
  private record Column(double across, double[] down, int[] vertex) {
    /** Where the sample at a row is. */
    int find(double row) {
      return Arrays.binarySearch(down, row);
    }
  }

  HeadGrid() {
    List<Double> across = new ArrayList<>();
    for (int c = 0; c < COLUMN_SAMPLES.length; c++) {
      for (int k = 0; k < COLUMN_SAMPLES[c]; k++) {
        across.add(c + k / (double) COLUMN_SAMPLES[c]);
      }
    }
    across.add(Cage.COLUMNS - 1.0);
    for (int i = across.size() - 1; i > 0; i--) {
      columns.add(column(-across.get(i)));
    }
    for (double s : across) {
      columns.add(column(s));
    }
    for (int i = 0; i + 1 < columns.size(); i++) {
      join(columns.get(i), columns.get(i + 1));
    }
  }

  private static boolean inEye(double side) {
    return side > EYE_INNER + 1e-6 && side < EYE_OUTER - 1e-6;
  }

  private static boolean inMouth(double side) {
    return side < MOUTH_CORNER - 1e-6;
  }

  private Column column(double across) {
    double side = Math.abs(across);
    int zone = side < ZONES[0] ? 0 : side < ZONES[1] ? 1 : 2;
    double[][] chain = new double[cage.rowCount()][];
    for (int r = 0; r < chain.length; r++) {
      chain[r] = cage.along(r, side);
    }
    List<Double> down = new ArrayList<>();
    for (int r = 0; r < cage.rowCount(); r++) {
      boolean slit = r == upperLid && inEye(side) || r == upperLine && inMouth(side);
      boolean closed = r == upperLid || r == upperLine;
      int n = Integer.parseInt(SAMPLES[r].split(" ")[zone + 1]);
      if (closed && !slit) {
        // Both edges are one: its place is between them.
        down.add(r + 0.5);
        continue;
      }
      if (!slit && (r == upperLid + 1 && !inEye(side) || r == upperLine + 1 && !inMouth(side))) {
        for (int k = 1; k < n; k++) {
          down.add(r + k / (double) n);
        }
        continue;
      }
      int last = r == cage.rowCount() - 1 ? 1 : n;
      for (int k = 0; k < last; k++) {
        down.add(r + k / (double) n);
      }
    }
    double[] rows = down.stream().mapToDouble(Double::doubleValue).toArray();
    int[] vertex = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double[] p = place(chain, rows[i], side);
      vertex[i] = vertices.add(across < 0 ? -p[0] : p[0], p[1], p[2], across, rows[i]);
    }
    return new Column(across, rows, vertex);
  }

  /** The place at a row between the rows' places of a column. */
  private double[] place(double[][] chain, double row, double side) {
    double[] p = new double[3];
    int r = Math.min(chain.length - 2, (int) row);
    for (int axis = 0; axis < 3; axis++) {
      if ((r == upperLid || r == upperLine) && row > r) {
        p[axis] = (chain[r][axis] + chain[r + 1][axis]) / 2;
        continue;
      }
      double b = chain[r][axis];
      double c = chain[r + 1][axis];
      double t = row - r;
      p[axis] =
          Cage.spline(
              above(chain, r, side, axis, b, c), b, c, below(chain, r, side, axis, b, c), t);
    }
    return p;
  }

  private double above(double[][] chain, int r, double side, int axis, double b, double c) {
    boolean edge = r == upperLid + 1 && inEye(side) || r == upperLine + 1 && inMouth(side);
    if (r == 0 || edge) {
      return 2 * b - c;
    }
    return chain[r == upperLid + 1 || r == upperLine + 1 ? r - 2 : r - 1][axis];
  }

  private double below(double[][] chain, int r, double side, int axis, double b, double c) {
    boolean edge = r + 1 == upperLid && inEye(side) || r + 1 == upperLine && inMouth(side);
    if (r + 2 >= chain.length || edge) {
      return 2 * c - b;
    }
    return chain[r + 1 == upperLid || r + 1 == upperLine ? r + 3 : r + 2][axis];
  }

  /** Triangles between two columns, the first further to the figure's right. */
  private void join(Column a, Column b) {
    double side = Math.max(Math.abs(a.across), Math.abs(b.across)) - 0.01;
    int[] cuts = {
      inEye(side) && Math.min(Math.abs(a.across), Math.abs(b.across)) > EYE_INNER - 0.01
          ? upperLid
          : -1,
      inMouth(side) ? upperLine : -1
    };
    int fromA = 0;
    int fromB = 0;
    for (int cut : cuts) {
      if (cut >= 0) {
        zip(a, fromA, edge(a, cut), b, fromB, edge(b, cut));
        fromA = after(a, cut);
        fromB = after(b, cut);
      }
    }
    zip(a, fromA, a.vertex.length - 1, b, fromB, b.vertex.length - 1);
  }

  private static int edge(Column column, int cut) {
    int at = column.find(cut);
    return at >= 0 ? at : column.find(cut + 0.5);
  }

  private static int after(Column column, int cut) {
    int at = column.find(cut + 1);
    return at >= 0 && column.find(cut) >= 0 ? at : column.find(cut + 0.5);
  }

  private void zip(Column a, int i, int endA, Column b, int j, int endB) {
    while (i < endA || j < endB) {
      double nextA = i < endA ? a.down[i + 1] : 1e9;
      double nextB = j < endB ? b.down[j + 1] : 1e9;
      if (Math.abs(nextA - nextB) < 0.55 && i < endA && j < endB) {
        // The halves' diagonals mirror each other.
        if (a.across < 0) {
          vertices.quad(a.vertex[i], a.vertex[i + 1], b.vertex[j + 1], b.vertex[j]);
        } else {
          vertices.quad(b.vertex[j], a.vertex[i], a.vertex[i + 1], b.vertex[j + 1]);
        }
        i++;
        j++;
      } else if (nextA < nextB) {
        vertices.triangle(a.vertex[i], a.vertex[i + 1], b.vertex[j]);
        i++;
      } else {
        vertices.triangle(a.vertex[i], b.vertex[j + 1], b.vertex[j]);
        j++;
      }
    }
  }

  /** The vertices of a slit's edge at a row, from one corner to the other to the figure's left. */
  int[] edge(int row, double from, double to) {
    return columns.stream()
        .filter(c -> c.across > from - 1e-6 && c.across < to + 1e-6)
        .mapToInt(
            c -> c.vertex[row == upperLid || row == upperLine ? edge(c, row) : after(c, row - 1)])
        .toArray();
  }

  /** What each column has from half a row above a row to half a row below it. */
  List<MeanHead.Stripe> stripes(String name) {
    double middle = cage.row(name);
    List<MeanHead.Stripe> stripes = new ArrayList<>();
    for (Column column : columns) {
      int at = column.find(middle);
      if (at > 0 && Math.abs(column.across) < EYE_OUTER + 2) {
        stripes.add(
            new MeanHead.Stripe(column.across, Arrays.copyOfRange(column.vertex, at - 1, at + 2)));
      }
    }
    return stripes;
  }

  /** The vertex at a column and row that are sampled. */
  int vertex(double across, double row) {
    for (Column column : columns) {
      if (Math.abs(column.across - across) < 1e-3) {
        int at = column.find(row);
        if (at >= 0) {
          return column.vertex[at];
        }
      }
    }
    throw new IllegalArgumentException("no vertex at column %s, row %s".formatted(across, row));
  }
}
