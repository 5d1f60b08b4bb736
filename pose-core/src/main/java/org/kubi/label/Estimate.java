package org.kubi.label;

import java.util.Optional;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Pose;

/**
 * What a label's numbers say of a head.
 *
 * @param headToCamera the head relative to the camera
 * @param pose neck and head for a body that faces the camera; {@code pose.headToBody()} equals
 *     {@code headToCamera}
 * @param neckInPicture place of the neck's joint, if the label tells it: x to the right and y up
 *     from the middle of the picture, z towards the viewer from the plane on which it is framed,
 *     all in picture widths
 */
public record Estimate(Rotation headToCamera, Pose pose, Optional<Vec3> neckInPicture) {}
