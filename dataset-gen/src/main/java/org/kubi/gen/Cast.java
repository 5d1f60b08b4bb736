package org.kubi.gen;

import java.util.List;
import org.kubi.render.character.CharacterModel;

/**
 * The people of a data set, each with a weight.
 *
 * @param people in the order of the manifest's list
 * @param cumulative sums of the weights, rising to 1
 */
public record Cast(List<CharacterModel> people, List<Double> cumulative) {
  public Cast {
    people = List.copyOf(people);
    cumulative = List.copyOf(cumulative);
    if (people.isEmpty() || people.size() != cumulative.size()) {
      throw new IllegalArgumentException(
          "a cast has people and as many weights, found %d and %d"
              .formatted(people.size(), cumulative.size()));
    }
  }

  /**
   * The index of a person by weight.
   *
   * @param place 0 to under 1; evenly spread places give the people by their weights
   */
  int choose(double place) {
    int index = 0;
    while (index < people.size() - 1 && place >= cumulative.get(index)) {
      index++;
    }
    return index;
  }
}
