package org.kubi.render.gl;

import java.util.function.IntConsumer;

/** The name of one OpenGL object; dead once its scope is closed. */
final class GlHandle {
  private final int name;
  private final IntConsumer delete;
  private boolean live = true;

  GlHandle(int name, IntConsumer delete) {
    this.name = name;
    this.delete = delete;
  }

  /** OpenGL's name of the object. Throws {@code IllegalStateException} when it is freed. */
  int name() {
    if (!live) {
      throw new IllegalStateException("OpenGL object " + name + " is freed");
    }
    return name;
  }

  void free() {
    live = false;
    delete.accept(name);
  }
}
