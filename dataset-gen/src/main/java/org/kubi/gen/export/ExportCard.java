package org.kubi.gen.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.Json;

/**
 * The file {@code export.json} in a folder that an export makes: the format, the SHA-256 of the
 * data set's manifest, and that manifest, which says what the numbers mean. It is the first file
 * there, so that a folder is known for ours even if its export was killed.
 */
final class ExportCard {
  static final String FILE = "export.json";

  private static final String FORMAT = "kubiExport";

  private ExportCard() {}

  static void write(Dataset dataset, DatasetExporter exporter, Path folder)
      throws DatasetException, IOException {
    ObjectNode card = Json.MAPPER.createObjectNode();
    card.put(FORMAT, exporter.id());
    card.put("datasetSha256", dataset.hash());
    card.set("dataset", Json.tree(dataset.manifest()));
    Files.writeString(folder.resolve(FILE), Json.write(card));
  }

  /** Whether an export made this folder. */
  static boolean isIn(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(64), StandardCharsets.UTF_8).contains("\"" + FORMAT + "\"");
    }
  }
}
