package org.kubi.render.gl;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.kubi.render.RenderException;

/** Renderers for tests, which are skipped where there is no OpenGL. */
public final class Opened {
  private Opened() {}

  /**
   * A renderer; skips the test with the reason where none can be had. Shaders that do not compile
   * are a fault of ours, not a reason.
   */
  public static GlRenderer orSkip() {
    try {
      return GlRenderer.open();
    } catch (RenderException e) {
      Assertions.assertFalse(e.getMessage().contains("shaders"), e.getMessage());
      return Assumptions.abort(e.getMessage());
    }
  }
}
