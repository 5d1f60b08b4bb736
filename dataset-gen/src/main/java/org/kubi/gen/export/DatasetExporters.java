package org.kubi.gen.export;

import java.util.List;
import java.util.stream.Collectors;

/** All formats for data sets. To add one: write it, and add it to the list here. */
public final class DatasetExporters {
  /** Every format. */
  public static final List<DatasetExporter> ALL =
      List.of(
          new PngExporter(),
          new NpzExporter(),
          new CocoExporter(),
          new Hdf5Exporter(),
          new WebDatasetExporter(),
          new FaceMatExporter());

  private DatasetExporters() {}

  /** The format with an id, or {@code IllegalArgumentException} that lists those there are. */
  public static DatasetExporter byId(String id) {
    for (DatasetExporter exporter : ALL) {
      if (exporter.id().equals(id)) {
        return exporter;
      }
    }
    throw new IllegalArgumentException(
        "no format is called '%s'; there are %s"
            .formatted(
                id, ALL.stream().map(DatasetExporter::id).collect(Collectors.joining(", "))));
  }
}
