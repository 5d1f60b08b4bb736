package org.kubi.render.gl;

import java.util.ArrayList;
import java.util.List;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.MeshPart;

/** A character's meshes on the device, ready to be posed; its textures are cached beside it. */
final class GlModel implements GlCache.Entry {
  private final GlScope scope = new GlScope();
  private final BoneLeaders bones;
  private final List<GlPart> parts;

  GlModel(CharacterModel model) {
    bones = BoneLeaders.of(model.skeleton());
    List<GlPart> made = new ArrayList<>();
    for (MeshPart part : model.parts()) {
      made.add(new GlPart(scope, part, bones));
    }
    parts = List.copyOf(made);
  }

  /** The bones whose motions the parts' vertices refer to, in that order. */
  int[] leaders() {
    return bones.leaders();
  }

  List<GlPart> parts() {
    return parts;
  }

  @Override
  public long bytes() {
    return parts.stream().mapToLong(GlPart::bytes).sum();
  }

  @Override
  public void close() {
    scope.close();
  }
}
