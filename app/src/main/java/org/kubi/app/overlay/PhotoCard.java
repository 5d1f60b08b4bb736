package org.kubi.app.overlay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.kubi.framing.Box;
import org.kubi.framing.Framing;
import org.kubi.framing.Square;
import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;
import org.kubi.label.Estimate;
import org.kubi.pose.HeadAngles;
import org.kubi.pose.HeadAngles.Convention;
import org.kubi.pose.Pose;
import org.kubi.render.Picture;
import org.kubi.render.Renderer;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.scene.Lighting;

/**
 * One photo with its prediction, as a strip of four squares: the photo about the head with the
 * axes, the network's 64x64 picture, the model in the predicted pose (the truth as a green ghost
 * where it is known), and the model drawn over the photo in place.
 *
 * @param name shown under the strip
 * @param photo the photo
 * @param square the part that the network saw
 * @param framing by which it was cut out
 * @param seen the network's picture
 * @param estimate its answer
 * @param truth the head's true rotation, if known
 */
public record PhotoCard(
    String name,
    Frame photo,
    Square square,
    Framing framing,
    Frame seen,
    Estimate estimate,
    Optional<Rotation> truth) {
  /** Side of each square of the strip, pixels. */
  public static final int SIDE = 224;

  /** Height of the line of letters under the strip, pixels. */
  public static final int CAPTION = 24;

  private static final int GAP = 4;
  private static final int PAPER = 0x18;
  private static final int INK = 0xe6e6e6;
  private static final int TRUTH = 0x4cd17a;
  private static final int BACKDROP = 56;

  /** How much more than the network's square the strip shows of the photo. */
  private static final double SURROUND = 1.5;

  /** Width of a strip, pixels. */
  public static int width() {
    return 4 * SIDE + 3 * GAP;
  }

  /** Draws the strip. */
  public Frame draw(CharacterModel model, Renderer renderer) {
    Square view =
        Square.centred(
            square.left() + square.side() / 2,
            square.top() + square.side() / 2,
            square.side() * SURROUND);
    double scale = SIDE / view.side();
    Frame around = around(view);
    Square onView =
        new Square(
            (square.left() - view.left()) * scale,
            (square.top() - view.top()) * scale,
            square.side() * scale);
    Placement placement = Placement.of(model, estimate);

    Frame withAxes =
        new Drawing(around)
            .box(new Box(onView.left(), onView.top(), onView.side(), onView.side()), INK)
            .axes(estimate.headToCamera(), SIDE / 2.0, SIDE / 2.0, 0.4 * onView.side())
            .frame();
    Picture inPlace =
        renderer.render(placement.onPhoto(onView, framing, SIDE, SIDE, Lighting.STUDIO), 3);
    Frame over = Blend.over(inPlace, around, 0.62, 0x3e8bff, 0.25);

    return new Drawing(width(), SIDE + CAPTION, PAPER)
        .paste(withAxes, 0, 0)
        .paste(enlarged(seen), SIDE + GAP, 0)
        .paste(modelWithTruth(placement, model, renderer), 2 * (SIDE + GAP), 0)
        .paste(over, 3 * (SIDE + GAP), 0)
        .text(caption(), 4, SIDE + CAPTION - 7, 13, INK)
        .frame();
  }

  /** A part of the photo; beyond the photo's rim it is as dark as the paper. */
  private Frame around(Square view) {
    Frame part =
        photo.toRgb().resample(view.left(), view.top(), view.side(), view.side(), SIDE, SIDE);
    byte[] pixels = part.pixels().clone();
    for (int y = 0; y < SIDE; y++) {
      double v = view.top() + (y + 0.5) * view.side() / SIDE;
      for (int x = 0; x < SIDE; x++) {
        double u = view.left() + (x + 0.5) * view.side() / SIDE;
        if (u < 0 || v < 0 || u >= photo.width() || v >= photo.height()) {
          Arrays.fill(pixels, 3 * (y * SIDE + x), 3 * (y * SIDE + x) + 3, (byte) PAPER);
        }
      }
    }
    return Frame.rgb(SIDE, SIDE, pixels);
  }

  private Frame modelWithTruth(Placement placement, CharacterModel model, Renderer renderer) {
    Frame backdrop = Frame.filled(SIDE, SIDE, 3, BACKDROP);
    Frame posed = renderer.render(placement.portrait(SIDE, Lighting.STUDIO), 3).over(backdrop);
    if (truth.isEmpty()) {
      return posed;
    }
    Placement ghost = Placement.of(model, Pose.ofHead(truth.get()));
    return new Drawing(
            Blend.over(
                renderer.render(ghost.portrait(SIDE, Lighting.STUDIO), 3), posed, 0.3, TRUTH, 0.8))
        .text(String.format(Locale.ROOT, "%.1f° off", errorDegrees(truth.get())), 8, 20, 14, TRUTH)
        .frame();
  }

  private double errorDegrees(Rotation known) {
    return Math.toDegrees(known.angleTo(estimate.headToCamera()));
  }

  private String caption() {
    String text = name + "   predicted " + angles(estimate.headToCamera());
    return truth.map(known -> text + "   true " + angles(known)).orElse(text);
  }

  private static String angles(Rotation head) {
    HeadAngles angles = HeadAngles.of(head, Convention.AFLW2000);
    return String.format(
        Locale.ROOT,
        "yaw %.0f°, pitch %.0f°, roll %.0f°",
        angles.yaw(),
        angles.pitch(),
        angles.roll());
  }

  /** Enlarged by whole pixels, as the network sees it: no smoothing. */
  private static Frame enlarged(Frame picture) {
    byte[] out = new byte[SIDE * SIDE];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        out[y * SIDE + x] =
            picture
                .pixels()[
                y * picture.height() / SIDE * picture.width() + x * picture.width() / SIDE];
      }
    }
    return Frame.gray(SIDE, SIDE, out);
  }
}
