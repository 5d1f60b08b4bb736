package org.kubi.nn.preset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;
import org.kubi.label.Estimate;

class OutputsTest {
  private static final Outputs BOTH = Outputs.ofIds(List.of("bones10", "head-rotation"));

  private static double[] values(Rotation neck, Rotation head, Rotation toCamera) {
    double[] v = new double[16];
    v[0] = 0.1;
    v[1] = -0.2;
    v[2] = 0.3;
    v[3] = neck.x();
    v[4] = neck.z();
    v[5] = neck.w();
    v[6] = head.x();
    v[7] = head.y();
    v[8] = head.z();
    v[9] = head.w();
    System.arraycopy(toCamera.sixD(), 0, v, 10, 6);
    return v;
  }

  @Test
  void headRotationDecidesAndTheNeckIsKept() {
    Rotation neck = Rotation.aboutX(0.2);
    Rotation toCamera = Rotation.aboutY(0.7);
    Estimate e = BOTH.decode(values(neck, Rotation.aboutZ(0.5), toCamera));
    assertEquals(0, e.headToCamera().angleTo(toCamera), 1e-7);
    assertEquals(0, e.pose().neck().angleTo(neck), 1e-7);
    assertEquals(0, e.pose().headToBody().angleTo(toCamera), 1e-7);
    assertEquals(new Vec3(0.1, -0.2, 0.3), e.neckInPicture().orElseThrow());
  }

  @Test
  void mirroringMirrorsEachLabel() {
    Rotation toCamera = Rotation.aboutY(0.7).times(Rotation.aboutX(0.1));
    double[] v = values(Rotation.aboutX(0.2), Rotation.aboutZ(0.5), toCamera);
    Estimate e = BOTH.decode(BOTH.mirror(v));
    assertEquals(0, e.headToCamera().angleTo(toCamera.mirrored()), 1e-7);
    assertArrayEquals(v, BOTH.mirror(BOTH.mirror(v)));
  }

  @Test
  void noLabelStandsTwice() {
    assertThrows(
        IllegalArgumentException.class, () -> Outputs.ofIds(List.of("bones10", "bones10")));
  }
}
