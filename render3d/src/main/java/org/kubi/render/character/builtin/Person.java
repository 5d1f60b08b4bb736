package org.kubi.render.character.builtin;

import org.kubi.render.character.Population;

/**
 * All that is drawn of a person before it is built.
 *
 * @param seed of the person
 * @param kin sex, age, ancestors
 * @param measures in millimetres
 * @param features the build of the face
 * @param expression what the face does
 * @param looks colours
 * @param hair its style
 */
record Person(
    long seed,
    Kin kin,
    Measures measures,
    Features features,
    Expression expression,
    Looks looks,
    HairStyle hair) {

  static Person draw(long seed, Population population) {
    Kin kin = Kin.draw(new Draw(seed, "kin"), population);
    return new Person(
        seed,
        kin,
        Measures.draw(new Draw(seed, "measures"), kin),
        Features.draw(new Draw(seed, "features"), kin, population.detail()),
        Expression.draw(new Draw(seed, "expression"), population),
        Looks.draw(new Draw(seed, "looks"), kin),
        Haircuts.draw(new Draw(seed, "style"), kin, population));
  }

  /** The mean man of 25 years at rest. */
  static Person mean(HairStyle hair) {
    return new Person(
        0,
        new Kin(true, 25, 0, 0, 1),
        Measures.MEAN_MAN,
        Features.MEAN,
        Expression.NEUTRAL,
        Looks.MEAN,
        hair);
  }

  Person with(Expression other) {
    return new Person(seed, kin, measures, features, other, looks, hair);
  }
}
