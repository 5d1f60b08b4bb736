package org.kubi.render.soft;

import org.kubi.geometry.Camera;
import org.kubi.render.character.Material;
import org.kubi.render.character.Texture;
import org.kubi.render.shade.MipRule;
import org.kubi.render.shade.TextureMips;

/**
 * The holes of a cutout part.
 *
 * @param texelsPerMetre {@link MipRule#texelsPerMetre} of the part
 * @param mips its texture and smaller copies
 */
record PlaneCutout(double texelsPerMetre, TextureMips mips) {
  /** The level that a picture uses. */
  Level level(Camera camera, double distance) {
    int level = MipRule.level(texelsPerMetre, camera, distance, mips.levels().size());
    return new Level(mips.levels().get(level));
  }

  /** One level of the texture: bilinear, clamped to its edges. */
  record Level(Texture texture) {
    /** Whether there is no hole at a point of texture coordinates. */
    boolean isSolid(float u, float v) {
      float x = clamp(u * texture.width() - 0.5f, texture.width() - 1);
      float y = clamp(v * texture.height() - 0.5f, texture.height() - 1);
      int left = (int) x;
      int top = (int) y;
      int right = Math.min(left + 1, texture.width() - 1);
      int bottom = Math.min(top + 1, texture.height() - 1);
      float across = x - left;
      float down = y - top;
      float above = alpha(left, top) * (1 - across) + alpha(right, top) * across;
      float below = alpha(left, bottom) * (1 - across) + alpha(right, bottom) * across;
      return above * (1 - down) + below * down >= Material.CUTOUT_ALPHA;
    }

    private int alpha(int x, int y) {
      return texture.rgba()[4 * (y * texture.width() + x) + 3] & 0xff;
    }

    private static float clamp(float value, float highest) {
      return value > 0 ? Math.min(value, highest) : 0;
    }
  }
}
