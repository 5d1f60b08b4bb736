package org.kubi.gen.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetManifest;
import org.kubi.data.LabelBlock;
import org.kubi.label.Labels;

/** A folder of PNG files with one table of all numbers, {@code labels.csv}. */
final class PngExporter implements DatasetExporter {
  private static final String TABLE = "labels.csv";

  @Override
  public String id() {
    return "png";
  }

  @Override
  public String describe() {
    return "A folder of PNG pictures with labels.csv and export.json, for any program.";
  }

  @Override
  public boolean makesFolder() {
    return true;
  }

  @Override
  public void write(Dataset dataset, Path target, Pace pace) throws DatasetException, IOException {
    DatasetManifest manifest = dataset.manifest();
    HeadPose pose = HeadPose.of(dataset);
    int character = manifest.block(Labels.CHARACTER.id()).map(LabelBlock::offset).orElse(-1);
    try (SampleFolders files = new SampleFolders(dataset, target);
        Writer table = Files.newBufferedWriter(target.resolve(TABLE))) {
      table.write(header(manifest, pose));
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < dataset.size(); i++) {
        files.write(i);
        float[] numbers = dataset.sample(i).numbers();
        line.setLength(0);
        line.append(i).append(",images/").append(SampleFolders.name(i)).append(".png,");
        if (character >= 0) {
          line.append(cell(manifest.characters().get((int) numbers[character])));
        }
        if (pose.isKnown()) {
          for (double degrees : pose.degrees(numbers)) {
            line.append(',').append(degrees);
          }
        }
        for (float number : numbers) {
          line.append(',').append(number);
        }
        table.write(line.append('\n').toString());
        pace.at(i + 1L, dataset.size());
      }
    }
  }

  private static String header(DatasetManifest manifest, HeadPose pose) {
    List<String> columns = new ArrayList<>(List.of("index", "file", "character_id"));
    if (pose.isKnown()) {
      columns.addAll(HeadPose.COLUMNS);
    }
    manifest.labels().forEach(block -> columns.addAll(block.columns()));
    return String.join(",", columns) + "\n";
  }

  /** A text as a cell (RFC 4180). */
  private static String cell(String text) {
    return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
