package org.kubi.render;

import org.kubi.render.scene.Scene;

/** Scenes in, planes out. Belongs to one thread at a time. */
public interface PlaneRenderer {
  /**
   * What is known of a scene's pixels, the picture's size taken from the camera. Each pixel tells
   * of its centre alone: the surface nearest to the camera there, found by the rules that pictures
   * are drawn by (back faces, holes of cutouts, the near plane).
   */
  Planes planes(Scene scene);
}
