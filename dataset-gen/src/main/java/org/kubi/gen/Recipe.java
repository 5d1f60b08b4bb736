package org.kubi.gen;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.kubi.data.Json;
import org.kubi.data.Sha256;
import org.kubi.gen.random.backdrop.BackgroundRandomizer;
import org.kubi.gen.random.body.Stance;
import org.kubi.gen.random.degrade.DegradeRandomizer;
import org.kubi.gen.random.light.LightRandomizer;
import org.kubi.gen.random.occluder.OccluderRandomizer;
import org.kubi.gen.random.person.FaceRandomizer;
import org.kubi.gen.random.person.PoseRandomizer;
import org.kubi.gen.random.view.CameraRandomizer;
import org.kubi.render.character.Population;

/**
 * What a data set is made of; JSON with these keys. None but {@code stances} and {@code aim} may be
 * absent: a recipe of an earlier version that lacks one is refused with the key's name, since
 * filling it in would silently make another data set of it. {@code recipe new} writes a whole one
 * to start from; the key {@code $schema}, by which editors find the rules, says nothing here.
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
 * @param stances how they hold the whole body; the key is absent where pictures are framed by the
 *     face, as in most named recipes
 * @param aim heads that the pictures are aimed at; the key is absent where there are none, as in
 *     all named recipes
 */
@JsonIgnoreProperties("$schema")
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
    DegradeRandomizer degrade,
    @JacksonInject(Json.ALSO_NONE) @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Stance> stances,
    @JacksonInject(Json.NONE) @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Aim> aim) {
  private static final int MOST_AIMS = 10_000;
  private static final int MOST_STANCES = 100;

  public Recipe {
    if (stances.stream().anyMatch(Objects::isNull) || stances.size() > MOST_STANCES) {
      throw new IllegalArgumentException(
          "stances are at most %d, none null, found %d".formatted(MOST_STANCES, stances.size()));
    }
    stances = List.copyOf(stances);
    if (!stances.isEmpty() && !aim.isEmpty()) {
      throw new IllegalArgumentException(
          "stances and aim are not together: only heads are aimed, found %d and %d"
              .formatted(stances.size(), aim.size()));
    }
    if (aim.stream().anyMatch(Objects::isNull) || aim.size() > MOST_AIMS) {
      throw new IllegalArgumentException(
          "aim has at most %d cells, none null, found %d".formatted(MOST_AIMS, aim.size()));
    }
    aim = List.copyOf(aim);
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

  /** A recipe for heads that aims at nothing. */
  public Recipe(
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
    this(
        name,
        description,
        count,
        characters,
        people,
        pose,
        face,
        camera,
        light,
        background,
        occluder,
        degrade,
        List.of(),
        List.of());
  }

  /** The recipe with other people. */
  public Recipe withCharacters(List<CharacterMix> others) {
    return with(name, description, others, background, stances, aim);
  }

  /** The recipe with another background. */
  public Recipe withBackground(BackgroundRandomizer other) {
    return with(name, description, characters, other, stances, aim);
  }

  /** The recipe under another name. */
  public Recipe named(String newName, String newDescription) {
    return with(newName, newDescription, characters, background, stances, aim);
  }

  /** The recipe aimed at some heads. */
  public Recipe withAim(List<Aim> cells) {
    return with(name, description, characters, background, stances, cells);
  }

  /** The recipe with whole bodies held so; without stances pictures are framed by the face. */
  public Recipe withStances(List<Stance> held) {
    return with(name, description, characters, background, held, aim);
  }

  /** Whether its pictures show whole figures. */
  public boolean showsBodies() {
    return !stances.isEmpty();
  }

  private Recipe with(
      String newName,
      String newDescription,
      List<CharacterMix> others,
      BackgroundRandomizer behind,
      List<Stance> held,
      List<Aim> cells) {
    return new Recipe(
        newName,
        newDescription,
        count,
        others,
        people,
        pose,
        face,
        camera,
        light,
        behind,
        occluder,
        degrade,
        held,
        cells);
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
