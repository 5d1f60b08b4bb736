package org.kubi.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.label.Annotation;
import org.kubi.label.Labels;

class DatasetStoreTest {
  private static final int SIZE = 4;

  @TempDir Path temp;

  @Test
  void whatIsWrittenIsReadBack() throws Exception {
    Path folder = temp.resolve("set");
    write(folder, 25, 25);
    Dataset dataset = Dataset.open(folder);
    assertEquals(25, dataset.size());
    for (int i = 0; i < 25; i++) {
      assertArrayEquals(sample(i).picture(), dataset.sample(i).picture());
      assertArrayEquals(sample(i).numbers(), dataset.sample(i).numbers());
    }
    assertEquals(7 * 100 + 10, dataset.numbers(7, Labels.HEAD_ROTATION)[0]);
    assertEquals(7 * 100 + 10, dataset.column(Labels.HEAD_ROTATION)[7 * 6]);
    dataset.verify(done -> {});
  }

  @Test
  void aShardThatCannotBeFinishedLeavesNothingOnTheDisk() throws Exception {
    Path folder = temp.resolve("set");
    try (DatasetStore store = DatasetStore.create(folder, plan(25))) {
      append(store, 10);
      // A folder that is not empty stands where the second shard's labels are to go.
      Files.createDirectories(folder.resolve("labels-00001.npy").resolve("full"));
      assertThrows(DatasetException.class, () -> append(store, 20));
    }
    assertTrue(Files.exists(folder.resolve("images-00000.npy")));
    assertTrue(Files.exists(folder.resolve("labels-00000.npy")));
    assertFalse(Files.exists(folder.resolve("images-00001.npy")));
    assertFalse(Files.exists(folder.resolve("labels-00001.npy.part")));
    assertEquals(10, Dataset.readManifest(folder).held());
  }

  @Test
  void numPyReadsTheHeader() throws Exception {
    Path folder = temp.resolve("set");
    write(folder, 25, 25);
    byte[] bytes = Files.readAllBytes(folder.resolve("labels-00002.npy"));
    int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort(8);
    String header = new String(bytes, 10, length, StandardCharsets.US_ASCII);
    assertEquals(0, (10 + length) % 64);
    assertEquals(
        "{'descr': '<f4', 'fortran_order': False, 'shape': (5, "
            + sample(0).numbers().length
            + "), }",
        header.strip());
    assertTrue(header.endsWith("\n"));
  }

  @Test
  void theTableHasAHeaderAndARowASample() throws Exception {
    Path folder = temp.resolve("set");
    write(folder, 25, 25);
    List<String> lines = Files.readAllLines(folder.resolve("samples.csv"));
    assertEquals(26, lines.size());
    assertTrue(lines.get(0).startsWith("index,character_id,neck_x,neck_y"), lines.get(0));
    assertTrue(lines.get(4).startsWith("3,someone,300.0,301.0"), lines.get(4));
  }

  @Test
  void anOlderDataSetIsReadByTheIdsOfItsLabels() throws Exception {
    // What was stored before there were landmarks and planes: these blocks, in this order.
    List<Annotation> old =
        List.of(Labels.BONES10, Labels.HEAD_ROTATION, Labels.JOINTS, Labels.CHARACTER);
    DatasetManifest now = plan(1);
    DatasetManifest plan =
        new DatasetManifest(
            now.version(),
            now.name(),
            now.recipe(),
            now.recipeHash(),
            now.seed(),
            1,
            now.shardSize(),
            SIZE,
            now.renderer(),
            now.convention(),
            LabelBlock.of(old),
            now.characters(),
            now.charactersHash(),
            List.of());
    float[] numbers = new float[plan.columns()];
    numbers[10] = 0.25f;
    numbers[16 + 11] = -0.5f;
    Path folder = temp.resolve("set");
    try (DatasetStore store = DatasetStore.create(folder, plan)) {
      store.append(List.of(new Sample(0, new byte[SIZE * SIZE], numbers)));
      store.finish();
    }
    Dataset dataset = Dataset.open(folder);
    assertEquals(0.25f, dataset.numbers(0, Labels.HEAD_ROTATION)[0]);
    assertEquals(-0.5f, dataset.numbers(0, Labels.JOINTS)[11], "head_cz");
    DatasetException e =
        assertThrows(DatasetException.class, () -> dataset.numbers(0, Labels.LANDMARKS));
    assertTrue(e.getMessage().contains("has no numbers 'landmarks'"), e.getMessage());
  }

  @Test
  void theTableLeavesOutWhatNobodyReadsByEye() throws Exception {
    Path folder = temp.resolve("set");
    write(folder, 25, 25);
    List<String> header =
        List.of(Files.readAllLines(folder.resolve("samples.csv")).get(0).split(",", -1));
    assertTrue(header.contains("head_cz"));
    assertTrue(header.contains("head_box_width"));
    assertFalse(header.contains("landmark00_u"));
    String[] row = Files.readAllLines(folder.resolve("samples.csv")).get(8).split(",", -1);
    assertEquals(header.size(), row.length);
    int column = Labels.STORED.stream().limit(7).mapToInt(Annotation::size).sum();
    assertEquals(700f + column, Float.parseFloat(row[header.indexOf("head_box_x")]));
    assertEquals(0f, Float.parseFloat(row[header.indexOf("character")]));
  }

  @Test
  void aStoppedRunResumesToTheSameBytes() throws Exception {
    Path whole = temp.resolve("whole");
    Path resumed = temp.resolve("resumed");
    write(whole, 25, 25);
    write(resumed, 25, 10);
    assertThrows(DatasetException.class, () -> Dataset.open(resumed));
    Files.writeString(resumed.resolve("images-00001.npy.part"), "half a file");
    try (DatasetStore store = DatasetStore.resume(resumed, plan(25))) {
      assertEquals(10, store.manifest().held());
      append(store, 25);
      store.finish();
    }
    for (String name : names(whole)) {
      assertArrayEquals(
          Files.readAllBytes(whole.resolve(name)), Files.readAllBytes(resumed.resolve(name)), name);
    }
    assertEquals(names(whole), names(resumed));
  }

  @Test
  void anotherRecipeSeedOrCountCannotBeResumed() throws Exception {
    Path folder = temp.resolve("set");
    write(folder, 25, 10);
    DatasetException e =
        assertThrows(DatasetException.class, () -> DatasetStore.resume(folder, plan(30)));
    assertTrue(e.getMessage().contains("count 25, now 30"), e.getMessage());
  }

  @Test
  void aFolderWithSomethingElseIsLeftAlone() throws Exception {
    Files.writeString(temp.resolve("thesis.tex"), "mine");
    assertThrows(DatasetException.class, () -> DatasetStore.create(temp, plan(5)));
    assertThrows(DatasetException.class, () -> DatasetStore.resume(temp, plan(5)));
    assertEquals("mine", Files.readString(temp.resolve("thesis.tex")));
    assertEquals(1, names(temp).size());
  }

  @Test
  void aUsersOwnPartFileIsNotTakenForALeftover() throws Exception {
    Path folder = temp.resolve("set");
    write(folder, 25, 10);
    Files.writeString(folder.resolve("mine.part"), "mine");
    DatasetStore.resume(folder, plan(25)).close();
    assertEquals("mine", Files.readString(folder.resolve("mine.part")));
  }

  @Test
  void aCrashBeforeTheFirstManifestCanBeResumed() throws Exception {
    Path folder = Files.createDirectories(temp.resolve("set"));
    Files.writeString(folder.resolve("dataset.json.part"), "{ half");
    Files.writeString(folder.resolve(".lock"), "");
    try (DatasetStore store = DatasetStore.resume(folder, plan(25))) {
      append(store, 25);
      store.finish();
    }
    Dataset.open(folder).verify(done -> {});
  }

  @Test
  void nullsAndOtherConventionsAreRefusedInWords() throws Exception {
    Path folder = temp.resolve("set");
    write(folder, 25, 25);
    Path file = folder.resolve(Dataset.MANIFEST);
    String good = Files.readString(file);
    for (String bad :
        List.of(
            "null",
            good.replaceFirst("\"name\" : \"test\"", "\"name\" : null"),
            good.replace("right-handed", "left-handed"),
            good.replaceFirst("\"recipeHash\" : \"[0-9a-f]+\"", "\"recipeHash\" : \"12\""),
            good.replaceFirst("\"seed\" : 1", "\"seed\" : \"1\""),
            good.replaceFirst("\"seed\" : 1", "\"seed\" : 1, \"seed\" : 1"))) {
      Files.writeString(file, bad);
      DatasetException e = assertThrows(DatasetException.class, () -> Dataset.open(folder));
      assertTrue(e.getMessage().contains("dataset.json is damaged: "), e.getMessage());
      assertFalse(e.getMessage().contains("java."), e.getMessage());
    }
  }

  @Test
  void twoWritersAreRefused() throws Exception {
    Path folder = temp.resolve("set");
    DatasetStore first = DatasetStore.create(folder, plan(25));
    DatasetException e =
        assertThrows(DatasetException.class, () -> DatasetStore.resume(folder, plan(25)));
    assertTrue(e.getMessage().contains("another program"), e.getMessage());
    first.close();
    DatasetStore.resume(folder, plan(25)).close();
  }

  @Test
  void damageIsNamed() throws Exception {
    Path folder = temp.resolve("set");
    write(folder, 25, 25);
    Path labels = folder.resolve("labels-00001.npy");
    byte[] good = Files.readAllBytes(labels);

    byte[] flipped = good.clone();
    flipped[good.length - 3] ^= 1;
    Files.write(labels, flipped);
    Dataset dataset = Dataset.open(folder);
    DatasetException hash = assertThrows(DatasetException.class, () -> dataset.verify(done -> {}));
    assertTrue(hash.getMessage().contains("labels-00001.npy"), hash.getMessage());

    Files.write(labels, java.util.Arrays.copyOf(good, good.length - 4));
    DatasetException cut = assertThrows(DatasetException.class, () -> Dataset.open(folder));
    assertTrue(cut.getMessage().contains("labels-00001.npy"), cut.getMessage());

    Files.delete(labels);
    DatasetException gone = assertThrows(DatasetException.class, () -> Dataset.open(folder));
    assertTrue(gone.getMessage().contains("missing"), gone.getMessage());
  }

  @Test
  void aManifestThatClimbsOutOfItsFolderIsRefused() throws Exception {
    Path folder = temp.resolve("set");
    write(folder, 25, 25);
    Path file = folder.resolve(Dataset.MANIFEST);
    Files.writeString(
        file, Files.readString(file).replace("images-00000.npy", "../images-00000.npy"));
    DatasetException e = assertThrows(DatasetException.class, () -> Dataset.open(folder));
    assertTrue(e.getMessage().contains("../images-00000.npy"), e.getMessage());
  }

  @Test
  void anUnknownKeyInTheManifestIsNamed() throws Exception {
    Path folder = temp.resolve("set");
    write(folder, 25, 25);
    Path file = folder.resolve(Dataset.MANIFEST);
    Files.writeString(file, Files.readString(file).replace("\"seed\"", "\"sead\" : 1, \"seed\""));
    DatasetException e = assertThrows(DatasetException.class, () -> Dataset.open(folder));
    assertTrue(e.getMessage().contains("sead"), e.getMessage());
  }

  @Test
  void theManifestHasNoKeyForWhatIsDerived() throws Exception {
    Path folder = temp.resolve("set");
    write(folder, 25, 25);
    assertFalse(Files.readString(folder.resolve(Dataset.MANIFEST)).contains("complete"));
  }

  private void write(Path folder, int count, int upTo) throws DatasetException {
    try (DatasetStore store = DatasetStore.create(folder, plan(count))) {
      append(store, upTo);
      if (upTo == count) {
        store.finish();
      }
    }
  }

  private static void append(DatasetStore store, int upTo) throws DatasetException {
    while (store.manifest().held() < upTo) {
      long first = store.manifest().held();
      List<Sample> samples = new ArrayList<>();
      for (long i = first; i < Math.min(store.manifest().count(), first + 10); i++) {
        samples.add(sample(i));
      }
      store.append(samples);
    }
  }

  private static Sample sample(long index) {
    byte[] picture = new byte[SIZE * SIZE];
    float[] numbers = new float[plan(1).columns()];
    for (int i = 0; i < picture.length; i++) {
      picture[i] = (byte) (index * 31 + i);
    }
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = index * 100 + i;
    }
    numbers[numbers.length - 1] = 0;
    return new Sample(index, picture, numbers);
  }

  private static DatasetManifest plan(long count) {
    return new DatasetManifest(
        DatasetManifest.VERSION,
        "test",
        Json.MAPPER.createObjectNode(),
        Sha256.of("recipe"),
        1,
        count,
        10,
        SIZE,
        "soft",
        DatasetManifest.CONVENTION,
        LabelBlock.of(Labels.STORED),
        List.of("someone"),
        Sha256.of("someone"),
        List.of());
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
