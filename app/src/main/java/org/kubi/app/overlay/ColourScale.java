package org.kubi.app.overlay;

/** Colours for numbers from 0 to a top: dark blue over green to yellow, ever lighter (viridis). */
final class ColourScale {
  /** Five colours of viridis (Smith and van der Walt, 2015), evenly spaced. */
  private static final int[] STOPS = {0x440154, 0x3b528b, 0x21918c, 0x5ec962, 0xfde725};

  private static final double LIGHT = 0.55;

  private ColourScale() {}

  /** The colour of a share from 0 to 1; beyond, that of the end. */
  static int of(double share) {
    double place = Math.max(0, Math.min(1, share)) * (STOPS.length - 1);
    int from = Math.min(STOPS.length - 2, (int) place);
    int rgb = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = STOPS[from] >> shift & 0xff;
      int b = STOPS[from + 1] >> shift & 0xff;
      rgb |= (int) Math.round(a + (place - from) * (b - a)) << shift;
    }
    return rgb;
  }

  /** A colour that can be read on that of the share. */
  static int ink(double share) {
    return share > LIGHT ? 0x101010 : 0xffffff;
  }
}
