package org.kubi.gen;

import org.kubi.gen.random.degrade.DegradeDraw;
import org.kubi.gen.random.occluder.OccluderDraw;
import org.kubi.image.Frame;
import org.kubi.label.HeadTruth;
import org.kubi.render.Picture;
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
  /** How many channels a picture is rendered with for {@link #photo}: 3 or 1. */
  public int channels() {
    return degrade.gray().isStandard() ? 1 : 3;
  }

  /**
   * The gray photo of a rendered picture with this draft's background, what is in front, and what
   * its camera does: of the draft's own scene it is the picture of the data set.
   *
   * @param picture of any square size, with {@link #channels()} channels
   */
  public Frame photo(Picture picture) {
    int side = picture.cover().width();
    if (side != background.width()) {
      return resized(side).photo(picture);
    }
    Picture gray = degrade.gray().isStandard() ? picture : degrade.gray().gray(picture);
    Frame whole = front.over(gray.over(background));
    Frame photo = Darkroom.lifted(degrade.filter().apply(whole), whole);
    return front.margin().on(photo);
  }

  /** This draft with what is painted enlarged to the size of its scene's pictures. */
  Draft resized(int size) {
    return new Draft(
        index, scene, truth, background.resized(size, size), front.resized(size), degrade);
  }
}
