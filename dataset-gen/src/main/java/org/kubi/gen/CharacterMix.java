package org.kubi.gen;

import java.util.List;

/**
 * Some people of one source.
 *
 * @param source id of a character source: makehuman, builtin
 * @param names named people of the source; empty for people by seed
 * @param people how many people by seed, 0 with names
 * @param firstSeed seed of the first; the others follow. Take other seeds for people that a network
 *     must not have seen
 * @param weight share of the pictures that show one of them, relative to the other mixes; above 0
 */
public record CharacterMix(
    String source, List<String> names, int people, long firstSeed, double weight) {
  public CharacterMix {
    names = List.copyOf(names);
    if (people < 0 || people > 100_000 || names.isEmpty() == (people == 0)) {
      throw new IllegalArgumentException(
          "characters have names, or people from 1 to 100000, found %s and %d"
              .formatted(names, people));
    }
    if (!(weight > 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException("characters.weight is above 0, found " + weight);
    }
  }

  /** How many people. */
  public int count() {
    return people + names.size();
  }
}
