package org.kubi.app.overlay;

import java.util.Locale;
import java.util.Optional;
import org.kubi.framing.Box;
import org.kubi.framing.Framing;
import org.kubi.framing.Square;
import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;
import org.kubi.pose.HeadAngles;
import org.kubi.pose.HeadAngles.Convention;

/**
 * A photo with the axes of its head twice, as they are and as a network said.
 *
 * @param name under the photo
 * @param photo the photo
 * @param face brows to chin, in its pixels
 */
public record MissCard(
    String name, Frame photo, Optional<Box> face, Rotation truth, Rotation predicted) {
  private static final int SIDE = 200;
  private static final int GAP = 4;
  private static final int LINES = 40;
  private static final int PAPER = 0x18;
  private static final int INK = 0xe6e6e6;
  private static final int TRUTH = 0x4cd17a;
  private static final int SAID = 0xffb224;

  /** How much more than the network's square is shown. */
  private static final double SURROUND = 1.3;

  /** Draws it. */
  public Frame draw() {
    Square square =
        face.map(Framing.HEAD::square)
            .orElseGet(() -> Framing.HEAD.wholePicture(photo.width(), photo.height()));
    double side = square.side() * SURROUND;
    Square view =
        Square.centred(square.left() + square.side() / 2, square.top() + square.side() / 2, side);
    Frame around = photo.toRgb().resample(view.left(), view.top(), side, side, SIDE, SIDE);
    double error = Math.toDegrees(truth.angleTo(predicted));
    return new Drawing(2 * SIDE + GAP, SIDE + LINES, PAPER)
        .paste(withAxes(around, truth), 0, 0)
        .paste(withAxes(around, predicted), SIDE + GAP, 0)
        .text(String.format(Locale.ROOT, "%.0f° off", error), SIDE + GAP + 4, SIDE + 15, 13, SAID)
        .text(name, 4, SIDE + 15, 12, INK)
        .text("true " + angles(truth), 4, SIDE + 32, 12, TRUTH)
        .text("said " + angles(predicted), SIDE + GAP + 4, SIDE + 32, 12, SAID)
        .frame();
  }

  private static Frame withAxes(Frame around, Rotation head) {
    return new Drawing(around).axes(head, SIDE / 2.0, SIDE / 2.0, 0.3 * SIDE).frame();
  }

  private static String angles(Rotation head) {
    HeadAngles angles = HeadAngles.of(head, Convention.AFLW2000);
    return String.format(
        Locale.ROOT, "%.0f° %.0f° %.0f°", angles.yaw(), angles.pitch(), angles.roll());
  }
}
