package org.kubi.gen;

import java.util.List;
import java.util.Objects;

/**
 * Some people of one source.
 *
 * @param source id of a character source: makehuman, builtin
 * @param names named people of the source; empty for people by seed
 * @param people how many people by seed, 0 with names
 * @param firstSeed seed of the first; the others follow. Take other seeds for people that a network
 *     must not have seen
 * @param weight share of the pictures that show one of them, relative to the other mixes; above 0,
 *     at most 1e6
 */
public record CharacterMix(
    String source, List<String> names, int people, long firstSeed, double weight) {
  private static final double MOST_WEIGHT = 1e6;

  public CharacterMix {
    if (names.stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("names are texts, found a null");
    }
    names = List.copyOf(names);
    if (people < 0 || people > 100_000 || names.isEmpty() == (people == 0)) {
      throw new IllegalArgumentException(
          "characters have names, or people from 1 to 100000, found %s and %d"
              .formatted(names, people));
    }
    if (!(weight > 0 && weight <= MOST_WEIGHT)) {
      throw new IllegalArgumentException(
          "characters.weight is above 0 and at most 1e6, found " + weight);
    }
  }

  /** How many people. */
  public int count() {
    return people + names.size();
  }
}
