package org.kubi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetManifest;
import org.kubi.data.DatasetStore;
import org.kubi.gen.Cast;
import org.kubi.gen.DatasetWriter;
import org.kubi.gen.Recipes;
import org.kubi.gen.SampleGenerator;
import org.kubi.render.soft.SoftRenderer;

/** Same recipe and seed, same bytes: whatever the threads, and after a stop in the middle. */
class SameBytesTest {
  private static final int COUNT = 130;
  private static final int SHARD = 40;

  @TempDir Path temp;

  private final SampleGenerator generator =
      new SampleGenerator(Recipes.BUILTIN, 5, new Cast(TestPeople.two(), List.of(0.5, 1.0)));
  private final DatasetManifest plan = generator.plan(COUNT, SHARD, "soft");

  @Test
  void threadsDoNotChangeABit() throws Exception {
    Path one = temp.resolve("one");
    Path three = temp.resolve("three");
    write(one, 1, () -> false, false);
    write(three, 3, () -> false, false);
    assertSame(one, three);
  }

  @Test
  void aCancelledRunResumesToTheSameBytes() throws Exception {
    Path whole = temp.resolve("whole");
    Path stopped = temp.resolve("stopped");
    write(whole, 2, () -> false, false);
    AtomicLong asked = new AtomicLong();
    assertThrows(
        CancellationException.class,
        () -> write(stopped, 2, () -> asked.incrementAndGet() > 2, false));
    long held = Dataset.readManifest(stopped).held();
    assertTrue(held > 0 && held < COUNT, "held " + held);
    write(stopped, 2, () -> false, true);
    assertSame(whole, stopped);
  }

  @Test
  void anotherSeedIsAnotherDataSet() throws Exception {
    Path one = temp.resolve("one");
    write(one, 2, () -> false, false);
    Dataset dataset = Dataset.open(one);
    SampleGenerator other =
        new SampleGenerator(Recipes.BUILTIN, 6, new Cast(TestPeople.two(), List.of(0.5, 1.0)));
    try (SoftRenderer renderer = new SoftRenderer()) {
      byte[] picture = other.render(List.of(other.draft(3)), renderer).get(0).picture();
      assertTrue(!java.util.Arrays.equals(picture, dataset.sample(3).picture()));
    }
  }

  @Test
  void peopleAreShownByTheirWeights() {
    SampleGenerator weighted =
        new SampleGenerator(Recipes.BUILTIN, 5, new Cast(TestPeople.two(), List.of(0.25, 1.0)));
    long first = 0;
    for (int i = 0; i < 2000; i += 5) {
      first += weighted.draft(i).truth().character() == 0 ? 5 : 0;
    }
    assertEquals(500, first, 30);
  }

  private void write(Path folder, int threads, BooleanSupplier cancelled, boolean resume)
      throws DatasetException {
    try (DatasetStore store =
        resume ? DatasetStore.resume(folder, plan) : DatasetStore.create(folder, plan)) {
      new DatasetWriter(generator, SoftRenderer::new, threads)
          .write(store, (done, total) -> {}, cancelled);
    }
  }

  private static void assertSame(Path a, Path b) throws IOException {
    List<String> names = names(a);
    assertEquals(names, names(b));
    assertTrue(names.contains("samples.csv"), names.toString());
    for (String name : names) {
      assertArrayEquals(
          Files.readAllBytes(a.resolve(name)), Files.readAllBytes(b.resolve(name)), name);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
