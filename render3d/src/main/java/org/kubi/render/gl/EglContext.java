package org.kubi.render.gl;

import static org.lwjgl.egl.EGL15.EGL_CONTEXT_MAJOR_VERSION;
import static org.lwjgl.egl.EGL15.EGL_CONTEXT_MINOR_VERSION;
import static org.lwjgl.egl.EGL15.EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT;
import static org.lwjgl.egl.EGL15.EGL_CONTEXT_OPENGL_PROFILE_MASK;
import static org.lwjgl.egl.EGL15.EGL_DEFAULT_DISPLAY;
import static org.lwjgl.egl.EGL15.EGL_EXTENSIONS;
import static org.lwjgl.egl.EGL15.EGL_NONE;
import static org.lwjgl.egl.EGL15.EGL_NO_CONTEXT;
import static org.lwjgl.egl.EGL15.EGL_NO_SURFACE;
import static org.lwjgl.egl.EGL15.EGL_OPENGL_API;
import static org.lwjgl.egl.EGL15.EGL_OPENGL_BIT;
import static org.lwjgl.egl.EGL15.EGL_RENDERABLE_TYPE;
import static org.lwjgl.egl.EGL15.EGL_SURFACE_TYPE;
import static org.lwjgl.egl.EGL15.eglBindAPI;
import static org.lwjgl.egl.EGL15.eglChooseConfig;
import static org.lwjgl.egl.EGL15.eglCreateContext;
import static org.lwjgl.egl.EGL15.eglDestroyContext;
import static org.lwjgl.egl.EGL15.eglGetError;
import static org.lwjgl.egl.EGL15.eglInitialize;
import static org.lwjgl.egl.EGL15.eglMakeCurrent;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import org.kubi.render.RenderException;
import org.lwjgl.PointerBuffer;
import org.lwjgl.egl.EGL;
import org.lwjgl.egl.EGLCapabilities;
import org.lwjgl.egl.EXTDeviceEnumeration;
import org.lwjgl.egl.EXTDeviceQuery;
import org.lwjgl.opengl.GL;
import org.lwjgl.system.JNI;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;

/**
 * A context from EGL, with neither window nor display server.
 *
 * <p>EGL's displays are those of the process and stay initialised: to terminate one would take it
 * from other contexts on the same device.
 */
final class EglContext implements GlContext {
  /** EGL_PLATFORM_DEVICE_EXT: a display is a graphics device. */
  private static final int PLATFORM_DEVICE = 0x313F;

  /** EGL_PLATFORM_SURFACELESS_MESA: Mesa's display without a window system. */
  private static final int PLATFORM_SURFACELESS = 0x31DD;

  private final long display;
  private final long context;

  private EglContext(long display, long context) {
    this.display = display;
    this.context = context;
  }

  /** A context on the first device that gives one; software devices come last. */
  static EglContext onDevice() throws RenderException {
    List<String> failures = new ArrayList<>();
    for (long device : devices()) {
      try {
        return open(PLATFORM_DEVICE, device);
      } catch (RenderException e) {
        failures.add(e.getMessage());
      }
    }
    throw new RenderException(
        failures.isEmpty() ? "EGL lists no device" : String.join(", ", failures));
  }

  /** A context on Mesa's default device. */
  static EglContext surfaceless() throws RenderException {
    return open(PLATFORM_SURFACELESS, EGL_DEFAULT_DISPLAY);
  }

  private static List<Long> devices() throws RenderException {
    EGLCapabilities client = EGL.getCapabilities();
    if (client.eglQueryDevicesEXT == MemoryUtil.NULL) {
      throw new RenderException("this EGL cannot list devices");
    }
    try (MemoryStack stack = MemoryStack.stackPush()) {
      IntBuffer count = stack.callocInt(1);
      if (!EXTDeviceEnumeration.eglQueryDevicesEXT(null, count) || count.get(0) == 0) {
        return List.of();
      }
      PointerBuffer found = stack.callocPointer(count.get(0));
      EXTDeviceEnumeration.eglQueryDevicesEXT(found, count);
      List<Long> hardware = new ArrayList<>();
      List<Long> software = new ArrayList<>();
      for (int i = 0; i < count.get(0); i++) {
        (isSoftware(client, found.get(i)) ? software : hardware).add(found.get(i));
      }
      hardware.addAll(software);
      return hardware;
    }
  }

  private static boolean isSoftware(EGLCapabilities client, long device) {
    if (client.eglQueryDeviceStringEXT == MemoryUtil.NULL) {
      return false;
    }
    String extensions = EXTDeviceQuery.eglQueryDeviceStringEXT(device, EGL_EXTENSIONS);
    return extensions != null && extensions.contains("EGL_MESA_device_software");
  }

  private static EglContext open(int platform, long nativeDisplay) throws RenderException {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      long display = display(platform, nativeDisplay);
      IntBuffer major = stack.callocInt(1);
      IntBuffer minor = stack.callocInt(1);
      if (!eglInitialize(display, major, minor)) {
        throw failed("the display does not start");
      }
      EGLCapabilities found = EGL.createDisplayCapabilities(display, major.get(0), minor.get(0));
      if (!found.EGL_KHR_surfaceless_context) {
        throw new RenderException("this EGL has no contexts without a surface");
      }
      if (!eglBindAPI(EGL_OPENGL_API)) {
        throw failed("this EGL has OpenGL ES only");
      }
      return new EglContext(display, create(stack, display));
    }
  }

  private static long display(int platform, long nativeDisplay) throws RenderException {
    long address = EGL.getFunctionProvider().getFunctionAddress("eglGetPlatformDisplay");
    if (address == MemoryUtil.NULL) {
      address = EGL.getFunctionProvider().getFunctionAddress("eglGetPlatformDisplayEXT");
    }
    if (address == MemoryUtil.NULL) {
      throw new RenderException("this EGL knows no platforms");
    }
    // LWJGL's own binding refuses display 0, which is the surfaceless platform's only one.
    long display = JNI.callPPP(platform, nativeDisplay, MemoryUtil.NULL, address);
    if (display == MemoryUtil.NULL) {
      throw failed("there is no such display");
    }
    return display;
  }

  private static long create(MemoryStack stack, long display) throws RenderException {
    PointerBuffer config = stack.callocPointer(1);
    IntBuffer count = stack.callocInt(1);
    IntBuffer wanted =
        stack.ints(EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_SURFACE_TYPE, 0, EGL_NONE);
    if (!eglChooseConfig(display, wanted, config, count) || count.get(0) == 0) {
      throw failed("no configuration for OpenGL");
    }
    IntBuffer version =
        stack.ints(
            EGL_CONTEXT_MAJOR_VERSION,
            3,
            EGL_CONTEXT_MINOR_VERSION,
            3,
            EGL_CONTEXT_OPENGL_PROFILE_MASK,
            EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
            EGL_NONE);
    long context = eglCreateContext(display, config.get(0), EGL_NO_CONTEXT, version);
    if (context == EGL_NO_CONTEXT) {
      throw failed("no context of OpenGL 3.3 core");
    }
    return context;
  }

  private static RenderException failed(String what) {
    return new RenderException("%s (EGL error 0x%x)".formatted(what, eglGetError()));
  }

  @Override
  public void makeCurrent() throws RenderException {
    eglBindAPI(EGL_OPENGL_API);
    if (!eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context)) {
      throw failed("the context does not become current");
    }
  }

  @Override
  public void close() {
    eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    GL.setCapabilities(null);
    eglDestroyContext(display, context);
  }
}
