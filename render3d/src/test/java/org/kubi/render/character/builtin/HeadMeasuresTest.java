package org.kubi.render.character.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kubi.geometry.Vec3;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Population;

/** The mesh has the measures that were drawn, millimetres. */
class HeadMeasuresTest {
  private static final MeanHead MEAN = Workshop.get().head;

  private static Person person(long seed) {
    return Person.draw(seed, Population.ANYONE).with(Expression.NEUTRAL);
  }

  private static Vec3 place(CharacterModel model, Person person, int vertex) {
    Measures m = person.measures();
    Vec3 p = Triangles.place(model.parts().get(0), vertex).times(1000);
    return p.minus(new Vec3(0, m.stature() - m.tragionToTop(), 0));
  }

  /** The extent of those of the skin's vertices, along an axis: 0 x, 1 y, 2 z. */
  private static double extent(CharacterModel model, int axis, IntPredicate vertices) {
    MeshPart body = model.parts().get(0);
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int v = 0; v < body.vertexCount(); v++) {
      if (vertices.test(v)) {
        double value = 1000 * body.positions()[3 * v + axis];
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    return most - least;
  }

  private static boolean meanWithin(int v, int axis, double low, double high) {
    double value = MEAN.places()[3 * v + axis];
    return value >= low && value <= high;
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
  void theSkullIsAsLongBroadAndHighAsDrawn(long seed) {
    Person person = person(seed);
    Measures m = person.measures();
    CharacterModel model = BuiltInSource.build("test", person);
    IntPredicate skull = v -> meanWithin(v, 1, 28, 90);
    assertEquals(m.headBreadth(), extent(model, 0, skull), 3, "breadth");
    assertEquals(m.headLength(), extent(model, 2, skull), 4, "length");
    double top = 0;
    for (int v = 0; v < MEAN.across().length; v++) {
      top = Math.max(top, place(model, person, v).y());
    }
    assertEquals(m.tragionToTop(), top, 1, "crown");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
  void theFaceIsAsBroadAndLongAsDrawn(long seed) {
    Person person = person(seed);
    Measures m = person.measures();
    CharacterModel model = BuiltInSource.build("test", person);
    int[] landmarks = model.landmarks();
    IntPredicate arch = v -> meanWithin(v, 1, -14, 14) && meanWithin(v, 2, 12, 45);
    // Fat lies over the bones.
    assertEquals(m.bizygomatic(), extent(model, 0, arch), 6, "bizygomatic");
    double sellion = Shape.SELLION * m.tragionToTop() / Shape.TOP;
    double menton = place(model, person, landmarks[8]).y();
    assertEquals(m.faceLength(), sellion - menton, 5, "face length");
    double lips = extent(model, 0, v -> v == landmarks[48] || v == landmarks[54]);
    assertEquals(m.lipLength(), lips, 4, "lips");
    int wing = 16;
    double nose =
        extent(
            model,
            0,
            v -> Math.abs(Math.abs(MEAN.across()[v]) - 3) < 0.01 && MEAN.down()[v] == wing);
    assertEquals(m.noseBreadth(), nose, 3, "wings of the nose");
    double proud =
        place(model, person, landmarks[30]).z() - place(model, person, landmarks[33]).z();
    double mean = 113.3 - 98.8;
    assertEquals(m.noseProtrusion() - 21.1, proud - mean, 4, "nose");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5})
  void pupilsAreAsFarApartAsDrawnAndNecksAsThick(long seed) {
    Person person = person(seed);
    Measures m = person.measures();
    CharacterModel model = BuiltInSource.build("test", person);
    Vec3 left = model.skeleton().restJoint("leftEye");
    Vec3 right = model.skeleton().restJoint("rightEye");
    assertEquals(m.pupils(), 1000 * (left.x() - right.x()), 0.01);
    double row = 35;
    double across = extent(model, 0, v -> MEAN.down()[v] == row);
    double deep = extent(model, 2, v -> MEAN.down()[v] == row);
    double girth = Math.PI * (across + deep) / 2;
    assertEquals(m.neckGirth(), girth, 0.12 * m.neckGirth(), "neck");
  }

  @Test
  void drawnMeasuresFollowTheTables() {
    Kin grown = new Kin(true, 25, 0, 0, 1);
    Kin girl = new Kin(false, 8, 0, 0, 1);
    double men = 0;
    double stature = 0;
    double girls = 0;
    int people = 2000;
    for (int seed = 0; seed < people; seed++) {
      Measures man = Measures.draw(new Draw(seed, "test"), grown);
      men += man.headLength() / people;
      stature += man.stature() / people;
      girls += Measures.draw(new Draw(seed, "test"), girl).stature() / people;
      assertEquals(199.5, man.headLength(), 2.5 * 7.0 + 1e-9);
    }
    assertEquals(199.5, men, 0.5);
    assertEquals(1756, stature, 5);
    assertEquals(1200, girls, 15, "girls of eight are about 1.2 m tall");
  }
}
