package org.kubi.render.shade;

import java.util.Arrays;
import org.kubi.render.character.MeshPart;

/**
 * Fewer triangles for small pictures: vertices are drawn onto neighbours as long as the surface
 * stays like itself by {@link Quadrics}, first those that change it least. What is left are some of
 * the part's own vertices with all that they carry. Edge collapse after Hoppe and others, "Mesh
 * Optimization", SIGGRAPH 1993, ordered for speed: in passes that each allow twice the square of
 * the pass before.
 *
 * <p>Seams of the texture stay. Rims move along themselves only. No triangle turns by more than 60
 * degrees, or away from a normal of its corners, or has a middle far from the surface.
 */
final class Simplifier {
  /** What stands for the corners of a triangle that is no more. */
  static final int GONE = -1;

  /** What the first pass allows, square metres. */
  private static final double FIRST = 0.0005 * 0.0005;

  /** How far the middle of a triangle may be beside the surface, as a share of the reach. */
  private static final float MIDDLE = 1 / 13f;

  /** More neighbours than this are not tried. */
  private static final int MOST_NEIGHBOURS = 24;

  private final int[] corners;
  private final Quadrics quadrics;
  private final Turns turns;

  /** The corner that follows in the list of a vertex's corners; -1 at its end. */
  private final int[] next;

  private final int[] first;
  private final int[] last;

  /** What a vertex costs at least as long as nothing changes round it. */
  private final double[] least;

  private final boolean[] rim;
  private final boolean[] fixed;
  private final int[] mark;
  private int marks;

  private final int[] neighbours = new int[MOST_NEIGHBOURS];
  private final double[] costs = new double[MOST_NEIGHBOURS];

  private Simplifier(MeshPart part, float metres, boolean look) {
    // Where nothing but the shape counts; holes are found by the texture.
    boolean welded = !look && !part.material().cutout();
    corners = welded ? Welds.corners(part) : part.triangles().clone();
    quadrics = new Quadrics(part, corners, look);
    turns = new Turns(part, look ? MIDDLE * metres : Float.MAX_VALUE);
    next = new int[corners.length];
    first = new int[part.vertexCount()];
    last = new int[part.vertexCount()];
    least = new double[part.vertexCount()];
    rim = new boolean[part.vertexCount()];
    fixed = new boolean[part.vertexCount()];
    mark = new int[part.vertexCount()];
    Arrays.fill(first, -1);
    long[] rims = new long[part.vertexCount()];
    for (int k = corners.length - 1; k >= 0; k--) {
      int v = corners[k];
      if (v == GONE) {
        continue;
      }
      next[k] = first[v];
      first[v] = k;
      if (next[k] < 0) {
        last[v] = k;
      }
      // Around a vertex inside of a surface each neighbour is once before and once after it.
      rims[v] += spread(corners[after(k)]) - spread(corners[before(k)]);
    }
    for (int v = 0; v < fixed.length; v++) {
      rim[v] = rims[v] != 0;
    }
    if (!welded) {
      Seams.mark(part.positions(), rim, fixed);
    }
    for (int k = 0; k < corners.length; k++) {
      int to = corners[after(k)];
      if (to != GONE && rim[corners[k]] && rim[to] && isRim(corners[k], to)) {
        quadrics.hold(corners[k], to, corners[before(k)]);
      }
    }
  }

  /**
   * The corners of a part's triangles after some are gone: these have {@link #GONE} for corners.
   *
   * @param metres how far the surface may be from itself, as {@link Quadrics} measure it
   * @param look whether what is seen of the part counts; else its shape alone
   */
  static int[] fewer(MeshPart part, float metres, boolean look) {
    Simplifier simplifier = new Simplifier(part, metres, look);
    double most = (double) metres * metres;
    for (double square = FIRST; square < 0.9 * most; square *= 2) {
      simplifier.pass(square);
    }
    simplifier.pass(most);
    simplifier.pass(most);
    return simplifier.corners;
  }

  private static long spread(int vertex) {
    return (vertex + 1) * 0x9E3779B97F4A7C15L ^ (vertex + 1L) << 17;
  }

  private static int after(int corner) {
    return corner % 3 == 2 ? corner - 2 : corner + 1;
  }

  private static int before(int corner) {
    return corner % 3 == 0 ? corner + 2 : corner - 1;
  }

  private boolean isDead(int corner) {
    return corners[corner] == GONE;
  }

  /** Whether no triangle is on the other side of the edge from a vertex to the next. */
  private boolean isRim(int from, int to) {
    for (int k = first[from]; k >= 0; k = next[k]) {
      if (corners[before(k)] == to) {
        return false;
      }
    }
    return true;
  }

  private void pass(double most) {
    for (int v = 0; v < first.length; v++) {
      if (first[v] >= 0 && !fixed[v] && least[v] <= most) {
        tryToMove(v, most);
      }
    }
  }

  /** Draws a vertex onto the neighbour that changes least, if one may be. */
  private void tryToMove(int v, double most) {
    int count = neighbours(v);
    double beyond = Double.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      costs[i] = Math.max(0, quadrics.cost(v, neighbours[i]));
      if (costs[i] > most) {
        beyond = Math.min(beyond, costs[i]);
      }
    }
    for (int tries = 0; tries < count; tries++) {
      int best = 0;
      for (int i = 1; i < count; i++) {
        best = costs[i] < costs[best] ? i : best;
      }
      if (!(costs[best] <= most)) {
        break;
      }
      if (mayMove(v, neighbours[best])) {
        move(v, neighbours[best]);
        return;
      }
      costs[best] = Double.MAX_VALUE;
    }
    least[v] = beyond;
  }

  /** Finds the neighbours of a vertex onto which it may be drawn; returns how many. */
  private int neighbours(int v) {
    marks++;
    int count = 0;
    for (int k = first[v]; k >= 0; k = next[k]) {
      for (int side = 0; side < (rim[v] ? 2 : 1) && !isDead(k); side++) {
        int u = corners[side == 0 ? after(k) : before(k)];
        if (mark[u] != marks && (!rim[v] || rim[u]) && count < MOST_NEIGHBOURS) {
          mark[u] = marks;
          neighbours[count++] = u;
        }
      }
    }
    return count;
  }

  private boolean mayMove(int v, int to) {
    int shared = 0;
    marks++;
    for (int k = first[v]; k >= 0; k = next[k]) {
      if (isDead(k)) {
        continue;
      }
      int b = corners[after(k)];
      int c = corners[before(k)];
      mark[b] = marks;
      mark[c] = marks;
      if (b == to || c == to) {
        shared++;
      } else if (turns.tooFar(v, to, b, c)) {
        return false;
      }
    }
    // Edges of two triangles are inside of a surface, those of one on its rim.
    int common = rim[v] ? 1 : 2;
    if (shared != common) {
      return false;
    }
    // The two may have no common neighbours but those across their triangles.
    for (int k = first[to]; k >= 0; k = next[k]) {
      if (!isDead(k)) {
        common -= mark[corners[after(k)]] == marks ? 1 : 0;
        common -= rim[to] && isLast(to, k) && mark[corners[before(k)]] == marks ? 1 : 0;
      }
    }
    return common >= 0;
  }

  /** Whether no triangle at a vertex follows the one of a corner: it ends at the rim there. */
  private boolean isLast(int v, int corner) {
    for (int k = first[v]; k >= 0; k = next[k]) {
      if (!isDead(k) && corners[after(k)] == corners[before(corner)]) {
        return false;
      }
    }
    return true;
  }

  private void move(int v, int to) {
    quadrics.join(v, to);
    for (int k = first[v]; k >= 0; k = next[k]) {
      if (isDead(k)) {
        continue;
      }
      least[corners[after(k)]] = 0;
      least[corners[before(k)]] = 0;
      if (corners[after(k)] == to || corners[before(k)] == to) {
        Arrays.fill(corners, k - k % 3, k - k % 3 + 3, GONE);
      } else {
        corners[k] = to;
      }
    }
    next[last[to]] = first[v];
    last[to] = last[v];
    first[v] = -1;
  }
}
