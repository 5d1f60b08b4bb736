package org.kubi.nn.detect;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_objdetect;
import org.kubi.framing.Box;
import org.kubi.image.Frame;
import org.kubi.nn.checkpoint.ModelException;

/**
 * Heads by the cascades that come with OpenCV, the classical way (Viola and Jones, CVPR 2001;
 * Lienhart and Maydt, ICIP 2002), to compare with. They learnt from real faces. One thread, one at
 * a time.
 */
public final class CascadeFinder implements HeadFinder {
  /** Of 218 heads within 30 degrees of the front, of 1,000 of the recipe head, enlarged 3 times. */
  private static final FaceFrame FRONT = new FaceFrame(0, 0.17, 0.965, 0.9);

  /** Likewise, of 58 heads turned by more than 30 degrees to the picture's left. */
  private static final FaceFrame SIDE = new FaceFrame(0.03, 0.15, 0.84, 0.85);

  private static final NonMaximum NON_MAXIMUM = new NonMaximum(0.35);

  private final Cascade front;
  private final List<Cascade> side;

  private CascadeFinder(Cascade front, List<Cascade> side) {
    this.front = front;
    this.side = side;
  }

  /**
   * Loads OpenCV.
   *
   * @param profiles whether faces from the side are looked for too, with a second cascade on the
   *     picture and on its mirror picture, three times the work
   * @throws ModelException if OpenCV has no library for this machine
   */
  public static CascadeFinder open(boolean profiles) throws ModelException {
    try {
      Loader.load(opencv_objdetect.class);
      // Each photo has one core, as it has with our own detector.
      opencv_core.setNumThreads(1);
    } catch (LinkageError e) {
      throw new ModelException(
          "OpenCV cannot be loaded on this machine (%s): take the detector own"
              .formatted(e.getMessage()),
          e);
    }
    Cascade front = Cascade.open("frontalface_alt2", FRONT);
    return new CascadeFinder(
        front, profiles ? List.of(Cascade.open("profileface", SIDE)) : List.of());
  }

  @Override
  public synchronized List<Detection> find(Frame photo, double threshold, double smallest) {
    HeadFinder.check(threshold, smallest);
    Frame gray = photo.toGray();
    double least = smallest * Math.max(gray.width(), gray.height());
    List<Detection> found = new ArrayList<>(front.find(gray, threshold, least));
    for (Cascade cascade : side) {
      found.addAll(cascade.find(gray, threshold, least));
      for (Detection head : cascade.find(gray.mirrored(), threshold, least)) {
        Box box = head.box();
        double x = gray.width() - box.x() - box.width();
        found.add(new Detection(new Box(x, box.y(), box.width(), box.height()), head.score()));
      }
    }
    return NON_MAXIMUM.surest(found).stream().filter(head -> head.score() >= threshold).toList();
  }

  @Override
  public synchronized void close() {
    front.close();
    side.forEach(Cascade::close);
  }
}
