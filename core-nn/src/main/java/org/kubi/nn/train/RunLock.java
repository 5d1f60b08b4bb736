package org.kubi.nn.train;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.record.RunsHere;

/** The right to write a run's folder: one training at a time, of this program or of another. */
final class RunLock implements AutoCloseable {
  /** The file that is locked. It stays: deleting it could take it from who waits for it. */
  static final String FILE = RunsHere.LOCK;

  private final Path folder;
  private final FileChannel channel;

  private RunLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Locks a folder that exists. */
  static RunLock take(Path run) throws ModelException {
    Path folder;
    try {
      folder = run.toRealPath();
    } catch (IOException e) {
      throw trouble(run, e);
    }
    if (!RunsHere.claim(folder)) {
      throw taken(run);
    }
    try {
      return new RunLock(folder, open(run));
    } catch (ModelException e) {
      RunsHere.release(folder);
      throw e;
    }
  }

  private static FileChannel open(Path run) throws ModelException {
    try {
      FileChannel channel =
          FileChannel.open(run.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        throw taken(run);
      }
      return channel;
    } catch (IOException e) {
      throw trouble(run, e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // Something else in this process holds it.
      return false;
    } catch (IOException e) {
      // A file system without locks, say.
      channel.close();
      throw e;
    }
  }

  private static ModelException taken(Path run) {
    return new ModelException(
        run + " is being written by another program: wait for it, or name another folder");
  }

  private static ModelException trouble(Path run, IOException e) {
    return new ModelException(
        run + " cannot be written (" + e.getMessage() + "): name another folder", e);
  }

  @Override
  public void close() throws ModelException {
    try {
      channel.close();
    } catch (IOException e) {
      throw trouble(folder, e);
    } finally {
      RunsHere.release(folder);
    }
  }
}
