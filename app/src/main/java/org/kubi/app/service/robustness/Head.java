package org.kubi.app.service.robustness;

import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;

/** A head of which the truth is known, that can be framed as one likes. */
interface Head {
  /** The head relative to the camera. */
  Rotation truth();

  /**
   * The gray picture that a network sees.
   *
   * @param right shift of the frame to the right, in its sides
   * @param down shift of the frame downwards, in its sides
   * @param scale of the frame's side; 1 and no shift is the framing itself
   */
  Frame picture(double right, double down, double scale);

  /** The picture in its own frame. */
  default Frame picture() {
    return picture(0, 0, 1);
  }

  /** A head of which only the picture is left; beyond it, its edge goes on. */
  static Head ofPicture(Frame picture, Rotation truth) {
    return new Head() {
      @Override
      public Rotation truth() {
        return truth;
      }

      @Override
      public Frame picture(double right, double down, double scale) {
        if (right == 0 && down == 0 && scale == 1) {
          return picture;
        }
        int size = picture.width();
        double side = scale * size;
        double left = size / 2.0 - side / 2 + right * size;
        double top = size / 2.0 - side / 2 + down * size;
        return picture.resample(left, top, side, side, size, size);
      }
    };
  }
}
