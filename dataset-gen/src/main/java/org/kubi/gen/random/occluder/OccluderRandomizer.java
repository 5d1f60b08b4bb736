package org.kubi.gen.random.occluder;

import java.util.List;
import org.kubi.framing.Framing;
import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Randomizer;
import org.kubi.gen.random.Range;
import org.kubi.gen.random.Settings;
import org.kubi.gen.random.paint.Canvas;
import org.kubi.render.Picture;

/**
 * Things in front of the face, and cuts that leave the photo. They are painted on the picture, at
 * the scale of {@link Framing#HEAD}'s: a face is about 40 of 64 pixels wide.
 *
 * @param share share of the pictures with a thing in front, 0 to 1
 * @param things which how often
 * @param scale factor on the things' size, 0.2 to 3, where 1 is life size
 * @param blur radius of the blur of things that are out of focus, pixels, 0 to 4
 * @param margin share of the pictures whose cut leaves the photo, 0 to 1; a tight photo or a face
 *     at its edge, which croppers fill up
 * @param marginSide how wide what is beyond is, in sides of the picture, 0 to 0.45
 * @param marginBlack share of those in which it is black, 0 to 1 (photos that were padded, as in
 *     AFLW)
 * @param marginWhite share of those in which it is white, 0 to 1; in the others the photo's edge
 *     goes on, as with our own cropper
 */
public record OccluderRandomizer(
    double share,
    Things things,
    Range scale,
    Range blur,
    double margin,
    Range marginSide,
    double marginBlack,
    double marginWhite)
    implements Randomizer<OccluderDraw> {
  public OccluderRandomizer {
    Settings.share("occluder.share", share);
    scale.within("occluder.scale", 0.2, 3);
    blur.within("occluder.blur", 0, 4);
    Settings.share("occluder.margin", margin);
    marginSide.within("occluder.marginSide", 0, 0.45);
    Settings.share("occluder.marginBlack", marginBlack);
    Settings.share("occluder.marginWhite", marginWhite);
    Settings.share("occluder.marginBlack and marginWhite together", marginBlack + marginWhite);
  }

  @Override
  public String id() {
    return "occluder";
  }

  @Override
  public OccluderDraw draw(Dice dice) {
    Margin beyond = dice.chance(margin) ? margin(dice) : Margin.NONE;
    if (!dice.chance(share)) {
      return new OccluderDraw(List.of(), beyond);
    }
    Canvas canvas = Canvas.clear(Framing.HEAD.size());
    things.paint(canvas, dice.logIn(scale), dice);
    canvas.blur(dice.in(blur));
    List<Picture> painted = canvas.isClear() ? List.of() : List.of(canvas.picture());
    return new OccluderDraw(painted, beyond);
  }

  private Margin margin(Dice dice) {
    int size = Framing.HEAD.size();
    int first = (int) Math.round(dice.in(marginSide) * size);
    int second = dice.chance(0.25) ? (int) Math.round(dice.in(marginSide) * size) : 0;
    double kind = dice.unit();
    Margin.Fill fill = Margin.Fill.EDGE;
    if (kind < marginBlack) {
      fill = Margin.Fill.BLACK;
    } else if (kind < marginBlack + marginWhite) {
      fill = Margin.Fill.WHITE;
    }
    boolean left = dice.chance(0.5);
    // Photos end above a head or beside it more often than below it.
    return switch (dice.choose(2, 2, 1)) {
      case 0 -> new Margin(left ? first : 0, second, left ? 0 : first, 0, fill);
      case 1 -> new Margin(left ? second : 0, first, left ? 0 : second, 0, fill);
      default -> new Margin(0, 0, second, first, fill);
    };
  }
}
