package org.kubi.render.character.makehuman;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kubi.render.character.Material.Tint;

/**
 * All that makes a person.
 *
 * @param id the model's id
 * @param build body and race
 * @param details weights of files below {@code targets} without ending, such as {@code
 *     nose/nose-hump-incr}: 0 to 1, or beyond with care; expressions among them
 * @param skin the look of the skin
 * @param worn eyes, brows, lashes, hair and clothes; what comes later lies above
 */
public record PersonDescription(
    String id, BodyBuild build, Map<String, Double> details, Skin skin, List<Worn> worn) {
  private static final double MOST = 2;

  /**
   * The look of a skin.
   *
   * @param material its .mhmat file, from the data folder's root
   * @param tint factors on its colours
   * @param specular strength of its highlight, 0 to 1
   */
  public record Skin(String material, Tint tint, double specular) {}

  public PersonDescription {
    details = Collections.unmodifiableMap(new TreeMap<>(details));
    worn = List.copyOf(worn);
    details.forEach(
        (target, weight) -> {
          if (!(Math.abs(weight) <= MOST)) {
            throw new IllegalArgumentException(
                "weights are between -%s and %s, found %s for %s"
                    .formatted(MOST, MOST, weight, target));
          }
        });
  }

  /**
   * The same person with other details, such as those of sliders: {@code
   * source.sliders().targets(Map.of("nose/nose-hump", 0.5))}.
   */
  public PersonDescription withDetails(Map<String, Double> other) {
    return new PersonDescription(id, build, other, skin, worn);
  }
}
