package org.kubi.render.gl;

import java.util.List;
import org.kubi.render.Picture;
import org.kubi.render.RenderException;
import org.kubi.render.Renderer;
import org.kubi.render.scene.Scene;
import org.kubi.render.shade.MipRule;

/**
 * Renders with OpenGL, without a window: on the graphics card, or on the processor where Mesa's
 * llvmpipe stands in for one. All its OpenGL calls are made on a thread of its own, so it may be
 * handed from thread to thread. Pictures agree with those of the plain Java renderer within
 * rounding, but their bytes may differ from device to device.
 *
 * <p>Characters and textures stay on the device while there is room for them; the least recently
 * used go first.
 */
public final class GlRenderer implements Renderer {
  private final GlThread thread;
  private final GlContext context;
  private final Painter painter;
  private boolean closed;

  private GlRenderer(GlThread thread, GlContext context, Painter painter) {
    this.thread = thread;
    this.context = context;
    this.painter = painter;
  }

  /**
   * A renderer on the best device that OpenGL has here.
   *
   * @throws RenderException if there is no OpenGL 3.3; it says why and what to install
   */
  public static GlRenderer open() throws RenderException {
    return open(GlContext::open);
  }

  static GlRenderer open(GlContext.Opening opening) throws RenderException {
    GlThread thread = new GlThread();
    try {
      return thread.open(() -> onThisThread(thread, opening));
    } catch (RenderException | RuntimeException | Error e) {
      thread.close();
      throw e;
    }
  }

  private static GlRenderer onThisThread(GlThread thread, GlContext.Opening opening)
      throws RenderException {
    GlContext context = opening.open();
    try {
      return new GlRenderer(thread, context, Painter.open());
    } catch (RenderException | RuntimeException e) {
      context.close();
      throw e;
    }
  }

  @Override
  public String id() {
    return "gl";
  }

  /** What draws. */
  public GlDevice device() {
    return painter.device();
  }

  /**
   * How many triangles were given to the device since the renderer was opened, of pictures and of
   * the maps of lights with shadows: those left after level of detail and culling.
   */
  public long trianglesDrawn() {
    return thread.call(painter::trianglesDrawn);
  }

  /**
   * {@inheritDoc}
   *
   * <p>Many small pictures of one size in one call are prepared, drawn and read back together,
   * which is faster than one by one; nothing waits for the device before a call's last pictures. A
   * picture may be as large as half the device's largest texture: at least 4096 pixels a side on
   * anything of the last ten years.
   */
  @Override
  public List<Picture> render(List<Scene> scenes, int channels) {
    return render(scenes, channels, MipRule.SAMPLES_PER_PIXEL);
  }

  /**
   * Renders one scene with one sample a pixel, for a view in motion, shadows included: edges are
   * jagged, and large pictures come more than twice as fast.
   */
  public Picture draft(Scene scene, int channels) {
    return render(List.of(scene), channels, 1).get(0);
  }

  private List<Picture> render(List<Scene> scenes, int channels, int samples) {
    if (channels != 1 && channels != 3) {
      throw new IllegalArgumentException("a picture has 1 or 3 channels, found " + channels);
    }
    if (closed) {
      throw new IllegalStateException("the renderer is closed");
    }
    List<Scene> given = List.copyOf(scenes);
    return thread.call(() -> painter.paint(given, channels, samples));
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    thread.call(
        () -> {
          painter.close();
          context.close();
          return true;
        });
    thread.close();
  }
}
