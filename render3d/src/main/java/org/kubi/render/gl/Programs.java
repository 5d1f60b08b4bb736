package org.kubi.render.gl;

import java.util.ArrayList;
import java.util.List;
import org.kubi.render.RenderException;
import org.kubi.render.scene.Lighting;
import org.kubi.render.shade.MipRule;

/** All shaders, compiled. */
final class Programs {
  private final SkinProgram.Pair pictures;
  private final SkinProgram.Pair maps;
  private final List<ShadeProgram> shades = new ArrayList<>();

  Programs(GlScope scope) throws RenderException {
    pictures = SkinProgram.Pair.of(scope, true);
    maps = SkinProgram.Pair.of(scope, false);
    for (int samples = 1; samples <= MipRule.SAMPLES_PER_PIXEL; samples++) {
      for (int shadows = 0; shadows <= Lighting.MAX_LIGHTS; shadows++) {
        shades.add(ShadeProgram.of(scope, true, samples, shadows));
        shades.add(ShadeProgram.of(scope, false, samples, shadows));
      }
    }
  }

  /** For what cameras see. */
  SkinProgram.Pair pictures() {
    return pictures;
  }

  /** For what lights with shadows see. */
  SkinProgram.Pair maps() {
    return maps;
  }

  /**
   * For shades.
   *
   * @param channels 1 or 3
   * @param samples along each side of a pixel, 1 or 2
   * @param shadows how many lights have them
   */
  ShadeProgram shade(int channels, int samples, int shadows) {
    int kinds = Lighting.MAX_LIGHTS + 1;
    return shades.get((channels == 1 ? 0 : 1) + 2 * (shadows + kinds * (samples - 1)));
  }
}
