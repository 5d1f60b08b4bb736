package org.kubi.render.gl;

import static org.lwjgl.opengl.GL11.GL_DEPTH;
import static org.lwjgl.opengl.GL11.glScissor;
import static org.lwjgl.opengl.GL30.glClearBufferfv;

/** Clears targets. */
final class Clear {
  private static final float[] FARTHEST = {1};

  private Clear() {}

  /** Clears the depth of the bound target from its origin on. */
  static void depth(int width, int height) {
    glScissor(0, 0, width, height);
    glClearBufferfv(GL_DEPTH, 0, FARTHEST);
  }
}
