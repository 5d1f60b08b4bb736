package org.kubi.nn.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.record.RunRecord;

/** Deletes a run, never one that is under way. */
public final class RunDeletion {
  /** Where what is being deleted lies, beside the run: no run itself, so that none is seen half. */
  static final String BIN = ".deleted";

  private RunDeletion() {}

  /**
   * Deletes a run's folder with all that is in it: first out of sight, in one step, then file by
   * file. Links are deleted, not what they lead to.
   *
   * @throws ModelException if it is no run, is being trained, or cannot be deleted
   */
  public static void delete(Path run) throws ModelException {
    if (!RunRecord.looksLikeRun(run)) {
      throw new ModelException(run + " is not a training run: nothing was deleted");
    }
    // Whoever trains in it holds the lock; it is let go before the move, as Windows wants.
    RunLock.take(run).close();
    try {
      Path bin = run.toAbsolutePath().normalize().resolveSibling(BIN);
      Files.createDirectories(bin);
      Path aside = Files.createTempDirectory(bin, "run");
      Files.move(run, aside.resolve("run"));
      erase(aside);
      if (isEmpty(bin)) {
        Files.delete(bin);
      }
    } catch (IOException e) {
      throw new ModelException(
          "%s cannot be deleted (%s): close what uses its files, then delete the folder"
              .formatted(run, e.getMessage()),
          e);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static void erase(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
