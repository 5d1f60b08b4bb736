package org.kubi.nn.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaddingTest {
  @ParameterizedTest
  @CsvSource({
    "64, 5, 1, 2, 2",
    "64, 5, 2, 1, 2",
    "64, 3, 2, 0, 1",
    "45, 3, 2, 1, 1",
    "64, 5, 4, 0, 1",
    "45, 5, 4, 2, 2",
    "8, 1, 4, 0, 0"
  })
  void oddZerosComeAfter(int side, int kernel, int stride, int before, int after) {
    assertEquals(new Padding(before, after), Padding.same(side, kernel, stride));
  }
}
