package org.kubi.gen.truth;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.label.Landmark;
import org.kubi.label.Landmarks;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;

/**
 * Which way the skin looks round each landmark. Lids, lips and nostrils roll inwards where their
 * landmarks are, so that the normal of the one vertex says little: this is the mean, by area, of
 * the triangles whose middle is within {@link #RADIUS_METRES} at rest.
 */
final class FaceNormals {
  private static final double RADIUS_METRES = 0.01;
  private static final Set<Segment> OUTSIDE =
      EnumSet.of(Segment.SKIN, Segment.LIPS, Segment.BROWS, Segment.BEARD);

  /** The cosine to the viewer above which a landmark counts as seen. */
  private static final double FACING = 0;

  /** The jaw line is where the outline lies: it is seen a little beyond. */
  private static final double JAW_LINE_FACING = -0.1;

  private final CharacterModel model;

  /** At rest, unit length; one a landmark. */
  private final List<Vec3> normals;

  private FaceNormals(CharacterModel model, List<Vec3> normals) {
    this.model = model;
    this.normals = normals;
  }

  static FaceNormals of(CharacterModel model) {
    MeshPart body = model.parts().get(0);
    double[] sums = new double[3 * model.landmarks().length];
    float[] face = reach(body, model.landmarks());
    for (int t = 0; sums.length > 0 && t < body.triangleCount(); t++) {
      if (isWithin(body, t, face) && OUTSIDE.contains(Segment.of(body.segments()[t]))) {
        add(body, t, model.landmarks(), sums);
      }
    }
    List<Vec3> normals = new ArrayList<>();
    for (int i = 0; i < model.landmarks().length; i++) {
      Vec3 sum = new Vec3(sums[3 * i], sums[3 * i + 1], sums[3 * i + 2]);
      normals.add(
          sum.length() > 0 ? sum.normalized() : vector(body.normals(), model.landmarks()[i]));
    }
    return new FaceNormals(model, List.copyOf(normals));
  }

  /** The box of the landmarks with room for what is near them: three lows, three highs. */
  private static float[] reach(MeshPart body, int[] landmarks) {
    float[] box = new float[6];
    for (int axis = 0; axis < 3; axis++) {
      float low = Float.POSITIVE_INFINITY;
      float high = Float.NEGATIVE_INFINITY;
      for (int v : landmarks) {
        low = Math.min(low, body.positions()[3 * v + axis]);
        high = Math.max(high, body.positions()[3 * v + axis]);
      }
      // A millimetre more: floats round.
      box[axis] = low - (float) RADIUS_METRES - 1e-3f;
      box[3 + axis] = high + (float) RADIUS_METRES + 1e-3f;
    }
    return box;
  }

  /** Whether the middle of a triangle may be near a landmark. */
  private static boolean isWithin(MeshPart body, int triangle, float[] box) {
    float[] p = body.positions();
    int[] corners = body.triangles();
    for (int axis = 0; axis < 3; axis++) {
      float sum =
          p[3 * corners[3 * triangle] + axis]
              + p[3 * corners[3 * triangle + 1] + axis]
              + p[3 * corners[3 * triangle + 2] + axis];
      if (sum < 3 * box[axis] || sum > 3 * box[3 + axis]) {
        return false;
      }
    }
    return true;
  }

  /** Adds a triangle to the sums of the landmarks near it. */
  private static void add(MeshPart body, int triangle, int[] landmarks, double[] sums) {
    float[] p = body.positions();
    int a = 3 * body.triangles()[3 * triangle];
    int b = 3 * body.triangles()[3 * triangle + 1];
    int c = 3 * body.triangles()[3 * triangle + 2];
    float x = (p[a] + p[b] + p[c]) / 3;
    float y = (p[a + 1] + p[b + 1] + p[c + 1]) / 3;
    float z = (p[a + 2] + p[b + 2] + p[c + 2]) / 3;
    for (int i = 0; i < landmarks.length; i++) {
      int v = 3 * landmarks[i];
      double dx = p[v] - x;
      double dy = p[v + 1] - y;
      double dz = p[v + 2] - z;
      if (dx * dx + dy * dy + dz * dz <= RADIUS_METRES * RADIUS_METRES) {
        Vec3 corner = vector(p, a / 3);
        Vec3 area = vector(p, b / 3).minus(corner).cross(vector(p, c / 3).minus(corner));
        sums[3 * i] += area.x();
        sums[3 * i + 1] += area.y();
        sums[3 * i + 2] += area.z();
      }
    }
  }

  private static Vec3 vector(float[] values, int at) {
    return new Vec3(values[3 * at], values[3 * at + 1], values[3 * at + 2]);
  }

  /** The landmarks of a posed face; none for a rig without a table. */
  List<Landmark> landmarks(List<Transform> motions) {
    List<Vec3> points = model.landmarkPoints(motions);
    List<Landmark> landmarks = new ArrayList<>(points.size());
    for (int i = 0; i < points.size(); i++) {
      Vec3 toViewer = points.get(i).times(-1);
      Vec3 normal = posed(i, motions);
      double cosine = normal.dot(toViewer) / (normal.length() * toViewer.length());
      double least = i < Landmarks.JAW_LINE ? JAW_LINE_FACING : FACING;
      landmarks.add(new Landmark(points.get(i), cosine > least));
    }
    return landmarks;
  }

  private Vec3 posed(int landmark, List<Transform> motions) {
    MeshPart body = model.parts().get(0);
    Vec3 sum = Vec3.ZERO;
    int first = 4 * model.landmarks()[landmark];
    for (int k = first; k < first + 4; k++) {
      float weight = body.weights()[k];
      if (weight > 0) {
        Vec3 turned = motions.get(body.bones()[k]).rotation().apply(normals.get(landmark));
        sum = sum.plus(turned.times(weight));
      }
    }
    return sum;
  }
}
