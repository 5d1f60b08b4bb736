package org.kubi.render.gl;

import java.util.List;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.shade.MipRule;

/** A character on the device, ready to be posed; its textures are in the TexturePage. */
final class GlModel implements GlCache.Entry {
  private final GlScope scope = new GlScope();
  private final BoneLeaders bones;
  private final List<Look> looks;
  private final GlMesh mesh;

  /** How a part looks; its number is what its vertices name. */
  record Look(Material material, double texelsPerMetre) {
    static Look of(MeshPart part) {
      return new Look(part.material(), MipRule.texelsPerMetre(part));
    }
  }

  GlModel(CharacterModel model) {
    bones = BoneLeaders.of(model.skeleton());
    looks = model.parts().stream().map(Look::of).toList();
    mesh = new GlMesh(scope, MeshPacker.pack(model, bones));
  }

  /** The bones whose motions the vertices refer to, in that order. */
  int[] leaders() {
    return bones.leaders();
  }

  /** How the parts look, by their numbers. */
  List<Look> looks() {
    return looks;
  }

  /** Its mesh, all parts together. */
  GlMesh mesh() {
    return mesh;
  }

  @Override
  public long bytes() {
    return mesh.bytes();
  }

  @Override
  public void close() {
    scope.close();
  }
}
