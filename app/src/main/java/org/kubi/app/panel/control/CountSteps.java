package org.kubi.app.panel.control;

import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;

/** Counts from 1 to millions: the arrows go by 1, 2, 5, 10, 20, 50 and on; any number is typed. */
public final class CountSteps extends IntegerSpinnerValueFactory {
  /**
   * Counts from 1.
   *
   * @param most the greatest
   */
  public CountSteps(int most, int first) {
    super(1, most, first);
  }

  @Override
  public void increment(int steps) {
    int value = getValue();
    for (int i = 0; i < steps; i++) {
      value = above(value);
    }
    setValue(Math.min(getMax(), value));
  }

  @Override
  public void decrement(int steps) {
    int value = getValue();
    for (int i = 0; i < steps; i++) {
      value = below(value);
    }
    setValue(Math.max(getMin(), value));
  }

  /** The first of 1, 2, 5, 10 and on that is greater; where there is none, the number itself. */
  static int above(int value) {
    for (long ten = 1; ten <= Integer.MAX_VALUE; ten *= 10) {
      for (long factor : new long[] {1, 2, 5}) {
        if (factor * ten > value && factor * ten <= Integer.MAX_VALUE) {
          return (int) (factor * ten);
        }
      }
    }
    return value;
  }

  /** The last of them that is smaller; at least 1. */
  static int below(int value) {
    int last = 1;
    while (above(last) < value && above(last) > last) {
      last = above(last);
    }
    return last;
  }
}
