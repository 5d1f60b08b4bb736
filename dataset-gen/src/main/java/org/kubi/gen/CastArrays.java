package org.kubi.gen;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.MeshPart;

/**
 * Keeps equal arrays of people once. People of one source share triangles, bones, weights and
 * texture coordinates wherever they wear the same or nothing; what differs are positions, normals
 * and openness, about half. What renderers and surveyors know of a mesh goes by these arrays too.
 * It keeps no array that nobody else does, and its size is fixed: an array may be missed when
 * another took its place. Safe for many threads.
 */
final class CastArrays {
  private static final int PLACES = 1 << 13;

  private final AtomicReferenceArray<@Nullable WeakReference<Object>> kept =
      new AtomicReferenceArray<>(PLACES);

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
    int place = place(array);
    WeakReference<Object> reference = kept.get(place);
    Object known = reference == null ? null : reference.get();
    if (known != null && isSame(known, array)) {
      return (T) known;
    }
    // Two threads may both put theirs: then some people share one, some the other.
    kept.set(place, new WeakReference<>(array));
    return array;
  }

  private static int place(Object array) {
    int hash;
    if (array instanceof float[] floats) {
      hash = Arrays.hashCode(floats);
    } else if (array instanceof short[] shorts) {
      hash = Arrays.hashCode(shorts);
    } else if (array instanceof int[] ints) {
      hash = Arrays.hashCode(ints);
    } else {
      hash = Arrays.hashCode((byte[]) array);
    }
    return (hash ^ hash >>> 16) & (PLACES - 1);
  }

  private static boolean isSame(Object a, Object b) {
    return a == b || Arrays.deepEquals(new Object[] {a}, new Object[] {b});
  }
}
