package org.kubi.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Vec3;

class PlaneBytesTest {
  @Test
  void depthsComeBackToTheLastBit() {
    float[] metres = {0.87654321f, Float.POSITIVE_INFINITY, 12.5f, 0.01f};
    byte[] bytes = PlaneBytes.ofDepth(metres);
    assertArrayEquals(metres, PlaneBytes.depth(bytes));
    // 12.5 in IEEE 754 is 0x41480000; NumPy's <f4 has the low byte first.
    assertArrayEquals(new byte[] {0, 0, 0x48, 0x41}, java.util.Arrays.copyOfRange(bytes, 8, 12));
  }

  @Test
  void normalsComeBackWithinHalfADegreeAndHaveLengthOne() {
    SplittableRandom random = new SplittableRandom(4);
    double worst = 0;
    for (int i = 0; i < 5000; i++) {
      Vec3 normal =
          new Vec3(random.nextDouble(-1, 1), random.nextDouble(-1, 1), random.nextDouble(0.01, 1))
              .normalized();
      float[] three = {(float) normal.x(), (float) normal.y(), (float) normal.z()};
      float[] back = PlaneBytes.normals(PlaneBytes.ofNormals(three));
      Vec3 found = new Vec3(back[0], back[1], back[2]);
      assertEquals(1, found.length(), 1e-6);
      worst = Math.max(worst, Math.atan2(found.cross(normal).length(), found.dot(normal)));
    }
    assertTrue(Math.toDegrees(worst) < 0.5, Math.toDegrees(worst) + " degrees");
    assertArrayEquals(new float[3], PlaneBytes.normals(PlaneBytes.ofNormals(new float[3])));
  }

  @Test
  void planesAreKnownByTheirIds() {
    for (PlaneKind kind : PlaneKind.values()) {
      assertEquals(kind, PlaneKind.of(kind.id()));
    }
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> PlaneKind.of("albedo"));
    assertEquals("planes are depth, normals, segments, found 'albedo'", e.getMessage());
  }
}
