package org.kubi.render.character.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kubi.geometry.Vec3;
import org.kubi.render.character.MeshPart;

/** The mesh has the measures that were drawn, millimetres. */
class HeadMeasuresTest {
  private static MeshPart part(Person person, String name) {
    return BuiltInSource.build("test", person).parts().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The extent of a part's vertices in a slab of heights, x or z, in millimetres of the head. */
  private static double[] extent(MeshPart part, double low, double high, boolean sideways) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int v = 0; v < part.vertexCount(); v++) {
      Vec3 p = Triangles.place(part, v);
      double y = (p.y() - Rig.HEAD_HEIGHT) * 1000;
      if (y >= low && y <= high) {
        double value = 1000 * (sideways ? p.x() : p.z());
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    return new double[] {least, most};
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
  void headLengthAndBreadthAreThoseDrawn(long seed) {
    Person person = Person.draw(seed);
    MeshPart body = part(person, "body");
    double[] across = extent(body, 25, 95, true);
    assertEquals(person.measures().headBreadth(), across[1] - across[0], 3, "breadth");
    double[] along = extent(body, 28, 85, false);
    assertEquals(person.measures().headLength(), along[1] - along[0], 3, "length");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
  void crownAndEyesSitWhereTheMeasuresSay(long seed) {
    Person person = Person.draw(seed);
    double top = 0;
    MeshPart body = part(person, "body");
    for (int v = 0; v < body.vertexCount(); v++) {
      top = Math.max(top, (Triangles.place(body, v).y() - Rig.HEAD_HEIGHT) * 1000);
    }
    assertEquals(person.measures().tragionToTop(), top, 3, "crown");
    MeshPart eyes = part(person, "eyes");
    // Half of the eyes' vertices belong to the right one, half to the left; z is highest at the
    // apex.
    double right = apex(eyes, 0, eyes.vertexCount() / 2);
    double left = apex(eyes, eyes.vertexCount() / 2, eyes.vertexCount());
    assertTrue(right < 0 && left > 0);
    assertEquals(person.measures().pupils(), left - right, 3, "pupils");
  }

  private static double apex(MeshPart eyes, int from, int to) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int v = from; v < to; v++) {
      double x = Triangles.place(eyes, v).x() * 1000;
      least = Math.min(least, x);
      most = Math.max(most, x);
    }
    return (least + most) / 2;
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5})
  void noseAndChinStandWhereTheMeasuresSay(long seed) {
    Person drawn = Person.draw(seed);
    Person person =
        new Person(
            seed,
            drawn.man(),
            drawn.measures(),
            drawn.features(),
            Expression.NEUTRAL,
            drawn.looks());
    Plan plan = new Plan(person.measures(), Expression.NEUTRAL);
    FaceField face = new FaceField(plan, person.features(), new Braincase(plan));
    double tip = 0;
    for (double y = plan.subnasaleY; y < plan.subnasaleY + 25; y++) {
      tip = Math.max(tip, face.reach(0, y, 0, 0, 0, 1, 200));
    }
    double base = face.reach(0, plan.subnasaleY - 2, 0, 0, 0, 1, 200);
    assertEquals(person.measures().noseProtrusion(), tip - base, 3, "nose");
    double under = face.reach(0, 0, plan.forward(76), 0, -1, 0, 250);
    assertEquals(-plan.mentonY, under, 5, "chin");
  }

  @Test
  void drawnMeasuresFollowTheTables() {
    double men = 0;
    double women = 0;
    int people = 2000;
    for (int seed = 0; seed < people; seed++) {
      Measures man = Measures.draw(new Draw(seed, "test"), true);
      men += man.headLength() / people;
      women += Measures.draw(new Draw(seed, "test"), false).pupils() / people;
      assertEquals(199.5, man.headLength(), 2.5 * 7.0 + 1e-9);
    }
    assertEquals(199.5, men, 0.5);
    assertEquals(61.7, women, 0.3);
  }
}
