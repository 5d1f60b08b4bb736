package org.kubi.render.gl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.lwjgl.opengl.GL15;
import org.lwjgl.opengl.GL20;
import org.lwjgl.opengl.GL30;

/**
 * Owner of OpenGL objects: each is made here and freed on close, the last one first. Used on the
 * context's thread.
 */
final class GlScope implements AutoCloseable {
  private static final AtomicInteger LIVE = new AtomicInteger();

  private final Deque<GlHandle> owned = new ArrayDeque<>();
  private boolean closed;

  /** How many OpenGL objects of all scopes are not freed: 0 when every scope is closed. */
  static int liveObjects() {
    return LIVE.get();
  }

  GlHandle buffer() {
    return own(GL15.glGenBuffers(), GL15::glDeleteBuffers);
  }

  GlHandle texture() {
    return own(GL15.glGenTextures(), GL15::glDeleteTextures);
  }

  GlHandle renderbuffer() {
    return own(GL30.glGenRenderbuffers(), GL30::glDeleteRenderbuffers);
  }

  GlHandle framebuffer() {
    return own(GL30.glGenFramebuffers(), GL30::glDeleteFramebuffers);
  }

  GlHandle vertexArray() {
    return own(GL30.glGenVertexArrays(), GL30::glDeleteVertexArrays);
  }

  GlHandle shader(int kind) {
    return own(GL20.glCreateShader(kind), GL20::glDeleteShader);
  }

  GlHandle program() {
    return own(GL20.glCreateProgram(), GL20::glDeleteProgram);
  }

  GlHandle own(int name, IntConsumer delete) {
    if (closed) {
      delete.accept(name);
      throw new IllegalStateException("the scope of OpenGL objects is closed");
    }
    GlHandle handle = new GlHandle(name, delete);
    owned.push(handle);
    LIVE.incrementAndGet();
    return handle;
  }

  @Override
  public void close() {
    closed = true;
    while (!owned.isEmpty()) {
      owned.pop().free();
      LIVE.decrementAndGet();
    }
  }
}
