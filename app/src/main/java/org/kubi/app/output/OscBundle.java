package org.kubi.app.output;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Messages in one datagram, to be done at once: Open Sound Control 1.0 (Wright and Freed, ICMC
 * 1997; opensoundcontrol.stanford.edu/spec-1_0). Strings end with a zero and are padded to four
 * bytes, numbers are big-endian. Java's library for it (JavaOSC 0.8) brings log4j 1.2 along, for
 * what is said here in a page.
 */
final class OscBundle {
  private static final int WORD = 4;

  /** The time tag that means: now. */
  private static final long AT_ONCE = 1;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  OscBundle() {
    bytes.writeBytes(padded("#bundle"));
    bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(AT_ONCE).array());
  }

  /**
   * Adds a message.
   *
   * @param arguments integers, floats and strings
   */
  OscBundle add(String address, Object... arguments) {
    StringBuilder tags = new StringBuilder(",");
    ByteArrayOutputStream values = new ByteArrayOutputStream();
    for (Object argument : arguments) {
      if (argument instanceof Integer number) {
        tags.append('i');
        values.writeBytes(word(number));
      } else if (argument instanceof Float number) {
        tags.append('f');
        values.writeBytes(word(Float.floatToIntBits(number)));
      } else if (argument instanceof String text) {
        tags.append('s');
        values.writeBytes(padded(text));
      } else {
        throw new IllegalArgumentException(
            "an argument is an integer, a float or a string, found " + argument.getClass());
      }
    }
    byte[] head = padded(address);
    byte[] types = padded(tags.toString());
    bytes.writeBytes(word(head.length + types.length + values.size()));
    bytes.writeBytes(head);
    bytes.writeBytes(types);
    bytes.writeBytes(values.toByteArray());
    return this;
  }

  /** The datagram. */
  byte[] bytes() {
    return bytes.toByteArray();
  }

  private static byte[] word(int bits) {
    return ByteBuffer.allocate(WORD).putInt(bits).array();
  }

  private static byte[] padded(String text) {
    byte[] letters = text.getBytes(StandardCharsets.US_ASCII);
    byte[] padded = new byte[(letters.length / WORD + 1) * WORD];
    System.arraycopy(letters, 0, padded, 0, letters.length);
    return padded;
  }
}
