package org.kubi.gen.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.BooleanSupplier;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.FileReason;
import org.kubi.gen.Progress;

/**
 * Writes a data set in a format: aside, under the target's name with {@code .part}, then renamed. A
 * target is whole or not there, and what was there stays until the new one is whole.
 */
public final class DatasetExport {
  private static final String PART = ".part";
  private static final String OLD = ".old";

  private DatasetExport() {}

  /**
   * Writes a data set.
   *
   * @param out the new file or folder
   * @param force whether an earlier export there is replaced; a folder that no export made never is
   * @param progress is told how many samples are done
   * @param cancelled asked for every sample; when true, nothing new stays
   * @throws DatasetException if something else is there, the format needs what the data set lacks,
   *     or it cannot be read or written
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static ExportedData write(
      Dataset dataset,
      DatasetExporter exporter,
      Path out,
      boolean force,
      Progress progress,
      BooleanSupplier cancelled)
      throws DatasetException {
    Path target = out.toAbsolutePath().normalize();
    if (target.getFileName() == null) {
      throw new DatasetException(out + " cannot be written: name a new file or folder");
    }
    if (target.startsWith(dataset.folder().toAbsolutePath().normalize())) {
      throw new DatasetException(
          "%s lies in the data set that is exported: name another place".formatted(out));
    }
    Path aside = target.resolveSibling(target.getFileName() + PART);
    Path old = target.resolveSibling(target.getFileName() + OLD);
    exporter.check(dataset);
    try {
      putBack(old, target);
      checkReplaceable(out, exporter, force);
      removeLeftover(aside);
      removeLeftover(old);
      Files.createDirectories(target.getParent());
      if (exporter.makesFolder()) {
        Files.createDirectory(aside);
        ExportCard.write(dataset, exporter, aside);
      }
      exporter.write(dataset, aside, new Pace(dataset.size(), progress, cancelled));
      ExportedData made = Trees.measure(aside, out);
      publish(aside, target, old);
      return made;
    } catch (IOException e) {
      throw new DatasetException(
          "%s cannot be written (%s): make room or name another place, and export again"
              .formatted(out, FileReason.of(e)),
          e);
    } finally {
      tidy(aside);
    }
  }

  private static void checkReplaceable(Path out, DatasetExporter exporter, boolean force)
      throws DatasetException, IOException {
    if (!Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    boolean folder = Files.isDirectory(out, LinkOption.NOFOLLOW_LINKS);
    if (folder && exporter.makesFolder() && Trees.isEmpty(out)) {
      return;
    }
    if (folder != exporter.makesFolder()) {
      throw new DatasetException(
          "%s is a %s, and %s makes a %s: name another place"
              .formatted(
                  out,
                  folder ? "folder" : "file",
                  exporter.id(),
                  exporter.makesFolder() ? "folder" : "file"));
    }
    if (folder && !ExportCard.isIn(out)) {
      throw new DatasetException(
          out + " holds something that no export made: name a new or an empty folder");
    }
    if (!force) {
      throw new DatasetException(
          out + " is there already: name another place, or replace it by --force");
    }
  }

  /** What a stopped export left; never a folder that none has made. */
  private static void removeLeftover(Path path) throws DatasetException, IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
        && !Trees.isEmpty(path)
        && !ExportCard.isIn(path)) {
      throw new DatasetException(
          path + " is in the way, and no export made it: move it, or name another place");
    }
    Trees.delete(path);
  }

  private static void publish(Path aside, Path target, Path old) throws IOException {
    if (Files.isRegularFile(aside)) {
      try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(
          aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      putBack(old, target);
    }
    Trees.delete(old);
  }

  /** Folders cannot be exchanged in one step: what was killed between the two is made undone. */
  private static void putBack(Path old, Path target) throws IOException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)
        && Files.isDirectory(old, LinkOption.NOFOLLOW_LINKS)
        && ExportCard.isIn(old)) {
      Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Takes away what was not finished; the trouble that ended it is the one to report. */
  private static void tidy(Path aside) {
    try {
      if (!Files.isDirectory(aside, LinkOption.NOFOLLOW_LINKS) || ExportCard.isIn(aside)) {
        Trees.delete(aside);
      }
    } catch (IOException e) {
      // The next export to this place takes it away.
    }
  }
}
