package org.kubi.render.gl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.shade.MipRule;

/** A character on the device, ready to be posed, as fine as the pictures so far needed it. */
final class GlModel implements GlCache.Entry {
  private final GlScope scope = new GlScope();
  private final CharacterModel model;
  private final BoneLeaders bones;
  private final List<Look> looks;
  private final Map<Integer, GlMesh> meshes = new HashMap<>();

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

  /** Its mesh at a step of detail. */
  GlMesh mesh(int step) {
    return meshes.computeIfAbsent(
        step, s -> new GlMesh(scope, MeshPacker.pack(model, bones, s)));
  }

  @Override
  public long bytes() {
    return meshes.values().stream().mapToLong(GlMesh::bytes).sum();
  }

  @Override
  public void close() {
    scope.close();
  }
}
