package org.kubi.render.gl;

import static org.lwjgl.opengl.CGL.CGLChoosePixelFormat;
import static org.lwjgl.opengl.CGL.CGLCreateContext;
import static org.lwjgl.opengl.CGL.CGLDestroyContext;
import static org.lwjgl.opengl.CGL.CGLDestroyPixelFormat;
import static org.lwjgl.opengl.CGL.CGLSetCurrentContext;
import static org.lwjgl.opengl.CGL.kCGLPFAAllowOfflineRenderers;
import static org.lwjgl.opengl.CGL.kCGLPFAOpenGLProfile;

import java.nio.IntBuffer;
import org.kubi.render.RenderException;
import org.lwjgl.PointerBuffer;
import org.lwjgl.opengl.GL;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;

/**
 * A context from macOS's Core OpenGL. Unlike windows, which belong to the first thread of the
 * process, it may be made on any thread.
 */
final class CglContext implements GlContext {
  /** kCGLOGLPVersion_3_2_Core: the newest core profile that the machine has, up to 4.1. */
  private static final int CORE_PROFILE = 0x3200;

  private final long context;

  private CglContext(long context) {
    this.context = context;
  }

  static CglContext open() throws RenderException {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      IntBuffer wanted =
          stack.ints(kCGLPFAOpenGLProfile, CORE_PROFILE, kCGLPFAAllowOfflineRenderers, 0);
      PointerBuffer format = stack.callocPointer(1);
      check(CGLChoosePixelFormat(wanted, format, stack.callocInt(1)), "no pixel format");
      if (format.get(0) == MemoryUtil.NULL) {
        throw new RenderException("no pixel format for OpenGL core");
      }
      try {
        PointerBuffer context = stack.callocPointer(1);
        check(CGLCreateContext(format.get(0), MemoryUtil.NULL, context), "no context");
        return new CglContext(context.get(0));
      } finally {
        CGLDestroyPixelFormat(format.get(0));
      }
    }
  }

  private static void check(int error, String what) throws RenderException {
    if (error != 0) {
      throw new RenderException("%s (CGL error %d)".formatted(what, error));
    }
  }

  @Override
  public void makeCurrent() throws RenderException {
    check(CGLSetCurrentContext(context), "the context does not become current");
  }

  @Override
  public void close() {
    CGLSetCurrentContext(MemoryUtil.NULL);
    GL.setCapabilities(null);
    CGLDestroyContext(context);
  }
}
