package org.kubi.nn.camera;

import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_videoio;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_videoio.VideoCapture;
import org.kubi.image.Frame;
import org.kubi.nn.photo.PhotoException;

/**
 * A camera of this machine, by OpenCV's VideoCapture (decision 10: it is there already). For one
 * thread; must be closed.
 */
public final class VideoCamera implements AutoCloseable {
  private static final int COLOURS = 3;

  private final int number;
  private final VideoCapture capture;
  private final Mat picture = new Mat();

  VideoCamera(int number, VideoCapture capture) {
    this.number = number;
    this.capture = capture;
  }

  /**
   * Opens a camera.
   *
   * @param number 0 for the first
   * @throws PhotoException if there is none of this number, another program has it, or OpenCV has
   *     no library for this machine
   */
  public static VideoCamera open(int number) throws PhotoException {
    // OpenCV would say the same in several lines of its own.
    boolean linux = Files.isDirectory(Path.of("/sys/class"));
    if (linux && !Files.exists(Path.of("/dev/video" + number))) {
      throw none(number);
    }
    try {
      Loader.load(opencv_videoio.class);
      VideoCapture capture = new VideoCapture(number);
      if (!capture.isOpened()) {
        capture.close();
        throw none(number);
      }
      return new VideoCamera(number, capture);
    } catch (LinkageError e) {
      throw new PhotoException(
          "OpenCV cannot be loaded on this machine (%s): name a folder of pictures in place of the camera"
              .formatted(e.getMessage()),
          e);
    }
  }

  private static PhotoException none(int number) {
    return new PhotoException(
        "camera %d cannot be opened: connect one, close the program that uses it, or name a folder of pictures"
            .formatted(number));
  }

  /**
   * The next picture, in colour; waits for it.
   *
   * @throws PhotoException if the camera gives none any more
   */
  public Frame next() throws PhotoException {
    if (!capture.read(picture)
        || picture.empty()
        || picture.depth() != opencv_core.CV_8U
        || picture.channels() != COLOURS) {
      throw new PhotoException(
          "camera %d gives no picture in colour any more: connect it again".formatted(number));
    }
    Mat whole = picture.isContinuous() ? picture : picture.clone();
    byte[] pixels = new byte[COLOURS * whole.rows() * whole.cols()];
    whole.data().get(pixels);
    // OpenCV's order is blue, green, red.
    for (int i = 0; i < pixels.length; i += COLOURS) {
      byte blue = pixels[i];
      pixels[i] = pixels[i + 2];
      pixels[i + 2] = blue;
    }
    return Frame.rgb(whole.cols(), whole.rows(), pixels);
  }

  @Override
  public void close() {
    capture.release();
    capture.close();
    picture.close();
  }
}
