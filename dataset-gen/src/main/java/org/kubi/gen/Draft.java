package org.kubi.gen;

import org.kubi.gen.random.degrade.DegradeDraw;
import org.kubi.gen.random.occluder.OccluderDraw;
import org.kubi.image.Frame;
import org.kubi.label.HeadTruth;
import org.kubi.render.scene.Scene;

/**
 * A sample before it is rendered.
 *
 * @param index place in the data set
 * @param scene what is there
 * @param truth what is known of it
 * @param background what is behind
 * @param front what is in front; {@link OccluderDraw#cover} says where
 * @param degrade what the camera does to the picture
 */
public record Draft(
    long index,
    Scene scene,
    HeadTruth truth,
    Frame background,
    OccluderDraw front,
    DegradeDraw degrade) {
  /** This draft with what is painted enlarged to the size of its scene's pictures. */
  Draft resized(int size) {
    return new Draft(
        index, scene, truth, background.resized(size, size), front.resized(size), degrade);
  }
}
