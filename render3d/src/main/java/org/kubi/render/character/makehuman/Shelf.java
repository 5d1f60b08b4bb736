package org.kubi.render.character.makehuman;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.kubi.render.character.CharacterException;

/**
 * Things that are made once, when first asked for, and kept. Its size is bounded by the number of
 * files in the data folder. Safe for many threads; two that ask at once may both make the thing,
 * and both get the same one.
 */
final class Shelf<K, V> {
  /** Makes the thing of a key. */
  interface Maker<K, V> {
    V make(K key) throws CharacterException;
  }

  private final ConcurrentMap<K, V> made = new ConcurrentHashMap<>();
  private final Maker<K, V> maker;

  Shelf(Maker<K, V> maker) {
    this.maker = maker;
  }

  V get(K key) throws CharacterException {
    V value = made.get(key);
    if (value == null) {
      V fresh = maker.make(key);
      V other = made.putIfAbsent(key, fresh);
      value = other == null ? fresh : other;
    }
    return value;
  }
}
