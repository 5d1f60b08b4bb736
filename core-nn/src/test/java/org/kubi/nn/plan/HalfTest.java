package org.kubi.nn.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfTest {
  @Test
  void everyHalfComesBack() {
    for (int bits = 0; bits < 1 << 16; bits++) {
      float value = Half.toFloat((short) bits);
      if (Float.isNaN(value)) {
        assertTrue((bits & 0x7fff) > 0x7c00);
      } else {
        assertEquals((short) bits, Half.of(value), "bits " + bits);
      }
    }
  }

  /** Values from the tables of IEEE 754. */
  @ParameterizedTest
  @CsvSource({
    "1, 3c00",
    "-2, c000",
    "65504, 7bff",
    "65519.996, 7bff",
    "65520, 7c00",
    "-1e30, fc00",
    "0.333333333, 3555",
    "6.1035156e-5, 0400",
    "6.097555e-5, 03ff",
    "5.9604645e-8, 0001",
    "2.9802322e-8, 0000",
    "2.98023260e-8, 0001",
    "-0.0, 8000"
  })
  void knownValuesHaveKnownBits(float value, String bits) {
    assertEquals(bits, String.format("%04x", Half.of(value) & 0xffff));
  }

  @Test
  void theNearestHalfIsTakenAndOfTwoTheEven() {
    for (int bits = 0; bits < 0x7bff; bits++) {
      float low = Half.toFloat((short) bits);
      float high = Half.toFloat((short) (bits + 1));
      float middle = (low + high) / 2;
      assertEquals(bits + (bits & 1), Half.of(middle));
      assertEquals(bits, Half.of(Math.nextDown(middle)));
      assertEquals(bits + 1, Half.of(Math.nextUp(middle)));
    }
  }

  @Test
  void notANumberStaysOne() {
    assertTrue(Float.isNaN(Half.toFloat(Half.of(Float.NaN))));
  }
}
