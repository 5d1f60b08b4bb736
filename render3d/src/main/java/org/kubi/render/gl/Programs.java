package org.kubi.render.gl;

import java.util.HashMap;
import java.util.Map;
import org.kubi.render.RenderException;
import org.kubi.render.scene.Lighting;
import org.kubi.render.shade.MipRule;

/** All shaders, compiled: those for shades when a picture of their kind is first drawn. */
final class Programs {
  private final GlScope scope;
  private final SkinProgram.Pair narrow;
  private final SkinProgram.Pair wide;
  private final SkinProgram.Pair maps;
  private final Map<ShadeShader.Kind, ShadeProgram> shades = new HashMap<>();

  /** Compiles enough of them to know that the driver takes them all. */
  Programs(GlScope scope) throws RenderException {
    this.scope = scope;
    maps = SkinProgram.Pair.ofMaps(scope);
    narrow = SkinProgram.Pair.ofPictures(scope, Packing.NARROW);
    wide = SkinProgram.Pair.ofPictures(scope, Packing.WIDE);
    for (Packing packing : Packing.values()) {
      ShadeShader.Kind largest =
          new ShadeShader.Kind(true, MipRule.SAMPLES_PER_PIXEL, Lighting.MAX_LIGHTS, packing);
      shades.put(largest, ShadeProgram.of(scope, largest));
    }
  }

  /** For what cameras see. */
  SkinProgram.Pair pictures(Packing packing) {
    return packing == Packing.NARROW ? narrow : wide;
  }

  /** For what lights with shadows see. */
  SkinProgram.Pair maps() {
    return maps;
  }

  /** For shades. */
  ShadeProgram shade(ShadeShader.Kind kind) {
    return shades.computeIfAbsent(kind, this::compiled);
  }

  private ShadeProgram compiled(ShadeShader.Kind kind) {
    try {
      return ShadeProgram.of(scope, kind);
    } catch (RenderException e) {
      // It took one that differs by constants only.
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
