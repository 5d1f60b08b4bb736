package org.kubi.gen.random.occluder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kubi.gen.Randomizers;
import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Range;
import org.kubi.image.Frame;

class OccluderRandomizerTest {
  private static final int SIZE = 64;
  private static final Range ONE = new Range(1, 1);
  private static final Range SHARP = new Range(0, 0);

  /** A randomizer of one kind of thing, by its place in {@link Things}. */
  private static OccluderRandomizer only(int kind) {
    double[] w = new double[7];
    w[kind] = 1;
    return new OccluderRandomizer(
        1,
        new Things(w[0], w[1], w[2], w[3], w[4], w[5], w[6]),
        ONE,
        SHARP,
        0,
        new Range(0, 0),
        1,
        0);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void everyThingCoversSomeOfTheFaceButRarelyAll(int kind) {
    int touching = 0;
    int hiding = 0;
    for (int i = 0; i < 200; i++) {
      Frame cover = only(kind).draw(Dice.of(1, i, "occluder")).cover(SIZE, SIZE);
      int covered = 0;
      for (byte c : cover.pixels()) {
        covered += (c & 0xff) > 60 ? 1 : 0;
      }
      touching += covered > 20 ? 1 : 0;
      hiding += covered > 0.7 * SIZE * SIZE ? 1 : 0;
    }
    assertTrue(touching > 150, "thing " + kind + " was seen " + touching + " times of 200");
    assertTrue(hiding < 10, "thing " + kind + " hid everything " + hiding + " times of 200");
  }

  @Test
  void theCoverIsWhereThePictureChanges() {
    // Two pictures that differ everywhere by 255 differ by 255 - cover once things are over them.
    Frame black = Frame.filled(SIZE, SIZE, 1, 0);
    Frame white = Frame.filled(SIZE, SIZE, 1, 255);
    int seen = 0;
    for (int i = 0; i < 400; i++) {
      OccluderDraw draw = Randomizers.OCCLUDER.draw(Dice.of(2, i, "occluder"));
      Frame cover = draw.cover(SIZE, SIZE);
      Frame onBlack = draw.margin().on(draw.over(black));
      Frame onWhite = draw.margin().on(draw.over(white));
      boolean edge = !draw.margin().isEmpty() && draw.margin().fill() == Margin.Fill.EDGE;
      for (int y = 0; y < SIZE && !edge; y++) {
        for (int x = 0; x < SIZE; x++) {
          int through = onWhite.at(x, y, 0) - onBlack.at(x, y, 0);
          assertEquals(255 - cover.at(x, y, 0), through, 1, x + ", " + y);
          seen += cover.at(x, y, 0) > 0 ? 1 : 0;
        }
      }
    }
    assertTrue(seen > 10_000, "covered pixels: " + seen);
  }

  @Test
  void aFifthOfThePicturesHasAThingInFront() {
    int things = 0;
    int margins = 0;
    for (int i = 0; i < 3000; i++) {
      OccluderDraw draw = Randomizers.OCCLUDER.draw(Dice.of(1, i, "occluder"));
      things += draw.things().isEmpty() ? 0 : 1;
      margins += draw.margin().isEmpty() ? 0 : 1;
      assertEquals(draw.things().isEmpty() && draw.margin().isEmpty(), draw.isEmpty());
    }
    assertEquals(0.2, things / 3000.0, 0.03);
    assertEquals(0.07, margins / 3000.0, 0.02);
  }

  @Test
  void handsHaveFingers() {
    // Along a line across the fingers, skin and gaps alternate: count the falls in brightness.
    int ridged = 0;
    for (int i = 0; i < 100; i++) {
      Frame hand = only(0).draw(Dice.of(4, i, "occluder")).things().get(0).foreground();
      int most = 0;
      for (int y = 0; y < SIZE; y++) {
        int falls = 0;
        for (int x = 2; x < SIZE; x++) {
          falls += hand.at(x - 2, y, 0) - hand.at(x, y, 0) > 12 ? 1 : 0;
        }
        most = Math.max(most, falls);
      }
      ridged += most >= 4 ? 1 : 0;
    }
    assertTrue(ridged > 60, "hands with ridges: " + ridged);
  }

  @Test
  void aMarginIsBlackWhiteOrThePhotosEdge() {
    byte[] pixels = new byte[SIZE * SIZE];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (100 + i % SIZE);
    }
    Frame photo = Frame.gray(SIZE, SIZE, pixels);
    Frame black = new Margin(5, 0, 0, 3, Margin.Fill.BLACK).on(photo);
    assertEquals(0, black.at(4, 10, 0));
    assertEquals(105, black.at(5, 10, 0));
    assertEquals(0, black.at(30, 61, 0));
    assertEquals(130, black.at(30, 60, 0));
    Frame edge = new Margin(0, 0, 10, 0, Margin.Fill.EDGE).on(photo);
    assertEquals(153, edge.at(63, 20, 0));
    assertEquals(153, edge.at(53, 20, 0));
    assertEquals(255, new Margin(0, 2, 0, 0, Margin.Fill.WHITE).on(photo).at(9, 1, 0));
    assertEquals(photo, Margin.NONE.on(photo));
  }

  @Test
  void aMarginCountsAsCovered() {
    Frame cover =
        new OccluderDraw(List.of(), new Margin(4, 0, 0, 0, Margin.Fill.EDGE)).cover(SIZE, SIZE);
    assertEquals(255, cover.at(3, 5, 0));
    assertEquals(0, cover.at(4, 5, 0));
  }

  @Test
  void settingsOutOfRangeAreNamed() {
    OccluderRandomizer d = Randomizers.OCCLUDER;
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new OccluderRandomizer(2, d.things(), ONE, SHARP, 0, SHARP, 0, 0));
    assertTrue(e.getMessage().startsWith("occluder.share"), e.getMessage());
    e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new OccluderRandomizer(1, d.things(), ONE, SHARP, 0, ONE, 0, 0));
    assertTrue(e.getMessage().startsWith("occluder.marginSide"), e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> new Things(0, 0, 0, 0, 0, 0, 0));
    assertTrue(e.getMessage().contains("occluder.things"), e.getMessage());
  }
}
