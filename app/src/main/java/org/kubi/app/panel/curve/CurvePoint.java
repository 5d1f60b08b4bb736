package org.kubi.app.panel.curve;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.kubi.nn.record.MetricsTable;

/**
 * What was known of a training at one moment.
 *
 * @param epochs how many were done, with the share of the one that ran
 * @param pictures how many were learnt from, each time counted
 * @param seconds spent on that
 * @param values what was measured; finite numbers
 */
public record CurvePoint(
    double epochs, double pictures, double seconds, Map<Quantity, Double> values) {
  private static final String STEP = "step";

  public CurvePoint {
    EnumMap<Quantity, Double> finite = new EnumMap<>(Quantity.class);
    values.forEach(
        (quantity, value) -> {
          if (Double.isFinite(value)) {
            finite.put(quantity, value);
          }
        });
    values = Map.copyOf(finite);
  }

  /** What was measured of one quantity. */
  public OptionalDouble value(Quantity quantity) {
    Double value = values.get(quantity);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Whether it was measured on held-out people, and not only told on the way. */
  public boolean measured() {
    return values.containsKey(Quantity.ERROR) || values.containsKey(Quantity.VALIDATION_LOSS);
  }

  /**
   * The points of a run's table. A row within an epoch bears the running epoch's number: its place
   * is found by its step. The time is that of the pictures at the speed that their row tells.
   */
  public static List<CurvePoint> of(MetricsTable table) {
    double epochSteps = 0;
    for (Map<String, Double> row : table.rows()) {
      double epoch = row.getOrDefault(MetricsTable.EPOCH, 0.0);
      if (epoch > 0) {
        epochSteps = Math.max(epochSteps, row.getOrDefault(STEP, 0.0) / epoch);
      }
    }
    List<CurvePoint> points = new ArrayList<>();
    double pictures = 0;
    double seconds = 0;
    for (Map<String, Double> row : table.rows()) {
      double now = row.getOrDefault(MetricsTable.PICTURES, pictures);
      double speed = row.getOrDefault(MetricsTable.SPEED, 0.0);
      seconds += speed > 0 ? (now - pictures) / speed : 0;
      pictures = now;
      double step = row.getOrDefault(STEP, 0.0);
      double epochs =
          epochSteps > 0 && step > 0
              ? step / epochSteps
              : row.getOrDefault(MetricsTable.EPOCH, 0.0);
      points.add(new CurvePoint(epochs, pictures, seconds, values(row)));
    }
    return points;
  }

  private static Map<Quantity, Double> values(Map<String, Double> row) {
    Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
    for (Quantity quantity : Quantity.values()) {
      Double value = row.get(quantity.column());
      if (value != null) {
        values.put(quantity, value);
      }
    }
    return values;
  }
}
