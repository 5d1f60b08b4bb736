package org.kubi.render.character.builtin;

import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.Population;
import org.kubi.render.character.wear.Wear;
import org.kubi.render.character.wear.Wearer;

/**
 * People made by code from anthropometric tables, without any file: men, women and children of all
 * kinds, from head to toe. A person is the same on every platform and thread, and takes some
 * milliseconds.
 */
public final class BuiltInSource implements CharacterSource {
  /** The name of this source in recipes. */
  public static final String ID = "builtin";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public CharacterModel person(long seed) {
    return person(seed, Population.ANYONE);
  }

  @Override
  public CharacterModel person(long seed, Population population) {
    Person person = Person.draw(seed, population);
    Wearer wearer =
        new Wearer(
            person.kin().man(),
            person.kin().years(),
            person.looks().hair().tint(255),
            !person.hair().bald());
    return Wear.dress(build(ID + "-" + seed, person), wearer, population, seed);
  }

  /** The model of a drawn person, without what {@link Wear} puts on. */
  static CharacterModel build(String id, Person person) {
    return new Figure(Workshop.get(), person).model(id);
  }
}
