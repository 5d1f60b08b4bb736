package org.kubi.render.character;

import java.util.List;

/**
 * Where characters come from. A source has endlessly many people: a person is a pure function of
 * the source's data and a seed.
 */
public interface CharacterSource {
  /** Its name in recipes: lower case letters, digits, hyphens. */
  String id();

  /**
   * The person with a seed: shape, skin, hair, brows, eyes, clothes all drawn from it. The id of
   * the model is {@code id() + "-" + seed}.
   *
   * @param population how often people have what
   * @throws CharacterException if the source's files are missing or damaged
   */
  CharacterModel person(long seed, Population population) throws CharacterException;

  /** The person with a seed among {@link Population#ANYONE}. */
  default CharacterModel person(long seed) throws CharacterException {
    return person(seed, Population.ANYONE);
  }

  /**
   * Names the state of the files that its people are made from, so that a change is noticed: equal
   * for equal files. Empty where there are none, and by default.
   *
   * @throws CharacterException if they cannot be read
   */
  default String fingerprint() throws CharacterException {
    return "";
  }

  /** The names of its fixed people; none by default. */
  default List<String> namedPeople() {
    return List.of();
  }

  /**
   * The fixed person with a name.
   *
   * @throws CharacterException if there is none, or the source's files are missing or damaged
   */
  default CharacterModel named(String name) throws CharacterException {
    throw new CharacterException(
        namedPeople().isEmpty()
            ? "source %s has no named people, so none called '%s': give a seed, a number as in %s:7"
                .formatted(id(), name, id())
            : "source %s has no person called '%s'; it has %s"
                .formatted(id(), name, String.join(", ", namedPeople())));
  }
}
