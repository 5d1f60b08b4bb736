package org.kubi.gen.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A tar archive of plain files (POSIX.1-1988, ustar), with time 0 and owner 0, so that the same
 * files give the same bytes.
 */
final class TarWriter implements AutoCloseable {
  private static final int BLOCK = 512;
  private static final int LONGEST_NAME = 100;

  private final OutputStream out;
  private long bytes;

  TarWriter(Path file) throws IOException {
    out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
  }

  /** How long the archive is so far. */
  long bytes() {
    return bytes;
  }

  void add(String name, byte... content) throws IOException {
    byte[] header = new byte[BLOCK];
    byte[] ascii = name.getBytes(StandardCharsets.US_ASCII);
    if (ascii.length > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "a name in a tar has at most %d characters, found '%s'".formatted(LONGEST_NAME, name));
    }
    System.arraycopy(ascii, 0, header, 0, ascii.length);
    octal(header, 100, 8, 0644); // mode
    octal(header, 108, 8, 0); // user
    octal(header, 116, 8, 0); // group
    octal(header, 124, 12, content.length);
    octal(header, 136, 12, 0); // time
    header[156] = '0'; // a plain file
    text(header, 257, "ustar\00000");
    int sum = 8 * ' '; // the checksum counts itself as spaces
    for (byte b : header) {
      sum += b & 0xff;
    }
    octal(header, 148, 7, sum);
    header[155] = ' ';
    out.write(header);
    out.write(content);
    int padding = (BLOCK - content.length % BLOCK) % BLOCK;
    out.write(new byte[padding]);
    bytes += BLOCK + content.length + padding;
  }

  private static void octal(byte[] header, int at, int width, int number) {
    String digits = Integer.toOctalString(number);
    text(header, at, "0".repeat(width - 1 - digits.length()) + digits);
  }

  private static void text(byte[] header, int at, String text) {
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(ascii, 0, header, at, ascii.length);
  }

  /** Ends the archive by two empty blocks. */
  @Override
  public void close() throws IOException {
    try (out) {
      out.write(new byte[2 * BLOCK]);
    }
  }
}
