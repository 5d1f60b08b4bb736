package org.kubi.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.label.Labels;

class StoredPlanesTest {
  private static final int SIZE = 4;
  private static final int COUNT = 7;
  private static final List<PlaneKind> ALL = List.of(PlaneKind.values());

  @TempDir Path temp;

  @Test
  void planesAreReadBackByIndex() throws Exception {
    Path folder = temp.resolve("set");
    write(folder, ALL, COUNT);
    Dataset dataset = Dataset.open(folder);
    assertEquals(ALL, dataset.planes().kinds());
    for (int i = 0; i < COUNT; i++) {
      assertArrayEquals(depth(i), dataset.planes().depth(i));
      assertArrayEquals(segments(i), dataset.planes().segments(i));
      assertEquals(1, dataset.planes().normals(i)[3 * i + 2], 1e-6);
    }
    dataset.verify(done -> {});
  }

  @Test
  void numPyReadsTheHeaders() throws Exception {
    Path folder = temp.resolve("set");
    write(folder, ALL, COUNT);
    assertEquals(
        "{'descr': '<f4', 'fortran_order': False, 'shape': (3, 4, 4), }",
        header(folder.resolve("depth-00001.npy")));
    assertEquals(
        "{'descr': '|i1', 'fortran_order': False, 'shape': (3, 4, 4, 3), }",
        header(folder.resolve("normals-00001.npy")));
    assertEquals(
        "{'descr': '|u1', 'fortran_order': False, 'shape': (1, 4, 4), }",
        header(folder.resolve("segments-00002.npy")));
  }

  @Test
  void aStoppedRunResumesToTheSameBytes() throws Exception {
    Path whole = temp.resolve("whole");
    Path resumed = temp.resolve("resumed");
    write(whole, ALL, COUNT);
    write(resumed, ALL, 3);
    Files.writeString(resumed.resolve("normals-00001.npy.part"), "half a file");
    try (DatasetStore store = DatasetStore.resume(resumed, plan(ALL))) {
      append(store, COUNT);
      store.finish();
    }
    for (String name : names(whole)) {
      assertArrayEquals(
          Files.readAllBytes(whole.resolve(name)), Files.readAllBytes(resumed.resolve(name)), name);
    }
    assertEquals(names(whole), names(resumed));
  }

  @Test
  void otherPlanesCannotBeResumed() throws Exception {
    Path folder = temp.resolve("set");
    write(folder, List.of(PlaneKind.DEPTH), 3);
    DatasetException e =
        assertThrows(DatasetException.class, () -> DatasetStore.resume(folder, plan(ALL)));
    assertTrue(
        e.getMessage().contains("planes [depth], now [depth, normals, segments]"), e.getMessage());
  }

  @Test
  void damageIsNamed() throws Exception {
    Path folder = temp.resolve("set");
    write(folder, ALL, COUNT);
    Path file = folder.resolve("segments-00001.npy");
    byte[] good = Files.readAllBytes(file);
    byte[] flipped = good.clone();
    flipped[good.length - 3] ^= 1;
    Files.write(file, flipped);
    Dataset dataset = Dataset.open(folder);
    DatasetException hash = assertThrows(DatasetException.class, () -> dataset.verify(done -> {}));
    assertTrue(hash.getMessage().contains("segments-00001.npy"), hash.getMessage());
    Files.write(file, Arrays.copyOf(good, good.length - 1));
    DatasetException cut = assertThrows(DatasetException.class, () -> Dataset.open(folder));
    assertTrue(cut.getMessage().contains("segments-00001.npy"), cut.getMessage());
  }

  @Test
  void withoutPlanesTheManifestIsAsItWasBeforeThereWereAny() throws Exception {
    Path folder = temp.resolve("set");
    write(folder, List.of(), COUNT);
    assertFalse(Files.readString(folder.resolve(Dataset.MANIFEST)).contains("planes"));
    Dataset dataset = Dataset.open(folder);
    assertEquals(List.of(), dataset.planes().kinds());
    DatasetException e = assertThrows(DatasetException.class, () -> dataset.planes().depth(0));
    assertTrue(e.getMessage().contains("--planes depth"), e.getMessage());
  }

  @Test
  void aManifestWhoseShardLacksAPlaneIsRefused() throws Exception {
    Path folder = temp.resolve("set");
    write(folder, ALL, COUNT);
    Path file = folder.resolve(Dataset.MANIFEST);
    String good = Files.readString(file);
    for (String bad :
        List.of(
            good.replaceFirst("\"depth\", ", ""),
            good.replaceFirst("\"depth\"", "\"albedo\""),
            good.replace("depth-00001.npy", "../depth-00001.npy"))) {
      Files.writeString(file, bad);
      DatasetException e = assertThrows(DatasetException.class, () -> Dataset.open(folder));
      assertTrue(e.getMessage().contains("dataset.json is damaged: "), e.getMessage());
      assertFalse(e.getMessage().contains("java."), e.getMessage());
    }
  }

  @Test
  void aSampleWithoutAPlannedPlaneIsRefused() throws Exception {
    try (DatasetStore store = DatasetStore.create(temp.resolve("set"), plan(ALL))) {
      List<Sample> bare = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        bare.add(new Sample(i, sample(i).picture(), sample(i).numbers()));
      }
      assertThrows(IllegalArgumentException.class, () -> store.append(bare));
    }
  }

  private static void write(Path folder, List<PlaneKind> planes, int upTo) throws DatasetException {
    try (DatasetStore store = DatasetStore.create(folder, plan(planes))) {
      append(store, upTo);
      if (upTo == COUNT) {
        store.finish();
      }
    }
  }

  private static void append(DatasetStore store, int upTo) throws DatasetException {
    while (store.manifest().held() < upTo) {
      List<Sample> samples = new ArrayList<>();
      int first = (int) store.manifest().held();
      for (int i = first; i < Math.min(COUNT, first + 3); i++) {
        samples.add(sample(i));
      }
      store.append(samples);
    }
  }

  private static Sample sample(int index) {
    byte[] picture = new byte[SIZE * SIZE];
    Arrays.fill(picture, (byte) index);
    float[] normals = new float[3 * SIZE * SIZE];
    normals[3 * index + 2] = 1;
    return new Sample(
        index,
        picture,
        new float[plan(ALL).columns()],
        Map.of(
            PlaneKind.DEPTH,
            PlaneBytes.ofDepth(depth(index)),
            PlaneKind.NORMALS,
            PlaneBytes.ofNormals(normals),
            PlaneKind.SEGMENTS,
            segments(index)));
  }

  private static float[] depth(int index) {
    float[] depth = new float[SIZE * SIZE];
    Arrays.fill(depth, Float.POSITIVE_INFINITY);
    depth[index] = 0.5f + index;
    return depth;
  }

  private static byte[] segments(int index) {
    byte[] segments = new byte[SIZE * SIZE];
    segments[2 * index] = 7;
    return segments;
  }

  private static DatasetManifest plan(List<PlaneKind> planes) {
    return new DatasetManifest(
            DatasetManifest.VERSION,
            "test",
            Json.MAPPER.createObjectNode(),
            Sha256.of("recipe"),
            1,
            COUNT,
            3,
            SIZE,
            "soft",
            DatasetManifest.CONVENTION,
            LabelBlock.of(Labels.STORED),
            List.of("someone"),
            Sha256.of("someone"),
            List.of())
        .withPlanes(planes);
  }

  private static String header(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort(8);
    return new String(bytes, 10, length, StandardCharsets.US_ASCII).strip();
  }

  private static List<String> names(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
