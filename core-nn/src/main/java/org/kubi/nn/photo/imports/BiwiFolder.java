package org.kubi.nn.photo.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.kubi.framing.Box;
import org.kubi.geometry.Rotation;
import org.kubi.nn.photo.PhotoException;
import org.kubi.nn.photo.PhotoItem;
import org.kubi.nn.photo.PhotoTruth;
import org.kubi.pose.HeadAngles;

/**
 * BIWI's Kinect head pose database (Fanelli et al., Random Forests for Real Time 3D Face Analysis,
 * 2013), its whole folder or one sequence's. {@code frame_NNNNN_pose.txt} has the head's rotation
 * and its centre in millimetres, as the depth camera sees them. The angles are those of papers
 * (deep-head-pose): of that matrix as it is, without the turn of less than two degrees between the
 * two cameras. The database has no face boxes: see {@link BiwiCamera#faceBox}.
 */
final class BiwiFolder {
  private static final String PHOTO = "_rgb.png";
  private static final String POSE = "_pose.txt";
  private static final String CALIBRATION = "rgb.cal";
  private static final int ROTATION = 9;

  private BiwiFolder() {}

  static boolean isOne(PhotoFolder folder) throws PhotoException {
    return isSequence(folder) || !sequences(folder).isEmpty();
  }

  static List<PhotoItem> items(PhotoFolder folder) throws PhotoException {
    if (isSequence(folder)) {
      return sequence(folder, "");
    }
    List<PhotoItem> items = new ArrayList<>();
    for (String name : sequences(folder)) {
      items.addAll(sequence(folder.inner(name), name + "/"));
    }
    return items;
  }

  private static boolean isSequence(PhotoFolder folder) {
    return folder.names().stream().anyMatch(name -> isFrame(name, PHOTO) || isFrame(name, POSE));
  }

  /** BIWI's folders are called 01 to 24. */
  private static List<String> sequences(PhotoFolder folder) throws PhotoException {
    List<String> found = new ArrayList<>();
    for (String name : folder.names()) {
      if (name.matches("[0-9]{2}")
          && Files.isDirectory(folder.path().resolve(name))
          && isSequence(folder.inner(name))) {
        found.add(name);
      }
    }
    return found;
  }

  private static boolean isFrame(String name, String ending) {
    return name.startsWith("frame_") && name.endsWith(ending);
  }

  private static List<PhotoItem> sequence(PhotoFolder folder, String prefix) throws PhotoException {
    if (!folder.has(CALIBRATION)) {
      throw new PhotoException(
          "%s has no %s: take it from its source again".formatted(folder.path(), CALIBRATION));
    }
    BiwiCamera camera = BiwiCamera.read(folder, CALIBRATION);
    List<PhotoItem> items = new ArrayList<>();
    for (String name : folder.names()) {
      if (isFrame(name, PHOTO)) {
        String pose = partner(folder, name, PHOTO, POSE);
        items.add(item(folder, prefix, name, pose, camera));
      } else if (isFrame(name, POSE)) {
        partner(folder, name, POSE, PHOTO);
      }
    }
    return items;
  }

  private static String partner(PhotoFolder folder, String name, String ending, String other)
      throws PhotoException {
    String partner = name.substring(0, name.length() - ending.length()) + other;
    if (!folder.has(partner)) {
      throw new PhotoException(
          "%s has no %s beside it: take both from their source, or remove it"
              .formatted(folder.path().resolve(name), partner));
    }
    return partner;
  }

  private static PhotoItem item(
      PhotoFolder folder, String prefix, String photo, String pose, BiwiCamera camera)
      throws PhotoException {
    Path file = folder.within(photo);
    double[] numbers = folder.numbers(pose, Set.of(ROTATION + 3));
    double[] matrix = Arrays.copyOf(numbers, ROTATION);
    double[] centre = Arrays.copyOfRange(numbers, ROTATION, ROTATION + 3);
    if (!BiwiCamera.isRotation(matrix)) {
      throw new PhotoException(
          "%s has no rotation in its first nine numbers: take it from its source again"
              .formatted(folder.path().resolve(pose)));
    }
    Optional<Box> box = camera.faceBox(matrix, centre);
    if (box.isEmpty()) {
      throw new PhotoException(
          "%s has the head's centre at %s mm, where the camera cannot see it: take it from its source again"
              .formatted(folder.path().resolve(pose), Arrays.toString(centre)));
    }
    Rotation head = HeadAngles.ofBiwiMatrix(matrix);
    HeadAngles angles = HeadAngles.of(head, HeadAngles.Convention.BIWI);
    return new PhotoItem(
        file,
        prefix + photo,
        "BIWI",
        box,
        Optional.of(
            new PhotoTruth(angles.yaw(), angles.pitch(), OptionalDouble.of(angles.roll()))));
  }
}
