package org.kubi.gen.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.PlaneKind;

/**
 * Pictures and planes as files in folders of a thousand: {@code images/012/012345.png}, {@code
 * depth/012/012345.npy}. File systems and people do not like a hundred thousand files in one.
 */
final class SampleFolders implements AutoCloseable {
  static final String IMAGES = "images";

  private static final int A_FOLDER = 1000;

  private final Path root;
  private final SampleFiles files;

  SampleFolders(Dataset dataset, Path root) {
    this.root = root;
    this.files = new SampleFiles(dataset);
  }

  /** A sample's name, without ending: {@code 012/012345}. */
  static String name(int index) {
    return String.format(Locale.ROOT, "%03d/%06d", index / A_FOLDER, index);
  }

  /** Writes a sample's picture and planes. */
  void write(int index) throws DatasetException, IOException {
    write(IMAGES + "/" + name(index) + ".png", index, files.picture(index));
    for (Map.Entry<PlaneKind, byte[]> plane : files.planes(index).entrySet()) {
      PlaneKind kind = plane.getKey();
      String file = kind.id() + "/" + name(index) + "." + SampleFiles.ending(kind);
      write(file, index, plane.getValue());
    }
  }

  /** Writes another file of a sample. */
  void write(String name, int index, byte... bytes) throws IOException {
    Path file = root.resolve(name);
    if (index % A_FOLDER == 0) {
      Files.createDirectories(file.getParent());
    }
    Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  @Override
  public void close() {
    files.close();
  }
}
