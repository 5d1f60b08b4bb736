package org.kubi.app.output;

import java.util.Locale;
import java.util.Optional;
import org.kubi.app.task.TaskException;
import org.kubi.nn.camera.VideoCamera;
import org.kubi.nn.photo.PhotoException;

/** The pictures of a camera, as they come, at most at a given rate. */
public final class CameraSource implements FrameSource {
  private static final double NANOS = 1e-9;

  private final VideoCamera camera;
  private final double fps;
  private int next;
  private long start;
  private double last;

  /**
   * Opens a camera.
   *
   * @param number 0 for the first
   * @param fps pictures a second at most, above 0; those that come too soon are left out
   * @throws TaskException if it cannot be opened
   */
  public CameraSource(int number, double fps) throws TaskException {
    this.fps = fps;
    try {
      this.camera = VideoCamera.open(number);
    } catch (PhotoException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public Optional<Shot> next() throws TaskException {
    try {
      while (true) {
        var frame = camera.next();
        long now = System.nanoTime();
        start = next == 0 ? now : start;
        double seconds = (now - start) * NANOS;
        // A camera's own clock trembles: a picture that is a little early is in time.
        if (next == 0 || seconds - last >= 0.8 / fps) {
          last = seconds;
          return Optional.of(
              new Shot(String.format(Locale.ROOT, "frame-%06d", next++), seconds, frame));
        }
      }
    } catch (PhotoException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    camera.close();
  }
}
