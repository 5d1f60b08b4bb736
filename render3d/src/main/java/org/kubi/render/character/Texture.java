package org.kubi.render.character;

/**
 * A picture that colours a surface: red, green, blue, alpha, 8 bits each, not premultiplied, rows
 * from the top; (0, 0) of the texture coordinates is the outer corner of the top left texel.
 *
 * @param width texels, at least 1
 * @param height texels, at least 1
 * @param rgba width x height x 4 bytes; owned by the texture
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, which is what caches want
public record Texture(int width, int height, byte[] rgba) {
  public Texture {
    if (width < 1 || height < 1 || rgba.length != 4L * width * height) {
      throw new IllegalArgumentException(
          "a %dx%d texture has %d bytes, found %d"
              .formatted(width, height, 4L * width * height, rgba.length));
    }
  }

  /** One texel of one colour; each channel 0 to 255. */
  public static Texture plain(int red, int green, int blue) {
    return new Texture(1, 1, new byte[] {(byte) red, (byte) green, (byte) blue, (byte) 255});
  }
}
