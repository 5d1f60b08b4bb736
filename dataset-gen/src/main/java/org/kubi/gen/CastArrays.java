package org.kubi.gen;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.MeshPart;

/**
 * Keeps equal arrays of a cast's people once. People of one source share triangles, bones, weights
 * and texture coordinates wherever they wear the same or nothing; what differs are positions,
 * normals and openness, about half. Safe for many threads.
 */
final class CastArrays {
  private final Map<Content, Object> kept = new ConcurrentHashMap<>();

  /** The same person, with arrays that others have too where they are equal. */
  CharacterModel share(CharacterModel person) {
    return new CharacterModel(
        person.id(),
        person.skeleton(),
        person.parts().stream().map(this::share).toList(),
        person.face(),
        person.landmarks());
  }

  private MeshPart share(MeshPart part) {
    return new MeshPart(
        part.name(),
        part.material(),
        part.positions(),
        part.normals(),
        one(part.uv()),
        one(part.bones()),
        one(part.weights()),
        one(part.triangles()),
        one(part.segments()),
        one(part.openness()));
  }

  @SuppressWarnings("unchecked") // what is kept equals the array, so it is of its type
  private <T> T one(T array) {
    return (T) kept.computeIfAbsent(new Content(array), content -> array);
  }

  /** An array, compared by what it holds. */
  private record Content(Object array, int hash) {
    Content(Object array) {
      this(array, hash(array));
    }

    private static int hash(Object array) {
      if (array instanceof float[] floats) {
        return Arrays.hashCode(floats);
      }
      if (array instanceof short[] shorts) {
        return Arrays.hashCode(shorts);
      }
      return array instanceof int[] ints ? Arrays.hashCode(ints) : Arrays.hashCode((byte[]) array);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Content content
          && hash == content.hash
          && Arrays.deepEquals(new Object[] {array}, new Object[] {content.array});
    }
  }
}
