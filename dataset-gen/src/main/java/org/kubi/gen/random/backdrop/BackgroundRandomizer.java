package org.kubi.gen.random.backdrop;

import org.kubi.framing.Framing;
import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Randomizer;
import org.kubi.gen.random.Range;
import org.kubi.gen.random.Settings;
import org.kubi.gen.random.paint.Canvas;
import org.kubi.gen.random.paint.Smoothing;

/**
 * What is behind the person: a painted scene or a part of one of the user's own pictures, of the
 * size of {@link Framing#HEAD}'s pictures, in focus or not.
 *
 * @param scenes which scenes are painted how often
 * @param blurred share of the pictures whose background is out of focus, 0 to 1; portraits are
 *     taken with a shallow depth of field
 * @param blur radius of that blur, pixels, 0 to 16
 * @param contrast factor on the background's contrast, 0 to 3
 * @param folder a folder of pictures (PNG, JPEG) to take backgrounds from; empty for none. They are
 *     read once, in the order of their names, and are part of the cast's hash. Take pictures
 *     without people in them
 * @param folderShare share of the pictures whose background is from the folder, 0 to 1; without a
 *     folder it says nothing
 */
public record BackgroundRandomizer(
    Scenes scenes, double blurred, Range blur, Range contrast, String folder, double folderShare)
    implements Randomizer<Backdrop> {
  public BackgroundRandomizer {
    Settings.share("background.blurred", blurred);
    blur.within("background.blur", 0, 16);
    contrast.within("background.contrast", 0, 3);
    Settings.share("background.folderShare", folderShare);
  }

  /** These settings with another folder. */
  public BackgroundRandomizer withFolder(String other, double share) {
    return new BackgroundRandomizer(scenes, blurred, blur, contrast, other, share);
  }

  @Override
  public String id() {
    return "background";
  }

  @Override
  public Backdrop draw(Dice dice) {
    double radius = dice.chance(blurred) ? dice.in(blur) : 0;
    if (!folder.isEmpty() && dice.chance(folderShare)) {
      Part part =
          new Part(dice.unit(), dice.uniform(0.2, 1), dice.unit(), dice.unit(), dice.chance(0.5));
      return new Backdrop.FromFolder(part, radius);
    }
    int size = Framing.HEAD.size();
    Canvas canvas = scenes.paint(size, dice);
    float[] grays = canvas.grays();
    if (radius > 0) {
      Smoothing.tent(grays, size, size, radius);
    }
    stretch(grays, dice.in(contrast));
    return new Backdrop.Painted(canvas.frame());
  }

  /** Multiplies the distance from the mean; what leaves black to white is clipped. */
  private static void stretch(float[] grays, double factor) {
    float sum = 0;
    for (float gray : grays) {
      sum += gray;
    }
    float mean = sum / grays.length;
    for (int i = 0; i < grays.length; i++) {
      grays[i] = mean + (float) factor * (grays[i] - mean);
    }
  }
}
