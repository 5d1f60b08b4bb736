package org.kubi.app.panel.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.geometry.Rotation;
import org.kubi.label.Labels;
import org.kubi.pose.HeadAngles;
import org.kubi.pose.HeadAngles.Convention;

/** Layout, painting, index and map of a sheet, on a data set of box people. */
class SheetTest {
  private static final int COUNT = 60;
  @TempDir private static Path folder;
  private static Dataset set;

  @BeforeAll
  static void make() throws Exception {
    set = Dataset.open(TestSets.make(folder.resolve("boxes"), COUNT));
  }

  @Test
  void aPlaceOnTheSheetIsThePictureThatStandsThere() {
    SheetLayout layout = new SheetLayout(212, 100, 64, 4, 10);
    assertEquals(3, layout.columns());
    assertEquals(4, layout.rows());
    assertEquals(4 * 68 - 4 - 100, layout.lastTop());
    assertEquals(0, layout.at(0, 0, 0));
    assertEquals(-1, layout.at(65, 3, 0), "a gap");
    assertEquals(5, layout.at(2 * 68 + 1, 10, 60), "scrolled by 60: the second row");
    assertEquals(-1, layout.at(70, 3 * 68, 0), "behind the last picture");
  }

  @Test
  void aPictureIsRevealedByMovingAsLittleAsNeedBe() {
    SheetLayout layout = new SheetLayout(212, 100, 64, 4, 30);
    assertEquals(0, layout.reveal(1, 0));
    assertEquals(68 + 64 - 100, layout.reveal(4, 0));
    assertEquals(68, layout.reveal(4, 300));
    assertEquals(layout.lastTop(), layout.reveal(29, 0));
  }

  @Test
  void aHundredThousandPicturesFitIntoTheLayout() {
    SheetLayout layout = new SheetLayout(64, 700, 192, 4, 100_000);
    assertEquals(1, layout.columns());
    assertTrue(layout.contentHeight() > 19_000_000);
    assertEquals(99_999, layout.at(3, 699, layout.lastTop()));
  }

  @Test
  void thePaintedPixelsAreThoseOfTheSamplesInTheirOrder() {
    int[] order = {7, 3, 5};
    SheetLayout layout = new SheetLayout(132, 100, 64, 4, 3);
    int[] pixels = new SheetPainter(set, order).paint(layout, 0, -1);
    byte[] seven = set.sample(7).picture();
    byte[] five = set.sample(5).picture();
    int gray = seven[10 * 64 + 20] & 0xff;
    assertEquals(0xff000000 | gray << 16 | gray << 8 | gray, pixels[10 * 132 + 20]);
    int below = five[2 * 64 + 9] & 0xff;
    assertEquals(below, pixels[(68 + 2) * 132 + 9] & 0xff);
    assertEquals(0, pixels[66], "a gap is clear");
    int[] scrolled = new SheetPainter(set, order).paint(layout, 30, 5);
    int lower = five[12 * 64 + 9] & 0xff;
    assertEquals(lower, scrolled[(68 + 12 - 30) * 132 + 9] & 0xff);
    assertEquals(0xffff8a14, scrolled[(68 - 30) * 132], "the chosen one is marked");
  }

  @Test
  void anEnlargedPictureRepeatsItsPixels() {
    SheetLayout layout = new SheetLayout(128, 128, 128, 4, 1);
    int[] pixels = new SheetPainter(set, new int[] {0}).paint(layout, 0, -1);
    assertEquals(pixels[0], pixels[1]);
    assertEquals(pixels[0], pixels[129]);
    assertEquals(set.sample(0).picture()[65] & 0xff, pixels[2 * 128 + 2] & 0xff);
  }

  @Test
  void theMapCountsEverySampleOnceAndACellFindsItsOwn() throws Exception {
    SampleIndex index = SampleIndex.of(set);
    Coverage map = Coverage.of(index);
    int sum = 0;
    for (int row = 0; row < map.rows(); row++) {
      for (int column = 0; column < map.columns(); column++) {
        int count = map.at(column, row);
        SampleFilter only = SampleFilter.ALL.withAngles(Optional.of(map.angles(column, row)));
        assertEquals(count, index.matching(only).length);
        sum += count;
      }
    }
    assertEquals(COUNT, sum);
    float[] q = set.numbers(4, Labels.HEAD_QUATERNION);
    HeadAngles angles =
        HeadAngles.of(Rotation.nearest(q[0], q[1], q[2], q[3]), Convention.OPENTRACK);
    assertEquals(angles.yaw(), index.yaw(4), 1e-3);
    assertEquals(angles.pitch(), index.pitch(4), 1e-3);
  }

  @Test
  void aCharacterFindsItsOwnSamples() throws Exception {
    SampleIndex index = SampleIndex.of(set);
    int who = Math.round(set.numbers(30, Labels.CHARACTER)[0]);
    int[] found = index.matching(SampleFilter.ALL.withCharacter(OptionalInt.of(who)));
    int[] expected = IntStream.range(0, COUNT).filter(i -> isOf(i, who)).toArray();
    assertArrayEquals(expected, found);
    assertTrue(found.length >= 10, "ten in a row show one person");
  }

  private static boolean isOf(int sample, int who) {
    try {
      return Math.round(set.numbers(sample, Labels.CHARACTER)[0]) == who;
    } catch (DatasetException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aSampleTellsItsNumbersByTheirNames() {
    SampleFacts facts = SampleViewModel.facts(set, 3);
    assertEquals(3, facts.sample().index());
    SampleFacts.Block bones = facts.blocks().get(0);
    assertEquals("bones10", bones.id());
    assertEquals(10, bones.lines().size());
    assertTrue(bones.lines().get(0).startsWith("neck_x"), bones.lines().get(0));
    assertTrue(facts.character().startsWith("boxes-"), facts.character());
  }
}
