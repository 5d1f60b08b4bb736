package org.kubi.gen.export;

import java.io.IOException;
import java.nio.file.Path;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;

/**
 * A format for data sets. To add one: write it, and add it to {@link DatasetExporters}. It holds
 * one sample or a bounded piece in memory, never the whole, and writes nothing that depends on when
 * or where it runs: the same data set gives the same bytes.
 */
public interface DatasetExporter {
  /** Its name on the command line: lower case letters and digits. */
  String id();

  /** One sentence for people: what it writes, and for whom. */
  String describe();

  /** Whether it makes a folder; else it makes one file. */
  boolean makesFolder();

  /**
   * Checks that the data set holds what the format cannot do without.
   *
   * @throws DatasetException that names what is missing
   */
  default void check(Dataset dataset) throws DatasetException {}

  /**
   * Writes a data set; use {@link DatasetExport}, which makes it whole or undone.
   *
   * @param target a folder that is there, or a file that is not
   * @param pace is told of every sample, and throws when the user wants to stop
   * @throws DatasetException if the data set cannot be read
   * @throws IOException if the target cannot be written
   */
  void write(Dataset dataset, Path target, Pace pace) throws DatasetException, IOException;
}
