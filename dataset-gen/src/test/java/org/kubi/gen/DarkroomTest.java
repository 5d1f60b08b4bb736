package org.kubi.gen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.kubi.image.Frame;

class DarkroomTest {
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
