package org.kubi.nn.preset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;
import org.kubi.label.Estimate;
import org.kubi.nn.engine.Losses;
import org.kubi.nn.engine.RowLoss;

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
  void uncertaintiesChangeNeitherMeaningNorMirror() {
    Outputs unsure = Outputs.ofIds(BOTH.ids(), List.of("head-rotation=geodesic", "bones10=l1"));
    double[] v = values(Rotation.aboutX(0.2), Rotation.aboutZ(0.5), Rotation.aboutY(0.7));
    double[] wide = Arrays.copyOf(v, 18);
    wide[16] = -3;
    wide[17] = -2;
    assertEquals(BOTH.decode(v), unsure.decode(wide));
    double[] mirrored = unsure.mirror(wide);
    assertArrayEquals(BOTH.mirror(v), Arrays.copyOf(mirrored, 16));
    assertEquals(-3, mirrored[16]);
    assertEquals(Math.toDegrees(Math.exp(-2)), unsure.uncertainty(wide).orElseThrow(), 1e-9);
    assertTrue(BOTH.uncertainty(v).isEmpty());
  }

  /** For turns of a mean of 11 degrees, drawn from the distribution that each loss speaks of. */
  @ParameterizedTest
  @ValueSource(strings = {"chordal", "geodesic", "l1", "l2"})
  void theExpectedAngleIsTheMeanAngleOfErrors(String id) {
    Random random = new Random(4);
    RowLoss loss = Losses.byId(id);
    double distances = 0;
    double angles = 0;
    int draws = 20_000;
    for (int i = 0; i < draws; i++) {
      Rotation head = Rotation.nearest(normal(random), normal(random), normal(random), 1);
      Vec3 axis = new Vec3(normal(random), normal(random), normal(random));
      // Of a normal vector in space, and of one with the density exp(-|r| / b): Gamma of shape 3.
      double angle =
          id.equals("l2")
              ? 0.12 * axis.length()
              : -0.064 * Math.log(random.nextDouble() * random.nextDouble() * random.nextDouble());
      angles += angle / draws;
      double[] found = Rotation.about(axis, angle).times(head).sixD();
      distances += loss.of(head.sixD(), found, new double[6]) / draws;
    }
    double spread = id.equals("l2") ? Math.sqrt(distances) : distances;
    double part = (Math.log(spread) + 2) / 3;
    double number = 1.5 * Math.log((1 + part) / (1 - part)) - 2;
    double degrees = ExpectedAngle.degrees(id, number);
    assertEquals(Math.toDegrees(angles), degrees, 0.02 * degrees);
  }

  private static double normal(Random random) {
    return random.nextGaussian();
  }

  @Test
  void uncertaintiesAreOfTheLabelsThatAreLearnt() {
    for (List<String> wrong :
        List.of(
            List.of("head-rotation=l1"),
            List.of("bones10=huber"),
            List.of("bones10=chordal"),
            List.of("bones10"),
            List.of("bones10=l1", "bones10=l2"))) {
      assertThrows(IllegalArgumentException.class, () -> Outputs.ofIds(List.of("bones10"), wrong));
    }
  }

  @Test
  void noLabelStandsTwice() {
    assertThrows(
        IllegalArgumentException.class, () -> Outputs.ofIds(List.of("bones10", "bones10")));
  }
}
