package org.kubi.gen.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Gray pictures as PNG (ISO/IEC 15948): 8 bits, every row by Paeth's filter, which leaves our
 * pictures smallest. Without any of the chunks that tell a time or a program.
 */
final class Png implements AutoCloseable {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int LEVEL = 6;
  private static final byte BITS = 8;
  private static final byte PAETH = 4;

  private final Deflater deflater = new Deflater(LEVEL);
  private final int size;
  private final byte[] rows;

  /** Of square pictures, {@code size} pixels a side. */
  Png(int size) {
    this.size = size;
    this.rows = new byte[size * (size + 1)];
  }

  /** The file of a picture. */
  byte[] encode(byte... gray) {
    filter(gray);
    ByteArrayOutputStream out = new ByteArrayOutputStream(gray.length);
    out.writeBytes(SIGNATURE);
    chunk(
        out,
        "IHDR",
        ByteBuffer.allocate(13).putInt(size).putInt(size).put(BITS).putInt(0).array(),
        13);
    byte[] data = new byte[rows.length + rows.length / 8 + 64];
    deflater.reset();
    deflater.setInput(rows);
    deflater.finish();
    int length = deflater.deflate(data);
    if (!deflater.finished()) {
      throw new IllegalStateException("a deflated picture is at most an eighth larger");
    }
    chunk(out, "IDAT", data, length);
    chunk(out, "IEND", data, 0);
    return out.toByteArray();
  }

  private void filter(byte... gray) {
    for (int y = 0; y < size; y++) {
      int at = y * (size + 1);
      rows[at] = PAETH;
      for (int x = 0; x < size; x++) {
        int o = y * size + x;
        int left = x > 0 ? gray[o - 1] & 0xff : 0;
        int up = y > 0 ? gray[o - size] & 0xff : 0;
        int corner = x > 0 && y > 0 ? gray[o - size - 1] & 0xff : 0;
        rows[at + 1 + x] = (byte) (gray[o] - paeth(left, up, corner));
      }
    }
  }

  private static int paeth(int left, int up, int corner) {
    int toLeft = Math.abs(up - corner);
    int toUp = Math.abs(left - corner);
    int toCorner = Math.abs(left + up - 2 * corner);
    if (toLeft <= toUp && toLeft <= toCorner) {
      return left;
    }
    return toUp <= toCorner ? up : corner;
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data, int length) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data, 0, length);
    out.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
    out.writeBytes(name);
    out.write(data, 0, length);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  @Override
  public void close() {
    deflater.end();
  }
}
