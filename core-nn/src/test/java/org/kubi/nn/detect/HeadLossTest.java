package org.kubi.nn.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HeadLossTest {
  private static final int CELLS = 6;

  /** Two cells with heads, two without, two left open. */
  private static double[] truth() {
    double[] truth = new double[CELLS * HeadCode.NUMBERS];
    float[] kinds = {HeadTargets.HEAD, HeadTargets.NONE, HeadTargets.IGNORED};
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < truth.length; i++) {
      truth[i] = i < CELLS ? kinds[i % 3] : random.nextDouble() - 0.5;
    }
    return truth;
  }

  @Test
  void itsGradientIsThatOfItsValue() {
    HeadLoss loss = new HeadLoss(CELLS);
    double[] truth = truth();
    SplittableRandom random = new SplittableRandom(5);
    double[] answer = new double[truth.length];
    for (int i = 0; i < answer.length; i++) {
      answer[i] = 4 * random.nextDouble() - 2;
    }
    double[] gradient = new double[answer.length];
    loss.of(truth, answer, gradient);
    double step = 1e-6;
    double[] unused = new double[answer.length];
    for (int i = 0; i < answer.length; i++) {
      double[] moved = answer.clone();
      moved[i] += step;
      double above = loss.of(truth, moved, unused);
      moved[i] -= 2 * step;
      double below = loss.of(truth, moved, unused);
      assertEquals((above - below) / (2 * step), gradient[i], 1e-7, "number " + i);
    }
  }

  @Test
  void whatIsLeftOpenCostsNothing() {
    double[] truth = truth();
    double[] answer = truth.clone();
    answer[2] = 9;
    answer[2 + CELLS] = 40;
    double[] gradient = new double[answer.length];
    double open = new HeadLoss(CELLS).of(truth, answer, gradient);
    answer[2] = -9;
    answer[2 + CELLS] = -40;
    assertEquals(open, new HeadLoss(CELLS).of(truth, answer, gradient));
    assertEquals(0, gradient[2]);
    assertEquals(0, gradient[2 + CELLS]);
  }

  @Test
  void theRightAnswerCostsNextToNothing() {
    double[] truth = truth();
    double[] answer = truth.clone();
    for (int cell = 0; cell < CELLS; cell++) {
      answer[cell] = truth[cell] == HeadTargets.HEAD ? 12 : -12;
    }
    double[] gradient = new double[answer.length];
    assertTrue(new HeadLoss(CELLS).of(truth, answer, gradient) < 1e-9);
  }
}
