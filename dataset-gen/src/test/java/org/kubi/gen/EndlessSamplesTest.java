package org.kubi.gen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.kubi.data.DatasetException;
import org.kubi.data.Sample;
import org.kubi.data.SampleFlow;
import org.kubi.gen.random.backdrop.PictureFolder;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.builtin.BuiltInSource;
import org.kubi.render.soft.SoftRenderer;

class EndlessSamplesTest {
  private static final LongUnaryOperator BACKWARDS = place -> 1000 - place;

  private final SampleGenerator generator =
      new SampleGenerator(
          Recipes.BUILTIN,
          5,
          new Cast(
              List.of(new BuiltInSource().person(1), new BuiltInSource().person(2)),
              List.of(0.5, 1.0)));

  private EndlessSamples samples(int threads) {
    return new EndlessSamples(generator, 500, "soft", SoftRenderer::new, threads);
  }

  @Test
  void theyAreTheGeneratorsInTheOrderAskedForWhateverTheThreads() throws Exception {
    List<Sample> expected;
    try (SoftRenderer renderer = new SoftRenderer()) {
      List<Draft> drafts =
          LongStream.range(7, 47).map(BACKWARDS).mapToObj(generator::draft).toList();
      expected = generator.render(drafts, renderer);
    }
    for (int threads : new int[] {1, 3}) {
      try (SampleFlow flow = samples(threads).flow(BACKWARDS, 7, 47)) {
        for (Sample sample : expected) {
          Sample found = flow.next();
          assertEquals(sample.index(), found.index());
          assertArrayEquals(sample.picture(), found.picture());
          assertArrayEquals(sample.numbers(), found.numbers());
        }
        assertThrows(NoSuchElementException.class, flow::next);
      }
    }
    assertEquals(993, expected.get(0).index());
  }

  @Test
  void aBoundedNumberIsMadeAhead() throws Exception {
    AtomicLong asked = new AtomicLong();
    LongUnaryOperator counting =
        place -> {
          asked.incrementAndGet();
          return place;
        };
    try (SampleFlow flow = samples(2).flow(counting, 0, Long.MAX_VALUE)) {
      flow.next();
      assertEquals(2048, asked.get());
      for (int i = 1; i < 16; i++) {
        flow.next();
      }
      assertEquals(2048, asked.get());
      flow.next();
      assertEquals(2064, asked.get());
    }
  }

  @Test
  void aWindowOfALargeCastShowsAsManyPeopleAsAreKept() {
    int window = samples(1).window();
    Rota rota = new Rota(3, 5000);
    for (long begin : new long[] {0, window, 40L * window}) {
      long people =
          LongStream.range(begin, begin + window).mapToDouble(rota::place).distinct().count();
      assertEquals(Rota.TROUPE, people);
      assertTrue(people <= People.MOST_OF_MANY);
    }
  }

  @Test
  void anEpochIsPlannedAsTheDataSetThatItsSamplesWouldBe() {
    assertEquals(generator.plan(500, DatasetWriter.SHARD_SIZE, "soft"), samples(1).plan());
  }

  @Test
  void aPersonWhoCannotBeMadeAnyMoreIsASentence() {
    People gone =
        new People(
            IntStream.range(0, 2)
                .mapToObj(
                    i ->
                        (People.Maker)
                            () -> {
                              throw new CharacterException("skin.png is gone");
                            })
                .toList());
    Cast cast =
        new Cast(List.of("a", "b"), List.of(0.5, 1.0), PictureFolder.NONE, gone, "0".repeat(64));
    SampleGenerator broken = new SampleGenerator(Recipes.BUILTIN, 5, cast);
    EndlessSamples samples = new EndlessSamples(broken, 500, "soft", SoftRenderer::new, 2);
    try (SampleFlow flow = samples.flow(place -> place, 0, 20)) {
      String message = assertThrows(DatasetException.class, flow::next).getMessage();
      assertEquals("a person of the recipe cannot be made any more: skin.png is gone", message);
    }
  }
}
