package org.kubi.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.kubi.app.service.RunTags;
import org.kubi.data.Json;
import org.kubi.nn.record.MetricsTable;
import org.kubi.nn.record.RunComparison;
import org.kubi.nn.record.RunRecord;

/** Runs as tables to read, and as values for JSON. */
final class RunTexts {
  private static final String NOTHING = "-";
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private RunTexts() {}

  static String list(List<RunRecord> runs) {
    TextTable table =
        new TextTable(
            List.of(
                "run",
                "preset",
                "data",
                "epochs",
                "best",
                "of",
                "at epoch",
                "pictures/s",
                "when",
                "state",
                "tags"));
    for (RunRecord run : runs) {
      MetricsTable metrics = run.metrics();
      OptionalInt wanted = run.epochsWanted();
      table.row(
          List.of(
              run.name(),
              run.preset(),
              run.facts().getOrDefault("dataset", NOTHING),
              run.epochsDone() + "/" + (wanted.isPresent() ? wanted.getAsInt() : "?"),
              number(metrics.best().get(metrics.errorColumn())),
              metrics.best().isEmpty() ? NOTHING : shortName(metrics.errorColumn()),
              number(metrics.best().get(MetricsTable.EPOCH)),
              number(metrics.median(MetricsTable.SPEED)),
              WHEN.format(run.changed().atZone(ZoneId.systemDefault())),
              run.state().word(),
              RunTags.of(run.folder()).text()));
    }
    return table.text();
  }

  static String show(RunRecord run, Charset terminal) {
    StringBuilder text = new StringBuilder();
    run.facts().forEach((name, value) -> text.append(line(name, value)));
    text.append("settings\n");
    run.settings().forEach((name, value) -> text.append(line("  " + name, value)));
    text.append(line("state", run.state().word()));
    text.append(line("tags", RunTags.of(run.folder()).text()));
    text.append(line("epochs", String.valueOf(run.epochsDone())));
    text.append(line("checkpoints", String.join(", ", run.checkpoints())));
    text.append(line("event files", String.valueOf(run.files().size())));
    text.append(line("size", String.format(Locale.ROOT, "%.1f MB", run.bytes() / 1e6)));
    MetricsTable metrics = run.metrics();
    if (metrics.rows().isEmpty()) {
      return text.append("Nothing was measured yet.\n").toString();
    }
    String error = metrics.errorColumn();
    Map<String, Double> best = metrics.best();
    text.append(
        line(
            "best",
            "%s (%s) at epoch %s"
                .formatted(
                    number(best.get(error)),
                    shortName(error),
                    number(best.get(MetricsTable.EPOCH)))));
    List<Double> curve = new ArrayList<>();
    metrics.rows().forEach(row -> curve.add(row.getOrDefault(error, Double.NaN)));
    text.append(line("curve", Sparkline.of(curve, terminal))).append('\n');
    TextTable table = new TextTable(metrics.columns().stream().map(RunTexts::shortName).toList());
    for (Map<String, Double> row : metrics.rows()) {
      table.row(metrics.columns().stream().map(column -> number(row.get(column))).toList());
    }
    text.append(table.text());
    if (metrics.unreadable() > 0) {
      text.append(
          "Left out: %d lines of metrics.csv that are cut off or no numbers.%n"
              .formatted(metrics.unreadable()));
    }
    return text.toString();
  }

  static String compare(RunComparison comparison) {
    List<String> names = comparison.runs().stream().map(RunRecord::name).toList();
    StringBuilder text = new StringBuilder();
    if (comparison.differences().isEmpty()) {
      text.append("The settings are alike.\n");
    } else {
      TextTable differences = new TextTable(head("differs", names));
      comparison
          .differences()
          .forEach(
              (name, values) ->
                  differences.row(
                      head(name, values.stream().map(value -> value.orElse(NOTHING)).toList())));
      text.append(differences.text());
    }
    String error = shortName(comparison.errorColumn());
    text.append('\n').append(marks(error + " at epoch", names, comparison.byEpoch()));
    text.append('\n').append(marks(error + " after pictures", names, comparison.byPictures()));
    return text.toString();
  }

  private static String marks(String title, List<String> names, List<RunComparison.Mark> marks) {
    TextTable table = new TextTable(head(title, names));
    for (RunComparison.Mark mark : marks) {
      table.row(
          head(String.valueOf(mark.at()), mark.errors().stream().map(RunTexts::number).toList()));
    }
    return table.text();
  }

  static Map<String, Object> json(RunRecord run, boolean whole) {
    MetricsTable metrics = run.metrics();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", run.name());
    json.put("folder", run.folder().toString());
    json.put("preset", run.preset());
    json.put("dataset", run.facts().getOrDefault("dataset", ""));
    json.put("epochs", run.epochsDone());
    run.epochsWanted().ifPresent(wanted -> json.put("epochsWanted", wanted));
    if (!metrics.best().isEmpty()) {
      json.put("errorColumn", metrics.errorColumn());
      json.put("best", metrics.best());
    }
    metrics.median(MetricsTable.SPEED).ifPresent(speed -> json.put("picturesPerSecond", speed));
    json.put("changed", run.changed().truncatedTo(ChronoUnit.SECONDS).toString());
    json.put("state", run.state().word());
    json.put("tags", RunTags.of(run.folder()).tags());
    if (whole) {
      json.put("facts", run.facts());
      json.put("settings", run.settings());
      json.put("checkpoints", run.checkpoints());
      json.put("eventFiles", run.files());
      json.put("bytes", run.bytes());
      json.put("metrics", metrics.rows());
      json.put("unreadableRows", metrics.unreadable());
    }
    return json;
  }

  static Map<String, Object> json(RunComparison comparison) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("runs", comparison.runs().stream().map(RunRecord::name).toList());
    Map<String, Object> differences = new LinkedHashMap<>();
    comparison
        .differences()
        .forEach(
            (name, values) ->
                differences.put(name, values.stream().map(RunTexts::orNull).toList()));
    json.put("differences", differences);
    json.put("errorColumn", comparison.errorColumn());
    json.put("byEpoch", json(comparison.byEpoch()));
    json.put("byPictures", json(comparison.byPictures()));
    return json;
  }

  private static List<Map<String, Object>> json(List<RunComparison.Mark> marks) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (RunComparison.Mark mark : marks) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("at", mark.at());
      one.put(
          "errors",
          mark.errors().stream()
              .map(
                  error ->
                      orNull(
                          error.isPresent() ? Optional.of(error.getAsDouble()) : Optional.empty()))
              .toList());
      all.add(one);
    }
    return all;
  }

  /** Null in JSON where a run has nothing. */
  private static JsonNode orNull(Optional<?> value) {
    return value.<JsonNode>map(Json::tree).orElse(NullNode.getInstance());
  }

  private static List<String> head(String first, List<String> others) {
    List<String> all = new ArrayList<>();
    all.add(first);
    all.addAll(others);
    return all;
  }

  private static String line(String name, String value) {
    return String.format(Locale.ROOT, "%-28s %s", name, value).stripTrailing() + "\n";
  }

  /** Columns as tables have room for them. */
  private static String shortName(String column) {
    return switch (column) {
      case "validation_geodesic_mean_degrees" -> "mean deg";
      case "validation_geodesic_median_degrees" -> "median deg";
      case "learning_rate" -> "rate";
      case "pictures_per_second" -> "pictures/s";
      default -> column.replace("validation_", "val ").replace('_', ' ');
    };
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : NOTHING;
  }

  private static String number(@Nullable Double value) {
    if (value == null) {
      return NOTHING;
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    return Math.abs(value) < 0.01
        ? String.format(Locale.ROOT, "%.3g", value)
        : String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.4f" : "%.2f", value);
  }
}
