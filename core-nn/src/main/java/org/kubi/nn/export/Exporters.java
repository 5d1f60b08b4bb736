package org.kubi.nn.export;

import java.util.List;
import java.util.stream.Collectors;

/** All formats. To add one: write it, and add it to the list here. */
public final class Exporters {
  /** Every format. */
  public static final List<Exporter> ALL =
      List.of(
          new OnnxExporter(),
          new RawExporter(Precision.FLOAT32),
          new RawExporter(Precision.FLOAT16));

  private Exporters() {}

  /** The format with an id, or {@code IllegalArgumentException} that lists those there are. */
  public static Exporter byId(String id) {
    for (Exporter exporter : ALL) {
      if (exporter.id().equals(id)) {
        return exporter;
      }
    }
    throw new IllegalArgumentException(
        "no format is called '%s'; there are %s"
            .formatted(id, ALL.stream().map(Exporter::id).collect(Collectors.joining(", "))));
  }
}
