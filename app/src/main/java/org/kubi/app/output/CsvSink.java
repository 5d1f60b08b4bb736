package org.kubi.app.output;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.kubi.app.task.TaskException;
import org.kubi.framing.Box;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;
import org.kubi.pose.HeadAngles;
import org.kubi.pose.HeadAngles.Convention;

/**
 * A table, a row for each pose: yaw, pitch and roll in degrees by AFLW2000's convention,
 * quaternions head to camera ({@code q}), of the neck on the body and of the head on the neck, the
 * face's place in metres, its box in pixels; what is not known is empty.
 */
public final class CsvSink implements HeadSink {
  /** The columns. */
  static final String HEADER =
      "picture,head,network,seconds,yaw,pitch,roll,qw,qx,qy,qz,"
          + "neck_qw,neck_qx,neck_qy,neck_qz,head_qw,head_qx,head_qy,head_qz,"
          + "x_m,y_m,z_m,box_x,box_y,box_w,box_h,true_yaw,true_pitch,true_roll,error_degrees\n";

  private final OutputFile file;

  /** Begins a table; it is in its place when it is closed. */
  public CsvSink(Path file) throws TaskException {
    this.file = new OutputFile(file);
    this.file.write(HEADER);
  }

  @Override
  public void take(HeadPose pose) throws TaskException {
    StringBuilder row = new StringBuilder();
    row.append(quoted(pose.picture())).append(',').append(pose.head());
    row.append(',').append(quoted(pose.network()));
    number(row, "%.4f", pose.seconds());
    angles(row, Optional.of(pose.headToCamera()));
    quaternion(row, pose.headToCamera());
    quaternion(row, pose.estimate().pose().neck());
    quaternion(row, pose.estimate().pose().head());
    Optional<Vec3> place = pose.place();
    numbers(row, "%.4f", place.map(p -> new double[] {p.x(), p.y(), p.z()}), 3);
    Optional<Box> box = pose.box();
    numbers(row, "%.2f", box.map(b -> new double[] {b.x(), b.y(), b.width(), b.height()}), 4);
    angles(row, pose.truth());
    numbers(
        row,
        "%.4f",
        pose.truth().map(t -> new double[] {Math.toDegrees(t.angleTo(pose.headToCamera()))}),
        1);
    file.write(row.append('\n').toString());
  }

  @Override
  public void close() throws TaskException {
    file.close();
  }

  private static void angles(StringBuilder row, Optional<Rotation> head) {
    numbers(
        row,
        "%.4f",
        head.map(one -> HeadAngles.of(one, Convention.AFLW2000))
            .map(a -> new double[] {a.yaw(), a.pitch(), a.roll()}),
        3);
  }

  private static void quaternion(StringBuilder row, Rotation q) {
    numbers(row, "%.7f", Optional.of(new double[] {q.w(), q.x(), q.y(), q.z()}), 4);
  }

  private static void numbers(
      StringBuilder row, String format, Optional<double[]> values, int count) {
    for (int i = 0; i < count; i++) {
      if (values.isPresent()) {
        number(row, format, values.get()[i]);
      } else {
        row.append(',');
      }
    }
  }

  private static void number(StringBuilder row, String format, double value) {
    row.append(',').append(String.format(Locale.ROOT, format, value));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
