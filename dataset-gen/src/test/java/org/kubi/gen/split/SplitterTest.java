package org.kubi.gen.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetManifest;
import org.kubi.data.DatasetStore;
import org.kubi.data.Json;
import org.kubi.data.LabelBlock;
import org.kubi.data.Sample;
import org.kubi.data.Sha256;
import org.kubi.data.Splits;
import org.kubi.gen.inspect.TinySet;
import org.kubi.label.Labels;

class SplitterTest {
  @TempDir Path temp;

  @Test
  void kinAreJoinedHandInHandByPersonAndByLook() {
    List<Likeness> people =
        List.of(
            new Likeness("a", "brown"),
            new Likeness("b", "blond"),
            new Likeness("a", "gray"),
            new Likeness("c", "gray"),
            new Likeness("d", "bald"));
    assertEquals(List.of(0, 1, 0, 0, 2), Families.of(people).numbers());
  }

  @Test
  void sharesAreMetAndNoFamilyIsOnTwoSides() throws Exception {
    Dataset dataset = crowd("crowd", 60);
    // Every third character is kin of the next one.
    List<Integer> numbers =
        IntStream.range(0, 60).map(i -> i % 3 == 1 ? i - 1 : i).boxed().toList();
    Splits splits = new Splitter(0.1, 0.2, 7).split(dataset, new Families(Families.LOOK, numbers));
    splits.write(dataset.folder());
    Splits back = Splits.of(dataset).orElseThrow();
    assertEquals(splits, back);
    assertEquals(12, back.samples(dataset, Splits.VALIDATION).length, 2);
    assertEquals(24, back.samples(dataset, Splits.TEST).length, 2);
    List<Integer> all = new ArrayList<>();
    for (Splits.Part part : back.parts()) {
      for (int sample : back.samples(dataset, part.name())) {
        all.add(sample);
      }
    }
    assertEquals(
        IntStream.range(0, dataset.size()).boxed().toList(), all.stream().sorted().toList());
    for (Splits.Part part : back.parts()) {
      for (int character : part.characters()) {
        assertTrue(
            character % 3 != 1 || part.characters().contains(character - 1), "kin of " + character);
      }
    }
  }

  @Test
  void oneSeedGivesOneSplitAndAnotherSeedAnother() throws Exception {
    Dataset dataset = crowd("crowd", 40);
    Families each = Families.ofCharacters(40);
    assertEquals(
        new Splitter(0.2, 0.1, 3).split(dataset, each),
        new Splitter(0.2, 0.1, 3).split(dataset, each));
    assertNotEquals(
        new Splitter(0.2, 0.1, 3).split(dataset, each).parts(),
        new Splitter(0.2, 0.1, 4).split(dataset, each).parts());
  }

  @Test
  void tooFewFamiliesAreRefusedInOneSentence() throws Exception {
    Dataset dataset = crowd("crowd", 3);
    DatasetException e =
        assertThrows(
            DatasetException.class,
            () ->
                new Splitter(0.1, 0.1, 1)
                    .split(dataset, new Families(Families.LOOK, List.of(0, 0, 0))));
    assertTrue(e.getMessage().contains("shows 3 people of 1 families by look"), e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Splitter(0.5, 0.5, 1));
    assertThrows(IllegalArgumentException.class, () -> new Splitter(0, 0, 1));
  }

  @Test
  void aSplitThatWasChangedToLeakFailsLoudly() throws Exception {
    Dataset dataset = crowd("crowd", 6);
    Families pairs = new Families(Families.LOOK, List.of(0, 0, 1, 1, 2, 2));
    new Splitter(0.34, 0, 1).split(dataset, pairs).write(dataset.folder());
    Path file = dataset.folder().resolve(Splits.FILE);
    String good = Files.readString(file);
    Files.writeString(
        file, good.replaceFirst("\"families\" : \\[[^\\]]*", "\"families\" : [0, 0, 0, 0, 0, 0"));
    assertLeak("has its kin in", dataset);
    Files.writeString(file, good.replace("\"seed\" : 1", "\"seed\" : 1, \"extra\" : 2"));
    assertLeak("unknown key 'extra'", dataset);
    Files.writeString(file, good);
    Dataset other = crowd("other", 7);
    Files.copy(file, other.folder().resolve(Splits.FILE));
    assertLeak("divides another data set", other);
  }

  private static void assertLeak(String clause, Dataset dataset) {
    String message = assertThrows(DatasetException.class, () -> Splits.of(dataset)).getMessage();
    assertTrue(message.contains(clause), message);
  }

  @Test
  void peopleLooksAndPicturesInTwoDataSetsAreNamed() throws Exception {
    List<Likeness> a = List.of(new Likeness("1", "x"), new Likeness("2", "y"));
    List<Likeness> b =
        List.of(new Likeness("2", "z"), new Likeness("3", "x"), new Likeness("4", "w"));
    assertEquals(
        "1 of 3 people are in both (two = tom); 1 of 2 others have hair and skin of somebody there"
            + " (one = dick)",
        LeakCheck.people(List.of("one", "two"), a, List.of("tom", "dick", "harry"), b)
            .orElseThrow());
    assertEquals(
        Optional.empty(),
        LeakCheck.people(
            List.of("one"), a.subList(0, 1), List.of("harry"), List.of(new Likeness("4", "w"))));
    assertEquals(
        "1 of 2 people are in both (one)",
        LeakCheck.names(List.of("one", "two"), List.of("one", "three")).orElseThrow());
    Dataset first = crowd("first", 3);
    assertEquals(
        "6 of 6 pictures are in both (0 = 0, 1 = 1, 2 = 2, ...)",
        LeakCheck.pictures(first, crowd("second", 3)).orElseThrow());
  }

  @Test
  void peopleMadeByCodeHaveEachTheirOwnFaceAndLook() {
    Likeness.Finder finder = new Likeness.Finder();
    List<Likeness> all = TinySet.people().stream().map(finder::of).toList();
    assertEquals(4, all.stream().map(Likeness::person).distinct().count());
    assertEquals(4, all.stream().map(Likeness::look).distinct().count());
    assertEquals(all.get(2), new Likeness.Finder().of(TinySet.people().get(2)));
  }

  /** Two samples of each of some people, without anything to be seen. */
  private Dataset crowd(String name, int people) throws DatasetException {
    List<LabelBlock> labels = LabelBlock.of(List.of(Labels.CHARACTER));
    DatasetManifest plan =
        new DatasetManifest(
            DatasetManifest.VERSION,
            "crowd",
            Json.MAPPER.createObjectNode(),
            Sha256.of("recipe"),
            1,
            2L * people,
            1000,
            2,
            "soft",
            DatasetManifest.CONVENTION,
            labels,
            IntStream.range(0, people).mapToObj(i -> "somebody-" + i).toList(),
            Sha256.of("people"),
            List.of());
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < 2 * people; i++) {
      byte[] picture = {(byte) i, (byte) (i >> 8), 3, 4};
      samples.add(new Sample(i, picture, new float[] {i % people}));
    }
    Path folder = temp.resolve(name);
    try (DatasetStore store = DatasetStore.create(folder, plan)) {
      store.append(samples);
    }
    return Dataset.open(folder);
  }
}
