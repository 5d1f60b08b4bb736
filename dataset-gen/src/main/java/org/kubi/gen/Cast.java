package org.kubi.gen;

import java.util.List;
import org.kubi.gen.random.Dice;
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

  /** The index of the person that the dice choose. */
  int choose(Dice dice) {
    double u = dice.unit();
    int index = 0;
    while (index < people.size() - 1 && u >= cumulative.get(index)) {
      index++;
    }
    return index;
  }
}
