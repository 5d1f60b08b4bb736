package org.kubi.render;

import java.util.List;
import org.kubi.render.scene.Scene;

/**
 * Scenes in, pictures out. A renderer belongs to one thread at a time; open one per thread. Close
 * it to free what it holds.
 */
public interface Renderer extends AutoCloseable {
  /** {@code soft} or {@code gl}. */
  String id();

  /**
   * Renders scenes, the picture size of each taken from its camera. 2x2 samples a pixel. Materials
   * are gray by ITU-R BT.601 where gray is asked for.
   *
   * @param channels 1 for gray, 3 for colour
   * @return as many pictures, in the same order
   */
  List<Picture> render(List<Scene> scenes, int channels);

  /** Renders one scene. */
  default Picture render(Scene scene, int channels) {
    return render(List.of(scene), channels).get(0);
  }

  @Override
  void close();
}
