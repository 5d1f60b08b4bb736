package org.kubi.gen.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kubi.data.Dataset;

/**
 * Python reads what we wrote: NumPy, SciPy, tarfile and h5py where they are, else the test is
 * skipped. Pictures and planes to the bit, labels under 1e-6.
 */
class PythonReadBackTest {
  private static final int COUNT = 6;

  @TempDir private Path temp;

  static List<DatasetExporter> all() {
    return DatasetExporters.ALL;
  }

  private String python(int expected, String... arguments) throws Exception {
    Path script = temp.resolve("read_back.py");
    try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("read_back.py"))) {
      Files.write(script, in.readAllBytes());
    }
    Python ran = Python.run(script, arguments);
    assertEquals(expected, ran.code(), ran.said());
    return ran.said();
  }

  @ParameterizedTest
  @MethodSource("all")
  void pythonReadsWhatWasExported(DatasetExporter exporter) throws Exception {
    Path set = temp.resolve("set");
    Dataset dataset = SmallDataset.write(set, COUNT, SmallDataset.PLANES);
    // In one shard and in several.
    List<DatasetExporter> kinds =
        exporter instanceof WebDatasetExporter
            ? List.of(exporter, new WebDatasetExporter(4))
            : List.of(exporter);
    for (DatasetExporter kind : kinds) {
      Path out = temp.resolve("out");
      DatasetExport.write(dataset, kind, out, true, (done, total) -> {}, () -> false);
      assertEquals("the same\n", python(0, exporter.id(), "" + set, "" + out));
    }
  }

  @Test
  void aDifferenceWouldBeSeen() throws Exception {
    Dataset dataset = SmallDataset.write(temp.resolve("set"), COUNT, List.of());
    Path out = temp.resolve("out");
    DatasetExporter npz = DatasetExporters.byId("npz");
    DatasetExport.write(dataset, npz, out, false, (done, total) -> {}, () -> false);
    Path other = temp.resolve("other");
    SmallDataset.write(other, COUNT + 1, List.of());
    String said = python(1, npz.id(), "" + other, "" + out);
    assertTrue(said.contains("AssertionError: images"), said);
  }
}
