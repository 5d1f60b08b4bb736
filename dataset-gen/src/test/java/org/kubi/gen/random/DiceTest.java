package org.kubi.gen.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DiceTest {
  @Test
  void choicesFallByWeightAndNeverOnZero() {
    Dice dice = Dice.of(1);
    int[] counts = new int[4];
    for (int i = 0; i < 10_000; i++) {
      counts[dice.choose(1, 0, 3, 0)]++;
    }
    assertEquals(0, counts[1] + counts[3]);
    assertEquals(0.25, counts[0] / 10_000.0, 0.02);
  }

  @Test
  void normalsAreCutAtTheirDeviations() {
    Dice dice = Dice.of(1);
    double largest = 0;
    for (int i = 0; i < 10_000; i++) {
      largest = Math.max(largest, Math.abs(dice.normalWithin(2, 5, 3) - 5));
    }
    assertEquals(6, largest, 1e-9);
  }

  @Test
  void factorsAreAsOftenAboveOneAsBelow() {
    Dice dice = Dice.of(2);
    int above = 0;
    for (int i = 0; i < 10_000; i++) {
      above += dice.factor(0.3) > 1 ? 1 : 0;
    }
    assertEquals(0.5, above / 10_000.0, 0.02);
  }

  @Test
  void diceOfBitsRepeatThemselves() {
    Dice one = Dice.of(77);
    Dice two = Dice.of(77);
    for (int i = 0; i < 5; i++) {
      assertEquals(one.bits(), two.bits());
    }
    assertNotEquals(Dice.of(77).bits(), Dice.of(78).bits());
  }

  @Test
  void weightsAreCheckedByName() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Settings.weights("x.y", 0, 0));
    assertTrue(e.getMessage().contains("x.y"), e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> Settings.weights("x.y", 1, -1));
  }
}
