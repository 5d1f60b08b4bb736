package org.kubi.render.soft;

import java.util.List;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.Texture;
import org.kubi.render.shade.TextureMips;

/** A character's parts laid out for speed. It does not refer to the character. */
record PackedCharacter(List<PackedPart> parts) {
  static PackedCharacter of(CharacterModel model, WeakIdentityMap<Texture, TextureMips> textures) {
    int[] leaders = BoneLeaders.of(model.skeleton());
    return new PackedCharacter(
        model.parts().stream()
            .map(
                part ->
                    PartPacker.pack(
                        part, leaders, textures.get(part.material().texture(), TextureMips::of)))
            .toList());
  }
}
