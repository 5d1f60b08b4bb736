package org.kubi.app.panel.studio;

import org.kubi.render.RenderException;
import org.kubi.render.backend.OpenRenderer;

/** How the window gets its renderer; called on the thread that will own and close it. */
@FunctionalInterface
public interface RendererOpener {
  /**
   * Opens one.
   *
   * @throws RenderException if none can be had
   */
  OpenRenderer open() throws RenderException;
}
