package org.kubi.render.soft;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Texture;
import org.kubi.render.shade.TextureMips;

/**
 * Characters laid out for speed: those that were drawn last, a bounded number of them. Renderers on
 * several threads may share one, so that each character is laid out once: safe for many threads.
 * What a store holds never changes a picture, only how soon it is there.
 */
public final class CharacterStore {
  /** How many characters a store keeps by default, about 1 MB each. */
  public static final int MOST_CHARACTERS = 256;

  private final Map<Identity, PackedCharacter> characters;
  private final WeakIdentityMap<Texture, TextureMips> textures = new WeakIdentityMap<>();
  private final WeakIdentityMap<int[], Patches> patches = new WeakIdentityMap<>();

  /** A store that keeps {@link #MOST_CHARACTERS}. */
  public CharacterStore() {
    this(MOST_CHARACTERS);
  }

  /**
   * A store of a size.
   *
   * @param most how many characters it keeps, at least 1
   */
  public CharacterStore(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("a store keeps at least 1 character, found " + most);
    }
    characters =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Identity, PackedCharacter> eldest) {
            return size() > most;
          }
        };
  }

  /** A character laid out; its parts do most of the work when they are first drawn. */
  PackedCharacter get(CharacterModel model) {
    Identity key = new Identity(model);
    synchronized (characters) {
      PackedCharacter known = characters.get(key);
      if (known != null) {
        return known;
      }
    }
    int[] leaders = BoneLeaders.of(model.skeleton());
    PackedCharacter made =
        new PackedCharacter(
            model.parts().stream().map(part -> new PackedPart(part, leaders, this)).toList());
    synchronized (characters) {
      PackedCharacter other = characters.putIfAbsent(key, made);
      return other == null ? made : other;
    }
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
    synchronized (characters) {
      characters.clear();
    }
    textures.clear();
    patches.clear();
  }

  /** Characters are told apart by identity: they are records of large arrays. */
  private record Identity(CharacterModel model) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Identity identity && identity.model == model;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(model);
    }
  }
}
