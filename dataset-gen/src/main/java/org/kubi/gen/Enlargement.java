package org.kubi.gen;

import java.util.List;
import org.kubi.geometry.Camera;
import org.kubi.image.Frame;
import org.kubi.render.Picture;
import org.kubi.render.Renderer;
import org.kubi.render.scene.Scene;

/**
 * A sample's scene at any size, in colour and as clean as it can be drawn: what the picture was
 * before a camera took it. Background and what is in front, which are painted at the picture's own
 * size, are enlarged; the camera's faults and the margin are left out.
 */
public final class Enlargement {
  private static final int COLOUR = 3;

  private Enlargement() {}

  /** The scene, seen by the same camera with more pixels. */
  public static Scene scene(Draft draft, int size) {
    Scene scene = draft.scene();
    Camera camera = scene.camera();
    return new Scene(scene.actors(), camera.crop(0, 0, camera.width(), size), scene.lighting());
  }

  /** The picture, size x size. */
  public static Frame of(Draft draft, int size, Renderer renderer) {
    Picture person = renderer.render(List.of(scene(draft, size)), COLOUR).get(0);
    Frame picture = person.over(draft.background().resized(size, size).toRgb());
    for (Picture thing : draft.front().things()) {
      Picture large =
          new Picture(
              thing.foreground().resized(size, size).toRgb(), thing.cover().resized(size, size));
      picture = large.over(picture);
    }
    return picture;
  }
}
