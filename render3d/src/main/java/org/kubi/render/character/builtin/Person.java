package org.kubi.render.character.builtin;

/**
 * All that is drawn of a person before it is built.
 *
 * @param seed of the person
 * @param man or woman: which tables the measures come from
 * @param measures in millimetres
 * @param features the build of the face
 * @param expression what the face does
 * @param looks colours and hair
 */
record Person(
    long seed,
    boolean man,
    Measures measures,
    Features features,
    Expression expression,
    Looks looks) {

  static Person draw(long seed) {
    boolean man = new Draw(seed, "sex").chance(0.5);
    Features features = Features.draw(new Draw(seed, "features"), man);
    return new Person(
        seed,
        man,
        Measures.draw(new Draw(seed, "measures"), man),
        features,
        Expression.draw(new Draw(seed, "expression")),
        Looks.draw(new Draw(seed, "looks"), man, features.age()));
  }
}
