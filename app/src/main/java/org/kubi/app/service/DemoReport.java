package org.kubi.app.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.kubi.nn.evaluate.Report;

/** A page with what the demo found. */
public final class DemoReport {
  private static final String[][] ROWS = {
    {"pictures", "count"},
    {"geodesic error, mean", "geodesic.meanDegrees"},
    {"geodesic error, median", "geodesic.medianDegrees"},
    {"best constant answer, geodesic mean", "constant.geodesic.meanDegrees"},
    {"MAE yaw", "mae.yaw"},
    {"MAE pitch", "mae.pitch"},
    {"MAE roll", "mae.roll"},
    {"MAE mean", "mae.mean"},
    {"best constant answer, MAE mean", "constant.mae.mean"}
  };

  private final List<String> sections = new ArrayList<>();

  /** Adds an evaluation: all of it, and each source of its photos. */
  public void add(String title, Report report) {
    StringBuilder text = new StringBuilder("## ").append(title).append("\n\n");
    List<String> sources = new ArrayList<>();
    report.json().path("sources").fieldNames().forEachRemaining(sources::add);
    text.append("| degrees, AFLW2000's convention | all |");
    sources.forEach(source -> text.append(' ').append(source).append(" |"));
    text.append("\n|---|").append("---:|".repeat(sources.size() + 1)).append('\n');
    for (String[] row : ROWS) {
      text.append("| ").append(row[0]).append(" | ").append(cell(report.number(row[1])));
      for (String source : sources) {
        Report part = new Report((ObjectNode) report.json().path("sources").path(source));
        text.append(" | ").append(cell(part.number(row[1])));
      }
      text.append(" |\n");
    }
    sections.add(text.toString());
  }

  /** The page. */
  public String toMarkdown() {
    return "# What the demo found\n\n"
        + "The network saw rendered people only. Pages with photo, network's picture and model: "
        + "`on-photos/sheet-*.png`.\n\n"
        + String.join("\n", sections);
  }

  private static String cell(OptionalDouble number) {
    if (number.isEmpty()) {
      return "";
    }
    double value = number.getAsDouble();
    return value == Math.rint(value) && value > 90
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
