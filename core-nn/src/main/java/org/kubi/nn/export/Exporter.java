package org.kubi.nn.export;

import java.nio.file.Path;
import java.util.List;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelException;

/** A format of another program. To add one: write it, and add it to {@link Exporters}. */
public interface Exporter {
  /** Its name on the command line: lower case letters and digits. */
  String id();

  /** One sentence for people: what it writes, and for whom. */
  String describe();

  /**
   * Every file that {@link #write} makes when it is given {@code file}: that one first.
   *
   * @throws ModelException if it cannot write a file of that name
   */
  List<Path> files(Path file) throws ModelException;

  /**
   * Writes a network. Files of these names are replaced, each in one step; folders are made. The
   * same network gives the same bytes.
   *
   * @param checkpoint the network, with its card as saved (the export names the weights' hash)
   * @param file the new file
   * @throws ModelException if this program does not know the network's shape, the format cannot
   *     hold its numbers, or the file cannot be written
   */
  Exported write(Checkpoint checkpoint, Path file) throws ModelException;
}
