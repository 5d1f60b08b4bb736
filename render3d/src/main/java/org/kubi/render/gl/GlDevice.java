package org.kubi.render.gl;

import java.util.List;
import java.util.Locale;
import org.lwjgl.opengl.GL11;

/**
 * What draws.
 *
 * @param name as the driver says it (GL_RENDERER)
 * @param version of OpenGL and of the driver (GL_VERSION)
 * @param largestSide of a texture, in pixels
 */
public record GlDevice(String name, String version, int largestSide) {
  private static final List<String> SOFTWARE =
      List.of(
          "llvmpipe",
          "lavapipe",
          "softpipe",
          "swrast",
          "swiftshader",
          "software",
          "gdi generic",
          "basic render");

  /** The device of the current context. */
  static GlDevice current() {
    return new GlDevice(
        text(GL11.GL_RENDERER), text(GL11.GL_VERSION), GL11.glGetInteger(GL11.GL_MAX_TEXTURE_SIZE));
  }

  private static String text(int what) {
    String found = GL11.glGetString(what);
    return found == null ? "unknown" : found;
  }

  /** Whether a graphics processor draws, not a program that stands in for one. */
  public boolean isHardware() {
    String lower = name.toLowerCase(Locale.ROOT);
    return SOFTWARE.stream().noneMatch(lower::contains);
  }
}
