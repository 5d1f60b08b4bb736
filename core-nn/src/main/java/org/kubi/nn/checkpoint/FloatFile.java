package org.kubi.nn.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.kubi.data.Sha256;

/**
 * The bytes of {@code weights.bin} and {@code optimizer.bin}: eight letters that say which it is, a
 * little-endian 64-bit number (steps, or 0), a 32-bit number of arrays, a 32-bit length of each,
 * and the arrays' little-endian 32-bit floats.
 */
final class FloatFile {
  static final String WEIGHTS = "KUBIWTS1";
  static final String OPTIMIZER = "KUBIOPT1";
  private static final int MAGIC = 8;

  /** A file that is a little too long is read, so that what is said of it is exact. */
  private static final int SPARE = 1 << 20;

  private static final int HEADER = MAGIC + Long.BYTES + 2 * Integer.BYTES;

  /** What a file holds. */
  record Content(long number, float[][] arrays, String sha256) {}

  private FloatFile() {}

  static byte[] bytes(String magic, long number, float[]... arrays) {
    int length = arrays[0].length;
    long total = HEADER + (long) Float.BYTES * arrays.length * length;
    ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(total)).order(ByteOrder.LITTLE_ENDIAN);
    out.put(magic.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    out.putLong(number).putInt(arrays.length).putInt(length);
    for (float[] array : arrays) {
      if (array.length != length) {
        throw new IllegalArgumentException(
            "the arrays are of one length, found %d and %d".formatted(length, array.length));
      }
      out.asFloatBuffer().put(array);
      out.position(out.position() + Float.BYTES * length);
    }
    return out.array();
  }

  /**
   * Reads a file.
   *
   * @param wanted how long each array is: a file that is larger than that is not read
   */
  static Content read(Path file, String magic, int arrays, int wanted) throws ModelException {
    byte[] bytes;
    try {
      bytes = BoundedFile.read(file, HEADER + (long) Float.BYTES * arrays * wanted + SPARE);
    } catch (NoSuchFileException e) {
      throw new ModelException(file + " is missing: the network is not whole, save it again", e);
    } catch (IOException e) {
      throw new ModelException(file + " cannot be read: " + e.getMessage(), e);
    }
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    byte[] expected = magic.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    if (bytes.length < HEADER || !Arrays.equals(expected, 0, MAGIC, bytes, 0, MAGIC)) {
      throw new ModelException(
          "%s does not begin with %s: it is no file of a network, or damaged"
              .formatted(file, magic));
    }
    in.position(MAGIC);
    long number = in.getLong();
    int count = in.getInt();
    int length = in.getInt();
    long total = HEADER + (long) Float.BYTES * count * length;
    if (count != arrays || length < 1 || total != bytes.length) {
      throw new ModelException(
          "%s has %d bytes where its header promises %d: it is cut or damaged, take it from its"
                  .formatted(file, bytes.length, total)
              + " source again");
    }
    float[][] content = new float[count][length];
    for (float[] array : content) {
      in.asFloatBuffer().get(array);
      in.position(in.position() + Float.BYTES * length);
    }
    return new Content(number, content, Sha256.of(bytes));
  }
}
