package org.kubi.nn.peer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.kubi.framing.Box;
import org.kubi.framing.Framing;
import org.kubi.framing.Square;
import org.kubi.image.Frame;

/**
 * Which part of a photo a network sees, resized by area.
 *
 * @param rule how it follows from the face box
 * @param by the rule's number
 */
public record PeerCrop(Rule rule, double by) {
  private static final double MOST = 10;

  /** How the part follows from the face box. */
  public enum Rule {
    /**
     * The box grown by {@code by} of its width and height on every side, clipped to the photo, and
     * stretched to a square.
     */
    @JsonProperty("grown")
    GROWN,
    /** Our own: the square about the box's centre of {@code by} times its longer side. */
    @JsonProperty("square")
    SQUARE
  }

  public PeerCrop {
    double least = rule == Rule.SQUARE ? Math.ulp(1.0) : 0;
    if (!(by >= least && by <= MOST)) {
      throw new IllegalArgumentException(
          "by is %s to %s, found %s".formatted(rule == Rule.SQUARE ? "above 0" : "0", MOST, by));
    }
  }

  /**
   * The network's picture, as colourful as the photo given.
   *
   * @param face brows to chin, in pixels; without it the whole photo is taken
   * @param size side of the picture, pixels
   */
  Frame of(Frame photo, Optional<Box> face, int size) {
    if (rule == Rule.SQUARE || face.isEmpty()) {
      Framing framing = new Framing(rule == Rule.SQUARE ? by : 1, size);
      Square part =
          face.map(framing::square)
              .orElseGet(() -> framing.wholePicture(photo.width(), photo.height()));
      return photo.resample(part.left(), part.top(), part.side(), part.side(), size, size);
    }
    Box box = face.get();
    double left = Math.max(0, box.x() - by * box.width());
    double top = Math.max(0, box.y() - by * box.height());
    double right = Math.min(photo.width(), box.x() + (1 + by) * box.width());
    double bottom = Math.min(photo.height(), box.y() + (1 + by) * box.height());
    return photo.resample(left, top, right - left, bottom - top, size, size);
  }
}
