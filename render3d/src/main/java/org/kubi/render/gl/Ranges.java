package org.kubi.render.gl;

import static org.lwjgl.opengl.GL11.GL_TRIANGLES;
import static org.lwjgl.opengl.GL11.GL_UNSIGNED_INT;
import static org.lwjgl.opengl.GL14.nglMultiDrawElements;

import java.nio.IntBuffer;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryUtil;

/** Which corners the draws of a batch take: many ranges a draw, neighbours joined. */
final class Ranges implements AutoCloseable {
  private static final int FIRST_CAPACITY = 1 << 12;

  private IntBuffer counts = MemoryUtil.memAllocInt(FIRST_CAPACITY);
  private PointerBuffer firsts = MemoryUtil.memAllocPointer(FIRST_CAPACITY);
  private int size;
  private int begin;
  private int open;
  private long corners;

  /**
   * Ranges of one draw.
   *
   * @param from the first of them
   * @param to after the last
   */
  record Span(int from, int to) {
    boolean isEmpty() {
      return from == to;
    }
  }

  /** Begins a batch. */
  void clear() {
    size = 0;
    begin = 0;
  }

  /** Adds corners to the draw being gathered, in rising order. */
  void add(int first, int end) {
    corners += end - first;
    if (size > begin && open == first) {
      counts.put(size - 1, counts.get(size - 1) + end - first);
    } else {
      if (size == counts.capacity()) {
        counts = MemoryUtil.memRealloc(counts, 2 * size);
        firsts = MemoryUtil.memRealloc(firsts, 2 * size);
      }
      counts.put(size, end - first);
      firsts.put(size++, (long) Integer.BYTES * first);
    }
    open = end;
  }

  /** How many triangles all draws so far take. */
  long triangles() {
    return corners / 3;
  }

  /** Ends the draw being gathered. */
  Span span() {
    Span span = new Span(begin, size);
    begin = size;
    return span;
  }

  /** Draws the triangles of a span of the vertex array that is bound. */
  void draw(Span span) {
    nglMultiDrawElements(
        GL_TRIANGLES,
        MemoryUtil.memAddress(counts, span.from()),
        GL_UNSIGNED_INT,
        MemoryUtil.memAddress(firsts, span.from()),
        span.to() - span.from());
  }

  @Override
  public void close() {
    MemoryUtil.memFree(counts);
    MemoryUtil.memFree(firsts);
  }
}
