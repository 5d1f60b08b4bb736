package org.kubi.nn.photo.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.kubi.framing.Box;
import org.kubi.geometry.Pixel;
import org.kubi.nn.photo.PhotoException;
import org.kubi.nn.photo.PhotoItem;
import org.kubi.nn.photo.PhotoTruth;

/**
 * A folder of AFLW2000-3D or 300W-LP (Zhu et al., Face Alignment Across Large Poses, 2016): {@code
 * Pose_Para} begins with pitch, yaw and roll in radians; the face box is that of the 68 landmarks,
 * {@code pt3d_68} (AFLW2000) or {@code pt2d} (300W-LP), whose pixels are MATLAB's: the centre of
 * the top left one is 1 1.
 */
final class FaceMatFolder {
  private static final String POSE = "Pose_Para";

  /** From MATLAB's pixels to ours. */
  private static final double FROM_MATLAB = -0.5;

  private static final int LANDMARKS = 68;

  /** Real ones have 10 to 60 kilobytes. */
  private static final int MOST_BYTES = 4 << 20;

  private static final double MOST_DEGREES = 360;

  private FaceMatFolder() {}

  static boolean isOne(PhotoFolder folder) {
    return folder.names().stream().anyMatch(name -> ending(name).equals("mat"));
  }

  static List<PhotoItem> items(PhotoFolder folder) throws PhotoException {
    List<PhotoItem> items = new ArrayList<>();
    for (String name : new TreeSet<>(folder.names())) {
      String stem = stem(name);
      if (ending(name).equals("mat")) {
        items.add(item(folder, photo(folder, stem), name));
      } else if (isPhoto(name) && !folder.has(stem + ".mat")) {
        throw new PhotoException(
            "%s has no %s.mat beside it: take both from their source, or remove it"
                .formatted(folder.path().resolve(name), stem));
      }
    }
    return items;
  }

  private static String photo(PhotoFolder folder, String stem) throws PhotoException {
    for (String ending : List.of(".jpg", ".png", ".jpeg", ".JPG", ".PNG")) {
      if (folder.has(stem + ending)) {
        return stem + ending;
      }
    }
    throw new PhotoException(
        "%s has no photo %s.jpg or .png beside it: take both from their source, or remove it"
            .formatted(folder.path().resolve(stem + ".mat"), stem));
  }

  private static PhotoItem item(PhotoFolder folder, String photo, String mat)
      throws PhotoException {
    Path file = folder.within(photo);
    Map<String, MatMatrix> matrices =
        Mat5Reader.read(folder.path().resolve(mat).toString(), folder.bytes(mat, MOST_BYTES));
    MatMatrix pose = matrices.get(POSE);
    if (pose == null || pose.values().length < 3) {
      throw trouble(folder, mat, "has no %s with pitch, yaw and roll".formatted(POSE));
    }
    double[] radians = pose.values();
    double pitch = degrees(folder, mat, radians[0]);
    double yaw = degrees(folder, mat, radians[1]);
    double roll = degrees(folder, mat, radians[2]);
    return new PhotoItem(
        file,
        photo,
        folder.real().getFileName() == null ? "" : folder.real().getFileName().toString(),
        box(folder, mat, matrices),
        Optional.of(new PhotoTruth(yaw, pitch, OptionalDouble.of(roll))));
  }

  private static double degrees(PhotoFolder folder, String mat, double radians)
      throws PhotoException {
    double degrees = Math.toDegrees(radians);
    if (!(Math.abs(degrees) <= MOST_DEGREES)) {
      throw trouble(folder, mat, "has an angle of %s radians in %s".formatted(radians, POSE));
    }
    return degrees;
  }

  /** The tight box of all landmarks; none where the file has none. */
  private static Optional<Box> box(PhotoFolder folder, String mat, Map<String, MatMatrix> matrices)
      throws PhotoException {
    for (String name : List.of("pt3d_68", "pt2d")) {
      MatMatrix points = matrices.get(name);
      if (points != null && points.rows() >= 2 && points.columns() == LANDMARKS) {
        List<Pixel> pixels = new ArrayList<>();
        for (int k = 0; k < LANDMARKS; k++) {
          double x = points.at(0, k);
          double y = points.at(1, k);
          if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw trouble(folder, mat, "has a landmark in %s that is no number".formatted(name));
          }
          // Both are -1 where a landmark is not known.
          if (x != -1 || y != -1) {
            pixels.add(new Pixel(x + FROM_MATLAB, y + FROM_MATLAB));
          }
        }
        try {
          return pixels.isEmpty() ? Optional.empty() : Optional.of(Box.around(pixels));
        } catch (IllegalArgumentException e) {
          throw trouble(folder, mat, "has landmarks in %s that span no box".formatted(name));
        }
      }
    }
    return Optional.empty();
  }

  private static PhotoException trouble(PhotoFolder folder, String mat, String what) {
    return new PhotoException(
        "%s %s: take it from its source again".formatted(folder.path().resolve(mat), what));
  }

  private static boolean isPhoto(String name) {
    return List.of("jpg", "jpeg", "png").contains(ending(name));
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
