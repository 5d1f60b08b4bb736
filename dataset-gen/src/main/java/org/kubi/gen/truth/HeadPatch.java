package org.kubi.gen.truth;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.kubi.render.character.MeshPart;
import org.kubi.render.shade.SkinnedActor;

/**
 * Some near vertices of a part with a ball around them at rest, in halves down to a few. However
 * bones move, a vertex lies in the convex hull of the balls that each of them moves alone: so a
 * patch can be passed over when those lie within what is known already.
 */
final class HeadPatch {
  private static final int FEW = 16;

  private final MeshPart part;
  private final int[] order;
  private final int first;
  private final int end;
  private final int[] bones;
  private final float x;
  private final float y;
  private final float z;
  private final float radius;

  /** The two halves; none where they are few. */
  private final List<HeadPatch> halves;

  /**
   * A patch of all these vertices.
   *
   * @param vertices of the part, at least one; kept and put into another order
   */
  HeadPatch(MeshPart part, int[] vertices) {
    this(part, vertices, 0, vertices.length);
  }

  private HeadPatch(MeshPart part, int[] order, int first, int end) {
    this.part = part;
    this.order = order;
    this.first = first;
    this.end = end;
    bones =
        IntStream.range(4 * first, 4 * end)
            .map(k -> 4 * order[k / 4] + k % 4)
            .filter(k -> part.weights()[k] > 0)
            .map(k -> part.bones()[k])
            .distinct()
            .toArray();
    float[] middle = new float[3];
    int longest = 0;
    float length = -1;
    for (int axis = 0; axis < 3; axis++) {
      float low = Float.POSITIVE_INFINITY;
      float high = Float.NEGATIVE_INFINITY;
      for (int i = first; i < end; i++) {
        low = Math.min(low, part.positions()[3 * order[i] + axis]);
        high = Math.max(high, part.positions()[3 * order[i] + axis]);
      }
      middle[axis] = (low + high) / 2;
      if (high - low > length) {
        length = high - low;
        longest = axis;
      }
    }
    x = middle[0];
    y = middle[1];
    z = middle[2];
    double furthest = 0;
    for (int i = first; i < end; i++) {
      furthest = Math.max(furthest, distance(order[i]));
    }
    radius = (float) (furthest * 1.0001 + 1e-6); // room for the rounding of floats
    halves = end - first <= FEW ? List.of() : halved(longest);
  }

  private double distance(int vertex) {
    double dx = part.positions()[3 * vertex] - x;
    double dy = part.positions()[3 * vertex + 1] - y;
    double dz = part.positions()[3 * vertex + 2] - z;
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  }

  private List<HeadPatch> halved(int axis) {
    // Keys of the place along the axis and the vertex: a sort without objects.
    long[] keys = new long[end - first];
    for (int i = 0; i < keys.length; i++) {
      int vertex = order[first + i];
      int micrometres = Math.round(part.positions()[3 * vertex + axis] * 1e6f);
      keys[i] = (long) micrometres << 32 | vertex;
    }
    Arrays.sort(keys);
    for (int i = 0; i < keys.length; i++) {
      order[first + i] = (int) keys[i];
    }
    int half = (first + end) / 2;
    return List.of(new HeadPatch(part, order, first, half), new HeadPatch(part, order, half, end));
  }

  /**
   * Widens an extent so that it holds all vertices.
   *
   * @param motions of the bones: {@link SkinnedActor#motions}
   */
  void addTo(HeadExtent extent, float[] motions) {
    if (!mayLeave(extent, motions)) {
      return;
    }
    if (halves.isEmpty()) {
      for (int i = first; i < end; i++) {
        add(part, order[i], extent, motions);
      }
    } else {
      halves.get(0).addTo(extent, motions);
      halves.get(1).addTo(extent, motions);
    }
  }

  private boolean mayLeave(HeadExtent extent, float[] m) {
    for (int bone : bones) {
      int b = SkinnedActor.FLOATS_PER_BONE * bone;
      if (!extent.holds(
          m[b] * x + m[b + 1] * y + m[b + 2] * z + m[b + 3],
          m[b + 4] * x + m[b + 5] * y + m[b + 6] * z + m[b + 7],
          -(m[b + 8] * x + m[b + 9] * y + m[b + 10] * z + m[b + 11]),
          radius)) {
        return true;
      }
    }
    return false;
  }

  /** Widens an extent so that it holds one vertex of a part. */
  static void add(MeshPart part, int vertex, HeadExtent extent, float[] m) {
    float x = part.positions()[3 * vertex];
    float y = part.positions()[3 * vertex + 1];
    float z = part.positions()[3 * vertex + 2];
    float outX = 0;
    float outY = 0;
    float outZ = 0;
    for (int k = 4 * vertex; k < 4 * vertex + 4; k++) {
      float weight = part.weights()[k];
      if (weight > 0) {
        int b = SkinnedActor.FLOATS_PER_BONE * part.bones()[k];
        outX += weight * (m[b] * x + m[b + 1] * y + m[b + 2] * z + m[b + 3]);
        outY += weight * (m[b + 4] * x + m[b + 5] * y + m[b + 6] * z + m[b + 7]);
        outZ += weight * (m[b + 8] * x + m[b + 9] * y + m[b + 10] * z + m[b + 11]);
      }
    }
    extent.add(outX, outY, -outZ);
  }
}
