package org.kubi.render.gl;

import org.lwjgl.system.Platform;

/** What a user installs where OpenGL is missing. */
final class Missing {
  private Missing() {}

  static String remedy() {
    try {
      return switch (Platform.get()) {
        case LINUX, FREEBSD -> "libegl1 libgl1-mesa-dri on Debian and Ubuntu";
        case WINDOWS -> "the graphics card's driver";
        case MACOSX -> "macOS 10.9 or newer";
      };
    } catch (LinkageError e) {
      return "a Java for a platform that LWJGL knows";
    }
  }
}
