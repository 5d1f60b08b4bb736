package org.kubi.app.panel.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.kubi.nn.record.MetricsTable;
import org.kubi.nn.record.RunRecord;
import org.kubi.nn.record.RunState;

/**
 * A run as it is listed.
 *
 * @param folder where it lies
 * @param name its own
 * @param preset shape of its network
 * @param dataset what it learns from
 * @param datasetHash SHA-256 of that data set's manifest
 * @param epochs how many are done
 * @param wanted how many are to be done; 0 if it does not say
 * @param state how far it has come
 * @param best the least mean error measured, degrees
 * @param curve its measurements
 */
public record RunRow(
    Path folder,
    String name,
    String preset,
    String dataset,
    String datasetHash,
    int epochs,
    int wanted,
    RunState state,
    OptionalDouble best,
    List<CurvePoint> curve) {
  private static final String DEGREES = "validation_geodesic_mean_degrees";

  public RunRow {
    curve = List.copyOf(curve);
  }

  static RunRow of(RunRecord run) {
    List<CurvePoint> curve = new ArrayList<>();
    OptionalDouble best = OptionalDouble.empty();
    for (Map<String, Double> row : run.metrics().rows()) {
      OptionalDouble degrees = number(row, DEGREES);
      if (degrees.isPresent() && degrees.getAsDouble() < best.orElse(Double.MAX_VALUE)) {
        best = degrees;
      }
      curve.add(
          new CurvePoint(
              row.getOrDefault(MetricsTable.EPOCH, 0.0),
              row.getOrDefault("train_loss", Double.NaN),
              number(row, "validation_loss"),
              degrees));
    }
    return new RunRow(
        run.folder(),
        run.name(),
        run.preset(),
        run.facts().getOrDefault("dataset", ""),
        run.facts().getOrDefault("datasetHash", ""),
        run.epochsDone(),
        run.epochsWanted().orElse(0),
        run.state(),
        best,
        curve);
  }

  private static OptionalDouble number(Map<String, Double> row, String column) {
    double value = row.getOrDefault(column, Double.NaN);
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
