package org.kubi.app.panel.viewport;

/**
 * How many pixels drafts may have, so that they come in time however busy the machine is: fewer at
 * once when they are late, more step by step when there is time to spare. Told by the render thread
 * and asked by the toolkit's.
 */
final class DraftPace {
  /** Of a picture's sides; from one to the next there are half as many pixels again. */
  private static final double[] SCALES = {1, 0.82, 0.67, 0.55, 0.45, 0.37, 0.3, 0.25};

  /** So many drafts are late before there are fewer pixels. */
  private static final int LATE = 3;

  /** So many drafts come early before there are more. */
  private static final int EARLY = 15;

  /** More pixels are tried where a draft takes less than this share of its time. */
  private static final double SPARE = 0.6;

  /** How much the newest draft says of all. */
  private static final double NEWS = 0.3;

  private final double seconds;
  private int step = -1;
  private double usual;
  private int seen;

  /**
   * A pace.
   *
   * @param seconds that a draft may take
   */
  DraftPace(double seconds) {
    this.seconds = seconds;
  }

  /**
   * The share of the sides that the next draft has.
   *
   * @param whole what one of all pixels is thought to take, seconds; heard at the first draft only
   */
  synchronized double scale(double whole) {
    if (step < 0) {
      step = 0;
      while (step < SCALES.length - 1 && whole * SCALES[step] * SCALES[step] > seconds) {
        step++;
      }
    }
    return SCALES[step];
  }

  /** A draft of the scale that was asked for last has taken so many seconds. */
  synchronized void took(double draft) {
    usual = seen == 0 ? draft : (1 - NEWS) * usual + NEWS * draft;
    seen++;
    if (seen >= LATE && usual > seconds && step < SCALES.length - 1) {
      // By as many steps as it takes, for each of which there is a third less to draw.
      int steps = (int) Math.ceil(Math.log(usual / seconds) / Math.log(1.5));
      step = Math.min(SCALES.length - 1, step + steps);
      seen = 0;
    } else if (seen >= EARLY && usual < SPARE * seconds && step > 0) {
      step--;
      seen = 0;
    }
  }
}
