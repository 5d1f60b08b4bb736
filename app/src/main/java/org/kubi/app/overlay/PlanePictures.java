package org.kubi.app.overlay;

import org.kubi.image.Frame;
import org.kubi.render.Planes;
import org.kubi.render.character.Segment;

/** Planes as pictures to look at; what shows nobody is dark. */
public final class PlanePictures {
  private static final int NOBODY = 0x18;
  private static final int NEAR = 255;
  private static final int DEPTH_RANGE = 215;

  /** A colour for each segment, in the order of its code; as in the window. */
  private static final int[] COLOURS = {
    0xe8b796, 0xd1495b, 0x7a1e2d, 0xf4f7fb, 0x5b4636, 0x20242b, 0x8a5a2b, 0xb07d48, 0x4f81bd,
    0x2fbf9f, 0x8e6bbf, 0xf2c14e
  };

  private PlanePictures() {}

  /** Depth: near is bright. */
  public static Frame depth(Planes planes) {
    float near = Float.POSITIVE_INFINITY;
    float far = 0;
    for (float depth : planes.depth()) {
      if (depth < Float.POSITIVE_INFINITY) {
        near = Math.min(near, depth);
        far = Math.max(far, depth);
      }
    }
    float range = Math.max(far - near, 1e-6f);
    byte[] gray = new byte[planes.depth().length];
    for (int i = 0; i < gray.length; i++) {
      float depth = planes.depth()[i];
      gray[i] =
          (byte)
              (depth < Float.POSITIVE_INFINITY
                  ? Math.round(NEAR - DEPTH_RANGE * (depth - near) / range)
                  : NOBODY);
    }
    return Frame.gray(planes.width(), planes.height(), gray).toRgb();
  }

  /** Normals: red to the right, green up, blue to the viewer. */
  public static Frame normals(Planes planes) {
    float[] normals = planes.normals();
    byte[] rgb = new byte[normals.length];
    for (int i = 0; i < rgb.length; i += 3) {
      boolean somebody = normals[i] != 0 || normals[i + 1] != 0 || normals[i + 2] != 0;
      for (int k = i; k < i + 3; k++) {
        rgb[k] = (byte) (somebody ? Math.round(127.5f + 127.5f * normals[k]) : NOBODY);
      }
    }
    return Frame.rgb(planes.width(), planes.height(), rgb);
  }

  /** Segments: a colour each. */
  public static Frame segments(Planes planes) {
    byte[] rgb = new byte[3 * planes.segments().length];
    for (int i = 0; i < planes.segments().length; i++) {
      int code = planes.segments()[i];
      int colour = NOBODY << 16 | NOBODY << 8 | NOBODY;
      if (code != Segment.BACKGROUND) {
        colour = COLOURS[Segment.of(code).ordinal()];
      }
      rgb[3 * i] = (byte) (colour >> 16);
      rgb[3 * i + 1] = (byte) (colour >> 8);
      rgb[3 * i + 2] = (byte) colour;
    }
    return Frame.rgb(planes.width(), planes.height(), rgb);
  }
}
