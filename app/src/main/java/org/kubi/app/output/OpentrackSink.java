package org.kubi.app.output;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.kubi.app.task.TaskException;
import org.kubi.geometry.Vec3;
import org.kubi.pose.HeadAngles;
import org.kubi.pose.HeadAngles.Convention;

/**
 * Datagrams for opentrack's input "UDP over network": six doubles, little-endian, x y z in
 * centimetres, then yaw pitch roll in degrees (opentrack's {@code tracker-udp} copies them into
 * {@code TX TY TZ Yaw Pitch Roll}). As in its own neural tracker, x is to the right of the picture,
 * y up, z away from the camera; the angles are by {@link Convention#OPENTRACK}. Without a place, x
 * y z are 0.
 */
public final class OpentrackSink implements HeadSink {
  /** Where opentrack listens if nobody says otherwise. */
  public static final int PORT = 4242;

  private static final int NUMBERS = 6;
  private static final double CENTIMETRES = 100;

  private final Datagrams datagrams;

  /** Opens a socket; whether somebody listens is not known. */
  public OpentrackSink(Endpoint to) throws TaskException {
    this.datagrams = new Datagrams(to);
  }

  /** The 48 bytes of a pose. */
  static byte[] bytes(HeadPose pose) {
    Vec3 place = pose.place().orElse(Vec3.ZERO);
    HeadAngles angles = HeadAngles.of(pose.headToCamera(), Convention.OPENTRACK);
    ByteBuffer bytes = ByteBuffer.allocate(NUMBERS * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putDouble(CENTIMETRES * place.x());
    bytes.putDouble(CENTIMETRES * place.y());
    bytes.putDouble(-CENTIMETRES * place.z());
    bytes.putDouble(angles.yaw()).putDouble(angles.pitch()).putDouble(angles.roll());
    return bytes.array();
  }

  @Override
  public void take(HeadPose pose) throws TaskException {
    datagrams.send(bytes(pose));
  }

  @Override
  public void close() {
    datagrams.close();
  }
}
