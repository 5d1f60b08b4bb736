package org.kubi.gen.random;

/**
 * One thing that differs from picture to picture. A record whose components are its settings; what
 * it draws is a pure function of them and the dice.
 *
 * @param <T> what it draws
 */
public interface Randomizer<T> {
  /** Its name in recipes, and its stream of dice. */
  String id();

  /** Draws. */
  T draw(Dice dice);
}
