package org.kubi.render.shade;

import java.util.Arrays;
import org.kubi.render.character.MeshPart;

/**
 * Fewer triangles for small pictures: vertices are drawn onto neighbours, one after another in the
 * order of their numbers, as long as either nothing moves farther than a given length or the
 * surface without the vertex is {@link Likeness like} the one with it. What is left are some of the
 * part's own vertices with all that they carry. Edge collapse after Hoppe and others, "Mesh
 * Optimization", SIGGRAPH 1993, ordered for speed.
 *
 * <p>Seams of the texture stay; so do creases, where normals differ by more than 60 degrees. Rims
 * move along themselves only.
 */
final class Simplifier {
  private static final int PASSES = 3;
  private static final float CREASE_COSINE = 0.5f;
  private static final float NEVER = 2;

  private final float[] p;
  private final float[] normals;
  private final int[] corners;
  private final Likeness likeness;

  /** The corner that follows in the list of a vertex's corners; -1 at its end. */
  private final int[] next;

  private final int[] first;
  private final int[] last;

  /**
   * The share of what is allowed that is used up around a vertex, squared, 0 to 1: changes are to
   * either side, so their squares add up.
   */
  private final float[] used;

  private final boolean[] rim;
  private final boolean[] fixed;
  private final int[] mark;
  private int marks;
  private int left;

  private Simplifier(MeshPart part, float metres) {
    p = part.positions();
    normals = part.normals();
    corners = part.triangles().clone();
    likeness = new Likeness(part, metres);
    next = new int[corners.length];
    first = new int[part.vertexCount()];
    last = new int[part.vertexCount()];
    used = new float[part.vertexCount()];
    rim = new boolean[part.vertexCount()];
    fixed = new boolean[part.vertexCount()];
    mark = new int[part.vertexCount()];
    left = corners.length / 3;
    Arrays.fill(first, -1);
    long[] rims = new long[part.vertexCount()];
    for (int k = corners.length - 1; k >= 0; k--) {
      int v = corners[k];
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
    Seams.mark(p, rim, fixed);
  }

  /** What stands for the corners of a triangle that is no more. */
  static final int GONE = -1;

  /**
   * The corners of a part's triangles after some are gone: these have {@link #GONE} for corners.
   *
   * @param metres how far the surface may move at most
   */
  static int[] fewer(MeshPart part, float metres) {
    Simplifier simplifier = new Simplifier(part, metres);
    for (int pass = 0; pass < PASSES; pass++) {
      int before = simplifier.left;
      simplifier.pass();
      if (simplifier.left > 0.97 * before) {
        break;
      }
    }
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

  private void pass() {
    for (int v = 0; v < first.length; v++) {
      if (first[v] < 0 || fixed[v] || used[v] >= 1) {
        continue;
      }
      int to = nearest(v, -1);
      float cost = to < 0 ? 1 : cost(v, to);
      if (cost + used[v] > 1 && to >= 0) {
        // The next one may be along a fold, where the nearest was across it.
        to = nearest(v, to);
        cost = to < 0 ? 1 : cost(v, to);
      }
      if (to >= 0 && cost + used[v] <= 1) {
        move(v, to, cost + used[v]);
      }
    }
  }

  /** The nearest neighbour but one (-1 for none) that is not across a crease; -1 where none is. */
  private int nearest(int v, int but) {
    int best = -1;
    float least = Float.MAX_VALUE;
    for (int k = first[v]; k >= 0; k = next[k]) {
      if (isDead(k)) {
        continue;
      }
      for (int side = 0; side < (rim[v] ? 2 : 1); side++) {
        int u = corners[side == 0 ? after(k) : before(k)];
        float x = p[3 * u] - p[3 * v];
        float y = p[3 * u + 1] - p[3 * v + 1];
        float z = p[3 * u + 2] - p[3 * v + 2];
        float square = x * x + y * y + z * z;
        if (square < least && u != but && (!rim[v] || rim[u]) && !isCrease(v, u)) {
          least = square;
          best = u;
        }
      }
    }
    return best;
  }

  private boolean isCrease(int v, int u) {
    return normals[3 * u] * normals[3 * v]
            + normals[3 * u + 1] * normals[3 * v + 1]
            + normals[3 * u + 2] * normals[3 * v + 2]
        < CREASE_COSINE;
  }

  private static float squared(float x) {
    return x * x;
  }

  /** Which share of what is allowed a move takes, squared; above 1 where it may not be. */
  private float cost(int v, int to) {
    int shared = 0;
    marks++;
    likeness.begin(v, to);
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
      } else if (turns(v, to, b, c)) {
        return NEVER;
      } else {
        likeness.meet(b, c);
      }
    }
    // Edges of two triangles are inside of a surface, those of one on its rim.
    int common = rim[v] ? 1 : 2;
    if (shared != common) {
      return NEVER;
    }
    // The two may have no common neighbours but those across their triangles.
    for (int k = first[to]; k >= 0; k = next[k]) {
      if (!isDead(k)) {
        common -= mark[corners[after(k)]] == marks ? 1 : 0;
        common -= rim[to] && isLast(to, k) && mark[corners[before(k)]] == marks ? 1 : 0;
      }
    }
    return common < 0 ? NEVER : squared(likeness.cost());
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

  /**
   * Whether a triangle (v, b, c) turns by more than 60 degrees when v moves, or away from a normal
   * of its corners: turns may add up.
   */
  private boolean turns(int v, int to, int b, int c) {
    float bx = p[3 * b];
    float by = p[3 * b + 1];
    float bz = p[3 * b + 2];
    float ex = p[3 * c] - bx;
    float ey = p[3 * c + 1] - by;
    float ez = p[3 * c + 2] - bz;
    float vx = p[3 * v] - bx;
    float vy = p[3 * v + 1] - by;
    float vz = p[3 * v + 2] - bz;
    float tx = p[3 * to] - bx;
    float ty = p[3 * to + 1] - by;
    float tz = p[3 * to + 2] - bz;
    float oldX = ey * vz - ez * vy;
    float oldY = ez * vx - ex * vz;
    float oldZ = ex * vy - ey * vx;
    float newX = ey * tz - ez * ty;
    float newY = ez * tx - ex * tz;
    float newZ = ex * ty - ey * tx;
    float dot = oldX * newX + oldY * newY + oldZ * newZ;
    float squares =
        (oldX * oldX + oldY * oldY + oldZ * oldZ) * (newX * newX + newY * newY + newZ * newZ);
    return !(dot > 0)
        || dot * dot < CREASE_COSINE * CREASE_COSINE * squares
        || !(along(newX, newY, newZ, to) > 0)
        || !(along(newX, newY, newZ, b) > 0)
        || !(along(newX, newY, newZ, c) > 0);
  }

  private float along(float x, float y, float z, int v) {
    return x * normals[3 * v] + y * normals[3 * v + 1] + z * normals[3 * v + 2];
  }

  private void move(int v, int to, float cost) {
    used[to] = Math.max(used[to], cost);
    for (int near : likeness.triangle()) {
      used[near] = Math.max(used[near], cost);
    }
    for (int k = first[v]; k >= 0; k = next[k]) {
      if (isDead(k)) {
        continue;
      }
      if (corners[after(k)] == to || corners[before(k)] == to) {
        Arrays.fill(corners, k - k % 3, k - k % 3 + 3, GONE);
        left--;
      } else {
        corners[k] = to;
      }
    }
    next[last[to]] = first[v];
    last[to] = last[v];
    first[v] = -1;
  }
}
