package org.kubi.gen;

import java.util.List;
import java.util.Objects;
import org.kubi.data.Json;
import org.kubi.data.Sha256;
import org.kubi.gen.random.BackgroundRandomizer;
import org.kubi.gen.random.CameraRandomizer;
import org.kubi.gen.random.DegradeRandomizer;
import org.kubi.gen.random.LightRandomizer;
import org.kubi.gen.random.PoseRandomizer;

/**
 * What a data set is made of; JSON with these keys.
 *
 * @param name lower case letters, digits, hyphens
 * @param description one sentence
 * @param count how many pictures it is meant for
 * @param characters who is shown
 * @param pose how they hold the head
 * @param camera from where
 * @param light in which light
 * @param background before what
 * @param degrade through which camera
 */
public record Recipe(
    String name,
    String description,
    int count,
    List<CharacterMix> characters,
    PoseRandomizer pose,
    CameraRandomizer camera,
    LightRandomizer light,
    BackgroundRandomizer background,
    DegradeRandomizer degrade) {
  public Recipe {
    if (characters.stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("characters are objects, found a null");
    }
    characters = List.copyOf(characters);
    if (!name.matches("[a-z0-9][a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "name has lower case letters, digits and hyphens, found '" + name + "'");
    }
    if (count < 1) {
      throw new IllegalArgumentException("count is at least 1, found " + count);
    }
    if (characters.isEmpty()) {
      throw new IllegalArgumentException("characters has at least one entry, found none");
    }
  }

  /** The recipe with other people. */
  public Recipe withCharacters(List<CharacterMix> others) {
    return new Recipe(name, description, count, others, pose, camera, light, background, degrade);
  }

  /** SHA-256 of the recipe's JSON as we write it: names what made a data set. */
  public String hash() {
    return Sha256.of(Json.write(this));
  }
}
