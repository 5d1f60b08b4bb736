package org.kubi.gen.random.degrade;

import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Range;
import org.kubi.gen.random.Settings;

/**
 * What files and web sites do: fewer pixels, and JPEG. Only photos in which the face is about as
 * small as our picture show it; larger ones hide it in the reduction.
 *
 * @param low share of the pictures that were smaller once, 0 to 1
 * @param lowSide their side in sides of the picture, 0.1 to 1
 * @param jpeg share of the pictures with visible JPEG blocks, 0 to 1
 * @param quality of the JPEG files, 1 to 100, as in the Independent JPEG Group's programs
 */
public record StorageSettings(double low, Range lowSide, double jpeg, Range quality) {
  public StorageSettings {
    Settings.share("degrade.storage.low", low);
    lowSide.within("degrade.storage.lowSide", 0.1, 1);
    Settings.share("degrade.storage.jpeg", jpeg);
    quality.within("degrade.storage.quality", 1, 100);
  }

  /** Takes pixels away and puts them back. */
  void shrink(Plate plate, Dice dice) {
    if (!dice.chance(low)) {
      return;
    }
    double side = dice.in(lowSide);
    int width = Math.max(1, (int) Math.round(plate.width * side));
    int height = Math.max(1, (int) Math.round(plate.height * side));
    // By area most often; the worse ways are rarer, since they look worse.
    Resize down = Resize.values()[dice.choose(6, 3, 1)];
    Resize up = dice.chance(0.9) ? Resize.LINEAR : Resize.NEAREST;
    float[] small = down.apply(plate.pixels, plate.width, plate.height, width, height);
    plate.pixels = up.apply(small, width, height, plate.width, plate.height);
  }

  void compress(Plate plate, Dice dice) {
    if (dice.chance(jpeg)) {
      int level = (int) Math.round(dice.in(quality));
      Jpeg.compress(plate, level, dice.below(Jpeg.BLOCK), dice.below(Jpeg.BLOCK));
    }
  }
}
