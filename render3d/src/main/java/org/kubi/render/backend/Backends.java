package org.kubi.render.backend;

import org.kubi.render.RenderException;
import org.kubi.render.gl.GlDevice;
import org.kubi.render.gl.GlRenderer;
import org.kubi.render.soft.CharacterStore;
import org.kubi.render.soft.SoftRenderer;

/** Opens renderers. */
public final class Backends {
  private Backends() {}

  /** How OpenGL is opened: {@link GlRenderer#open()}, or what a test puts in its place. */
  @FunctionalInterface
  interface GlOpening {
    GlRenderer open() throws RenderException;
  }

  /**
   * A renderer for pictures in numbers.
   *
   * @throws RenderException if OpenGL is asked for and cannot be had
   */
  public static OpenRenderer open(Backend backend) throws RenderException {
    return open(backend, GlRenderer::open);
  }

  /**
   * One of several renderers: those in plain Java share what they know of characters.
   *
   * @throws RenderException if OpenGL is asked for and cannot be had
   */
  public static OpenRenderer open(Backend backend, CharacterStore store) throws RenderException {
    return open(backend, GlRenderer::open, store);
  }

  static OpenRenderer open(Backend backend, GlOpening opening) throws RenderException {
    return open(backend, opening, new CharacterStore());
  }

  private static OpenRenderer open(Backend backend, GlOpening opening, CharacterStore store)
      throws RenderException {
    return switch (backend) {
      case SOFT -> soft("Renders in plain Java, as chosen.", store);
      case GL -> gl(opening.open());
      case AUTO -> auto(opening, store);
    };
  }

  private static OpenRenderer auto(GlOpening opening, CharacterStore store) {
    GlRenderer gl;
    try {
      gl = opening.open();
    } catch (RenderException e) {
      return soft("Renders in plain Java: " + e.getMessage() + ".", store);
    }
    if (gl.device().isHardware()) {
      return gl(gl);
    }
    String device = gl.device().name();
    gl.close();
    return soft(
        "Renders in plain Java, which is faster than OpenGL without a graphics card (%s)."
            .formatted(device),
        store);
  }

  /**
   * A renderer for one large picture after another, to look at: OpenGL even without a graphics
   * card, which uses all cores for one picture; plain Java where there is no OpenGL.
   */
  public static OpenRenderer viewport() {
    return viewport(GlRenderer::open);
  }

  static OpenRenderer viewport(GlOpening opening) {
    try {
      return gl(opening.open());
    } catch (RenderException e) {
      return soft(
          "The view is drawn in plain Java, which is slower: " + e.getMessage() + ".",
          new CharacterStore());
    }
  }

  private static OpenRenderer gl(GlRenderer renderer) {
    GlDevice device = renderer.device();
    return new OpenRenderer(
        renderer,
        device.isHardware()
            ? "Renders with OpenGL on %s.".formatted(device.name())
            : "Renders with OpenGL on the processor (%s).".formatted(device.name()));
  }

  private static OpenRenderer soft(String reason, CharacterStore store) {
    return new OpenRenderer(new SoftRenderer(store), reason);
  }
}
