package org.kubi.render.soft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was computed for the objects used last, a bounded number of them. Objects are told apart by
 * identity: characters are records of large arrays, too dear to compare.
 */
final class RecentMap<K, V> {
  private final Map<Identity<K>, V> values;

  RecentMap(int most) {
    this.values =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Identity<K>, V> eldest) {
            return size() > most;
          }
        };
  }

  /** The value for an object, computed the first time and when it was forgotten since. */
  V get(K object, Function<? super K, ? extends V> compute) {
    Identity<K> key = new Identity<>(object);
    V known = values.get(key);
    if (known == null) {
      known = compute.apply(object);
      values.put(key, known);
    }
    return known;
  }

  void clear() {
    values.clear();
  }

  private record Identity<K>(K object) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Identity<?> identity && identity.object == object;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }
  }
}
