package org.kubi.label;

import java.util.List;
import java.util.Optional;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Pixel;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Pose;

/**
 * The ten numbers of the original experiment: the neck joint's place x y z, the neck's quaternion x
 * z w (it has no twist, y = 0), the head's quaternion x y z w relative to the neck.
 *
 * <p>The place is in the picture, in picture widths from its middle: x to the right, y up, z
 * towards the viewer from the plane on which the picture is framed; see {@link #neckInPicture}.
 *
 * <p>The neck's rotation is the twist-free part of body and neck together, relative to the camera;
 * the head's is what remains: neck times head is the head relative to the camera, whatever the body
 * does. With a body that faces the camera these are the bones' own rotations. With a body that is
 * turned, they are recovered exactly from these numbers and the annotation {@code body}: see {@link
 * #neckOnBody}.
 */
public final class Bones10 implements Label {
  private static final List<String> COLUMNS =
      List.of(
          "neck_x", "neck_y", "neck_z", "neck_qx", "neck_qz", "neck_qw", "head_qx", "head_qy",
          "head_qz", "head_qw");

  @Override
  public String id() {
    return "bones10";
  }

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public double[] measure(HeadTruth truth) {
    Rotation neck = truth.body().times(truth.neck()).swing();
    Rotation head = neck.inverse().times(truth.headToCamera());
    Vec3 place = neckInPicture(truth.neckJoint(), truth.camera(), truth.distance());
    return new double[] {
      place.x(), place.y(), place.z(), neck.x(), neck.z(), neck.w(), head.x(), head.y(), head.z(),
      head.w()
    };
  }

  @Override
  public Estimate decode(double[] values) {
    Labels.checkSize(this, values);
    Rotation neck = Rotation.nearest(values[5], values[3], 0, values[4]);
    Rotation head = Rotation.nearest(values[9], values[6], values[7], values[8]);
    return new Estimate(
        neck.times(head),
        Pose.of(neck, head),
        Optional.of(new Vec3(values[0], values[1], values[2])));
  }

  @Override
  public double[] mirror(double[] values) {
    Labels.checkSize(this, values);
    return new double[] {
      -values[0],
      values[1],
      values[2],
      values[3],
      -values[4],
      values[5],
      values[6],
      -values[7],
      -values[8],
      values[9]
    };
  }

  /** Where a point of the camera's axes lies in picture widths; inverse of {@link #neckJoint}. */
  public static Vec3 neckInPicture(Vec3 joint, Camera camera, double distance) {
    Pixel pixel = camera.project(joint);
    double width = camera.width();
    return new Vec3(
        (pixel.u() - width / 2) / width,
        (camera.height() / 2.0 - pixel.v()) / width,
        (joint.z() + distance) * camera.focalPixels() / (distance * width));
  }

  /** The point of the camera's axes, in metres, that lies at a place in picture widths. */
  public static Vec3 neckJoint(Vec3 inPicture, Camera camera, double distance) {
    double width = camera.width();
    double z = inPicture.z() * distance * width / camera.focalPixels() - distance;
    Pixel pixel =
        new Pixel(inPicture.x() * width + width / 2, camera.height() / 2.0 - inPicture.y() * width);
    return camera.unproject(pixel, -z);
  }

  /** The pose of neck and head on a body whose rotation relative to the camera is known. */
  public static Pose neckOnBody(Estimate estimate, Rotation body) {
    Rotation neck = body.inverse().times(estimate.pose().neck()).swing();
    Rotation head = body.times(neck).inverse().times(estimate.headToCamera());
    return Pose.of(neck, head);
  }
}
