package org.kubi.gen.random.degrade;

import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Randomizer;
import org.kubi.image.Frame;

/**
 * What a real camera, its programs and the web do to a picture, stage after stage: colour becomes
 * gray; lens; sensor; tone; finish; files.
 *
 * @param gray how colour becomes gray
 * @param lens vignetting and blur
 * @param sensor noise
 * @param tone gamma, contrast, exposure
 * @param finish sharpening, local contrast, gray levels
 * @param storage low resolution and JPEG
 */
public record DegradeRandomizer(
    GraySettings gray,
    LensSettings lens,
    SensorSettings sensor,
    ToneSettings tone,
    FinishSettings finish,
    StorageSettings storage)
    implements Randomizer<DegradeDraw> {
  @Override
  public String id() {
    return "degrade";
  }

  @Override
  public DegradeDraw draw(Dice dice) {
    GrayMix mix = gray.draw(dice);
    long stages = dice.bits();
    return new DegradeDraw(mix, picture -> develop(picture, Dice.of(stages)));
  }

  private Frame develop(Frame picture, Dice dice) {
    Plate plate = Plate.of(picture);
    lens.apply(plate, dice);
    // A small photo has its noise in its few pixels; one made small later loses it.
    boolean early = dice.chance(0.5);
    if (early) {
      storage.shrink(plate, dice);
    }
    sensor.apply(plate, dice);
    tone.apply(plate, dice);
    finish.apply(plate, dice);
    if (!early) {
      storage.shrink(plate, dice);
    }
    storage.compress(plate, dice);
    return plate.frame();
  }
}
