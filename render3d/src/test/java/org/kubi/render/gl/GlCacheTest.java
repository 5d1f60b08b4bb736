package org.kubi.render.gl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlCacheTest {
  private final List<String> closed = new ArrayList<>();
  private final GlCache<List<String>, Named> cache =
      new GlCache<>(100, object -> new Named(object.get(0)));

  private final class Named implements GlCache.Entry {
    private final String name;

    Named(String name) {
      this.name = name;
    }

    @Override
    public long bytes() {
      return 40;
    }

    @Override
    public void close() {
      closed.add(name);
    }
  }

  @Test
  void objectsAreToldApartByIdentity() {
    List<String> one = new ArrayList<>(List.of("a"));
    List<String> equal = new ArrayList<>(one);
    assertSame(cache.get(one), cache.get(one));
    assertNotSame(cache.get(one), cache.get(equal));
    assertEquals(2, cache.size());
  }

  @Test
  void theLeastRecentlyUsedGoesFirstAndOnlyOnTrim() {
    List<String> a = List.of("a");
    cache.get(a);
    cache.get(List.of("b"));
    cache.get(List.of("c"));
    cache.get(a);
    assertEquals(List.of(), closed);
    cache.trim();
    assertEquals(List.of("b"), closed);
    cache.close();
    assertEquals(List.of("b", "c", "a"), closed);
    assertEquals(0, cache.size());
  }
}
