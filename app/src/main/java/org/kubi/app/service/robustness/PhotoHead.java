package org.kubi.app.service.robustness;

import org.kubi.framing.Framing;
import org.kubi.framing.Square;
import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;
import org.kubi.nn.photo.PhotoException;
import org.kubi.nn.photo.PhotoItem;
import org.kubi.nn.photo.PhotoReader;

/** A head in a photo: shifted frames show what the photo holds there. */
record PhotoHead(Frame photo, Square square, Framing framing, Rotation truth) implements Head {

  /** Reads a photo, whose box is checked as for a prediction. */
  static PhotoHead read(PhotoItem item, Rotation truth, Framing framing) throws PhotoException {
    Frame photo = PhotoReader.read(item.file()).toGray();
    item.headPicture(photo, framing);
    Square square =
        item.box()
            .map(framing::square)
            .orElseGet(() -> framing.wholePicture(photo.width(), photo.height()));
    return new PhotoHead(photo, square, framing, truth);
  }

  @Override
  public Frame picture(double right, double down, double scale) {
    if (right == 0 && down == 0 && scale == 1) {
      return framing.crop(photo, square);
    }
    return framing.crop(
        photo,
        Square.centred(
            square.left() + (0.5 + right) * square.side(),
            square.top() + (0.5 + down) * square.side(),
            scale * square.side()));
  }
}
