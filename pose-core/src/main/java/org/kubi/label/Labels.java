package org.kubi.label;

import java.util.List;
import java.util.stream.Collectors;
import org.kubi.geometry.Pixel;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;

/** All labels and annotations. To add one: write it, and add it to a list here. */
public final class Labels {
  /** The ten numbers of the original experiment. */
  public static final Label BONES10 = new Bones10();

  /** The head relative to the camera in 6D. */
  public static final Label HEAD_ROTATION = new HeadRotation();

  /** The head relative to the camera, quaternion w x y z, w &gt;= 0. */
  public static final Annotation HEAD_QUATERNION =
      new StoredAnnotation(
          "head-quaternion",
          List.of("head_to_camera_w", "head_to_camera_x", "head_to_camera_y", "head_to_camera_z"),
          truth -> quaternion(truth.headToCamera()));

  /** The body relative to the camera, quaternion w x y z, w &gt;= 0. */
  public static final Annotation BODY =
      new StoredAnnotation(
          "body",
          List.of("body_to_camera_w", "body_to_camera_x", "body_to_camera_y", "body_to_camera_z"),
          truth -> quaternion(truth.body()));

  /** The picture's camera: focal length and principal point in pixels, distance in metres. */
  public static final Annotation CAMERA =
      new StoredAnnotation(
          "camera",
          List.of("focal_pixels", "centre_u", "centre_v", "distance_metres"),
          truth ->
              new double[] {
                truth.camera().focalPixels(),
                truth.camera().centreU(),
                truth.camera().centreV(),
                truth.distance()
              });

  /** The tight box of the face, brows to chin, in pixels of the picture. */
  public static final Annotation FACE_BOX =
      new StoredAnnotation(
          "face-box",
          List.of("face_x", "face_y", "face_width", "face_height"),
          truth ->
              new double[] {
                truth.faceBox().x(),
                truth.faceBox().y(),
                truth.faceBox().width(),
                truth.faceBox().height()
              });

  /**
   * The joints of neck and head: u v in pixels, whether they fall into the picture (COCO's 2, else
   * 0), and x y z in metres in the camera's axes.
   */
  public static final Annotation JOINTS =
      new StoredAnnotation(
          "joints",
          List.of(
              "neck_u",
              "neck_v",
              "neck_visible",
              "neck_cx",
              "neck_cy",
              "neck_cz",
              "head_u",
              "head_v",
              "head_visible",
              "head_cx",
              "head_cy",
              "head_cz"),
          truth -> {
            double[] numbers = new double[12];
            joint(truth, truth.neckJoint(), numbers, 0);
            joint(truth, truth.headJoint(), numbers, 6);
            return numbers;
          });

  /** Which character of the data set's list the picture shows. */
  public static final Annotation CHARACTER =
      new StoredAnnotation(
          "character", List.of("character"), truth -> new double[] {truth.character()});

  /** What a network can be asked for. */
  public static final List<Label> ALL = List.of(BONES10, HEAD_ROTATION);

  /** What is stored with every picture, in this order. */
  public static final List<Annotation> STORED =
      List.of(BONES10, HEAD_ROTATION, HEAD_QUATERNION, BODY, CAMERA, FACE_BOX, JOINTS, CHARACTER);

  private Labels() {}

  /** The label with an id, or {@code IllegalArgumentException} that lists those there are. */
  public static Label byId(String id) {
    for (Label label : ALL) {
      if (label.id().equals(id)) {
        return label;
      }
    }
    throw new IllegalArgumentException(
        "no label is called '%s'; there are %s"
            .formatted(id, ALL.stream().map(Label::id).collect(Collectors.joining(", "))));
  }

  static void checkSize(Annotation annotation, double[] values) {
    if (values.length != annotation.size()) {
      throw new IllegalArgumentException(
          "%s has %d numbers, found %d"
              .formatted(annotation.id(), annotation.size(), values.length));
    }
  }

  private static double[] quaternion(Rotation r) {
    return new double[] {r.w(), r.x(), r.y(), r.z()};
  }

  private static void joint(HeadTruth truth, Vec3 point, double[] numbers, int at) {
    Pixel pixel = truth.camera().project(point);
    boolean inside =
        pixel.u() >= 0
            && pixel.v() >= 0
            && pixel.u() < truth.camera().width()
            && pixel.v() < truth.camera().height();
    numbers[at] = pixel.u();
    numbers[at + 1] = pixel.v();
    numbers[at + 2] = inside ? 2 : 0;
    numbers[at + 3] = point.x();
    numbers[at + 4] = point.y();
    numbers[at + 5] = point.z();
  }
}
