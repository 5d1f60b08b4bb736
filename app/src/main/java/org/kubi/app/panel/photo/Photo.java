package org.kubi.app.panel.photo;

import java.nio.file.Path;
import java.util.Optional;
import org.kubi.framing.Box;
import org.kubi.framing.Framing;
import org.kubi.framing.Square;
import org.kubi.image.Frame;

/**
 * A photo that was read.
 *
 * @param file where it came from
 * @param frame all of it
 * @param shown a copy of at most {@link #SHOWN_SIDE} pixels a side, for the window
 */
public record Photo(Path file, Frame frame, Frame shown) {
  /** The longer side of the copy for the window, pixels. */
  public static final int SHOWN_SIDE = 1024;

  /** A photo with its copy for the window. */
  public static Photo of(Path file, Frame frame) {
    double scale = Math.min(1, (double) SHOWN_SIDE / Math.max(frame.width(), frame.height()));
    Frame shown =
        scale == 1
            ? frame.toRgb()
            : frame
                .toRgb()
                .resized(
                    (int) Math.max(1, Math.round(scale * frame.width())),
                    (int) Math.max(1, Math.round(scale * frame.height())));
    return new Photo(file, frame, shown);
  }

  /** The part that a network sees, for a face box or, without one, the whole picture. */
  public Square square(Framing framing, Optional<Box> face) {
    return face.map(framing::square)
        .orElseGet(() -> framing.wholePicture(frame.width(), frame.height()));
  }

  /** A part of the photo in the pixels of the copy. */
  public Square onShown(Square square) {
    double scale = (double) shown.width() / frame.width();
    return new Square(square.left() * scale, square.top() * scale, square.side() * scale);
  }
}
