package org.kubi.app.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kubi.app.task.TaskException;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Pose;

/**
 * Biovision's BVH: hips that stand still and face the camera, neck and head upon them, by the names
 * of VRM; y up, the rest pose faces +z, centimetres. Each joint has the channels Zrotation
 * Xrotation Yrotation in degrees: with column vectors {@code R = Rz Rx Ry} relative to its parent.
 * Frames follow each other evenly; where no head was seen, the last pose stays.
 */
public final class BvhSink implements HeadSink {
  private static final double CENTIMETRES = 100;

  /** From the head's joint to the crown, metres. */
  private static final double CROWN = 0.2;

  private final OutputFile file;
  private final NeckBones bones;
  private final double fps;
  private final List<HeadPose> taken = new ArrayList<>();

  /**
   * Begins a file; it is written when it is closed.
   *
   * @param fps frames a second, above 0
   */
  public BvhSink(Path file, NeckBones bones, double fps) throws TaskException {
    if (!(fps > 0) || Double.isInfinite(fps)) {
      throw new IllegalArgumentException("a film has more than 0 frames a second, found " + fps);
    }
    this.bones = bones;
    this.fps = fps;
    this.file = new OutputFile(file);
  }

  @Override
  public void take(HeadPose pose) {
    taken.add(pose);
  }

  @Override
  public void close() throws TaskException {
    file.write(hierarchy());
    file.write(motion());
    file.close();
  }

  private String hierarchy() {
    return "HIERARCHY\nROOT hips\n{\n"
        + offset(Vec3.ZERO, 1)
        + "  CHANNELS 6 Xposition Yposition Zposition Zrotation Xrotation Yrotation\n"
        + "  JOINT neck\n  {\n"
        + offset(bones.neck(), 2)
        + "    CHANNELS 3 Zrotation Xrotation Yrotation\n"
        + "    JOINT head\n    {\n"
        + offset(bones.toHead(), 3)
        + "      CHANNELS 3 Zrotation Xrotation Yrotation\n"
        + "      End Site\n      {\n"
        + offset(new Vec3(0, CROWN, 0), 4)
        + "      }\n    }\n  }\n}\n";
  }

  private static String offset(Vec3 metres, int depth) {
    return String.format(
        Locale.ROOT,
        "%sOFFSET %.6f %.6f %.6f\n",
        "  ".repeat(depth),
        CENTIMETRES * metres.x(),
        CENTIMETRES * metres.y(),
        CENTIMETRES * metres.z());
  }

  private String motion() {
    List<String> rows = new ArrayList<>();
    int last = 0;
    long frames = taken.isEmpty() ? 0 : frame(taken.get(taken.size() - 1)) + 1;
    for (long frame = 0; frame < frames; frame++) {
      while (last + 1 < taken.size() && frame(taken.get(last + 1)) <= frame) {
        last++;
      }
      Pose pose = taken.get(last).estimate().pose();
      rows.add("0 0 0 0 0 0" + angles(pose.neck()) + angles(pose.head()) + "\n");
    }
    return String.format(
            Locale.ROOT, "MOTION\nFrames: %d\nFrame Time: %.8f\n", rows.size(), 1 / fps)
        + String.join("", rows);
  }

  private long frame(HeadPose pose) {
    return Math.round(pose.seconds() * fps);
  }

  /** z, x and y of {@code R = Rz Rx Ry}, degrees; where x is a quarter turn, y is 0. */
  static double[] zxy(Rotation rotation) {
    double[] m = rotation.matrix();
    double x = StrictMath.asin(Math.max(-1, Math.min(1, m[7])));
    boolean locked = Math.hypot(m[1], m[4]) < 1e-7;
    double z = locked ? StrictMath.atan2(m[3], m[0]) : StrictMath.atan2(-m[1], m[4]);
    double y = locked ? 0 : StrictMath.atan2(-m[6], m[8]);
    return new double[] {Math.toDegrees(z), Math.toDegrees(x), Math.toDegrees(y)};
  }

  private static String angles(Rotation rotation) {
    StringBuilder text = new StringBuilder();
    for (double degrees : zxy(rotation)) {
      text.append(String.format(Locale.ROOT, " %.6f", degrees));
    }
    return text.toString();
  }
}
