package org.kubi.nn.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kubi.framing.Box;

class NonMaximumTest {
  private static final double EXACT = 1e-9;
  private static final NonMaximum HALF = new NonMaximum(0.5);

  private static Detection at(double x, double y, double side, double score) {
    return new Detection(new Box(x, y, side, side), score);
  }

  @Test
  void insideIsTheShareOfTheSmallerBox() {
    Box big = new Box(0, 0, 10, 10);
    assertEquals(1, NonMaximum.inside(big, new Box(2, 2, 3, 3)), EXACT);
    assertEquals(0.5, NonMaximum.inside(new Box(8, 0, 4, 4), big), EXACT);
    assertEquals(0, NonMaximum.inside(big, new Box(20, 0, 3, 3)), EXACT);
  }

  /** What support makes of a score. */
  private static double supported(double score, double support) {
    return score * (1 - Math.exp(-support / 4));
  }

  @Test
  void ofBoxesThatOverlapOneStaysWithTheSupportOfAll() {
    // 10x10 each, shifted by 2: 80 of 120 shared.
    List<Detection> kept = HALF.keep(List.of(at(2, 0, 10, 0.6), at(0, 0, 10, 0.9)));
    assertEquals(1, kept.size());
    assertEquals(supported(0.9, 1.5), kept.get(0).score(), EXACT);
  }

  @Test
  void theSurestIsMovedToTheMeanOfThoseThatAgree() {
    Detection kept = HALF.keep(List.of(at(0, 0, 10, 0.75), at(2, 0, 10, 0.25))).get(0);
    assertEquals(0.5, kept.box().x(), EXACT);
    assertEquals(0, kept.box().y(), EXACT);
    assertEquals(10, kept.box().width(), EXACT);
  }

  @Test
  void headsApartStayTheSurestFirst() {
    List<Detection> kept = HALF.keep(List.of(at(0, 0, 10, 0.5), at(9, 0, 10, 0.8)));
    assertEquals(2, kept.size());
    assertEquals(supported(0.8, 0.8), kept.get(0).score(), EXACT);
    assertEquals(9, kept.get(0).box().x(), EXACT);
    assertEquals(supported(0.5, 0.5), kept.get(1).score(), EXACT);
  }

  @Test
  void manyThatAgreeWinAgainstOneThatIsSurer() {
    List<Detection> kept =
        HALF.keep(
            List.of(at(50, 0, 10, 0.9), at(0, 0, 10, 0.8), at(1, 0, 10, 0.8), at(0, 1, 10, 0.8)));
    assertEquals(2, kept.size());
    assertEquals(50, kept.get(1).box().x(), EXACT);
  }

  @Test
  void aPartOfASurerHeadIsNoHead() {
    // IoU 0.09, but wholly inside.
    List<Detection> kept = HALF.keep(List.of(at(0, 0, 10, 0.9), at(3, 3, 3, 0.8)));
    assertEquals(1, kept.size());
    assertEquals(10, kept.get(0).box().width(), EXACT);
  }

  @Test
  void nothingGivesNothing() {
    assertEquals(List.of(), HALF.keep(List.of()));
  }
}
