package org.kubi.render.gl;

import java.util.List;
import org.kubi.render.scene.Scene;

/**
 * A scene whose actors are posed.
 *
 * @param scene what it shows
 * @param actors in the scene's order
 */
record PreparedScene(Scene scene, List<PreparedActor> actors) {
  /**
   * An actor whose motions are in the batch.
   *
   * @param model its meshes
   * @param distance SkinnedActor.distance: where textures are measured, metres
   * @param firstRow of its motions in {@link Motions}
   */
  record PreparedActor(GlModel model, double distance, int firstRow) {}
}
