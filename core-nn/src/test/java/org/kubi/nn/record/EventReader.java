package org.kubi.nn.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/** Reads event files by itself, as the formats' descriptions say, so that it can check ours. */
final class EventReader {
  /** An event; absent fields are null. */
  record Event(double time, long step, String version, Long session, String tag, Float value) {}

  private EventReader() {}

  static List<Event> read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    List<Event> events = new ArrayList<>();
    while (bytes.hasRemaining()) {
      int at = bytes.position();
      int length = Math.toIntExact(bytes.getLong());
      check(bytes, at, 8);
      int start = bytes.position();
      bytes.position(start + length);
      check(bytes, start, length);
      events.add(event(bytes.slice(start, length)));
    }
    return events;
  }

  /** The CRC that stands here is that of some bytes, masked as TensorFlow does. */
  private static void check(ByteBuffer bytes, int from, int count) throws IOException {
    CRC32C crc = new CRC32C();
    crc.update(bytes.array(), from, count);
    long c = crc.getValue();
    long masked = (((c >> 15) | (c << 17)) + 0xa282ead8L) & 0xffffffffL;
    long found = bytes.getInt() & 0xffffffffL;
    if (masked != found) {
      throw new IOException("the CRC at %d is %x, not %x".formatted(from, found, masked));
    }
  }

  private static Event event(ByteBuffer bytes) {
    Map<Integer, Object> event = fields(bytes);
    Map<Integer, Object> summary = nested(event, 5);
    Map<Integer, Object> value = nested(summary, 1);
    Object version = event.get(3);
    return new Event(
        Double.longBitsToDouble((Long) event.get(1)),
        (Long) event.getOrDefault(2, 0L),
        version == null ? null : text(version),
        (Long) nested(event, 7).get(1),
        value.isEmpty() ? null : text(value.get(1)),
        value.isEmpty() ? null : Float.intBitsToFloat((Integer) value.get(2)));
  }

  private static Map<Integer, Object> nested(Map<Integer, Object> fields, int field) {
    Object found = fields.get(field);
    return found == null ? Map.of() : fields((ByteBuffer) found);
  }

  private static String text(Object bytes) {
    return StandardCharsets.UTF_8.decode(((ByteBuffer) bytes).duplicate()).toString();
  }

  private static Map<Integer, Object> fields(ByteBuffer given) {
    ByteBuffer bytes = given.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    Map<Integer, Object> fields = new HashMap<>();
    while (bytes.hasRemaining()) {
      long key = varint(bytes);
      Object value =
          switch ((int) (key & 7)) {
            case 0 -> varint(bytes);
            case 1 -> bytes.getLong();
            case 5 -> bytes.getInt();
            case 2 -> {
              int length = (int) varint(bytes);
              ByteBuffer part = bytes.slice(bytes.position(), length);
              bytes.position(bytes.position() + length);
              yield part;
            }
            default -> throw new IllegalStateException("kind of field: " + key);
          };
      fields.put((int) (key >> 3), value);
    }
    return fields;
  }

  private static long varint(ByteBuffer bytes) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
