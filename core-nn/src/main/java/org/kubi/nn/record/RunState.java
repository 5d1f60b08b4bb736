package org.kubi.nn.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** How far a run has come. */
public enum RunState {
  /** Its network is there. */
  FINISHED,
  /** A program is training it now. */
  RUNNING,
  /** It was stopped or killed, and may be resumed. */
  STOPPED;

  private static final String LOCK = ".lock";

  /** As files and people call it. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  static RunState of(Path run) throws IOException {
    if (isLocked(run.resolve(LOCK))) {
      return RUNNING;
    }
    return Files.exists(run.resolve("model").resolve("card.json")) ? FINISHED : STOPPED;
  }

  /**
   * Whether someone holds the lock that a training takes. It is shared and let go at once. On POSIX
   * systems a process that looks so at a lock of its own loses it: not for a process that trains.
   */
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
