package org.kubi.render.gl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AtlasLayoutTest {
  @Test
  void twoHundredAndFiftySixSmallPicturesFitOneAtlas() {
    AtlasLayout layout = AtlasLayout.of(64, 64, 2, 1000, 16384);
    assertEquals(new AtlasLayout(64, 64, 16, 16, 2), layout);
    assertEquals(64 * 3, layout.left(19));
    assertEquals(64, layout.top(19));
  }

  @Test
  void fewPicturesTakeASmallAtlas() {
    assertEquals(new AtlasLayout(64, 64, 1, 1, 2), AtlasLayout.of(64, 64, 2, 1, 16384));
    assertEquals(new AtlasLayout(64, 64, 4, 2, 2), AtlasLayout.of(64, 64, 2, 5, 16384));
  }

  @Test
  void aLargePictureHasAnAtlasOfItsOwn() {
    assertEquals(new AtlasLayout(3000, 2000, 1, 1, 2), AtlasLayout.of(3000, 2000, 2, 9, 16384));
  }

  @Test
  void anAtlasStaysWithinTheDevicesLimit() {
    assertEquals(new AtlasLayout(300, 100, 1, 5, 2), AtlasLayout.of(300, 100, 2, 99, 1024));
  }

  @Test
  void theUsedPartHoldsTheFirstPictures() {
    AtlasLayout layout = new AtlasLayout(10, 20, 4, 4, 2);
    assertEquals(30, layout.usedWidth(3));
    assertEquals(20, layout.usedHeight(3));
    assertEquals(40, layout.usedWidth(5));
    assertEquals(40, layout.usedHeight(5));
  }
}
