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

  /** The value for an object, computed the first time. */
  synchronized V get(K object, Function<? super K, ? extends V> compute) {
    for (Reference<? extends K> key = dead.poll(); key != null; key = dead.poll()) {
      values.remove(key);
    }
    V known = values.get(new Key<>(object, null));
    if (known != null) {
      return known;
    }
    V value = compute.apply(object);
    values.put(new Key<>(object, dead), value);
    return value;
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
