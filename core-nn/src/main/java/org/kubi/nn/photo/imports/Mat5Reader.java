package org.kubi.nn.photo.imports;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.kubi.nn.photo.PhotoException;

/**
 * The real two-dimensional matrices of a {@code .mat} file of level 5, compressed or not (The
 * MathWorks, "MAT-File Format"). Cells, structures, texts and complex numbers are passed over. What
 * it takes of memory is bounded by the file's length and {@value #MOST_INFLATED} bytes.
 */
final class Mat5Reader {
  private static final int HEADER = 128;
  private static final int TAG = 8;
  private static final int MOST_INFLATED = 1 << 23;
  private static final int MATRIX = 14;
  private static final int COMPRESSED = 15;
  private static final int DOUBLE_CLASS = 6;
  private static final int LAST_NUMBER_CLASS = 15;
  private static final int COMPLEX = 0x800;
  private static final String HDF5 = "\u0089HDF";

  private final String file;
  private final Map<String, MatMatrix> matrices = new HashMap<>();
  private long inflated;

  private Mat5Reader(String file) {
    this.file = file;
  }

  /**
   * Reads a file's bytes.
   *
   * @param file its name, for messages
   * @throws PhotoException if it is of another format or damaged
   */
  static Map<String, MatMatrix> read(String file, byte... bytes) throws PhotoException {
    return new Mat5Reader(file).all(bytes);
  }

  private Map<String, MatMatrix> all(byte... bytes) throws PhotoException {
    if (bytes.length < HEADER) {
      throw damaged("it has %d bytes, fewer than its header".formatted(bytes.length));
    }
    String start = new String(bytes, 0, HEADER, StandardCharsets.ISO_8859_1);
    if (start.startsWith(HDF5) || start.startsWith("MATLAB 7.3")) {
      throw new PhotoException(
          file + " is a .mat file of version 7.3, which is HDF5: save it by save -v7");
    }
    String order = start.substring(HEADER - 2);
    if (!order.equals("IM") && !order.equals("MI")) {
      throw damaged("it is no .mat file of level 5");
    }
    ByteBuffer data = ByteBuffer.wrap(bytes).position(HEADER).slice();
    data.order(order.equals("IM") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    elements(data, true);
    return matrices;
  }

  private void elements(ByteBuffer data, boolean outer) throws PhotoException {
    while (data.remaining() >= TAG) {
      int type = data.getInt();
      int length = data.getInt();
      ByteBuffer body = take(data, length);
      if (type == MATRIX) {
        matrix(body);
      } else if (type == COMPRESSED && outer) {
        elements(inflate(body), false);
      }
      // Compressed elements are not padded, and all others that stand alone are matrices.
    }
  }

  private ByteBuffer inflate(ByteBuffer body) throws PhotoException {
    byte[] packed = new byte[body.remaining()];
    body.get(packed);
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      byte[] tag = new byte[TAG];
      if (inflater.inflate(tag) < TAG) {
        throw damaged("a compressed part ends at once");
      }
      int length = ByteBuffer.wrap(tag).order(body.order()).getInt(4);
      inflated += Integer.toUnsignedLong(length);
      if (length < 0 || inflated > MOST_INFLATED) {
        throw damaged(
            "a compressed part claims %d bytes".formatted(Integer.toUnsignedLong(length)));
      }
      byte[] whole = new byte[TAG + length];
      System.arraycopy(tag, 0, whole, 0, TAG);
      int at = TAG;
      while (at < whole.length) {
        int got = inflater.inflate(whole, at, whole.length - at);
        if (got == 0) {
          throw damaged("a compressed part is cut off");
        }
        at += got;
      }
      return ByteBuffer.wrap(whole).order(body.order());
    } catch (DataFormatException e) {
      throw damaged("a compressed part is not zlib's: " + e.getMessage());
    } finally {
      inflater.end();
    }
  }

  private void matrix(ByteBuffer body) throws PhotoException {
    if (!body.hasRemaining()) {
      return; // an empty one, as MATLAB writes []
    }
    ByteBuffer flags = part(body);
    ByteBuffer sides = part(body);
    ByteBuffer name = part(body);
    if (flags.remaining() < TAG || sides.remaining() < TAG) {
      throw damaged("a matrix has no class or size");
    }
    int flag = flags.getInt();
    int kind = flag & 0xff;
    if (kind < DOUBLE_CLASS || kind > LAST_NUMBER_CLASS || (flag & COMPLEX) != 0) {
      return;
    }
    int rows = sides.getInt();
    int columns = sides.getInt();
    if (sides.hasRemaining()) {
      return; // of three dimensions or more
    }
    String title = StandardCharsets.ISO_8859_1.decode(name).toString();
    double[] values = numbers(body);
    if (rows < 0 || columns < 0 || (long) rows * columns != values.length) {
      throw damaged("a matrix of %d x %d has %d numbers".formatted(rows, columns, values.length));
    }
    matrices.put(title, new MatMatrix(rows, columns, values));
  }

  private double[] numbers(ByteBuffer body) throws PhotoException {
    int type = body.remaining() >= 4 ? body.getInt(body.position()) & 0xffff : 0;
    ByteBuffer part = part(body);
    int width = width(type);
    if (width == 0) {
      throw damaged("a matrix has numbers of the unknown type " + type);
    }
    double[] values = new double[part.remaining() / width];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(type, part);
    }
    return values;
  }

  private static int width(int type) {
    return switch (type) {
      case 1, 2 -> 1;
      case 3, 4 -> 2;
      case 5, 6, 7 -> 4;
      case 9, 12, 13 -> 8;
      default -> 0;
    };
  }

  private static double number(int type, ByteBuffer part) {
    return switch (type) {
      case 1 -> part.get();
      case 2 -> part.get() & 0xff;
      case 3 -> part.getShort();
      case 4 -> part.getShort() & 0xffff;
      case 5 -> part.getInt();
      case 6 -> Integer.toUnsignedLong(part.getInt());
      case 7 -> part.getFloat();
      case 9 -> part.getDouble();
      default -> part.getLong();
    };
  }

  /** The next part of a matrix, in the long or the short form, padded to eight bytes. */
  private ByteBuffer part(ByteBuffer body) throws PhotoException {
    if (body.remaining() < TAG) {
      throw damaged("a matrix ends too early");
    }
    int first = body.getInt();
    int small = first >>> 16;
    if (small != 0) {
      if (small > 4) {
        throw damaged("a short part claims %d bytes".formatted(small));
      }
      ByteBuffer part = body.slice(body.position(), small).order(body.order());
      body.position(body.position() + 4);
      return part;
    }
    int length = body.getInt();
    ByteBuffer part = take(body, length);
    int padding = (TAG - length % TAG) % TAG;
    body.position(Math.min(body.limit(), body.position() + padding));
    return part;
  }

  private ByteBuffer take(ByteBuffer data, int length) throws PhotoException {
    if (length < 0 || length > data.remaining()) {
      throw damaged(
          "a part claims %d bytes, there are %d"
              .formatted(Integer.toUnsignedLong(length), data.remaining()));
    }
    ByteBuffer part = data.slice(data.position(), length).order(data.order());
    data.position(data.position() + length);
    return part;
  }

  private PhotoException damaged(String why) {
    return new PhotoException(
        "%s is damaged (%s): take it from its source again".formatted(file, why));
  }
}
