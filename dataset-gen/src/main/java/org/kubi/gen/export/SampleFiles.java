package org.kubi.gen.export;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.PlaneKind;

/**
 * The picture and planes of one sample as small files of their own: gray PNG for the picture and
 * the segments, NumPy arrays for depth (float32, metres, infinite where nobody is) and normals
 * (int8, times 127), since PNG cannot hold them exactly.
 */
final class SampleFiles implements AutoCloseable {
  private final Dataset dataset;
  private final int size;
  private final Png png;

  SampleFiles(Dataset dataset) {
    this.dataset = dataset;
    this.size = dataset.manifest().size();
    this.png = new Png(size);
  }

  /** The picture's PNG. */
  byte[] picture(int index) {
    byte[] gray = new byte[dataset.pictureBytes()];
    dataset.picture(index, gray, 0);
    return png.encode(gray);
  }

  /** The ending of a plane's file. */
  static String ending(PlaneKind kind) {
    return kind == PlaneKind.SEGMENTS ? "png" : "npy";
  }

  /** The files of all planes that the data set has. */
  Map<PlaneKind, byte[]> planes(int index) throws DatasetException {
    Map<PlaneKind, byte[]> files = new LinkedHashMap<>();
    for (PlaneKind kind : dataset.planes().kinds()) {
      byte[] plane = dataset.planes().bytes(index, kind);
      files.put(kind, kind == PlaneKind.SEGMENTS ? png.encode(plane) : npy(kind, plane));
    }
    return files;
  }

  private byte[] npy(PlaneKind kind, byte... plane) {
    String type = Stack.element(kind).numpy();
    byte[] header =
        kind == PlaneKind.NORMALS
            ? NpyHeader.of(type, size, size, 3)
            : NpyHeader.of(type, size, size);
    byte[] file = Arrays.copyOf(header, header.length + plane.length);
    System.arraycopy(plane, 0, file, header.length, plane.length);
    return file;
  }

  @Override
  public void close() {
    png.close();
  }
}
