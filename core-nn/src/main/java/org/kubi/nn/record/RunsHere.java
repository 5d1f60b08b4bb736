package org.kubi.nn.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * The runs that this very process trains. On POSIX systems closing any channel to a file drops the
 * process's own lock on it, so who wants to look at a run's lock asks here first.
 */
public final class RunsHere {
  /** The file in a run's folder that a training locks. */
  public static final String LOCK = ".lock";

  private static final Set<Path> HELD = new HashSet<>();

  private RunsHere() {}

  /**
   * Says that a training begins here, before it locks the file; false if one is under way already.
   *
   * @param run its folder, real
   */
  public static synchronized boolean claim(Path run) {
    return HELD.add(run);
  }

  /** Says that it is over. */
  public static synchronized void release(Path run) {
    HELD.remove(run);
  }

  /** Whether this or any other process trains in a folder. */
  static synchronized boolean isTrained(Path run) throws IOException {
    // No claim comes in between: a training that locked the file meanwhile would lose its lock.
    return Files.exists(run) && HELD.contains(run.toRealPath()) || isLocked(run.resolve(LOCK));
  }

  /** Whether somebody holds the lock. It is shared and let go at once. */
  private static boolean isLocked(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
      return lock == null;
    } catch (NoSuchFileException e) {
      return false;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }
}
