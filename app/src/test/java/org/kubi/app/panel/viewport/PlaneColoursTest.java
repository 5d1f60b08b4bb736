package org.kubi.app.panel.viewport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.kubi.render.Planes;
import org.kubi.render.character.Segment;

class PlaneColoursTest {
  private static final float FAR = Float.POSITIVE_INFINITY;

  private static int[] paint(Layer layer) {
    Planes planes =
        new Planes(
            3,
            1,
            new float[] {FAR, 1, 2},
            new float[] {0, 0, 0, 0, 0, 1, 1, 0, 0},
            new byte[] {0, Segment.SKIN.code(), Segment.HAIR.code()});
    int[] out = new int[3];
    PlaneColours.paint(out, new Backdrop(0x102030, 0x102030), planes, layer);
    return out;
  }

  @Test
  void nobodyShowsTheBackdrop() {
    for (Layer layer : new Layer[] {Layer.DEPTH, Layer.NORMALS, Layer.SEGMENTS}) {
      assertEquals(0xff102030, paint(layer)[0]);
    }
  }

  @Test
  void nearIsLightAndFarIsDark() {
    assertEquals(0xffffffff, paint(Layer.DEPTH)[1]);
    assertEquals(0xff282828, paint(Layer.DEPTH)[2]);
  }

  @Test
  void normalsAreColours() {
    assertEquals(0xff8080ff, paint(Layer.NORMALS)[1]);
    assertEquals(0xffff8080, paint(Layer.NORMALS)[2]);
  }

  @Test
  void everySegmentHasAColourOfItsOwn() {
    long different =
        Arrays.stream(Segment.values()).mapToInt(PlaneColours::colour).distinct().count();
    assertEquals(Segment.values().length, different);
    assertNotEquals(paint(Layer.SEGMENTS)[1], paint(Layer.SEGMENTS)[2]);
  }
}
