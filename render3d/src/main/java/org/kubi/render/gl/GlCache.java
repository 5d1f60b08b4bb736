package org.kubi.render.gl;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What is on the device for some objects, told apart by identity, up to a number of bytes: the
 * least recently used goes first.
 */
final class GlCache<K, V extends GlCache.Entry> implements AutoCloseable {
  private final Map<Key, V> entries = new LinkedHashMap<>(16, 0.75f, true);
  private final Function<K, V> make;
  private final long mostBytes;

  /** Something on the device. */
  interface Entry extends AutoCloseable {
    /** What it takes there by now. */
    long bytes();

    @Override
    void close();
  }

  GlCache(long mostBytes, Function<K, V> make) {
    this.mostBytes = mostBytes;
    this.make = make;
  }

  /** The entry of an object, made if it is not there; open until the next {@link #trim}. */
  V get(K object) {
    Key key = new Key(object);
    V known = entries.get(key);
    if (known != null) {
      return known;
    }
    V made = make.apply(object);
    entries.put(key, made);
    return made;
  }

  /** Frees what is too much; the entry used last stays, however large. */
  void trim() {
    long bytes = entries.values().stream().mapToLong(Entry::bytes).sum();
    Iterator<V> oldest = entries.values().iterator();
    while (bytes > mostBytes && entries.size() > 1) {
      V entry = oldest.next();
      oldest.remove();
      bytes -= entry.bytes();
      entry.close();
    }
  }

  int size() {
    return entries.size();
  }

  @Override
  public void close() {
    entries.values().forEach(Entry::close);
    entries.clear();
  }

  /** Two keys are equal when their objects are the same. */
  private record Key(Object object) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.object == object;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }
  }
}
