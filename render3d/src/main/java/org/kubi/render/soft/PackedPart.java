package org.kubi.render.soft;

import org.jspecify.annotations.Nullable;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.shade.Detail;
import org.kubi.render.shade.MipRule;
import org.kubi.render.shade.ShadowRule;
import org.kubi.render.shade.TextureMips;

/**
 * A mesh part laid out for speed: its meshes by {@link Detail} and the levels of its texture, each
 * made when first asked for. Safe for many threads.
 */
final class PackedPart {
  final Material material;
  final double texelsPerMetre;

  /** {@link ShadowRule#casts}. */
  final boolean casts;

  private final MeshPart part;
  private final int[] leaders;
  private final Patches patches;
  private final TextureMips mips;
  private final @Nullable SurfaceLevel[] levels;
  private final @Nullable PackedMesh[] meshes = new PackedMesh[Detail.STEPS];
  private @Nullable Influences influences;

  PackedPart(MeshPart part, int[] leaders, CharacterStore store) {
    this.part = part;
    this.leaders = leaders;
    material = part.material();
    texelsPerMetre = MipRule.texelsPerMetre(part);
    casts = ShadowRule.casts(part);
    patches = store.patches(part);
    mips = store.mips(material.texture());
    levels = new SurfaceLevel[mips.levels().size()];
  }

  int levelCount() {
    return levels.length;
  }

  /** One level of its texture. */
  synchronized SurfaceLevel level(int level) {
    SurfaceLevel known = levels[level];
    if (known == null) {
      known = new SurfaceLevel(mips.levels().get(level), material.tint());
      levels[level] = known;
    }
    return known;
  }

  /** Its mesh at a step of {@link Detail}. */
  synchronized PackedMesh mesh(int step) {
    int detail = Detail.step(part, step);
    PackedMesh known = meshes[detail];
    if (known == null) {
      if (influences == null) {
        influences = Influences.of(part, leaders);
      }
      int[] triangles = Detail.corners(part, detail);
      known = MeshPacker.pack(part, triangles, patches, influences, levels.length);
      meshes[detail] = known;
    }
    return known;
  }
}
