package org.kubi.nn.detect;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;
import org.kubi.image.Frame;
import org.kubi.nn.checkpoint.ModelException;

/** One of the cascades that come with OpenCV. Not thread-safe; must be closed. */
final class Cascade implements AutoCloseable {
  /** Each size that is looked at is so much larger than the one before: OpenCV's own default. */
  private static final double STEP = 1.1;

  /** Side of the smallest square that the cascades were taught, pixels. */
  private static final int LEAST_SIDE = 20;

  /** How many windows that agree make sure: three, OpenCV's own default, score just over 1/2. */
  private static final double SUPPORT = 4;

  private final CascadeClassifier classifier;
  private final FaceFrame frame;

  private Cascade(CascadeClassifier classifier, FaceFrame frame) {
    this.classifier = classifier;
    this.frame = frame;
  }

  /**
   * Opens a cascade from OpenCV's own archive.
   *
   * @param name of its file there, without the beginning that all share
   * @param frame how its squares lie to face boxes
   */
  static Cascade open(String name, FaceFrame frame) throws ModelException {
    String resource =
        "/org/bytedeco/opencv/%s/share/opencv4/haarcascades/haarcascade_%s.xml"
            .formatted(Loader.getPlatform(), name);
    try {
      File file = Loader.cacheResource(opencv_core.class, resource);
      if (file == null) {
        throw new ModelException(
            "OpenCV's archive has no %s: take the one that the build names".formatted(resource));
      }
      return new Cascade(new CascadeClassifier(file.getPath()), frame);
    } catch (IOException e) {
      throw new ModelException(
          "OpenCV's %s cannot be unpacked (%s): make room in JavaCPP's cache"
              .formatted(resource, e.getMessage()),
          e);
    }
  }

  /**
   * The faces in a gray picture, in no order; where n windows agree, the score is 1 - exp(-n / 4).
   *
   * @param threshold what is less sure is left out
   * @param smallest longer side of the smallest face, pixels
   */
  List<Detection> find(Frame gray, double threshold, double smallest) {
    // A group of none is no group: at least one window is asked for.
    int windows = (int) Math.max(1, Math.ceil(-SUPPORT * Math.log(1 - Math.min(0.999, threshold))));
    int least = (int) Math.max(LEAST_SIDE, Math.round(frame.side(smallest)));
    List<Detection> found = new ArrayList<>();
    try (PointerScope scope = new PointerScope()) {
      BytePointer pixels = new BytePointer(gray.pixels());
      Mat picture = new Mat(gray.height(), gray.width(), opencv_core.CV_8UC1, pixels);
      RectVector squares = new RectVector();
      IntPointer counts = new IntPointer();
      classifier.detectMultiScale2(
          picture, squares, counts, STEP, windows, 0, new Size(least, least), new Size());
      for (long i = 0; i < squares.size(); i++) {
        Rect square = squares.get(i);
        double score = 1 - StrictMath.exp(-counts.get(i) / SUPPORT);
        found.add(new Detection(frame.of(square.x(), square.y(), square.width()), score));
      }
    }
    return found;
  }

  @Override
  public void close() {
    classifier.close();
  }
}
