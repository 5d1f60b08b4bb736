package org.kubi.gen.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * An object header of HDF5 ("HDF5 File Format Specification", version 3.0, sections IV.A.1.b and
 * IV.A.2): the messages that say what a group or an array is. How long it is does not depend on the
 * addresses in it.
 */
final class Hdf5Header {
  /** The address of nothing. */
  static final long UNDEFINED = -1;

  private static final int DATASPACE = 1;
  private static final int LINK_INFO = 2;
  private static final int DATATYPE = 3;
  private static final int FILL_VALUE = 5;
  private static final int LINK = 6;
  private static final int LAYOUT = 8;
  private static final int GROUP_INFO = 10;
  private static final int ATTRIBUTE = 12;

  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  private Hdf5Header() {}

  /** The header of a group: its members are linked by {@link #link}. */
  static Hdf5Header group() {
    Hdf5Header header = new Hdf5Header();
    header.message(
        LINK_INFO,
        little(18).put((byte) 0).put((byte) 0).putLong(UNDEFINED).putLong(UNDEFINED).array());
    header.message(GROUP_INFO, (byte) 0, (byte) 0);
    return header;
  }

  /** The header of an array whose numbers lie in one piece. */
  static Hdf5Header array(byte[] datatype, long[] shape, long address, long bytes) {
    Hdf5Header header = new Hdf5Header();
    header.message(DATASPACE, dataspace(shape));
    header.message(DATATYPE, datatype);
    // Version 3: space is taken late, and the fill value, the usual one, is written if it is set.
    header.message(FILL_VALUE, (byte) 3, (byte) 0x0a);
    header.message(
        LAYOUT, little(18).put((byte) 3).put((byte) 1).putLong(address).putLong(bytes).array());
    return header;
  }

  /** Adds a member to a group. */
  Hdf5Header link(String name, long address) {
    byte[] ascii = name.getBytes(StandardCharsets.US_ASCII);
    message(
        LINK,
        little(3 + ascii.length + 8)
            .put((byte) 1)
            .put((byte) 0)
            .put((byte) ascii.length)
            .put(ascii)
            .putLong(address)
            .array());
    return this;
  }

  /** Adds an attribute: one text. */
  Hdf5Header attribute(String name, String text) {
    return attribute(name, new long[0], List.of(text));
  }

  /** Adds an attribute: a list of texts. */
  Hdf5Header attribute(String name, List<String> texts) {
    return attribute(name, new long[] {texts.size()}, texts);
  }

  private Hdf5Header attribute(String name, long[] shape, List<String> texts) {
    int width = texts.stream().mapToInt(text -> utf8(text).length).max().orElse(1);
    byte[] title = utf8(name);
    byte[] datatype = text(width);
    byte[] dataspace = dataspace(shape);
    int length = 9 + title.length + 1 + datatype.length + dataspace.length + width * texts.size();
    ByteBuffer message = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    message.put((byte) 3).put((byte) 0);
    message.putShort((short) (title.length + 1));
    message.putShort((short) datatype.length).putShort((short) dataspace.length);
    message.put((byte) 0); // the name is ASCII
    message.put(title).put((byte) 0).put(datatype).put(dataspace);
    for (String text : texts) {
      message.put(Arrays.copyOf(utf8(text), width));
    }
    message(ATTRIBUTE, message.array());
    return this;
  }

  /** The datatype message of numbers. */
  static byte[] number(Element element) {
    int bits = 8 * element.bytes();
    if (element == Element.UINT8 || element == Element.INT8) {
      byte signed = (byte) (element == Element.INT8 ? 8 : 0);
      return little(12)
          .put(new byte[] {0x10, signed, 0, 0})
          .putInt(element.bytes())
          .putShort((short) 0)
          .putShort((short) bits)
          .array();
    }
    // IEEE 754: the mantissa's first bit is implied, the sign is the highest bit.
    boolean single = element == Element.FLOAT32;
    byte mantissa = (byte) (single ? 23 : 52);
    byte exponent = (byte) (single ? 8 : 11);
    return little(20)
        .put(new byte[] {0x11, 0x20, (byte) (bits - 1), 0})
        .putInt(element.bytes())
        .putShort((short) 0)
        .putShort((short) bits)
        .put(new byte[] {mantissa, exponent, 0, mantissa})
        .putInt(single ? 127 : 1023)
        .array();
  }

  /** The datatype message of UTF-8 of so many bytes, filled up by zeros. */
  static byte[] text(int width) {
    return little(8).put(new byte[] {0x13, 0x11, 0, 0}).putInt(width).array();
  }

  private static byte[] dataspace(long... shape) {
    ByteBuffer message = ByteBuffer.allocate(4 + 8 * shape.length).order(ByteOrder.LITTLE_ENDIAN);
    message.put((byte) 2).put((byte) shape.length).put((byte) 0);
    message.put((byte) (shape.length == 0 ? 0 : 1));
    for (long side : shape) {
      message.putLong(side);
    }
    return message.array();
  }

  private void message(int type, byte... data) {
    if (data.length > 0xffff) {
      throw new IllegalArgumentException("a message has at most 65535 bytes, found " + data.length);
    }
    messages.writeBytes(
        little(4).put((byte) type).putShort((short) data.length).put((byte) 0).array());
    messages.writeBytes(data);
  }

  /** The header with its checksum. */
  byte[] bytes() {
    byte[] body = messages.toByteArray();
    ByteBuffer header = ByteBuffer.allocate(10 + body.length).order(ByteOrder.LITTLE_ENDIAN);
    header.put(new byte[] {'O', 'H', 'D', 'R', 2, 2}).putInt(body.length).put(body);
    return checked(header.array());
  }

  /** Metadata with its checksum behind it. */
  static byte[] checked(byte... metadata) {
    return little(metadata.length + 4).put(metadata).putInt(Lookup3.of(metadata)).array();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
