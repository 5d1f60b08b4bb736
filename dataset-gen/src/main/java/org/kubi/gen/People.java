package org.kubi.gen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kubi.gen.truth.HeadTrees;
import org.kubi.gen.truth.Surveyor;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;

/**
 * People who are made when they are asked for; those that were asked for last are kept, a bounded
 * number of them. Each is made by one thread, while others go on with others. Safe for many
 * threads.
 */
final class People {
  /** So many are kept whole: 1 to 3 MB each with all that renderers make of them. */
  static final int MOST = 256;

  /** Of more people so many are kept: a few more than a {@link Rota} has at a time. */
  static final int MOST_OF_MANY = Rota.TROUPE + 28;

  /** Makes a person, the same every time. */
  @FunctionalInterface
  interface Maker {
    CharacterModel make() throws CharacterException;
  }

  private final List<Maker> makers;
  private final CastArrays arrays = new CastArrays();
  private final HeadTrees trees = new HeadTrees();
  private final Map<Integer, Place> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Place> eldest) {
          return size() > (makers.size() > MOST ? MOST_OF_MANY : MOST);
        }
      };

  People(List<Maker> makers) {
    this.makers = List.copyOf(makers);
  }

  int count() {
    return makers.size();
  }

  Person get(int index) throws CharacterException {
    Place place;
    synchronized (kept) {
      place = kept.computeIfAbsent(index, Place::new);
    }
    return place.person();
  }

  /** Where a person is, or will be once made. */
  private final class Place {
    private final int index;
    private @Nullable Person person;

    Place(int index) {
      this.index = index;
    }

    synchronized Person person() throws CharacterException {
      Person known = person;
      if (known == null) {
        CharacterModel model = arrays.share(makers.get(index).make());
        known = new Person(model, new Surveyor(model, trees));
        person = known;
      }
      return known;
    }
  }
}
