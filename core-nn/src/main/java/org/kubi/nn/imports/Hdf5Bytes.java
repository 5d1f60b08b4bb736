package org.kubi.nn.imports;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.kubi.nn.checkpoint.ModelException;

/** The bytes of an HDF5 file: little-endian numbers at checked places. */
record Hdf5Bytes(byte[] bytes) {
  private static final int LONGEST_NAME = 1024;

  int u8(long at) throws ModelException {
    return slice(at, 1).get() & 0xff;
  }

  int u16(long at) throws ModelException {
    return slice(at, Short.BYTES).getShort() & 0xffff;
  }

  int i32(long at) throws ModelException {
    return slice(at, Integer.BYTES).getInt();
  }

  long i64(long at) throws ModelException {
    return slice(at, Long.BYTES).getLong();
  }

  /** Checks that a mark stands at a place. */
  void expect(long at, String mark) throws ModelException {
    byte[] found = new byte[mark.length()];
    slice(at, found.length).get(found);
    if (!mark.equals(new String(found, StandardCharsets.ISO_8859_1))) {
      throw new ModelException("it is damaged: byte %d has no %s of HDF5".formatted(at, mark));
    }
  }

  /** A text that ends with a zero. */
  String text(long at) throws ModelException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LONGEST_NAME; i++) {
      int letter = u8(at + i);
      if (letter == 0) {
        return text.toString();
      }
      text.append((char) letter);
    }
    throw new ModelException("it is damaged: a name at byte %d has no end".formatted(at));
  }

  /** A part of the file. */
  ByteBuffer slice(long at, long length) throws ModelException {
    if (at < 0 || length < 0 || length > bytes.length || at > bytes.length - length) {
      throw new ModelException(
          "it is cut or damaged: it points to byte %d and ends at %d".formatted(at, bytes.length));
    }
    return ByteBuffer.wrap(bytes, (int) at, (int) length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
