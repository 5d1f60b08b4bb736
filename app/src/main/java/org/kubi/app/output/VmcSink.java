package org.kubi.app.output;

import org.kubi.app.task.TaskException;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Pose;

/**
 * Neck and head for an avatar by the Virtual Motion Capture protocol, over OSC: in one bundle
 * {@code /VMC/Ext/OK 1}, {@code /VMC/Ext/T seconds}, and for {@code Neck} and {@code Head} {@code
 * /VMC/Ext/Bone/Pos name px py pz qx qy qz qw}, the bone's place and rotation relative to its
 * parent. Unity's axes are left-handed (x to the right of an avatar that looks along +z, y up),
 * ours have x to its left: places are (-x, y, z), quaternions (x, -y, -z, w). Metres.
 */
public final class VmcSink implements HeadSink {
  /** Where a marionette listens if nobody says otherwise. */
  public static final int PORT = 39539;

  private final NeckBones bones;
  private final Datagrams datagrams;

  /**
   * Opens a socket; whether somebody listens is not known.
   *
   * @param bones whose lengths are told as the places
   */
  public VmcSink(Endpoint to, NeckBones bones) throws TaskException {
    this.bones = bones;
    this.datagrams = new Datagrams(to);
  }

  @Override
  public void take(HeadPose pose) throws TaskException {
    Pose held = pose.estimate().pose();
    OscBundle bundle =
        new OscBundle().add("/VMC/Ext/OK", 1).add("/VMC/Ext/T", (float) pose.seconds());
    bone(bundle, "Neck", bones.toNeck(), held.neck());
    bone(bundle, "Head", bones.toHead(), held.head());
    datagrams.send(bundle.bytes());
  }

  private static void bone(OscBundle bundle, String name, Vec3 place, Rotation turn) {
    bundle.add(
        "/VMC/Ext/Bone/Pos",
        name,
        (float) -place.x(),
        (float) place.y(),
        (float) place.z(),
        (float) turn.x(),
        (float) -turn.y(),
        (float) -turn.z(),
        (float) turn.w());
  }

  @Override
  public void close() {
    datagrams.close();
  }
}
