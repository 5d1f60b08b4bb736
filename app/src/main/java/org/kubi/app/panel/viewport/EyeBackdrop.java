package org.kubi.app.panel.viewport;

import org.kubi.image.Frame;

/**
 * What stands behind the person in the network's picture: a gray that darkens downwards, as a wall
 * does; no photo has an even one. The choice matters little: one small network was 8.0° off before
 * it and 8.4° before an even gray, in the mean of eight people, for some of whom it was worse.
 */
final class EyeBackdrop {
  private static final int TOP = 176;
  private static final int BOTTOM = 80;

  private EyeBackdrop() {}

  /** A gray picture of some size. */
  static Frame of(int width, int height) {
    byte[] gray = new byte[width * height];
    for (int i = 0; i < gray.length; i++) {
      double t = (i / width + 0.5) / height;
      gray[i] = (byte) Math.round(TOP + t * (BOTTOM - TOP));
    }
    return new Frame(width, height, 1, gray);
  }
}
