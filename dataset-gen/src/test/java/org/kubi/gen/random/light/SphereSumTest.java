package org.kubi.gen.random.light;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.kubi.geometry.Vec3;
import org.kubi.render.scene.Harmonics;

class SphereSumTest {
  @Test
  void evenSurroundingsLightEverySideAlike() {
    Harmonics light = SphereSum.of((x, y, z) -> 3, 0.7);
    for (Vec3 normal : new Vec3[] {Vec3.X, Vec3.Y, Vec3.Z, new Vec3(-0.6, 0, 0.8)}) {
      assertEquals(0.7, light.on(normal), 0.003);
    }
  }

  @Test
  void aBrightUpperHalfLightsAsTheCosineSaysAnalytically() {
    // Irradiance over pi under half a sphere of brightness 2 (mean 1): 1 + n.y.
    Harmonics light = SphereSum.of((x, y, z) -> y > 0 ? 2 : 0, 1);
    assertEquals(2, light.on(Vec3.Y), 0.03);
    assertEquals(0, light.on(new Vec3(0, -1, 0)), 0.03);
    assertEquals(1, light.on(Vec3.X), 0.03);
    assertEquals(1.5, light.on(new Vec3(Math.sqrt(0.75), 0.5, 0)), 0.03);
  }

  @Test
  void aPolynomialOfTheSecondDegreeKeepsAQuarterOfItsSecondBand() {
    Harmonics light = SphereSum.of((x, y, z) -> 1 + x * y + 0.5 * (y * z) - 0.3 * (x * z), 1);
    assertEquals(0.25, light.xy(), 0.005);
    assertEquals(0.125, light.yz(), 0.005);
    assertEquals(-0.075, light.xz(), 0.005);
    Harmonics wide =
        SphereSum.of((x, y, z) -> 1 + 0.4 * (x * x - y * y) + 0.2 * (3 * z * z - 1), 1);
    assertEquals(0.1, wide.xxyy(), 0.005);
    assertEquals(0.05, wide.zz(), 0.005);
  }

  @Test
  void blackSurroundingsGiveNoLight() {
    assertEquals(0, SphereSum.of((x, y, z) -> 0, 1).on(Vec3.Z));
  }
}
