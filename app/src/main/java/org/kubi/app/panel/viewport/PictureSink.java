package org.kubi.app.panel.viewport;

import java.util.function.Consumer;

/** Where finished pictures go. */
@FunctionalInterface
public interface PictureSink {
  /**
   * Takes a picture; called by the render thread, may wait until the last one is shown.
   *
   * @param painter fills width x height pixels, 0xAARRGGBB, opaque, rows from the top
   */
  void paint(int width, int height, Consumer<int[]> painter);
}
