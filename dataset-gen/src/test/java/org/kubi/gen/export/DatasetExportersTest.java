package org.kubi.gen.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.label.Labels;

/** What holds for every format. */
class DatasetExportersTest {
  private static final int COUNT = 10;

  @TempDir private Path temp;

  static List<DatasetExporter> all() {
    return DatasetExporters.ALL;
  }

  private Dataset dataset() throws DatasetException {
    return SmallDataset.write(temp.resolve("set"), COUNT, SmallDataset.PLANES);
  }

  private static ExportedData export(
      Dataset dataset, DatasetExporter exporter, Path out, boolean force) throws DatasetException {
    return DatasetExport.write(dataset, exporter, out, force, (done, total) -> {}, () -> false);
  }

  /** All files below a path with their bytes; a file is its own only one. */
  private static Map<String, byte[]> files(Path path) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(path)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(path.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static void assertSameFiles(Map<String, byte[]> expected, Path path) throws IOException {
    Map<String, byte[]> found = files(path);
    assertEquals(expected.keySet(), found.keySet());
    expected.forEach((name, bytes) -> assertArrayEquals(bytes, found.get(name), name));
  }

  private Set<String> names() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return Set.copyOf(files.map(file -> file.getFileName().toString()).toList());
    }
  }

  @Test
  void idsAreUniqueAndFindTheirFormat() {
    Set<String> ids = new HashSet<>();
    for (DatasetExporter exporter : DatasetExporters.ALL) {
      assertTrue(exporter.id().matches("[a-z0-9]+"), exporter.id());
      assertTrue(ids.add(exporter.id()), exporter.id());
      assertSame(exporter, DatasetExporters.byId(exporter.id()));
      assertTrue(exporter.describe().endsWith("."), exporter.describe());
    }
    assertEquals(
        "no format is called 'gif'; there are png, npz, coco, hdf5, webdataset, 300wlp",
        assertThrows(IllegalArgumentException.class, () -> DatasetExporters.byId("gif"))
            .getMessage());
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSameDataSetGivesTheSameBytesAndTellsHowFarItIs(DatasetExporter exporter)
      throws Exception {
    Dataset dataset = dataset();
    Path one = temp.resolve("one");
    ExportedData made = export(dataset, exporter, one, false);
    Map<String, byte[]> files = files(one);
    assertEquals(one, made.target());
    assertEquals(files.size(), made.files());
    assertEquals(files.values().stream().mapToLong(bytes -> bytes.length).sum(), made.bytes());
    assertEquals(exporter.makesFolder(), Files.isDirectory(one));
    List<Long> seen = new ArrayList<>();
    Path two = temp.resolve("deep/down/two");
    DatasetExport.write(
        Dataset.open(dataset.folder()),
        exporter,
        two,
        false,
        (done, total) -> {
          assertEquals(COUNT, total);
          seen.add(done);
        },
        () -> false);
    assertSameFiles(files, two);
    assertEquals(seen.stream().sorted().toList(), seen);
    assertEquals(COUNT, seen.get(seen.size() - 1));
    assertEquals(Set.of("set", "one", "deep"), names());
  }

  @ParameterizedTest
  @MethodSource("all")
  void aChangedPixelLabelOrPlaneChangesTheExport(DatasetExporter exporter) throws Exception {
    Dataset dataset = dataset();
    export(dataset, exporter, temp.resolve("one"), false);
    Map<String, byte[]> before = files(temp.resolve("one"));
    for (String file : List.of("images-00001.npy", "labels-00001.npy", "segments-00002.npy")) {
      Path shard = dataset.folder().resolve(file);
      byte[] good = Files.readAllBytes(shard);
      byte[] bad = good.clone();
      // The first number of the quaternion of a sample, or any pixel.
      int at = file.startsWith("labels") ? 128 + 4 * 16 + 2 : bad.length - 7;
      bad[at] ^= 1;
      Files.write(shard, bad);
      Path out = temp.resolve(file);
      export(Dataset.open(dataset.folder()), exporter, out, false);
      Map<String, byte[]> after = files(out);
      assertEquals(before.keySet(), after.keySet());
      assertTrue(
          before.keySet().stream().anyMatch(n -> !Arrays.equals(before.get(n), after.get(n))),
          file);
      Files.write(shard, good);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatIsThereIsKeptWithoutForceAndReplacedWithIt(DatasetExporter exporter) throws Exception {
    Path out = temp.resolve("out");
    Dataset dataset = dataset();
    export(SmallDataset.write(temp.resolve("other"), 3, List.of()), exporter, out, false);
    Map<String, byte[]> first = files(out);
    assertEquals(
        out + " is there already: name another place, or replace it by --force",
        assertThrows(DatasetException.class, () -> export(dataset, exporter, out, false))
            .getMessage());
    assertSameFiles(first, out);
    export(dataset, exporter, out, true);
    export(dataset, exporter, temp.resolve("fresh"), false);
    assertSameFiles(files(temp.resolve("fresh")), out);
    assertEquals(Set.of("set", "other", "out", "fresh"), names());
  }

  @ParameterizedTest
  @MethodSource("all")
  void anExportThatIsStoppedLeavesNothingAndKeepsWhatWasThere(DatasetExporter exporter)
      throws Exception {
    Dataset dataset = dataset();
    Path out = temp.resolve("out");
    for (int asked : new int[] {0, 4, COUNT - 1}) {
      int[] left = {asked};
      assertThrows(
          CancellationException.class,
          () ->
              DatasetExport.write(
                  dataset, exporter, out, false, (done, total) -> {}, () -> --left[0] < 0));
      assertEquals(Set.of("set"), names());
    }
    export(dataset, exporter, out, false);
    Map<String, byte[]> whole = files(out);
    assertThrows(
        CancellationException.class,
        () -> DatasetExport.write(dataset, exporter, out, true, (done, total) -> {}, () -> true));
    assertSameFiles(whole, out);
    assertEquals(Set.of("set", "out"), names());
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatAKilledExportLeftIsTakenAway(DatasetExporter exporter) throws Exception {
    Dataset dataset = dataset();
    Path part = temp.resolve("out.part");
    if (exporter.makesFolder()) {
      Files.createDirectories(part.resolve("images"));
      Files.writeString(part.resolve("export.json"), "{\n  \"kubiExport\" : \"x\"}");
    }
    Files.writeString(exporter.makesFolder() ? part.resolve("images/half") : part, "half");
    export(dataset, exporter, temp.resolve("out"), false);
    assertEquals(Set.of("set", "out"), names());
  }

  @Test
  void anExportThatWasKilledWhileItReplacedAnotherLosesNone() throws Exception {
    Path out = temp.resolve("out");
    DatasetExporter exporter = DatasetExporters.byId("png");
    Dataset dataset = dataset();
    export(SmallDataset.write(temp.resolve("other"), 3, List.of()), exporter, out, false);
    Map<String, byte[]> first = files(out);
    Files.move(out, temp.resolve("out.old"));
    assertThrows(DatasetException.class, () -> export(dataset, exporter, out, false));
    assertSameFiles(first, out);
    export(dataset, exporter, out, true);
    assertTrue(Files.exists(out.resolve("images/000/000009.png")));
    assertEquals(Set.of("set", "other", "out"), names());
  }

  @Test
  void aFolderIsKnownForAnExportsUntilItIsGone() throws Exception {
    Path folder = Files.createDirectory(temp.resolve("folder"));
    Files.writeString(folder.resolve(ExportCard.FILE), "{ \"kubiExport\" : \"x\" }");
    Files.createDirectories(folder.resolve("a/b"));
    Files.createDirectories(folder.resolve("zz"));
    Files.writeString(folder.resolve("zz/export.json"), "not the card");
    assertTrue(ExportCard.isIn(folder));
    Trees.delete(folder);
    assertEquals(Set.of(), names());
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatIsOfAnotherKindIsNeverTouched(DatasetExporter exporter) throws Exception {
    Dataset dataset = dataset();
    Path out = temp.resolve("out");
    String message;
    if (exporter.makesFolder()) {
      Files.writeString(out, "mine");
      message = " is a file, and " + exporter.id() + " makes a folder: name another place";
    } else {
      Files.createDirectory(out);
      message = " is a folder, and " + exporter.id() + " makes a file: name another place";
    }
    assertEquals(
        out + message,
        assertThrows(DatasetException.class, () -> export(dataset, exporter, out, true))
            .getMessage());
    Path inside = dataset.folder().resolve("out");
    assertEquals(
        inside + " lies in the data set that is exported: name another place",
        assertThrows(DatasetException.class, () -> export(dataset, exporter, inside, true))
            .getMessage());
    assertFalse(Files.exists(inside));
  }

  @ParameterizedTest
  @MethodSource("all")
  void aFolderThatNoExportMadeIsNeverReplaced(DatasetExporter exporter) throws Exception {
    if (!exporter.makesFolder()) {
      return;
    }
    Dataset dataset = dataset();
    for (String name : List.of("out", "out.part", "out.old")) {
      Path mine = Files.createDirectories(temp.resolve(name)).resolve("thesis.txt");
      Files.writeString(mine, "mine");
      assertThrows(
          DatasetException.class, () -> export(dataset, exporter, temp.resolve("out"), true), name);
      assertEquals("mine", Files.readString(mine));
      Trees.delete(temp.resolve(name));
    }
    Files.createDirectory(temp.resolve("out"));
    export(dataset, exporter, temp.resolve("out"), false);
    assertTrue(Files.exists(temp.resolve("out/export.json")));
  }

  @ParameterizedTest
  @MethodSource("all")
  void oldDataSetsWithFewLabelsAreWrittenOrRefusedInOneSentence(DatasetExporter exporter)
      throws Exception {
    Dataset few =
        SmallDataset.write(temp.resolve("few"), 5, List.of(), List.of(Labels.BONES10, Labels.BODY));
    Path out = temp.resolve("out");
    if (Set.of("coco", "300wlp").contains(exporter.id())) {
      DatasetException refused =
          assertThrows(DatasetException.class, () -> export(few, exporter, out, false));
      assertTrue(
          refused.getMessage().matches("[^\n]* has (no|neither) [^\n]*: generate it again"),
          refused.getMessage());
      assertEquals(Set.of("few"), names());
    } else {
      assertTrue(export(few, exporter, out, false).bytes() > 0);
    }
  }
}
