package org.kubi.app.output;

import java.util.Optional;
import org.kubi.framing.Box;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;
import org.kubi.label.Estimate;
import org.kubi.pose.HeadAngles;
import org.kubi.pose.Pose;

/** Poses to write and send. */
final class TestPoses {
  private TestPoses() {}

  /** A head by opentrack's angles, half a metre before the camera, to the right and up. */
  static HeadPose of(double yaw, double pitch, double roll, double seconds) {
    Rotation head = new HeadAngles(yaw, pitch, roll, HeadAngles.Convention.OPENTRACK).rotation();
    return of(Pose.ofHead(head), seconds);
  }

  static HeadPose of(Pose pose, double seconds) {
    return new HeadPose(
        "a \"b\".png",
        1,
        "net",
        seconds,
        new Estimate(pose.headToBody(), pose, Optional.empty()),
        Optional.of(new Vec3(0.1, 0.02, -0.5)),
        Optional.of(new Box(10, 20, 30, 40)),
        Optional.of(Rotation.IDENTITY));
  }
}
