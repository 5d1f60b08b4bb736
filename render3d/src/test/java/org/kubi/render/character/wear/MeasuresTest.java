package org.kubi.render.character.wear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Vec3;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;

class MeasuresTest {
  @Test
  void equationsAreSolved() {
    double[][] rows = {{0, 2, 1, 5}, {1, -1, 0, -1}, {3, 0, 2, 11}};
    double[][] x = Equations.solve(rows);
    assertEquals(-5, x[0][0], 1e-9, "x");
    assertEquals(-4, x[1][0], 1e-9, "y");
    assertEquals(13, x[2][0], 1e-9, "z");
  }

  @Test
  void equationsWithoutOneSolutionAreRefused() {
    double[][] rows = {{1, 1, 0}, {2, 2, 0}};
    assertThrows(IllegalArgumentException.class, () -> Equations.solve(rows));
  }

  @Test
  void everyonesMouthAndJawLieAtTheSamePlaceOfTheMap() throws CharacterException {
    double[] corner =
        new FaceChart(new Head(People.builtIn(1))).at(new Head(People.builtIn(1)).mark(54));
    assertArrayEquals(new double[] {0.309, -0.282}, corner, 1e-6);
    for (int seed = 2; seed < 8; seed++) {
      Head head = new Head(People.builtIn(seed));
      assertArrayEquals(new double[] {0.309, -0.282}, new FaceChart(head).at(head.mark(54)), 1e-6);
      assertArrayEquals(new double[] {0, -0.804}, new FaceChart(head).at(head.mark(8)), 1e-6);
    }
  }

  @Test
  void aReliefHasTheHeightOfASlope() {
    Draft draft = new Draft(0);
    draft.vertex(new Vec3(-0.1, -0.1, 0), 0, 0);
    draft.vertex(new Vec3(0.1, -0.1, 0.02), 0, 0);
    draft.vertex(new Vec3(0.1, 0.1, 0.02), 0, 0);
    draft.vertex(new Vec3(-0.1, 0.1, 0), 0, 0);
    draft.quad(0, 1, 2, 3);
    MeshPart slope = part(draft);
    Relief relief = Relief.of(List.of(slope), Relief.View.FRONT, -0.05, 0.05, -0.05, 0.05);
    for (double x = -0.04; x < 0.04; x += 0.01) {
      assertEquals(0.01 + 0.1 * x, relief.near(x, 0.01, 1e-6), 1e-4);
      assertEquals(0.01 + 0.1 * (x + 0.003), relief.near(x, 0.01, 0.003), 3e-4);
    }
    Relief beside = Relief.of(List.of(slope), Relief.View.FRONT, 0.2, 0.3, -0.05, 0.05);
    assertEquals(Relief.NOTHING, beside.near(0.25, 0, 0.01));
  }

  @Test
  void earsAreFoundBesideTheEyes() throws CharacterException {
    for (int seed = 0; seed < 10; seed++) {
      Head head = new Head(People.builtIn(seed));
      for (int side = -1; side <= 1; side += 2) {
        Ear ear = head.ear(side);
        double behind = head.mark(side > 0 ? 16 : 0).z() - ear.z();
        assertTrue(Math.abs(behind) < 0.04, "ear %s m behind the jaw's end".formatted(behind));
        double up = ear.top() - head.leftEye.y();
        assertTrue(up > -0.012 && up < 0.045, "ear %s m over the eyes".formatted(up));
      }
    }
  }

  @Test
  void theSkullIsAsLargeAsTheHead() throws CharacterException {
    Head head = new Head(People.builtIn(4));
    Skull skull = new Skull(head, head.browTop + 0.02, head.ear(1).top() + 0.008);
    float[] p = head.skin().positions();
    for (int v = 0; v < p.length / 3; v++) {
      double[] polar = skull.polar(Inside.at(p, v));
      if (polar[1] > 0.1 && polar[1] < 1.4) {
        double over = skull.radius(polar[0], polar[1]) - polar[2];
        assertTrue(over > -0.004 && over < 0.015, "%s m over vertex %d".formatted(over, v));
      }
    }
  }

  @Test
  void directionsAndPlacesOfTheSkullGoTogether() throws CharacterException {
    Head head = new Head(People.builtIn(4));
    Skull skull = new Skull(head, head.browTop + 0.02, head.ear(1).top() + 0.008);
    assertArrayEquals(
        new double[] {0.7, 0.3, 0.12}, skull.polar(skull.place(0.7, 0.3, 0.12)), 1e-9);
    assertArrayEquals(
        new double[] {0.02, 0.05, -0.03}, skull.flat(skull.at(0.02, 0.05, -0.03)), 1e-9);
    assertTrue(skull.place(0, 0, 0.1).z() > skull.place(Math.PI, 0, 0.1).z(), "0 is the face");
  }

  private static MeshPart part(Draft draft) {
    return draft.part("part", Material.of(Texture.plain(9, 9, 9)), Segment.SKIN);
  }
}
