package org.kubi.gen.random.occluder;

import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Settings;
import org.kubi.gen.random.paint.Canvas;

/**
 * How often which thing is in front: weights, 0 and up, relative to each other.
 *
 * @param hand a hand with fingers at chin, cheek, mouth or brow, or a fist
 * @param strand strands of hair over the face
 * @param cup a cup or a mug at the mouth, sometimes held
 * @param phone a phone at the ear or before the face, or a microphone
 * @param scarf a scarf, a collar, a blanket from below
 * @param overlay letters, a logo, a watermark on the picture
 * @param block a plain rectangle anywhere: stands for all else
 */
public record Things(
    double hand,
    double strand,
    double cup,
    double phone,
    double scarf,
    double overlay,
    double block) {
  public Things {
    Settings.weights("occluder.things", hand, strand, cup, phone, scarf, overlay, block);
  }

  void paint(Canvas canvas, double scale, Dice dice) {
    switch (dice.choose(hand, strand, cup, phone, scarf, overlay, block)) {
      case 0 -> Hand.paint(canvas, scale, dice);
      case 1 -> Strands.paint(canvas, scale, dice);
      case 2 -> HeldThings.cup(canvas, scale, dice);
      case 3 -> HeldThings.phone(canvas, scale, dice);
      case 4 -> Scarf.paint(canvas, scale, dice);
      case 5 -> Overlay.paint(canvas, scale, dice);
      default -> block(canvas, scale, dice);
    }
  }

  private static void block(Canvas canvas, double scale, Dice dice) {
    int size = canvas.size();
    double width = scale * dice.uniform(0.1, 0.4) * size;
    double height = scale * dice.uniform(0.1, 0.4) * size;
    double x = dice.uniform(0, size) - width / 2;
    double y = dice.uniform(0, size) - height / 2;
    canvas.rectangle(x, y, x + width, y + height, dice.uniform(0, 255), 1);
  }
}
