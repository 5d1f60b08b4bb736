package org.kubi.gen;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.kubi.data.Sha256;
import org.kubi.gen.random.backdrop.PictureFolder;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;

/**
 * What a data set is made with beside its recipe: people, each with a weight, and the user's own
 * backgrounds. People are made when they are needed, and a bounded number of them is kept, so that
 * a cast of any size takes a few hundred megabytes. Safe for many threads.
 */
public final class Cast {
  private final List<String> ids;
  private final List<Double> cumulative;
  private final PictureFolder backdrops;
  private final People people;
  private final String digest;

  /** People who are there already, without backgrounds of the user's own. */
  public Cast(List<CharacterModel> people, List<Double> cumulative) {
    this(people, cumulative, PictureFolder.NONE);
  }

  /**
   * People who are there already.
   *
   * @param people in the order of the manifest's list
   * @param cumulative sums of the weights, rising to 1
   * @param backdrops pictures of the recipe's {@code background.folder}; none without one
   */
  public Cast(List<CharacterModel> people, List<Double> cumulative, PictureFolder backdrops) {
    this(
        people.stream().map(CharacterModel::id).toList(),
        cumulative,
        backdrops,
        new People(people.stream().map(person -> (People.Maker) () -> person).toList()),
        CastDigest.of(people));
  }

  /**
   * People who are yet to be made.
   *
   * @param digest names what they are made from
   */
  Cast(
      List<String> ids,
      List<Double> cumulative,
      PictureFolder backdrops,
      People people,
      String digest) {
    this.ids = List.copyOf(ids);
    this.cumulative = List.copyOf(cumulative);
    this.backdrops = backdrops;
    this.people = people;
    this.digest = digest;
    if (ids.isEmpty() || ids.size() != cumulative.size() || ids.size() != people.count()) {
      throw new IllegalArgumentException(
          "a cast has people and as many weights, found %d and %d"
              .formatted(ids.size(), cumulative.size()));
    }
  }

  /** The names of all, in the order of the manifest's list. */
  public List<String> ids() {
    return ids;
  }

  /**
   * All people in that order. Each is made when asked for, and maybe made again later: an equal
   * one, but not the same. Asking throws {@link CastException} if one cannot be made.
   */
  public List<CharacterModel> people() {
    return new All();
  }

  /** Pictures of the recipe's {@code background.folder}; none without one. */
  public PictureFolder backdrops() {
    return backdrops;
  }

  /**
   * Somebody, made if need be.
   *
   * @throws CastException if that cannot be
   */
  Person person(int index) {
    try {
      return people.get(index);
    } catch (CharacterException e) {
      throw new CastException(e);
    }
  }

  /**
   * The index of a person by weight.
   *
   * @param place 0 to under 1; evenly spread places give the people by their weights
   */
  int choose(double place) {
    int low = 0;
    int high = ids.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (place < cumulative.get(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * SHA-256 of what these people are made from, and of the user's own backgrounds: a manifest's
   * {@code charactersHash}.
   */
  public String hash() {
    return backdrops.pictures().isEmpty() ? digest : Sha256.of(digest + backdrops.hash());
  }

  private final class All extends AbstractList<CharacterModel> implements RandomAccess {
    @Override
    public CharacterModel get(int index) {
      return person(index).model();
    }

    @Override
    public int size() {
      return ids.size();
    }
  }
}
