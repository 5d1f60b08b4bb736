package org.kubi.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of a NumPy array file, format 1.0 (numpy.lib.format): C order, padded so that the data
 * begins at a multiple of 64 bytes.
 */
final class Npy {
  static final String BYTES = "|u1";
  static final String SIGNED_BYTES = "|i1";
  static final String FLOATS = "<f4";

  private static final int MOST_SHOWN = 80;
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{'descr': '([^']*)', 'fortran_order': False, 'shape': \\(([0-9, ]*)\\), \\}\\s*");

  private Npy() {}

  static byte[] header(String type, int... shape) {
    StringBuilder dims = new StringBuilder();
    for (int i = 0; i < shape.length; i++) {
      dims.append(i == 0 ? "" : " ").append(shape[i]).append(i < shape.length - 1 ? "," : "");
    }
    String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + dims + "), }";
    int length = (MAGIC.length + 2 + text.length() + 1 + 63) / 64 * 64;
    ByteBuffer buffer = ByteBuffer.allocate(length);
    buffer.put(MAGIC);
    int rest = length - MAGIC.length - 2;
    buffer.put((byte) rest).put((byte) (rest >> 8));
    buffer.put(
        (text + " ".repeat(rest - text.length() - 1) + "\n").getBytes(StandardCharsets.US_ASCII));
    return buffer.array();
  }

  /**
   * Checks that a file's first bytes are a header of this type and shape, and gives its length.
   *
   * @throws DatasetException that says what differs
   */
  static int check(String file, ByteBuffer start, String type, int... shape)
      throws DatasetException {
    for (byte b : MAGIC) {
      if (!start.hasRemaining() || start.get() != b) {
        throw new DatasetException(file + " is not a NumPy 1.0 file: it is damaged");
      }
    }
    if (start.remaining() < 2) {
      throw new DatasetException(file + " ends within its header: it is damaged");
    }
    int length = (start.get() & 0xff) | (start.get() & 0xff) << 8;
    if (start.remaining() < length) {
      throw new DatasetException(file + " ends within its header: it is damaged");
    }
    byte[] text = new byte[length];
    start.get(text);
    String header = new String(text, StandardCharsets.US_ASCII);
    Matcher matcher = HEADER.matcher(header);
    StringBuilder dims = new StringBuilder();
    for (int i = 0; i < shape.length; i++) {
      dims.append(shape[i]).append(i < shape.length - 1 ? ", " : "");
    }
    if (!matcher.matches()
        || !type.equals(matcher.group(1))
        || !dims.toString().equals(matcher.group(2))) {
      throw new DatasetException(
          "%s holds %s (%s) by the manifest, but its header says %s: it is damaged"
              .formatted(file, type, dims, legible(header)));
    }
    return MAGIC.length + 2 + length;
  }

  /** What a damaged header may be shown as: one short line. */
  private static String legible(String header) {
    String line = header.replaceAll("[^!-~]+", " ").strip();
    return line.length() > MOST_SHOWN ? line.substring(0, MOST_SHOWN) + "..." : line;
  }
}
