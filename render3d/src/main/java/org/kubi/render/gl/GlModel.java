package org.kubi.render.gl;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.shade.Detail;
import org.kubi.render.shade.MipRule;
import org.kubi.render.shade.ShadowRule;

/**
 * A character on the device, ready to be posed, as fine as the pictures so far needed it; its
 * textures are in the TexturePage.
 */
final class GlModel implements GlCache.Entry {
  private final GlScope scope = new GlScope();
  private final CharacterModel model;
  private final BoneLeaders bones;
  private final List<Look> looks;
  private final @Nullable GlMesh[] meshes = new GlMesh[Detail.STEPS];
  private @Nullable GlMesh casters;

  /** How a part looks; its number is what its vertices name. */
  record Look(Material material, double texelsPerMetre) {
    static Look of(MeshPart part) {
      return new Look(part.material(), MipRule.texelsPerMetre(part));
    }
  }

  GlModel(CharacterModel model) {
    this.model = model;
    bones = BoneLeaders.of(model.skeleton());
    looks = model.parts().stream().map(Look::of).toList();
  }

  /** The bones whose motions the vertices refer to, in that order. */
  int[] leaders() {
    return bones.leaders();
  }

  /** How the parts look, by their numbers. */
  List<Look> looks() {
    return looks;
  }

  /** Its mesh at a step of {@link Detail}, all parts together. */
  GlMesh mesh(int step) {
    GlMesh known = meshes[step];
    if (known == null) {
      known = new GlMesh(scope, MeshPacker.pack(model, bones, step, part -> true));
      meshes[step] = known;
    }
    return known;
  }

  /** Its mesh for the maps of lights, by {@link ShadowRule}. */
  GlMesh casters() {
    GlMesh known = casters;
    if (known == null) {
      known = new GlMesh(scope, MeshPacker.pack(model, bones, Detail.SHADOW, ShadowRule::casts));
      casters = known;
    }
    return known;
  }

  @Override
  public long bytes() {
    return Stream.concat(Arrays.stream(meshes), Stream.ofNullable(casters))
        .filter(Objects::nonNull)
        .mapToLong(GlMesh::bytes)
        .sum();
  }

  @Override
  public void close() {
    scope.close();
  }
}
