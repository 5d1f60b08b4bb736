package org.kubi.nn.evaluate;

import java.util.List;
import java.util.Locale;
import org.kubi.geometry.Rotation;
import org.kubi.nn.predict.Prediction;
import org.kubi.pose.HeadAngles;

/**
 * The text of {@code predictions.csv}: file, yaw, pitch, roll (degrees, AFLW2000's convention), qw
 * qx qy qz (head to camera), then the network's numbers.
 */
final class PredictionTable {
  private final StringBuilder text = new StringBuilder("file,yaw,pitch,roll,qw,qx,qy,qz");

  PredictionTable(List<String> columns) {
    for (String column : columns) {
      text.append(',').append(column);
    }
    text.append('\n');
  }

  void add(String file, Prediction prediction) {
    Rotation head = prediction.estimate().headToCamera();
    HeadAngles angles = HeadAngles.of(head, HeadAngles.Convention.AFLW2000);
    text.append(quoted(file));
    for (double degrees : new double[] {angles.yaw(), angles.pitch(), angles.roll()}) {
      text.append(',').append(String.format(Locale.ROOT, "%.4f", degrees));
    }
    for (double number : new double[] {head.w(), head.x(), head.y(), head.z()}) {
      text.append(',').append(String.format(Locale.ROOT, "%.7f", number));
    }
    for (double number : prediction.values()) {
      text.append(',').append((float) number);
    }
    text.append('\n');
  }

  private static String quoted(String cell) {
    return cell.chars().anyMatch(c -> ",\"\n\r".indexOf(c) >= 0)
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
