package org.kubi.gen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.kubi.image.Frame;
import org.kubi.render.character.builtin.BuiltInSource;
import org.kubi.render.soft.SoftRenderer;

class DarkroomTest {
  @Test
  void aDraftsPhotoOfItsOwnSceneIsThePictureOfTheDataSetAndHasAnySize() throws Exception {
    Cast cast = new Cast(List.of(new BuiltInSource().person(1)), List.of(1.0));
    SampleGenerator generator = new SampleGenerator(Recipes.BUILTIN, 5, cast);
    SampleGenerator large = new SampleGenerator(Recipes.BUILTIN, 5, cast, 96);
    Set<Integer> channels = new TreeSet<>();
    try (SoftRenderer renderer = new SoftRenderer()) {
      for (long index : LongStream.range(0, 30).toArray()) {
        Draft draft = generator.draft(index);
        byte[] stored = generator.render(List.of(draft), renderer).get(0).picture();
        channels.add(draft.channels());
        Frame photo = draft.photo(renderer.render(draft.scene(), draft.channels()));
        assertEquals(Frame.gray(64, 64, stored), photo);
        Draft larger = large.draft(index);
        assertEquals(
            Frame.gray(96, 96, large.render(List.of(larger), renderer).get(0).picture()),
            draft.photo(renderer.render(larger.scene(), larger.channels())));
      }
    }
    assertEquals(Set.of(1, 3), channels, "in gray and in colour");
  }

  @Test
  void aPhotoThatCameOutNearlyBlackIsBrightenedToWhatPeopleKeep() {
    Frame black = Frame.filled(8, 8, 1, 5);
    assertEquals(20, Darkroom.lifted(black, Frame.filled(8, 8, 1, 90)).pixels()[0]);
  }

  @Test
  void itIsNotMadeBrighterThanTheSceneWas() {
    Frame black = Frame.filled(8, 8, 1, 5);
    assertEquals(12, Darkroom.lifted(black, Frame.filled(8, 8, 1, 12)).pixels()[0]);
  }

  @Test
  void othersStayAsTheyAre() {
    Frame dim = Frame.filled(8, 8, 1, 21);
    assertSame(dim, Darkroom.lifted(dim, Frame.filled(8, 8, 1, 90)));
    Frame night = Frame.filled(8, 8, 1, 3);
    assertSame(night, Darkroom.lifted(night, Frame.filled(8, 8, 1, 2)));
    Frame none = Frame.filled(8, 8, 1, 0);
    assertSame(none, Darkroom.lifted(none, Frame.filled(8, 8, 1, 90)));
  }
}
