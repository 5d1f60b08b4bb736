package org.kubi.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** From the numbers of a plane to its bytes on disk, and back; see {@link PlaneKind}. */
public final class PlaneBytes {
  /** What a normal's coordinate of 1 is on disk. */
  static final int NORMAL_SCALE = 127;

  private PlaneBytes() {}

  /** Depths in metres to bytes, exactly. */
  public static byte[] ofDepth(float[] metres) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * metres.length).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asFloatBuffer().put(metres);
    return buffer.array();
  }

  /** Bytes to depths in metres. */
  public static float[] depth(byte[] bytes) {
    float[] metres = new float[bytes.length / 4];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(metres);
    return metres;
  }

  /** Unit normals (x y z of each pixel) to bytes, each coordinate within half a step. */
  public static byte[] ofNormals(float[] normals) {
    byte[] bytes = new byte[normals.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(NORMAL_SCALE * normals[i]);
    }
    return bytes;
  }

  /** Bytes to normals of length 1; of length 0 where nobody is. */
  public static float[] normals(byte[] bytes) {
    float[] normals = new float[bytes.length];
    for (int i = 0; i < bytes.length; i += 3) {
      double square = 0;
      for (int k = i; k < i + 3; k++) {
        square += bytes[k] * bytes[k];
      }
      double unit = square > 0 ? 1 / Math.sqrt(square) : 0;
      for (int k = i; k < i + 3; k++) {
        normals[k] = (float) (bytes[k] * unit);
      }
    }
    return normals;
  }
}
