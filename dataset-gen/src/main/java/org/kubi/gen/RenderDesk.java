package org.kubi.gen;

import org.kubi.render.Renderer;

/**
 * What a thread needs to make samples.
 *
 * @param renderer for pictures
 * @param planes for their planes
 */
record RenderDesk(Renderer renderer, PlaneShots planes) implements AutoCloseable {
  @Override
  public void close() {
    renderer.close();
  }
}
