package org.kubi.nn.preset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class InputScaleTest {
  private static final byte[] PIXELS = {0, (byte) 255, 0, (byte) 255};

  @Test
  void unitDividesBy255() {
    float[] out = new float[5];
    InputScale.UNIT.prepare(PIXELS, 4, out, 1);
    assertArrayEquals(new float[] {0, 0, 1, 0, 1}, out, 1e-7f);
  }

  @Test
  void standardTakesMeanAndDeviation() {
    float[] out = new float[4];
    InputScale.STANDARD.prepare(PIXELS, 4, out, 0);
    float one = 0.5f / 0.55f;
    assertArrayEquals(new float[] {-one, one, -one, one}, out, 1e-6f);
  }

  @Test
  void evenPicturesStayFinite() {
    float[] out = new float[4];
    InputScale.STANDARD.prepare(new byte[] {9, 9, 9, 9}, 4, out, 0);
    assertArrayEquals(new float[4], out, 1e-5f);
  }
}
