package org.kubi.gen.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A {@code .mat} file of level 5 (The MathWorks, "MAT-File Format") with matrices of doubles, not
 * compressed. Its header says no time and no machine, so that the same matrices give the same
 * bytes.
 */
final class Mat5Writer {
  private static final int HEADER_TEXT = 116;
  private static final int VERSION = 0x0100;
  private static final int INT8 = 1;
  private static final int INT32 = 5;
  private static final int UINT32 = 6;
  private static final int DOUBLE = 9;
  private static final int MATRIX = 14;
  private static final int DOUBLE_CLASS = 6;
  private static final int TAG = 8;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Mat5Writer() {
    String text = "MATLAB 5.0 MAT-file, written by Kubi";
    ByteBuffer header = ByteBuffer.allocate(128).order(ByteOrder.LITTLE_ENDIAN);
    header.put(
        (text + " ".repeat(HEADER_TEXT - text.length())).getBytes(StandardCharsets.US_ASCII));
    header.putLong(0); // no data of subsystems
    header.putShort((short) VERSION);
    header.put((byte) 'I').put((byte) 'M'); // little-endian
    out.writeBytes(header.array());
  }

  /**
   * Adds a matrix.
   *
   * @param values column after column, as many as {@code rows} times some number of columns
   */
  Mat5Writer add(String name, int rows, double... values) {
    if (rows < 1 || values.length % rows != 0) {
      throw new IllegalArgumentException(
          "%s has %d rows, found %d numbers".formatted(name, rows, values.length));
    }
    byte[] ascii = name.getBytes(StandardCharsets.US_ASCII);
    int body = TAG + 8 + TAG + 8 + TAG + padded(ascii.length) + TAG + Double.BYTES * values.length;
    ByteBuffer element = ByteBuffer.allocate(TAG + body).order(ByteOrder.LITTLE_ENDIAN);
    element.putInt(MATRIX).putInt(body);
    element.putInt(UINT32).putInt(8).putInt(DOUBLE_CLASS).putInt(0);
    element.putInt(INT32).putInt(8).putInt(rows).putInt(values.length / rows);
    element.putInt(INT8).putInt(ascii.length).put(ascii);
    element.position(element.position() + padded(ascii.length) - ascii.length);
    element.putInt(DOUBLE).putInt(Double.BYTES * values.length);
    element.asDoubleBuffer().put(values);
    out.writeBytes(element.array());
    return this;
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  private static int padded(int length) {
    return (length + 7) / 8 * 8;
  }
}
