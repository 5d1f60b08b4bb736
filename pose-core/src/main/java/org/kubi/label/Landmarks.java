package org.kubi.label;

import java.util.ArrayList;
import java.util.List;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Pixel;
import org.kubi.geometry.Vec3;

/**
 * The 68 landmarks of iBUG 300-W (Sagonas et al., 300 Faces in-the-Wild Challenge, 2013), in its
 * order: jaw line 0-16 from the figure's right ear over the chin to the left, brows 17-26, nose
 * 27-35, eyes 36-47, outer lips 48-59, inner lips 60-67.
 */
public final class Landmarks {
  /** How many there are. */
  public static final int COUNT = 68;

  /** The landmarks below this one are the jaw line, where the head's outline lies. */
  public static final int JAW_LINE = 17;

  /** COCO's code for what is there and seen. */
  static final int VISIBLE = 2;

  /** COCO's code for what is there and hidden. */
  static final int HIDDEN = 1;

  /** For each landmark the one on the other side of the face. */
  private static final int[] OTHER_SIDE = {
    16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, //
    26, 25, 24, 23, 22, 21, 20, 19, 18, 17, //
    27, 28, 29, 30, 35, 34, 33, 32, 31, //
    45, 44, 43, 42, 47, 46, 39, 38, 37, 36, 41, 40, //
    54, 53, 52, 51, 50, 49, 48, 59, 58, 57, 56, 55, //
    64, 63, 62, 61, 60, 67, 66, 65
  };

  private Landmarks() {}

  /** The landmark on the other side of the face; the same for one in the middle. */
  public static int otherSide(int landmark) {
    return OTHER_SIDE[landmark];
  }

  /** Whether a place lies in a camera's picture. */
  static boolean isInside(Pixel pixel, Camera camera) {
    return pixel.u() >= 0
        && pixel.v() >= 0
        && pixel.u() < camera.width()
        && pixel.v() < camera.height();
  }

  /** Names of numbers of all landmarks: {@code landmark00_u}, ... */
  static List<String> columns(String... kinds) {
    List<String> columns = new ArrayList<>(COUNT * kinds.length);
    for (int i = 0; i < COUNT; i++) {
      for (String kind : kinds) {
        columns.add("landmark%02d_%s".formatted(i, kind));
      }
    }
    return columns;
  }

  /** u, v and COCO's code of each. */
  static double[] inPicture(HeadTruth truth) {
    double[] numbers = new double[3 * COUNT];
    int at = 0;
    for (Landmark landmark : truth.details().landmarks()) {
      if (landmark.point().z() < 0) {
        Pixel pixel = truth.camera().project(landmark.point());
        numbers[at] = pixel.u();
        numbers[at + 1] = pixel.v();
        if (isInside(pixel, truth.camera())) {
          numbers[at + 2] = landmark.facing() ? VISIBLE : HIDDEN;
        }
      }
      at += 3;
    }
    return numbers;
  }

  /** x, y and z of each. */
  static double[] inSpace(HeadTruth truth) {
    double[] numbers = new double[3 * COUNT];
    int at = 0;
    for (Landmark landmark : truth.details().landmarks()) {
      Vec3 point = landmark.point();
      numbers[at++] = point.x();
      numbers[at++] = point.y();
      numbers[at++] = point.z();
    }
    return numbers;
  }
}
