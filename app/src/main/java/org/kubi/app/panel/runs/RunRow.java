package org.kubi.app.panel.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.kubi.app.panel.curve.CurvePoint;
import org.kubi.app.panel.curve.Quantity;
import org.kubi.app.service.RunTags;
import org.kubi.nn.record.MetricsTable;
import org.kubi.nn.record.RunRecord;

/**
 * A run as it is listed.
 *
 * @param record what its folder tells
 * @param curve its measurements
 * @param tags what somebody has called it
 */
public record RunRow(RunRecord record, List<CurvePoint> curve, RunTags tags) {
  public RunRow {
    curve = List.copyOf(curve);
  }

  static RunRow of(RunRecord record) {
    return new RunRow(record, CurvePoint.of(record.metrics()), RunTags.of(record.folder()));
  }

  /** Where it lies. */
  public Path folder() {
    return record.folder();
  }

  /** Its own name. */
  public String name() {
    return record.name();
  }

  /** What it learns from. */
  public String dataset() {
    return record.facts().getOrDefault("dataset", "");
  }

  /** A setting, as its file has it; empty where it does not. */
  public String setting(String name) {
    return record.settings().getOrDefault(name, "");
  }

  /** Epochs done, and wanted where it says so. */
  public String epochs() {
    return record.epochsWanted().isPresent()
        ? record.epochsDone() + " / " + record.epochsWanted().getAsInt()
        : Integer.toString(record.epochsDone());
  }

  /** The least that was measured of a quantity. */
  public OptionalDouble least(Quantity quantity) {
    return curve.stream().flatMapToDouble(point -> point.value(quantity).stream()).min();
  }

  /** The epoch of the best measurement, by the best measure that it has. */
  public OptionalDouble bestEpoch() {
    Map<String, Double> best = record.metrics().best();
    Double epoch = best.get(MetricsTable.EPOCH);
    return epoch == null ? OptionalDouble.empty() : OptionalDouble.of(epoch);
  }

  /** Pictures a second, the median of its rows. */
  public OptionalDouble speed() {
    return record.metrics().median(MetricsTable.SPEED);
  }

  /** Minutes of steps. */
  public OptionalDouble minutes() {
    return curve.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(curve.get(curve.size() - 1).seconds() / 60);
  }

  /** Whether each word of a filter stands in its name, preset, data set or one of its tags. */
  boolean matches(String filter) {
    String about =
        String.join("\n", name(), record.preset(), dataset(), tags.text()).toLowerCase(Locale.ROOT);
    return Stream.of(filter.strip().toLowerCase(Locale.ROOT).split("\\s+"))
        .allMatch(about::contains);
  }
}
