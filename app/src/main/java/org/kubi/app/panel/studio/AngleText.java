package org.kubi.app.panel.studio;

import java.util.Locale;
import org.kubi.geometry.Rotation;
import org.kubi.pose.HeadAngles;
import org.kubi.pose.HeadAngles.Convention;

/** Yaw, pitch and roll as the window writes them. */
public final class AngleText {
  private AngleText() {}

  /** Three numbers of degrees in columns of equal width, as in {@code +12.3° −4.0° +0.5°}. */
  public static String of(Rotation headToCamera, Convention convention) {
    HeadAngles angles = HeadAngles.of(headToCamera, convention);
    return String.format(
            Locale.ROOT,
            "%+6.1f° %+6.1f° %+6.1f°",
            tenth(angles.yaw()),
            tenth(angles.pitch()),
            tenth(angles.roll()))
        .replace('-', '−');
  }

  /** The same without columns, in as little room as it takes. */
  public static String narrow(Rotation headToCamera, Convention convention) {
    return of(headToCamera, convention).strip().replaceAll(" +", " ");
  }

  /** Rounded to what is written, so that nothing reads as minus zero. */
  private static double tenth(double degrees) {
    return Math.round(degrees * 10) / 10.0;
  }
}
