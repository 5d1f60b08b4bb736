package org.kubi.label;

import java.util.List;
import java.util.stream.Collectors;
import org.kubi.framing.Box;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Humanoid;

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
          truth -> box(truth.faceBox()));

  /**
   * The joints of neck and head: u v in pixels, COCO's code, and x y z in metres in the camera's
   * axes. The code is 0 out of the picture; in it 2, or, in pictures of whole figures, 1 where
   * another part of the body is before the joint.
   */
  public static final Annotation JOINTS =
      new StoredAnnotation(
          "joints",
          SkeletonJoints.columns(SkeletonJoints.NECK_AND_HEAD),
          SkeletonJoints::neckAndHead);

  /**
   * The joints of all other bones of {@link org.kubi.pose.Humanoid#BONES} (jaw, eyes, shoulders,
   * ...), each as in {@link #JOINTS}; zeros for those that the rig lacks.
   */
  public static final Annotation SKELETON =
      new StoredAnnotation(
          "skeleton", SkeletonJoints.columns(SkeletonJoints.OTHERS), SkeletonJoints::others);

  /** The tight box of the whole head with hair and headwear, in pixels; zeros where unknown. */
  public static final Annotation HEAD_BOX =
      new StoredAnnotation(
          "head-box",
          List.of("head_box_x", "head_box_y", "head_box_width", "head_box_height"),
          truth -> truth.details().headBox().map(Labels::box).orElseGet(() -> new double[4]));

  /**
   * The 68 {@link Landmarks} in the picture: u v in pixels and COCO's code. 2: the skin round it
   * faces the camera; 1: it is turned away; 0: out of the picture (u and v are where it would be),
   * or not known (all zeros). The code goes by the normal alone: what other skin, hair, glasses or
   * a hand cover keeps 2, and the planes of depth and segments tell it.
   */
  public static final Annotation LANDMARKS =
      new StoredAnnotation(
          "landmarks", Landmarks.columns("u", "v", "visible"), Landmarks::inPicture);

  /** The 68 {@link Landmarks} in metres in the camera's axes; zeros where unknown. */
  public static final Annotation LANDMARKS_3D =
      new StoredAnnotation("landmarks-3d", Landmarks.columns("cx", "cy", "cz"), Landmarks::inSpace);

  /**
   * Where each eye looks: a unit vector in the camera's axes, (0, 0, 1) towards the viewer; zeros
   * for a rig whose eyes do not turn.
   */
  public static final Annotation GAZE =
      new StoredAnnotation(
          "gaze",
          List.of(
              "left_gaze_x",
              "left_gaze_y",
              "left_gaze_z",
              "right_gaze_x",
              "right_gaze_y",
              "right_gaze_z"),
          Labels::gaze);

  /** Which character of the data set's list the picture shows. */
  public static final Annotation CHARACTER =
      new StoredAnnotation(
          "character", List.of("character"), truth -> new double[] {truth.character()});

  /** What a network can be asked for. */
  public static final List<Label> ALL = List.of(BONES10, HEAD_ROTATION);

  /** What is stored with every picture, in this order. */
  public static final List<Annotation> STORED =
      List.of(
          BONES10,
          HEAD_ROTATION,
          HEAD_QUATERNION,
          BODY,
          CAMERA,
          FACE_BOX,
          JOINTS,
          HEAD_BOX,
          GAZE,
          SKELETON,
          LANDMARKS,
          LANDMARKS_3D,
          CHARACTER);

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

  private static double[] box(Box box) {
    return new double[] {box.x(), box.y(), box.width(), box.height()};
  }

  private static double[] gaze(HeadTruth truth) {
    double[] numbers = new double[6];
    int at = 0;
    for (String eye : List.of(Humanoid.LEFT_EYE, Humanoid.RIGHT_EYE)) {
      Vec3 direction = truth.details().gaze().getOrDefault(eye, Vec3.ZERO);
      numbers[at++] = direction.x();
      numbers[at++] = direction.y();
      numbers[at++] = direction.z();
    }
    return numbers;
  }
}
