package org.kubi.framing;

import org.kubi.image.Frame;

/**
 * The rule that takes a face box to the square picture of a network: the square about the box's
 * centre whose side is {@code scale} times the box's longer side.
 *
 * <p>The face box is the tight box of the 68 landmarks of 300W-LP, brows to chin. A renderer
 * projects the same part of its model, so that both worlds mean the same.
 *
 * @param scale side of the square over the longer side of the box
 * @param size side of the network's picture, pixels
 */
public record Framing(double scale, int size) {
  /** Head pose: 1.5 times the face box, 64x64. */
  public static final Framing HEAD = new Framing(1.5, 64);

  /** Whole figures: 1.2 times the tight box of all of somebody. */
  public static final Framing BODY = new Framing(1.2, 64);

  public Framing {
    if (!(scale > 0) || size < 1) {
      throw new IllegalArgumentException(
          "a framing has a scale above 0 and a size of at least 1 pixel, found %s and %d"
              .formatted(scale, size));
    }
  }

  /** The square for a face box, or another that this framing is made for. */
  public Square square(Box box) {
    return Square.centred(
        box.centreX(), box.centreY(), scale * Math.max(box.width(), box.height()));
  }

  /** The square for a photo without a face box: the longer side of the whole picture. */
  public Square wholePicture(int width, int height) {
    return Square.centred(width / 2.0, height / 2.0, Math.max(width, height));
  }

  /** The gray picture of a square, resized by area; beyond the photo its edge goes on. */
  public Frame crop(Frame photo, Square square) {
    return photo
        .toGray()
        .resample(square.left(), square.top(), square.side(), square.side(), size, size);
  }
}
