package org.kubi.nn.evaluate;

import java.util.List;
import java.util.Locale;
import org.kubi.geometry.Rotation;
import org.kubi.label.Labels;
import org.kubi.nn.predict.Prediction;
import org.kubi.nn.preset.Outputs;
import org.kubi.pose.HeadAngles;

/**
 * The text of {@code predictions.csv}: file, yaw, pitch, roll (degrees, AFLW2000's convention), qw
 * qx qy qz (head to camera), then the numbers of the network's labels, and where it says how far
 * off it expects the head's rotation to be, {@code uncertainty_degrees}.
 */
final class PredictionTable {
  private final StringBuilder text = new StringBuilder("file,yaw,pitch,roll,qw,qx,qy,qz");

  PredictionTable(List<String> columns) {
    this(columns, false);
  }

  PredictionTable(Outputs outputs) {
    this(
        outputs.columns().subList(0, outputs.size()),
        outputs.uncertain().containsKey(Labels.HEAD_ROTATION.id()));
  }

  private PredictionTable(List<String> columns, boolean unsure) {
    for (String column : columns) {
      text.append(',').append(column);
    }
    text.append(unsure ? ",uncertainty_degrees\n" : "\n");
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
    prediction
        .uncertainty()
        .ifPresent(degrees -> text.append(',').append(String.format(Locale.ROOT, "%.4f", degrees)));
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
