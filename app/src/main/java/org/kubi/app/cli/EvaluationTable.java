package org.kubi.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The figures of a report as tables, one for each source of heads: angles of different kinds of
 * truth are never mixed. Where only yaw and pitch are known, and only nominally, correlations take
 * the place of rotations.
 */
final class EvaluationTable {
  private static final String OF_ALL = "";

  private final JsonNode report;

  EvaluationTable(JsonNode report) {
    this.report = report;
  }

  /** All tables; empty where no truth is known. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (String source : sources()) {
      JsonNode own = of(report, source);
      if (own.path("count").asInt() == 0) {
        continue;
      }
      boolean rotations = own.has("geodesic");
      text.append(title(source, own, rotations)).append('\n');
      text.append(rotations ? rotations(source) : nominal(source)).append('\n');
    }
    return text.toString();
  }

  private List<String> sources() {
    List<String> names = new ArrayList<>();
    report.path("sources").fieldNames().forEachRemaining(names::add);
    return names.isEmpty() ? List.of(OF_ALL) : names;
  }

  private static JsonNode of(JsonNode network, String source) {
    JsonNode each = network.path("sources");
    return source.equals(OF_ALL) || !each.has(source) ? network : each.path(source);
  }

  private String title(String source, JsonNode own, boolean rotations) {
    return "%s%d heads; %s%s"
        .formatted(
            source.equals(OF_ALL) ? "" : source + ": ",
            own.path("count").asInt(),
            rotations
                ? "errors in degrees, AFLW2000's convention; geodesic also by |yaw|"
                : "nominal angles, roll unknown; core: |yaw| up to 45, |pitch| up to 30",
            report.path("mirrored").asBoolean()
                ? "; raw, with the mirrored picture"
                : "; raw, no mirror");
  }

  private String rotations(String source) {
    TextTable table =
        new TextTable(
            List.of(
                "network",
                "yaw",
                "pitch",
                "roll",
                "MAE",
                "geodesic",
                "median",
                "<30",
                "30-60",
                ">60",
                ">90 off"));
    each()
        .forEach(
            (name, network) -> {
              JsonNode own = of(network, source);
              String off =
                  "%d of %d"
                      .formatted(
                          own.path("opposite").path("count").asInt(),
                          own.path("opposite").path("of").asInt());
              table.row(row(name, own, off));
              table.row(row("  after one rotation", own.path("aligned"), ""));
            });
    table.row(row("(best single answer)", of(report, source).path("constant"), ""));
    return table.text();
  }

  private String nominal(String source) {
    TextTable table =
        new TextTable(
            List.of(
                "network", "r yaw", "r pitch", "core", "r yaw", "r pitch", "yaw", "pitch",
                ">90 off"));
    each()
        .forEach(
            (name, network) -> {
              JsonNode own = of(network, source);
              JsonNode core = own.path("core");
              table.row(
                  List.of(
                      name,
                      number(own, "/correlation/yaw", 3),
                      number(own, "/correlation/pitch", 3),
                      core.path("count").asText(),
                      number(core, "/correlation/yaw", 3),
                      number(core, "/correlation/pitch", 3),
                      number(core, "/mae/yaw", 2),
                      number(core, "/mae/pitch", 2),
                      "%d of %d"
                          .formatted(
                              own.path("opposite").path("count").asInt(),
                              own.path("opposite").path("of").asInt())));
            });
    return table.text();
  }

  /** Ours first, then its peers. */
  private Map<String, JsonNode> each() {
    Map<String, JsonNode> all = new java.util.LinkedHashMap<>();
    all.put(report.path("model").asText("network"), report);
    for (JsonNode peer : report.path("peers")) {
      String name = peer.path("name").asText();
      all.put(all.containsKey(name) ? name + " (" + all.size() + ")" : name, peer);
    }
    return all;
  }

  private static List<String> row(String name, JsonNode own, String off) {
    List<String> cells = new ArrayList<>(List.of(name));
    for (String angle : List.of("yaw", "pitch", "roll", "mean")) {
      cells.add(number(own, "/mae/" + angle, 2));
    }
    cells.add(number(own, "/geodesic/meanDegrees", 2));
    cells.add(number(own, "/geodesic/medianDegrees", 2));
    for (int band = 0; band < 3; band++) {
      cells.add(number(own, "/bands/" + band + "/geodesic/meanDegrees", 1));
    }
    cells.add(off);
    return cells;
  }

  private static String number(JsonNode own, String path, int digits) {
    JsonNode node = own.at(path);
    return node.isNumber() ? String.format(Locale.ROOT, "%." + digits + "f", node.asDouble()) : "-";
  }
}
