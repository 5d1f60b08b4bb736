package org.kubi.render.gl;

import static org.lwjgl.glfw.GLFW.GLFW_CONTEXT_VERSION_MAJOR;
import static org.lwjgl.glfw.GLFW.GLFW_CONTEXT_VERSION_MINOR;
import static org.lwjgl.glfw.GLFW.GLFW_FALSE;
import static org.lwjgl.glfw.GLFW.GLFW_OPENGL_CORE_PROFILE;
import static org.lwjgl.glfw.GLFW.GLFW_OPENGL_FORWARD_COMPAT;
import static org.lwjgl.glfw.GLFW.GLFW_OPENGL_PROFILE;
import static org.lwjgl.glfw.GLFW.GLFW_TRUE;
import static org.lwjgl.glfw.GLFW.GLFW_VISIBLE;
import static org.lwjgl.glfw.GLFW.glfwCreateWindow;
import static org.lwjgl.glfw.GLFW.glfwDefaultWindowHints;
import static org.lwjgl.glfw.GLFW.glfwDestroyWindow;
import static org.lwjgl.glfw.GLFW.glfwGetError;
import static org.lwjgl.glfw.GLFW.glfwInit;
import static org.lwjgl.glfw.GLFW.glfwMakeContextCurrent;
import static org.lwjgl.glfw.GLFW.glfwTerminate;
import static org.lwjgl.glfw.GLFW.glfwWindowHint;

import org.kubi.render.RenderException;
import org.lwjgl.PointerBuffer;
import org.lwjgl.opengl.GL;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;

/** The context of a window that is never shown; needs a display server or Windows' desktop. */
final class GlfwContext implements GlContext {
  /** GLFW is one for the process, and windows are made by one thread at a time. */
  private static final Object GLFW_LOCK = new Object();

  private static int windows;

  private final long window;

  private GlfwContext(long window) {
    this.window = window;
  }

  static GlfwContext open() throws RenderException {
    synchronized (GLFW_LOCK) {
      if (!glfwInit()) {
        throw new RenderException("GLFW does not start (" + lastError() + ")");
      }
      glfwDefaultWindowHints();
      glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
      glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
      glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
      glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
      glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
      long window = glfwCreateWindow(16, 16, "Kubi", MemoryUtil.NULL, MemoryUtil.NULL);
      if (window == MemoryUtil.NULL) {
        String reason = lastError();
        terminateIfLast();
        throw new RenderException("no window with OpenGL 3.3 (" + reason + ")");
      }
      windows++;
      return new GlfwContext(window);
    }
  }

  private static void terminateIfLast() {
    if (windows == 0) {
      glfwTerminate();
    }
  }

  private static String lastError() {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      PointerBuffer text = stack.callocPointer(1);
      int code = glfwGetError(text);
      long address = text.get(0);
      return address == MemoryUtil.NULL
          ? "GLFW error 0x%x".formatted(code)
          : MemoryUtil.memUTF8(address);
    }
  }

  @Override
  public void makeCurrent() {
    glfwMakeContextCurrent(window);
  }

  @Override
  public void close() {
    glfwMakeContextCurrent(MemoryUtil.NULL);
    GL.setCapabilities(null);
    synchronized (GLFW_LOCK) {
      glfwDestroyWindow(window);
      windows--;
      terminateIfLast();
    }
  }
}
