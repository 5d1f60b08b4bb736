package org.kubi.render.gl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AtlasLayoutTest {
  @Test
  void twoHundredAndFiftySixSmallPicturesFitOneAtlas() {
    AtlasLayout layout = AtlasLayout.of(64, 64, 1000, 1024);
    assertEquals(new AtlasLayout(64, 64, 16, 16), layout);
    assertEquals(64 * 3, layout.left(19));
    assertEquals(64, layout.top(19));
  }

  @Test
  void fewPicturesTakeASmallAtlas() {
    assertEquals(new AtlasLayout(64, 64, 1, 1), AtlasLayout.of(64, 64, 1, 1024));
    assertEquals(new AtlasLayout(64, 64, 4, 2), AtlasLayout.of(64, 64, 5, 1024));
  }

  @Test
  void aLargePictureHasAnAtlasOfItsOwn() {
    assertEquals(new AtlasLayout(3000, 2000, 1, 1), AtlasLayout.of(3000, 2000, 9, 1024));
  }

  @Test
  void anAtlasStaysWithinItsSide() {
    assertEquals(new AtlasLayout(600, 200, 1, 5), AtlasLayout.of(600, 200, 99, 1024));
  }

  @Test
  void theUsedPartHoldsTheFirstPictures() {
    AtlasLayout layout = new AtlasLayout(10, 20, 4, 4);
    assertEquals(30, layout.usedWidth(3));
    assertEquals(20, layout.usedHeight(3));
    assertEquals(40, layout.usedWidth(5));
    assertEquals(40, layout.usedHeight(5));
    assertEquals(3200, layout.pixels());
  }
}
