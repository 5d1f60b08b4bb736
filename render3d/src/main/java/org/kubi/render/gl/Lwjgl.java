package org.kubi.render.gl;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.lwjgl.system.Configuration;
import org.lwjgl.system.Platform;

/** LWJGL's settings, made before it loads anything. */
final class Lwjgl {
  private Lwjgl() {}

  static void configure() {
    if (!Configuration.DEBUG.get(false) && Configuration.DEBUG_STREAM.get() == null) {
      // A missing library is in our own message; LWJGL's advice is for programmers.
      Configuration.DEBUG_STREAM.set(
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }
    if (Platform.get() == Platform.LINUX && Configuration.OPENGL_CONTEXT_API.get() == null) {
      // Else LWJGL asks libGL for the functions, which a machine with EGL need not have.
      Configuration.OPENGL_CONTEXT_API.set("EGL");
    }
  }

  /** Why a library or class could not be loaded, in one line. */
  static String reason(Throwable trouble) {
    Throwable root = trouble;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage();
    if (message == null || message.isBlank()) {
      return root.getClass().getSimpleName();
    }
    // The further lines are advice; Java puts the exception's name before what it remembers.
    return message
        .lines()
        .findFirst()
        .orElseThrow()
        .replaceFirst("^Exception [\\w.]+: ", "")
        .replaceFirst(" \\[in thread .*", "");
  }
}
