package org.kubi.render.shade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.kubi.geometry.Camera;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;

class MipRuleTest {
  /** A triangle, half of a square of side {@code metres} that shows the whole texture. */
  private static MeshPart halfSquare(float metres, int texels) {
    Material material = Material.of(new Texture(texels, texels, new byte[4 * texels * texels]));
    return new MeshPart(
        "square",
        material,
        new float[] {0, 0, 0, metres, 0, 0, 0, metres, 0},
        new float[] {0, 0, 1, 0, 0, 1, 0, 0, 1},
        new float[] {0, 1, 1, 1, 0, 0},
        new short[12],
        new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0},
        new int[] {0, 1, 2},
        Segment.SKIN);
  }

  @Test
  void densityIsTexelsAlongAMetre() {
    assertEquals(512, MipRule.texelsPerMetre(halfSquare(0.5f, 256)), 1e-3);
  }

  @Test
  void partsWithoutAreaHaveNoDensity() {
    assertEquals(0, MipRule.texelsPerMetre(halfSquare(0, 256)));
  }

  @Test
  void theLevelIsTheFinestWhoseTexelsAreNotSmallerThanSamples() {
    // 100 pixels, so 200 samples, a metre at 1 m.
    Camera camera = new Camera(100, 32, 32, 64, 64);
    assertEquals(0, MipRule.level(200, camera, 1, 9));
    assertEquals(1, MipRule.level(201, camera, 1, 9));
    assertEquals(1, MipRule.level(400, camera, 1, 9));
    assertEquals(2, MipRule.level(400, camera, 2, 9));
    assertEquals(3, MipRule.level(1e9, camera, 1, 4));
  }
}
