package org.kubi.render.soft;

import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Texture;
import org.kubi.render.shade.TextureMips;

/**
 * Characters laid out for speed, each as long as somebody else keeps its model. Renderers on
 * several threads may share a store, so that each character is laid out once: safe for many
 * threads. What a store holds never changes a picture, only how soon it is there.
 */
public final class CharacterStore {
  private final WeakIdentityMap<CharacterModel, PackedCharacter> characters =
      new WeakIdentityMap<>();
  private final WeakIdentityMap<Texture, TextureMips> textures = new WeakIdentityMap<>();
  private final WeakIdentityMap<int[], Patches> patches = new WeakIdentityMap<>();

  /** An empty store. */
  public CharacterStore() {}

  /** A character laid out; its parts do most of the work when they are first drawn. */
  PackedCharacter get(CharacterModel model) {
    return characters.get(model, this::pack);
  }

  /** What is packed knows the model's parts, never the model, which it would keep alive. */
  private PackedCharacter pack(CharacterModel model) {
    int[] leaders = BoneLeaders.of(model.skeleton());
    return new PackedCharacter(
        model.parts().stream().map(part -> new PackedPart(part, leaders, this)).toList());
  }

  /** The smaller copies of a texture. */
  TextureMips mips(Texture texture) {
    return textures.get(texture, TextureMips::of);
  }

  /** The patches of a part's triangles, the same for all parts with the same array of them. */
  Patches patches(MeshPart part) {
    return patches.get(part.triangles(), triangles -> Patches.of(part));
  }

  /** Forgets all. */
  public void clear() {
    characters.clear();
    textures.clear();
    patches.clear();
  }
}
