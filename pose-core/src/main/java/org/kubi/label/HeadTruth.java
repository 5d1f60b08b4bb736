package org.kubi.label;

import org.kubi.framing.Box;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;

/**
 * What is known of the head in one rendered picture. Points are in the camera's axes, metres.
 *
 * @param character index of the character in the data set's list
 * @param camera the picture's camera
 * @param distance from the camera to the plane on which the picture is framed (the middle of the
 *     face, or of a whole figure), metres along the view
 * @param neckJoint where the neck begins
 * @param headJoint where the head begins, after posing
 * @param body the body relative to the camera: what carries the neck
 * @param neck the neck relative to the body; without twist: its y is 0
 * @param head the head relative to the neck
 * @param faceBox the tight box of the face (brows to chin) in the picture, pixels
 * @param details what is known beside
 */
public record HeadTruth(
    int character,
    Camera camera,
    double distance,
    Vec3 neckJoint,
    Vec3 headJoint,
    Rotation body,
    Rotation neck,
    Rotation head,
    Box faceBox,
    HeadDetails details) {
  public HeadTruth {
    if (!(distance > 0)) {
      throw new IllegalArgumentException("distance is above 0 metres, found " + distance);
    }
    if (Math.abs(neck.y()) > 1e-9) {
      throw new IllegalArgumentException("the neck does not twist (y = 0), found " + neck);
    }
  }

  /** What is known where nobody asked for more than the pose. */
  public HeadTruth(
      int character,
      Camera camera,
      double distance,
      Vec3 neckJoint,
      Vec3 headJoint,
      Rotation body,
      Rotation neck,
      Rotation head,
      Box faceBox) {
    this(
        character,
        camera,
        distance,
        neckJoint,
        headJoint,
        body,
        neck,
        head,
        faceBox,
        HeadDetails.UNKNOWN);
  }

  /** The same, with other details. */
  public HeadTruth withDetails(HeadDetails others) {
    return new HeadTruth(
        character, camera, distance, neckJoint, headJoint, body, neck, head, faceBox, others);
  }

  /** The head relative to the camera. */
  public Rotation headToCamera() {
    return body.times(neck).times(head);
  }
}
