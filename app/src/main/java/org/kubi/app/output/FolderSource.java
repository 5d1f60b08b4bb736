package org.kubi.app.output;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kubi.app.task.TaskException;
import org.kubi.nn.photo.PhotoException;
import org.kubi.nn.photo.PhotoReader;
import org.kubi.nn.track.FrameOrder;

/** The pictures of a folder by the numbers in their names, at an even rate. */
public final class FolderSource implements FrameSource {
  private static final double NANOS = 1e-9;

  private final List<Path> files;
  private final double fps;
  private final boolean inTime;
  private int next;
  private long start;

  /**
   * Lists a folder.
   *
   * @param fps pictures a second, above 0
   * @param inTime whether a picture waits until its time has come, as for those who watch; else
   *     they come as fast as they are read
   * @throws TaskException if the folder holds no picture
   */
  public FolderSource(Path folder, double fps, boolean inTime) throws TaskException {
    if (!(fps > 0) || Double.isInfinite(fps)) {
      throw new IllegalArgumentException("a film has more than 0 pictures a second, found " + fps);
    }
    this.fps = fps;
    this.inTime = inTime;
    try {
      this.files = FrameOrder.pictures(folder);
    } catch (PhotoException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
  }

  /** How many there are. */
  public int count() {
    return files.size();
  }

  @Override
  public Optional<Shot> next() throws TaskException {
    if (next == files.size()) {
      return Optional.empty();
    }
    if (next == 0) {
      start = System.nanoTime();
    }
    int at = next++;
    Path file = files.get(at);
    try {
      Shot shot = new Shot(String.valueOf(file.getFileName()), at / fps, PhotoReader.read(file));
      if (inTime) {
        waitUntil(at / fps);
      }
      return Optional.of(shot);
    } catch (PhotoException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
  }

  private void waitUntil(double seconds) {
    double left = seconds - (System.nanoTime() - start) * NANOS;
    if (left > 0) {
      try {
        Thread.sleep((long) (1000 * left));
      } catch (InterruptedException e) {
        // Whoever interrupts also says so to the stream, which asks before each picture.
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {}
}
