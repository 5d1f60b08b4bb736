package org.kubi.render.backend;

import org.kubi.render.Picture;
import org.kubi.render.Renderer;
import org.kubi.render.gl.GlRenderer;
import org.kubi.render.scene.Scene;

/**
 * A renderer that was chosen.
 *
 * @param renderer to be closed by whoever opened it, here or by {@link #close}
 * @param reason a sentence for the user: what draws, and why
 */
public record OpenRenderer(Renderer renderer, String reason) implements AutoCloseable {
  /**
   * A picture for a view in motion: with one sample a pixel where the renderer can, which is about
   * twice as fast; else as {@link Renderer#render(Scene, int)}.
   */
  public Picture draft(Scene scene, int channels) {
    return renderer instanceof GlRenderer gl
        ? gl.draft(scene, channels)
        : renderer.render(scene, channels);
  }

  @Override
  public void close() {
    renderer.close();
  }
}
