package org.kubi.render.gl;

import static org.lwjgl.opengl.GL15.GL_STREAM_DRAW;
import static org.lwjgl.opengl.GL15.glBindBuffer;
import static org.lwjgl.opengl.GL15.nglBufferData;

import java.nio.Buffer;
import org.lwjgl.system.MemoryUtil;

/**
 * Buffers that take turns, so that one is filled anew while the device still draws with those
 * before; a driver may wait for its device otherwise.
 */
final class Ring {
  private static final int BUFFERS = 4;

  private final GlHandle[] buffers = new GlHandle[BUFFERS];
  private int turn;

  Ring(GlScope scope) {
    for (int i = 0; i < BUFFERS; i++) {
      buffers[i] = scope.buffer();
    }
  }

  /**
   * Fills the next buffer and leaves it bound.
   *
   * @param values direct; its first bytes are sent
   */
  void fill(int target, Buffer values, long bytes) {
    turn = (turn + 1) % BUFFERS;
    glBindBuffer(target, name());
    nglBufferData(target, bytes, MemoryUtil.memAddress0(values), GL_STREAM_DRAW);
  }

  /** OpenGL's name of the buffer filled last. */
  int name() {
    return buffers[turn].name();
  }
}
