package org.kubi.gen.random.paint;

import org.kubi.image.Frame;
import org.kubi.render.Picture;

/**
 * A square that is painted on, in gray with a cover: what is painted later lies over what was
 * painted before. Places are in pixels from the top left corner, pixel centres at halves; grays are
 * 0 to 255, covers 0 to 1.
 */
public final class Canvas {
  private static final float WHITE = 255;

  private final int size;
  private final float[] gray;
  private final float[] cover;

  private Canvas(int size) {
    this.size = size;
    this.gray = new float[size * size];
    this.cover = new float[size * size];
  }

  /** A canvas that shows nothing. */
  public static Canvas clear(int size) {
    return new Canvas(size);
  }

  /** A canvas of one gray. */
  public static Canvas filled(int size, double gray) {
    Canvas canvas = new Canvas(size);
    java.util.Arrays.fill(canvas.gray, (float) gray);
    java.util.Arrays.fill(canvas.cover, 1);
    return canvas;
  }

  /** Pixels along each side. */
  public int size() {
    return size;
  }

  /** The grays, times their cover; row by row; written to by painters that fill all of it. */
  public float[] grays() {
    return gray;
  }

  /** Paints one pixel; places outside are ignored. */
  public void dab(int x, int y, float value, float alpha) {
    if (x >= 0 && y >= 0 && x < size && y < size) {
      blend(y * size + x, value, alpha);
    }
  }

  private void blend(int at, float value, float alpha) {
    gray[at] = gray[at] * (1 - alpha) + value * alpha;
    cover[at] = cover[at] * (1 - alpha) + alpha;
  }

  /** Paints a shape. */
  public void fill(DistanceField shape, Look look) {
    for (int y = Math.max(0, shape.top()); y < Math.min(size, shape.bottom()); y++) {
      for (int x = Math.max(0, shape.left()); x < Math.min(size, shape.right()); x++) {
        float distance = shape.at(x, y);
        if (distance < 0.5f) {
          float alpha = Math.min(1, 0.5f - distance) * look.opacity();
          blend(y * size + x, look.gray(shape, x, y), alpha);
        }
      }
    }
  }

  /** Paints an upright ellipse of one gray; its rim is {@code softness} pixels wide. */
  public void ellipse(
      double centreX,
      double centreY,
      double radiusX,
      double radiusY,
      double value,
      double softness) {
    float reach = (float) (1 + softness / 2 / Math.min(radiusX, radiusY));
    int top = Math.max(0, (int) Math.floor(centreY - radiusY * reach));
    int bottom = Math.min(size, (int) Math.ceil(centreY + radiusY * reach));
    int left = Math.max(0, (int) Math.floor(centreX - radiusX * reach));
    int right = Math.min(size, (int) Math.ceil(centreX + radiusX * reach));
    float inverse = (float) (1 / Math.max(softness, 1));
    float scale = (float) Math.min(radiusX, radiusY);
    for (int y = top; y < bottom; y++) {
      float v = (float) ((y + 0.5 - centreY) / radiusY);
      for (int x = left; x < right; x++) {
        float u = (float) ((x + 0.5 - centreX) / radiusX);
        float distance = ((float) Math.sqrt(u * u + v * v) - 1) * scale;
        float alpha = Math.max(0, Math.min(1, 0.5f - distance * inverse));
        blend(y * size + x, (float) value, alpha);
      }
    }
  }

  /** Paints an upright rectangle of one gray; rims between pixels are mixed. */
  public void rectangle(
      double left, double top, double right, double bottom, double value, double alpha) {
    for (int y = Math.max(0, (int) Math.floor(top)); y < Math.min(size, bottom); y++) {
      float rows = (float) (Math.min(bottom, y + 1) - Math.max(top, y));
      if (rows > 0) {
        row(y, left, right, (float) value, rows * (float) alpha);
      }
    }
  }

  /**
   * Paints a rectangle of one gray whose upright sides lean: each row is shifted by {@code lean}
   * times its distance from the middle.
   */
  public void slab(
      double centreX, double centreY, double halfX, double halfY, double lean, double value) {
    double top = centreY - halfY;
    double bottom = centreY + halfY;
    for (int y = Math.max(0, (int) Math.floor(top)); y < Math.min(size, bottom); y++) {
      float rows = (float) (Math.min(bottom, y + 1) - Math.max(top, y));
      if (rows > 0) {
        double x = centreX - lean * (y + 0.5 - centreY);
        row(y, x - halfX, x + halfX, (float) value, rows);
      }
    }
  }

  private void row(int y, double left, double right, float value, float alpha) {
    int first = Math.max(0, (int) Math.floor(left));
    int last = (int) Math.min(size, Math.ceil(right)) - 1;
    for (int x = first; x <= last; x++) {
      float columns = (float) (Math.min(right, x + 1) - Math.max(left, x));
      blend(y * size + x, value, alpha * Math.max(0, columns));
    }
  }

  /** Blurs what is painted and its cover. */
  public void blur(double radius) {
    if (radius > 0) {
      Smoothing.tent(gray, size, size, radius);
      Smoothing.tent(cover, size, size, radius);
    }
  }

  /** Whether nothing is painted. */
  public boolean isClear() {
    for (float c : cover) {
      if (c * WHITE >= 0.5f) {
        return false;
      }
    }
    return true;
  }

  /** The grays alone, of a canvas that is covered everywhere. */
  public Frame frame() {
    return Frame.gray(size, size, bytes(gray, 1));
  }

  /** What is painted, to be laid over a picture. */
  public Picture picture() {
    byte[] covers = bytes(cover, WHITE);
    byte[] grays = bytes(gray, 1);
    for (int i = 0; i < grays.length; i++) {
      // Premultiplied: never more than the cover, so that nothing is where nothing is covered.
      if ((grays[i] & 0xff) > (covers[i] & 0xff)) {
        grays[i] = covers[i];
      }
    }
    return new Picture(Frame.gray(size, size, grays), Frame.gray(size, size, covers));
  }

  private static byte[] bytes(float[] values, float scale) {
    byte[] out = new byte[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) (int) (Math.max(0, Math.min(WHITE, values[i] * scale)) + 0.5f);
    }
    return out;
  }
}
