package org.kubi.nn.imports;

import java.nio.ByteBuffer;
import java.util.List;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.plan.Half;

/**
 * Floats in an HDF5 file, one after the other (not in chunks).
 *
 * @param path from the root, with slashes
 * @param shape the last index fastest
 * @param bytesEach of a number: 2, 4 or 8; 0 where it holds no little-endian IEEE floats
 * @param at byte of the first; -1 where they do not lie in one piece
 */
record Hdf5Dataset(Hdf5Bytes file, String path, List<Long> shape, int bytesEach, long at) {
  Hdf5Dataset {
    shape = List.copyOf(shape);
  }

  /** The numbers of a set of this very shape. */
  float[] numbers(String layer, long... wanted) throws ModelException {
    List<Long> sides = java.util.Arrays.stream(wanted).boxed().toList();
    if (!shape.equals(sides)) {
      throw new ModelException(
          "%s: wanted the shape %s, found %s of %s"
              .formatted(layer, sides, Words.cut(shape.toString()), Words.cut(path)));
    }
    if (bytesEach == 0) {
      throw new ModelException(
          "%s: %s holds no little-endian floats".formatted(layer, Words.cut(path)));
    }
    if (at < 0) {
      throw new ModelException(
          "%s: %s is stored in chunks or compressed: save it without"
              .formatted(layer, Words.cut(path)));
    }
    int count = Math.toIntExact(sides.stream().reduce(1L, Math::multiplyExact));
    ByteBuffer in = file.slice(at, (long) count * bytesEach);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] =
          switch (bytesEach) {
            case Short.BYTES -> Half.toFloat(in.getShort());
            case Float.BYTES -> in.getFloat();
            default -> (float) in.getDouble();
          };
    }
    return numbers;
  }
}
