package org.kubi.nn.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.kubi.nn.checkpoint.ModelException;

/** A {@code .keras} file: a zip with the weights as HDF5 among others. */
final class KerasArchive {
  private static final String WEIGHTS = "model.weights.h5";
  private static final int MOST_ENTRIES = 1000;

  private KerasArchive() {}

  /** Whether a file begins as a zip does. */
  static boolean isOne(byte[] bytes) {
    return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
  }

  /** The weights, unless they are more than {@code most} bytes unpacked. */
  static byte[] weights(byte[] bytes, long most) throws ModelException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (int i = 0; i < MOST_ENTRIES; i++) {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null) {
          break;
        }
        if (entry.getName().equals(WEIGHTS)) {
          byte[] weights = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
          if (weights.length > most || !Hdf5File.isOne(weights)) {
            throw new ModelException("%s in it is no HDF5 of its size".formatted(WEIGHTS));
          }
          return weights;
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new ModelException(
          "it is a damaged zip (%s)".formatted(Words.cut(String.valueOf(e.getMessage()))), e);
    }
    throw new ModelException("it is a zip without %s: no file of Keras".formatted(WEIGHTS));
  }
}
