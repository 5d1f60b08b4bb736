package org.kubi.render.shade;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kubi.render.character.Texture;

class TextureMipsTest {
  private static Texture texture(int width, int height, int... rgba) {
    byte[] bytes = new byte[rgba.length];
    for (int i = 0; i < rgba.length; i++) {
      bytes[i] = (byte) rgba[i];
    }
    return new Texture(width, height, bytes);
  }

  private static int[] texel(Texture texture, int index) {
    int[] out = new int[4];
    for (int k = 0; k < 4; k++) {
      out[k] = texture.rgba()[4 * index + k] & 0xff;
    }
    return out;
  }

  @Test
  void levelsHalveDownToOneTexel() {
    Texture full = new Texture(9, 4, new byte[9 * 4 * 4]);
    List<Texture> levels = TextureMips.of(full).levels();
    assertSame(full.rgba(), levels.get(0).rgba());
    assertEquals(
        List.of("9x4", "4x2", "2x1", "1x1"),
        levels.stream().map(level -> level.width() + "x" + level.height()).toList());
  }

  @Test
  void aTexelIsTheMeanOfTheFourItCovers() {
    Texture full = texture(2, 2, 10, 0, 0, 255, 20, 0, 0, 255, 30, 100, 0, 255, 41, 100, 255, 255);
    assertArrayEquals(new int[] {25, 50, 64, 255}, texel(TextureMips.of(full).levels().get(1), 0));
  }

  @Test
  void clearTexelsDoNotColourTheirNeighbours() {
    Texture hair = texture(2, 1, 200, 100, 50, 255, 0, 255, 0, 0);
    assertArrayEquals(
        new int[] {200, 100, 50, 128}, texel(TextureMips.of(hair).levels().get(1), 0));
  }

  @Test
  void whereAllIsClearTheColourIsThePlainMean() {
    Texture clear = texture(2, 1, 200, 100, 50, 0, 100, 0, 0, 0);
    assertArrayEquals(new int[] {150, 50, 25, 0}, texel(TextureMips.of(clear).levels().get(1), 0));
  }

  @Test
  void oddSizesShareTheMiddleTexel() {
    Texture odd =
        texture(5, 1, 0, 0, 0, 255, 50, 0, 0, 255, 100, 0, 0, 255, 150, 0, 0, 255, 200, 0, 0, 255);
    Texture half = TextureMips.of(odd).levels().get(1);
    // Each covers two and a half texels: (0 + 50 + 100 / 2) / 2.5 and its mirror image.
    assertEquals(40, texel(half, 0)[0]);
    assertEquals(160, texel(half, 1)[0]);
  }
}
