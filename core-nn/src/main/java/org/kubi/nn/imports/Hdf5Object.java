package org.kubi.nn.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kubi.nn.checkpoint.ModelException;

/** An object header of HDF5 (version 1): a group or some data, with its attributes. */
final class Hdf5Object {
  private static final int DATASPACE = 1;
  private static final int DATATYPE = 3;
  private static final int LAYOUT = 8;
  private static final int ATTRIBUTE = 12;
  private static final int CONTINUATION = 16;
  private static final int SYMBOL_TABLE = 17;
  private static final int FLOAT_CLASS = 1;
  private static final int TEXT_CLASS = 3;
  private static final int ANY_LENGTH_CLASS = 9;
  private static final int LONGEST_TEXT = 1024;
  private static final int MOST_MESSAGES = 10_000;
  private static final int MOST_SIDES = 32;

  private final Hdf5Bytes bytes;
  private final Map<String, List<String>> lists = new LinkedHashMap<>();
  private List<Long> shape = List.of();
  private int bytesEach;
  private long dataAt = -1;
  private boolean hasLayout;
  private long tree = -1;
  private long heap = -1;

  private Hdf5Object(Hdf5Bytes bytes) {
    this.bytes = bytes;
  }

  static Hdf5Object read(Hdf5Bytes bytes, long at) throws ModelException {
    if (bytes.u8(at) != 1) {
      throw new ModelException(
          "it has an object header of another version at byte %d: save it without libver='latest'"
              .formatted(at));
    }
    Hdf5Object object = new Hdf5Object(bytes);
    object.messages(at + 16, Integer.toUnsignedLong(bytes.i32(at + 8)), bytes.u16(at + 2));
    return object;
  }

  /** Of a group: where the tree of its members begins; -1 else. */
  long tree() {
    return tree;
  }

  /** Of a group: where its names are. */
  long heap() {
    return heap;
  }

  boolean isDataset() {
    return hasLayout;
  }

  List<Long> shape() {
    return shape;
  }

  /** Of a float; 0 for other numbers. */
  int bytesEach() {
    return bytesEach;
  }

  long dataAt() {
    return dataAt;
  }

  /** Its attributes that are lists of texts. */
  Map<String, List<String>> lists() {
    return lists;
  }

  private void messages(long from, long length, int count) throws ModelException {
    List<long[]> blocks = new ArrayList<>(List.of(new long[] {from, length}));
    int left = Math.min(count, MOST_MESSAGES);
    for (int b = 0; b < blocks.size(); b++) {
      long at = blocks.get(b)[0];
      long end = at + blocks.get(b)[1];
      while (left > 0 && at + 8 <= end) {
        left--;
        int type = bytes.u16(at);
        int size = bytes.u16(at + 2);
        long body = at + 8;
        bytes.slice(body, size);
        if (type == CONTINUATION) {
          blocks.add(new long[] {bytes.i64(body), bytes.i64(body + 8)});
        } else {
          message(type, body);
        }
        at = body + size;
      }
    }
  }

  private void message(int type, long body) throws ModelException {
    switch (type) {
      case DATASPACE -> shape = shape(body);
      case DATATYPE -> bytesEach = floatBytes(body);
      case LAYOUT -> layout(body);
      case ATTRIBUTE -> attribute(body);
      case SYMBOL_TABLE -> {
        tree = bytes.i64(body);
        heap = bytes.i64(body + 8);
        if (tree < 0) {
          throw new ModelException("it is damaged: a group has no tree");
        }
      }
      default -> {
        // Times, comments, fill values: no part of the weights.
      }
    }
  }

  private List<Long> shape(long body) throws ModelException {
    int rank = bytes.u8(body + 1);
    long at = body + (bytes.u8(body) == 1 ? 8 : 4);
    if (rank > MOST_SIDES) {
      throw new ModelException("it is damaged: it has data of %d dimensions".formatted(rank));
    }
    List<Long> sides = new ArrayList<>();
    for (int i = 0; i < rank; i++) {
      sides.add(bytes.i64(at + 8L * i));
    }
    return sides;
  }

  /** Bytes of a little-endian IEEE float, or 0. */
  private int floatBytes(long body) throws ModelException {
    boolean little = (bytes.u8(body + 1) & 1) == 0;
    if ((bytes.u8(body) & 15) != FLOAT_CLASS || !little) {
      return 0;
    }
    int size = bytes.i32(body + 4);
    int exponent = bytes.u8(body + 13);
    int mantissa = bytes.u8(body + 15);
    boolean ieee =
        size == 2 && exponent == 5 && mantissa == 10
            || size == 4 && exponent == 8 && mantissa == 23
            || size == 8 && exponent == 11 && mantissa == 52;
    return ieee ? size : 0;
  }

  private void layout(long body) throws ModelException {
    hasLayout = true;
    if (bytes.u8(body) == 3) {
      switch (bytes.u8(body + 1)) {
        case 0 -> dataAt = body + 4;
        case 1 -> dataAt = bytes.i64(body + 2);
        default -> dataAt = -1;
      }
    }
  }

  /** Version 1 pads its parts to 8 bytes, 2 and 3 do not. Other attributes are passed over. */
  private void attribute(long body) throws ModelException {
    int version = bytes.u8(body);
    int nameSize = bytes.u16(body + 2);
    int typeSize = bytes.u16(body + 4);
    int spaceSize = bytes.u16(body + 6);
    long name = body + (version == 3 ? 9 : 8);
    long type = name + padded(nameSize, version);
    long space = type + padded(typeSize, version);
    long data = space + padded(spaceSize, version);
    int kind = bytes.u8(type) & 15;
    // Of texts of any length only these are of interest: numbers of any length look alike.
    boolean anyLength = kind == ANY_LENGTH_CLASS && (bytes.u8(type + 1) & 15) == 1;
    List<Long> sides = shape(space);
    int length = bytes.i32(type + 4);
    long count = sides.size() == 1 ? sides.get(0) : 0;
    if (kind != TEXT_CLASS && !anyLength || count < 1 || count > MOST_MESSAGES || length < 1) {
      return;
    }
    bytes.slice(data, count * length);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long at = data + (long) i * length;
      texts.add(
          anyLength
              ? text(heapObject(bytes.i64(at + 4), bytes.i32(at + 12)), bytes.i32(at))
              : text(at, length));
    }
    lists.put(bytes.text(name), texts);
  }

  private String text(long at, int length) throws ModelException {
    byte[] text = new byte[Math.min(length, LONGEST_TEXT)];
    bytes.slice(at, length).get(text);
    return new String(text, StandardCharsets.UTF_8).replaceAll("\0+$", "");
  }

  /** Where an object of a global heap lies. */
  private long heapObject(long heapAt, int wanted) throws ModelException {
    bytes.expect(heapAt, "GCOL");
    long at = heapAt + 16;
    for (int i = 0; i < MOST_MESSAGES; i++) {
      int index = bytes.u16(at);
      if (index == wanted) {
        return at + 16;
      }
      long size = bytes.i64(at + 8);
      bytes.slice(at, size);
      at += 16 + (size + 7) / 8 * 8;
    }
    throw new ModelException("it is damaged: a text is not in its heap");
  }

  private static int padded(int size, int version) {
    return version == 1 ? (size + 7) / 8 * 8 : size;
  }
}
