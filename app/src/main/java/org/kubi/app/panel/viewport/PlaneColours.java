package org.kubi.app.panel.viewport;

import org.kubi.render.Planes;
import org.kubi.render.character.Segment;

/** Paints planes in colours to look at. */
final class PlaneColours {
  /** A colour for each segment, in the order of its code; the backdrop stays. */
  private static final int[] COLOURS = {
    0xe8b796, // skin
    0xd1495b, // lips
    0x7a1e2d, // mouth
    0xf4f7fb, // eyes
    0x5b4636, // brows
    0x20242b, // lashes
    0x8a5a2b, // hair
    0xb07d48, // beard
    0x4f81bd, // clothes
    0x2fbf9f, // glasses
    0x8e6bbf, // headwear
    0xf2c14e, // occluder
  };

  private PlaneColours() {}

  /** The colour of a segment, 0xRRGGBB. */
  static int colour(Segment segment) {
    return COLOURS[segment.ordinal()];
  }

  /** Fills pixels, 0xAARRGGBB. */
  static void paint(int[] out, Backdrop backdrop, Planes planes, Layer layer) {
    float near = Float.POSITIVE_INFINITY;
    float far = 0;
    for (float depth : planes.depth()) {
      if (depth < Float.POSITIVE_INFINITY) {
        near = Math.min(near, depth);
        far = Math.max(far, depth);
      }
    }
    for (int y = 0; y < planes.height(); y++) {
      double t = (y + 0.5) / planes.height();
      int behind =
          backdrop.channel(16, t) << 16 | backdrop.channel(8, t) << 8 | backdrop.channel(0, t);
      for (int i = y * planes.width(); i < (y + 1) * planes.width(); i++) {
        int code = planes.segments()[i];
        out[i] =
            0xff000000 | (code == Segment.BACKGROUND ? behind : one(planes, i, layer, near, far));
      }
    }
  }

  private static int one(Planes planes, int i, Layer layer, float near, float far) {
    return switch (layer) {
      case DEPTH -> {
        float range = Math.max(far - near, 1e-6f);
        int gray = Math.round(255 - 215 * (planes.depth()[i] - near) / range);
        yield gray << 16 | gray << 8 | gray;
      }
      case NORMALS ->
          channel(planes.normals()[3 * i]) << 16
              | channel(planes.normals()[3 * i + 1]) << 8
              | channel(planes.normals()[3 * i + 2]);
      default -> colour(Segment.of(planes.segments()[i]));
    };
  }

  private static int channel(float unit) {
    return Math.max(0, Math.min(255, Math.round(127.5f + 127.5f * unit)));
  }
}
