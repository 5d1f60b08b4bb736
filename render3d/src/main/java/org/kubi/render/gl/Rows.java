package org.kubi.render.gl;

import static org.lwjgl.opengl.GL11.glBindTexture;
import static org.lwjgl.opengl.GL11.glGetInteger;
import static org.lwjgl.opengl.GL13.GL_TEXTURE0;
import static org.lwjgl.opengl.GL13.glActiveTexture;
import static org.lwjgl.opengl.GL30.GL_RGBA32F;
import static org.lwjgl.opengl.GL31.GL_MAX_TEXTURE_BUFFER_SIZE;
import static org.lwjgl.opengl.GL31.GL_TEXTURE_BUFFER;
import static org.lwjgl.opengl.GL31.glTexBuffer;

import java.nio.FloatBuffer;
import org.lwjgl.system.MemoryUtil;

/**
 * Rows of four numbers on the device that shaders look up by index: bones' motions and materials of
 * all actors of a batch, sent together.
 */
final class Rows implements AutoCloseable {
  private static final int FLOATS = 4;
  private static final int FIRST_CAPACITY = 1 << 12;

  private final Ring buffers;
  private final GlHandle texture;
  private final int most;
  private FloatBuffer values = MemoryUtil.memAllocFloat(FLOATS * FIRST_CAPACITY);

  Rows(GlScope scope) {
    buffers = new Ring(scope);
    texture = scope.texture();
    most = glGetInteger(GL_MAX_TEXTURE_BUFFER_SIZE);
  }

  /** Begins a batch. */
  void clear() {
    values.clear();
  }

  /** How many rows there are: the index of the next. */
  int size() {
    return values.position() / FLOATS;
  }

  /** How many rows a batch can still take. */
  int free() {
    return most - size();
  }

  /** Adds rows: numbers from an array. */
  void add(float[] numbers, int from, int count) {
    room(count);
    values.put(numbers, from, count);
  }

  /** Adds a row. */
  void add(double x, double y, double z, double w) {
    room(FLOATS);
    values.put((float) x).put((float) y).put((float) z).put((float) w);
  }

  private void room(int count) {
    if (values.remaining() < count) {
      int position = values.position();
      values = MemoryUtil.memRealloc(values, 2 * values.capacity() + count);
      values.clear().position(position);
    }
  }

  /** Sends the batch's rows to the device and binds them to a texture unit. */
  void upload(int unit) {
    // An empty buffer is no texture; what lies behind is never looked up.
    int count = Math.max(FLOATS, values.position());
    buffers.fill(GL_TEXTURE_BUFFER, values, (long) Float.BYTES * count);
    glActiveTexture(GL_TEXTURE0 + unit);
    glBindTexture(GL_TEXTURE_BUFFER, texture.name());
    glTexBuffer(GL_TEXTURE_BUFFER, GL_RGBA32F, buffers.name());
  }

  @Override
  public void close() {
    MemoryUtil.memFree(values);
  }
}
