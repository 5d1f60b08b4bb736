package org.kubi.render.character.makehuman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Pose;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;

/** Needs MakeHuman's data. */
class LandmarksTest {
  private HumanData data;

  @BeforeEach
  void needTheData() {
    data = HumanData.get();
  }

  private static List<Vec3> points(CharacterModel model) {
    return model.landmarkPoints(model.skeleton().forward(Pose.REST, Transform.IDENTITY));
  }

  @Test
  void otherSideIsItsOwnInverse() {
    for (int i = 0; i < CharacterModel.LANDMARKS; i++) {
      assertEquals(i, Landmarks.otherSide(Landmarks.otherSide(i)));
    }
  }

  @Test
  void leftAndRightAreMirrorImages() throws CharacterException {
    List<Vec3> points = points(data.source().named("original-man"));
    for (int i = 0; i < points.size(); i++) {
      Vec3 other = points.get(Landmarks.otherSide(i));
      assertEquals(points.get(i).x(), -other.x(), 5e-4, "landmark " + i);
      assertEquals(points.get(i).y(), other.y(), 5e-4, "landmark " + i);
      assertEquals(points.get(i).z(), other.z(), 5e-4, "landmark " + i);
    }
  }

  @Test
  void landmarksStandInTheOrderOfTheirChart() throws CharacterException {
    for (String name : data.source().namedPeople()) {
      List<Vec3> p = points(data.source().named(name));
      // The figure's right is on the left of the picture, where x is small.
      int[][] toTheRight = {
        {0, 2, 4, 6, 8, 10, 12, 14},
        {17, 18, 19, 20, 21, 27, 22, 23, 24, 25, 26},
        {36, 37, 38, 39, 42, 43, 44, 45},
        {41, 40, 47, 46},
        {31, 32, 33, 34, 35},
        {48, 49, 50, 51, 52, 53, 54},
        {59, 58, 57, 56, 55},
        {60, 61, 62, 63, 64},
        {67, 66, 65}
      };
      for (int[] row : toTheRight) {
        for (int k = 1; k < row.length; k++) {
          assertTrue(p.get(row[k - 1]).x() < p.get(row[k]).x(), name + ": " + row[k]);
        }
      }
      int[] down = {19, 37, 41, 30, 33, 51, 62, 66, 57, 7, 8};
      for (int k = 1; k < down.length; k++) {
        assertTrue(p.get(down[k - 1]).y() > p.get(down[k]).y() - 1e-3, name + ": " + down[k]);
      }
      for (int i = 0; i < p.size(); i++) {
        assertTrue(p.get(i).z() <= p.get(30).z() + 1e-3, name + ": the nose's tip is in front");
      }
    }
  }

  @Test
  void landmarksStayOnTheirVerticesWhateverIsHiddenOrSplit() throws CharacterException {
    for (long seed = 0; seed < 12; seed++) {
      PersonDescription person = data.source().describe(seed);
      double[] shape = data.body().shape(person.build(), person.details());
      List<Vec3> points = points(data.source().person(person));
      int[] vertices = Landmarks.vertices();
      for (int i = 0; i < vertices.length; i++) {
        int v = 3 * vertices[i];
        Vec3 at = new Vec3(shape[v], shape[v + 1], shape[v + 2]).times(0.1);
        assertEquals(0, points.get(i).minus(at).length(), 1e-6, "seed " + seed + ", " + i);
      }
    }
  }

  @Test
  void lipsAreWhatLiesBetweenTheirLandmarks() throws CharacterException {
    CharacterModel man = data.source().named("original-man");
    MeshPart skin = man.parts().get(0);
    Set<Integer> lips = new HashSet<>();
    List<Vec3> p = points(man);
    for (int t = 0; t < skin.triangleCount(); t++) {
      if (skin.segments()[t] == Segment.LIPS.code()) {
        for (int k = 3 * t; k < 3 * t + 3; k++) {
          int v = skin.triangles()[k];
          lips.add(v);
          assertTrue(Math.abs(skin.positions()[3 * v]) < p.get(54).x() + 0.004);
          assertTrue(skin.positions()[3 * v + 1] < p.get(50).y() + 0.004);
          assertTrue(skin.positions()[3 * v + 1] > p.get(57).y() - 0.004);
        }
      } else {
        assertEquals(Segment.SKIN.code(), skin.segments()[t]);
      }
    }
    assertTrue(lips.size() > 100, "found " + lips.size());
    for (int i = 60; i < 68; i++) {
      assertTrue(lips.contains(man.landmarks()[i]), "inner lips are lips: " + i);
    }
  }

  @Test
  void everyPartShowsWhatItIs() throws CharacterException {
    CharacterModel woman = data.source().named("woman-long-hair");
    for (MeshPart part : woman.parts().subList(1, woman.parts().size())) {
      Segment wanted =
          switch (part.name()) {
            case "mouth", "teeth", "tongue" -> Segment.MOUTH;
            default -> Worn.Kind.valueOf(part.name().toUpperCase(java.util.Locale.ROOT)).segment();
          };
      for (byte code : part.segments()) {
        assertEquals(wanted, Segment.of(code), part.name());
      }
    }
  }
}
