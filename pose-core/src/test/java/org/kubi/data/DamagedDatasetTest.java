package org.kubi.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.label.Labels;

/** Files that went bad, by accident or by intent: one sentence each, no crash, no hang. */
class DamagedDatasetTest {
  private static final int SIZE = 4;
  private static final int MANIFESTS = 300;
  private static final int OTHERS = 100;
  private static final List<String> VALUES =
      List.of(
          "-1",
          "0",
          "1",
          "7",
          "1000000000",
          "2147483647",
          "2147483648",
          "9223372036854775807",
          "1e999",
          "0.5",
          "NaN",
          "null",
          "true",
          "[ ]",
          "[ null ]",
          "{ }",
          "\"\"",
          "\"x\"",
          "\"../dataset.json\"",
          "\"/etc/passwd\"",
          "\"images-00000.npy\"",
          "\"images-00000.npy/..\"",
          "\"\\u0000\"");

  @TempDir Path temp;
  private Path folder = Path.of("");

  @BeforeEach
  void makeOne() throws DatasetException {
    folder = temp.resolve("set");
    try (DatasetStore store = DatasetStore.create(folder, plan())) {
      for (int first = 0; first < 12; first += 5) {
        List<Sample> samples = new ArrayList<>();
        for (int i = first; i < Math.min(12, first + 5); i++) {
          float[] numbers = new float[plan().columns()];
          numbers[numbers.length - 1] = i % 4;
          samples.add(new Sample(i, new byte[SIZE * SIZE], numbers));
        }
        store.append(samples);
      }
      store.finish();
    }
  }

  @Test
  void threeHundredMutatedManifestsAreReadOrRefusedInOneSentence() throws Exception {
    assertRobust(folder.resolve(Dataset.MANIFEST), MANIFESTS, 200);
  }

  @Test
  void aHundredMutatedShardsAreReadOrRefusedInOneSentence() throws Exception {
    assertRobust(folder.resolve("images-00001.npy"), OTHERS, 90);
    assertRobust(folder.resolve("labels-00002.npy"), OTHERS, 90);
  }

  @Test
  void aHundredMutatedSplitsAreReadOrRefusedInOneSentence() throws Exception {
    Dataset dataset = Dataset.open(folder);
    List<Splits.Part> parts =
        List.of(
            Splits.part(dataset, Splits.TRAINING, List.of(0, 1, 3)),
            Splits.part(dataset, Splits.VALIDATION, List.of(2)));
    new Splits(Splits.VERSION, dataset.hash(), "person", 1, List.of(0, 1, 2, 3), parts)
        .write(folder);
    assertEquals(9, Splits.of(dataset).orElseThrow().samples(dataset, Splits.TRAINING).length);
    assertRobust(folder.resolve(Splits.FILE), OTHERS, 60);
  }

  @Test
  void pathsThatClimbOutOfTheFolderAreRefused() throws Exception {
    Path manifest = folder.resolve(Dataset.MANIFEST);
    String good = Files.readString(manifest);
    for (String bad :
        List.of("../images-00000.npy", "/tmp/images-00000.npy", "a/../images-00000.npy", "..")) {
      Files.writeString(manifest, good.replace("images-00000.npy", bad));
      String message = assertThrows(DatasetException.class, this::readAll).getMessage();
      assertTrue(message.contains("'" + bad + "'"), message);
    }
  }

  @Test
  void aLinkThatLeadsOutIsRefusedWhenReadAndWhenVerifiedAndOneWithinIsNot() throws Exception {
    Path shard = folder.resolve("images-00000.npy");
    Path outside = Files.move(shard, temp.resolve("elsewhere.npy"));
    Files.createSymbolicLink(shard, outside);
    String message = assertThrows(DatasetException.class, this::readAll).getMessage();
    assertTrue(message.contains("images-00000.npy is a link that leads out"), message);
    DatasetManifest manifest = Dataset.readManifest(folder);
    assertThrows(DatasetException.class, () -> Dataset.verify(folder, manifest, checked -> {}));
    Files.delete(shard);
    Files.move(outside, folder.resolve("kept.npy"));
    Files.createSymbolicLink(shard, Path.of("kept.npy"));
    readAll();
  }

  @Test
  void aWriterDoesNotWriteThroughALinkThatLiesInItsWay() throws Exception {
    Path mine = Files.writeString(temp.resolve("mine.txt"), "mine");
    Path other = temp.resolve("other");
    try (DatasetStore store = DatasetStore.create(other, plan())) {
      Files.createSymbolicLink(other.resolve("images-00000.npy.part"), mine);
      List<Sample> samples = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        samples.add(new Sample(i, new byte[SIZE * SIZE], new float[plan().columns()]));
      }
      store.append(samples);
    }
    assertEquals("mine", Files.readString(mine));
    assertFalse(Files.isSymbolicLink(other.resolve("images-00000.npy")));
  }

  /** Damages a file in many ways; most of them must be noticed. */
  private void assertRobust(Path file, int count, int least) throws IOException {
    byte[] good = Files.readAllBytes(file);
    boolean text = file.toString().endsWith(".json");
    int refused = 0;
    for (int i = 0; i < count; i++) {
      byte[] bad = text && i % 2 == 0 ? reworded(good, i) : damaged(good, i);
      Files.write(file, bad);
      String what = file.getFileName() + " mutated by " + i;
      Optional<String> message =
          assertTimeoutPreemptively(Duration.ofMinutes(2), this::trouble, what);
      refused += message.isPresent() ? 1 : 0;
      String said = message.orElse("fine");
      assertFalse(said.contains("\n"), what + ": " + said);
      assertFalse(said.contains("java."), what + ": " + said);
      assertFalse(said.contains("org.kubi"), what + ": " + said);
      assertFalse(said.endsWith("null"), what + ": " + said);
      assertTrue(said.length() < 1500, what + ": " + said.length() + " letters");
    }
    Files.write(file, good);
    assertEquals(Optional.empty(), trouble());
    assertTrue(refused >= least, "only " + refused + " of " + count + " were noticed");
  }

  /** The sentence, if there is one; any other exception fails the test. */
  private Optional<String> trouble() {
    try {
      readAll();
      return Optional.empty();
    } catch (DatasetException e) {
      return Optional.of(e.getMessage());
    }
  }

  private void readAll() throws DatasetException {
    Dataset dataset = Dataset.open(folder);
    dataset.verify(checked -> {});
    for (int i = 0; i < dataset.size(); i++) {
      dataset.sample(i);
    }
    dataset.column(Labels.CHARACTER);
    Optional<Splits> splits = Splits.of(dataset);
    if (splits.isPresent()) {
      splits.get().samples(dataset, Splits.VALIDATION);
    }
  }

  /** Another value in the place of one of a JSON text, or a line less. */
  private static byte[] reworded(byte[] good, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String text = new String(good, StandardCharsets.UTF_8);
    if (random.nextInt(4) == 0) {
      List<String> lines = new ArrayList<>(text.lines().toList());
      lines.remove(random.nextInt(lines.size()));
      return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }
    List<MatchResult> values =
        Pattern.compile("(?<=[:\\[,] )(\"[^\"]*\"|-?[0-9.]+)").matcher(text).results().toList();
    // Most are names of columns: those before them are of more interest.
    MatchResult value = values.get(random.nextInt(Math.min(40, values.size())));
    if (random.nextBoolean()) {
      value = values.get(values.size() - 1 - random.nextInt(Math.min(16, values.size())));
    }
    String other = VALUES.get(random.nextInt(VALUES.size()));
    return (text.substring(0, value.start()) + other + text.substring(value.end()))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Bytes flipped, cut off, taken out, put in. */
  private static byte[] damaged(byte[] good, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int at = random.nextInt(good.length);
    int length = Math.min(good.length - at, 1 + random.nextInt(60));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (random.nextInt(6)) {
      case 0 -> out.writeBytes(Arrays.copyOf(good, at));
      case 1 -> {
        out.writeBytes(Arrays.copyOf(good, at));
        out.writeBytes(Arrays.copyOfRange(good, at + length, good.length));
      }
      case 2 -> {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        out.writeBytes(Arrays.copyOf(good, at));
        out.writeBytes(noise);
        out.writeBytes(Arrays.copyOfRange(good, at, good.length));
      }
      case 3 -> {
        byte[] noise = new byte[random.nextInt(300)];
        random.nextBytes(noise);
        out.writeBytes(noise);
      }
      default -> {
        byte[] flipped = good.clone();
        flipped[random.nextBoolean() ? at : at % 128] ^= (byte) (1 << random.nextInt(8));
        out.writeBytes(flipped);
      }
    }
    return out.toByteArray();
  }

  private static DatasetManifest plan() {
    return new DatasetManifest(
        DatasetManifest.VERSION,
        "test",
        Json.MAPPER.createObjectNode(),
        Sha256.of("recipe"),
        1,
        12,
        5,
        SIZE,
        "soft",
        DatasetManifest.CONVENTION,
        LabelBlock.of(List.of(Labels.HEAD_QUATERNION, Labels.FACE_BOX, Labels.CHARACTER)),
        List.of("a", "b", "c", "d"),
        Sha256.of("someone"),
        List.of());
  }
}
