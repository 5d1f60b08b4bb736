package org.kubi.render.gl;

import java.util.ArrayList;
import java.util.List;
import org.kubi.render.RenderException;
import org.lwjgl.opengl.GL;
import org.lwjgl.opengl.GLCapabilities;
import org.lwjgl.system.Platform;

/**
 * An OpenGL 3.3 core context that draws into no window. It is made, used and closed on one thread.
 */
sealed interface GlContext extends AutoCloseable permits EglContext, GlfwContext, CglContext {
  /** Makes this the context of the calling thread. */
  void makeCurrent() throws RenderException;

  /** Takes it from the calling thread and frees it. */
  @Override
  void close();

  /** One way to come to a context. */
  record Way(String name, Opening opening) {}

  /** Makes a context, not yet current. */
  @FunctionalInterface
  interface Opening {
    GlContext open() throws RenderException;
  }

  /**
   * The first context that can be had in this platform's ways, current on the calling thread.
   *
   * @throws RenderException if there is none; it tells why each way failed and what to install
   */
  static GlContext open() throws RenderException {
    return open(ways());
  }

  /** The ways of this platform, best first. */
  static List<Way> ways() throws RenderException {
    Way window = new Way("hidden window", GlfwContext::open);
    try {
      Lwjgl.configure();
      return switch (Platform.get()) {
        case LINUX, FREEBSD ->
            List.of(
                new Way("EGL device", EglContext::onDevice),
                new Way("EGL without a surface", EglContext::surfaceless),
                window);
        case MACOSX -> List.of(new Way("CGL", CglContext::open));
        case WINDOWS -> List.of(window);
      };
    } catch (LinkageError e) {
      throw new RenderException("LWJGL does not run on this platform: " + Lwjgl.reason(e), e);
    }
  }

  /** The first context that can be had in the given ways, current on the calling thread. */
  static GlContext open(List<Way> ways) throws RenderException {
    List<String> failures = new ArrayList<>();
    for (Way way : ways) {
      try {
        return current(way.opening().open());
      } catch (RenderException e) {
        failures.add(way.name() + ": " + e.getMessage());
      } catch (LinkageError e) {
        failures.add(way.name() + ": " + Lwjgl.reason(e));
      }
    }
    throw new RenderException(
        "No OpenGL 3.3 context can be made here (%s); install %s, or render in plain Java"
            .formatted(String.join("; ", failures), Missing.remedy()));
  }

  private static GlContext current(GlContext context) throws RenderException {
    try {
      context.makeCurrent();
      GLCapabilities found = capabilities();
      if (!found.OpenGL33) {
        throw new RenderException("the driver has no OpenGL 3.3");
      }
      return context;
    } catch (RenderException | LinkageError e) {
      context.close();
      throw e;
    }
  }

  private static GLCapabilities capabilities() throws RenderException {
    try {
      return GL.createCapabilities();
    } catch (IllegalStateException e) {
      throw new RenderException("no OpenGL functions: " + Lwjgl.reason(e), e);
    }
  }
}
