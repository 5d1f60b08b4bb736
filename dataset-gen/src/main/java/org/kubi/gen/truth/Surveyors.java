package org.kubi.gen.truth;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.kubi.render.character.CharacterModel;

/** A {@link Surveyor} for each of some people, made when first asked for. Safe for many threads. */
public final class Surveyors {
  private final List<CharacterModel> people;
  private final AtomicReferenceArray<Surveyor> known;

  public Surveyors(List<CharacterModel> people) {
    this.people = List.copyOf(people);
    known = new AtomicReferenceArray<>(people.size());
  }

  /** The surveyor of a person of the list. */
  public Surveyor of(int person) {
    Surveyor surveyor = known.get(person);
    if (surveyor == null) {
      // Two threads may both make it: it is the same.
      surveyor = new Surveyor(people.get(person));
      known.set(person, surveyor);
    }
    return surveyor;
  }
}
