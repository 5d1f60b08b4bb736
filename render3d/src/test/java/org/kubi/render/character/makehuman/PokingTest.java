package org.kubi.render.character.makehuman;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Humanoid;
import org.kubi.pose.Pose;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;

/** What is inside of a head stays there in all poses of jaw and eyes. Needs MakeHuman's data. */
class PokingTest {
  private static final int SEEDS = 4;

  private static final List<Vec3> VIEWS =
      List.of(
          new Vec3(0, 0, 1),
          new Vec3(0.8, 0, 0.6),
          new Vec3(-1, 0, 0.05),
          new Vec3(0.5, -0.5, 0.7),
          new Vec3(0.1, -0.75, 0.65),
          new Vec3(-0.7, 0.5, 0.5));

  private HumanData data;

  @BeforeEach
  void needTheData() {
    data = HumanData.get();
  }

  private static Vec3[] posed(MeshPart part, List<Transform> motions) {
    Vec3[] out = new Vec3[part.vertexCount()];
    float[] p = part.positions();
    for (int v = 0; v < out.length; v++) {
      Vec3 rest = new Vec3(p[3 * v], p[3 * v + 1], p[3 * v + 2]);
      Vec3 sum = Vec3.ZERO;
      for (int k = 4 * v; k < 4 * v + 4; k++) {
        if (part.weights()[k] > 0) {
          sum = sum.plus(motions.get(part.bones()[k]).apply(rest).times(part.weights()[k]));
        }
      }
      out[v] = sum;
    }
    return out;
  }

  /** Pixels of a segment that lie further than a few from all of some landmarks' box. */
  private static int poking(CharacterModel model, Pose pose, Segment segment, int[][] openings) {
    List<Transform> motions = model.skeleton().forward(pose, Transform.IDENTITY);
    List<Vec3> marks = model.landmarkPoints(motions);
    int found = 0;
    for (Vec3 towards : VIEWS) {
      DepthView view = new DepthView(towards, marks.get(33));
      for (MeshPart part : model.parts()) {
        Segment shows = Segment.of(part.segments()[0]);
        if (shows == Segment.SKIN || shows == segment) {
          view.draw(part, posed(part, motions), shows == Segment.SKIN ? 0 : 1);
        }
      }
      for (int row = 0; row < DepthView.SIDE; row++) {
        for (int column = 0; column < DepthView.SIDE; column++) {
          if (view.at(column, row) == 1 && outside(view, marks, openings, column, row)) {
            found++;
          }
        }
      }
    }
    return found;
  }

  private static boolean outside(
      DepthView view, List<Vec3> marks, int[][] openings, int column, int row) {
    for (int[] opening : openings) {
      double[] low = {1e9, 1e9};
      double[] high = {-1e9, -1e9};
      for (int mark : opening) {
        double[] seen = view.see(marks.get(mark));
        for (int axis = 0; axis < 2; axis++) {
          low[axis] = Math.min(low[axis], seen[axis] - 2);
          high[axis] = Math.max(high[axis], seen[axis] + 2);
        }
      }
      if (column >= low[0] && column <= high[0] && row >= low[1] && row <= high[1]) {
        return false;
      }
    }
    return true;
  }

  @Test
  void nothingOfTheMouthIsSeenBesideTheLips() throws CharacterException {
    int[][] lips = {{48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 64}};
    for (long seed = 0; seed < SEEDS; seed++) {
      CharacterModel person = data.source().person(data.source().describe(seed));
      for (double degrees : new double[] {0, 12, 25}) {
        Pose pose = new Pose(Map.of(Humanoid.JAW, Rotation.aboutX(Math.toRadians(degrees))));
        int found = poking(person, pose, Segment.MOUTH, lips);
        assertTrue(found <= 2, "seed %d, jaw %s: %d pixels".formatted(seed, degrees, found));
      }
    }
  }

  @Test
  void eyeballsAreSeenBetweenTheLidsOnly() throws CharacterException {
    int[][] eyes = {{36, 37, 38, 39, 40, 41}, {42, 43, 44, 45, 46, 47}};
    for (long seed = 0; seed < SEEDS; seed++) {
      CharacterModel person = data.source().person(data.source().describe(seed));
      for (double[] gaze : new double[][] {{0, 0}, {30, 0}, {-30, 20}, {0, -30}, {0, 30}}) {
        Rotation turn =
            Rotation.aboutY(Math.toRadians(gaze[0]))
                .times(Rotation.aboutX(Math.toRadians(gaze[1])));
        Map<String, Rotation> turns = new TreeMap<>();
        turns.put(Humanoid.LEFT_EYE, turn);
        turns.put(Humanoid.RIGHT_EYE, turn);
        int found = poking(person, new Pose(turns), Segment.EYES, eyes);
        assertTrue(found <= 2, "seed %d, gaze %s %s: %d".formatted(seed, gaze[0], gaze[1], found));
      }
    }
  }
}
