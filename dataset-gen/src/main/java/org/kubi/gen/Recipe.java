package org.kubi.gen;

import java.util.List;
import java.util.Objects;
import org.kubi.data.Json;
import org.kubi.data.Sha256;
import org.kubi.gen.random.backdrop.BackgroundRandomizer;
import org.kubi.gen.random.degrade.DegradeRandomizer;
import org.kubi.gen.random.light.LightRandomizer;
import org.kubi.gen.random.occluder.OccluderRandomizer;
import org.kubi.gen.random.person.FaceRandomizer;
import org.kubi.gen.random.person.PoseRandomizer;
import org.kubi.gen.random.view.CameraRandomizer;
import org.kubi.render.character.Population;

/**
 * What a data set is made of; JSON with these keys. None has a default: a recipe of an earlier
 * version that lacks one is refused with the key's name, since filling it in would silently make
 * another data set of it. {@code generate --print-recipe} prints a whole one to start from.
 *
 * @param name lower case letters, digits, hyphens
 * @param description one sentence
 * @param count how many pictures it is meant for
 * @param characters who is shown
 * @param people how often people by seed have what
 * @param pose how they hold the head
 * @param face where they look, and how far the mouth is open
 * @param camera from where
 * @param light in which light
 * @param background before what
 * @param occluder behind what
 * @param degrade through which camera
 */
public record Recipe(
    String name,
    String description,
    int count,
    List<CharacterMix> characters,
    Population people,
    PoseRandomizer pose,
    FaceRandomizer face,
    CameraRandomizer camera,
    LightRandomizer light,
    BackgroundRandomizer background,
    OccluderRandomizer occluder,
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
    return new Recipe(
        name,
        description,
        count,
        others,
        people,
        pose,
        face,
        camera,
        light,
        background,
        occluder,
        degrade);
  }

  /** The recipe with another background. */
  public Recipe withBackground(BackgroundRandomizer other) {
    return new Recipe(
        name,
        description,
        count,
        characters,
        people,
        pose,
        face,
        camera,
        light,
        other,
        occluder,
        degrade);
  }

  /** The recipe with the first people of each mix, at most so many of each; named ones all stay. */
  public Recipe withAtMost(int people) {
    return withCharacters(
        characters.stream()
            .map(
                mix ->
                    mix.people() <= people
                        ? mix
                        : new CharacterMix(
                            mix.source(), mix.names(), people, mix.firstSeed(), mix.weight()))
            .toList());
  }

  /** SHA-256 of the recipe's JSON as we write it: names what made a data set. */
  public String hash() {
    return Sha256.of(Json.write(this));
  }
}
