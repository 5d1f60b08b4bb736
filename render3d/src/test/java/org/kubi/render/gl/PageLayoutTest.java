package org.kubi.render.gl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageLayoutTest {
  @Test
  void placesLieInThePageAndApart() {
    Random random = new Random(5);
    PageLayout layout = new PageLayout(256);
    boolean[] taken = new boolean[256 * 256];
    int placed = 0;
    for (int i = 0; i < 400; i++) {
      Optional<PageLayout.Place> found =
          layout.place(1 + random.nextInt(40), 1 << random.nextInt(6));
      if (found.isEmpty()) {
        continue;
      }
      placed++;
      PageLayout.Place place = found.get();
      for (int y = place.top(); y < place.top() + place.height(); y++) {
        for (int x = place.left(); x < place.left() + place.width(); x++) {
          assertTrue(!taken[256 * y + x], "texel " + x + "," + y + " is taken twice");
          taken[256 * y + x] = true;
        }
      }
    }
    assertTrue(placed > 100, "placed " + placed);
  }

  @Test
  void aPageTakesPowersOfTwoToTheLastTexel() {
    PageLayout layout = new PageLayout(64);
    for (int i = 0; i < 16; i++) {
      assertEquals(
          Optional.of(new PageLayout.Place(i % 4 * 16, i / 4 * 16, 16, 16)), layout.place(16, 16));
    }
    assertEquals(Optional.empty(), layout.place(1, 1));
  }

  @Test
  void whatIsLargerThanThePageHasNoPlace() {
    PageLayout layout = new PageLayout(64);
    assertEquals(Optional.empty(), layout.place(65, 1));
    assertEquals(Optional.empty(), layout.place(1, 65));
    assertTrue(layout.place(64, 64).isPresent());
  }
}
