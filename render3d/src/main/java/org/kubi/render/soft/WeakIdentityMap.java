package org.kubi.render.soft;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was computed for an object, kept as long as the object lives. Objects are told apart by
 * identity: they are large arrays, too dear to compare. Values must not refer to their keys. Safe
 * for many threads.
 */
final class WeakIdentityMap<K, V> {
  private final Map<Key<K>, V> values = new HashMap<>();
  private final ReferenceQueue<K> dead = new ReferenceQueue<>();

  /**
   * The value for an object, computed the first time; two threads that ask at once may both compute
   * it, and both get the same one.
   */
  V get(K object, Function<? super K, ? extends V> compute) {
    V known = known(object);
    if (known != null) {
      return known;
    }
    return keep(object, compute.apply(object));
  }

  private synchronized @Nullable V known(K object) {
    for (Reference<? extends K> key = dead.poll(); key != null; key = dead.poll()) {
      values.remove(key);
    }
    return values.get(new Key<>(object, null));
  }

  private synchronized V keep(K object, V value) {
    V other = values.putIfAbsent(new Key<>(object, dead), value);
    return other == null ? value : other;
  }

  synchronized void clear() {
    values.clear();
  }

  private static final class Key<K> extends WeakReference<K> {
    private final int hash;

    Key(K object, @Nullable ReferenceQueue<K> queue) {
      super(object, queue);
      hash = System.identityHashCode(object);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      if (this == other) {
        return true; // a dead key still finds itself, to be removed
      }
      Object mine = get();
      return mine != null && other instanceof Key<?> key && key.get() == mine;
    }
  }
}
