package org.kubi.render.soft;

import java.util.Arrays;
import org.kubi.render.character.MeshPart;

/**
 * Fewer triangles for small pictures: vertices are drawn onto near neighbours, one after another in
 * the order of their numbers, as long as nothing moves farther than a given length. What is left
 * are some of the part's own vertices with all that they carry. Edge collapse after Hoppe and
 * others, "Mesh Optimization", SIGGRAPH 1993, ordered for speed: about a microsecond a triangle.
 *
 * <p>Rims and seams of the texture stay; so do creases, where normals differ by more than 60
 * degrees.
 */
final class Simplifier {
  private static final int PASSES = 3;
  private static final float CREASE_COSINE = 0.5f;

  private final float[] p;
  private final float[] normals;
  private final int[] corners;
  private final float most;

  /** The corner that follows in the list of a vertex's corners; -1 at its end. */
  private final int[] next;

  private final int[] first;
  private final int[] last;

  /** How far what was drawn onto a vertex is away from it, metres. */
  private final float[] reach;

  private final boolean[] fixed;
  private final int[] mark;
  private int marks;
  private int left;

  private Simplifier(MeshPart part, float metres) {
    p = part.positions();
    normals = part.normals();
    corners = part.triangles().clone();
    most = metres;
    next = new int[corners.length];
    first = new int[part.vertexCount()];
    last = new int[part.vertexCount()];
    reach = new float[part.vertexCount()];
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
      fixed[v] = rims[v] != 0;
    }
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
      if (first[v] < 0 || fixed[v]) {
        continue;
      }
      int to = nearest(v);
      if (to >= 0 && mayMove(v, to)) {
        move(v, to);
      }
    }
  }

  /** The nearest neighbour that is near enough and not across a crease; -1 where none is. */
  private int nearest(int v) {
    int best = -1;
    float room = most - reach[v];
    float least = room * room;
    for (int k = first[v]; k >= 0; k = next[k]) {
      if (isDead(k)) {
        continue;
      }
      int u = corners[after(k)];
      float x = p[3 * u] - p[3 * v];
      float y = p[3 * u + 1] - p[3 * v + 1];
      float z = p[3 * u + 2] - p[3 * v + 2];
      float square = x * x + y * y + z * z;
      if (square < least) {
        least = square;
        best = u;
      }
    }
    if (best >= 0
        && normals[3 * best] * normals[3 * v]
                + normals[3 * best + 1] * normals[3 * v + 1]
                + normals[3 * best + 2] * normals[3 * v + 2]
            < CREASE_COSINE) {
      return -1;
    }
    return best;
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
      } else if (turns(v, to, b, c)) {
        return false;
      }
    }
    if (shared != 2) {
      return false;
    }
    // The two may have no common neighbours but those across their two triangles.
    int common = 0;
    for (int k = first[to]; k >= 0; k = next[k]) {
      if (!isDead(k)) {
        common += mark[corners[after(k)]] == marks ? 1 : 0;
      }
    }
    return common <= 2;
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

  private void move(int v, int to) {
    float x = p[3 * to] - p[3 * v];
    float y = p[3 * to + 1] - p[3 * v + 1];
    float z = p[3 * to + 2] - p[3 * v + 2];
    float far = (float) Math.sqrt(x * x + y * y + z * z) + reach[v];
    reach[to] = Math.max(reach[to], far);
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
