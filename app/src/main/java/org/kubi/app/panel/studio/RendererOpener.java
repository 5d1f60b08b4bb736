package org.kubi.app.panel.studio;

import java.util.Optional;
import org.kubi.render.RenderException;
import org.kubi.render.Renderer;

/** How the window gets its renderer; called on the thread that will own it. */
@FunctionalInterface
public interface RendererOpener {
  /**
   * Opens one.
   *
   * @throws RenderException if none can be had
   */
  Opened open() throws RenderException;

  /**
   * A renderer that was opened.
   *
   * @param renderer to be closed by the thread that opened it
   * @param name for the status bar
   * @param notice one sentence if it is not the one that was wished for
   */
  record Opened(Renderer renderer, String name, Optional<String> notice) {}
}
