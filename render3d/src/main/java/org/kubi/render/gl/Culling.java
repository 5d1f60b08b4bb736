package org.kubi.render.gl;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kubi.render.shade.SkinnedActor;

/** Finds the clusters of one posed mesh after another that are in view. */
final class Culling {
  private static final int FLOATS = 4;

  private final Ranges ranges;
  private final Map<MeshGroup, float[]> spheres = new EnumMap<>(MeshGroup.class);

  Culling(Ranges ranges) {
    this.ranges = ranges;
  }

  /**
   * Places the spheres of a mesh.
   *
   * @param leaders GlModel.leaders
   * @param motions of all bones: SkinnedActor.motions
   */
  void pose(GlMesh mesh, int[] leaders, float[] motions) {
    for (MeshGroup group : MeshGroup.values()) {
      List<Cluster> clusters = mesh.clusters(group);
      int count = 0;
      for (Cluster cluster : clusters) {
        count += cluster.bounds().length;
      }
      float[] placed = room(group, FLOATS * count);
      int at = 0;
      for (Cluster cluster : clusters) {
        for (Cluster.Bound bound : cluster.bounds()) {
          place(motions, SkinnedActor.FLOATS_PER_BONE * leaders[bound.motion()], bound, placed, at);
          at += FLOATS;
        }
      }
    }
  }

  private float[] room(MeshGroup group, int numbers) {
    float[] known = spheres.get(group);
    if (known != null && known.length >= numbers) {
      return known;
    }
    float[] made = new float[numbers];
    spheres.put(group, made);
    return made;
  }

  private static void place(float[] m, int row, Cluster.Bound bound, float[] to, int at) {
    for (int axis = 0; axis < 3; axis++, row += 4) {
      to[at + axis] =
          m[row] * bound.x() + m[row + 1] * bound.y() + m[row + 2] * bound.z() + m[row + 3];
    }
    to[at + 3] = bound.radius();
  }

  /** What of a group of the mesh placed last is not wholly beyond one side of a view. */
  Ranges.Span inView(GlMesh mesh, MeshGroup group, Sides sides) {
    float[] placed = room(group, 0);
    int at = 0;
    for (Cluster cluster : mesh.clusters(group)) {
      int beyond = -1;
      for (int i = 0; i < cluster.bounds().length; i++, at += FLOATS) {
        beyond &= sides.beyond(placed[at], placed[at + 1], placed[at + 2], placed[at + 3]);
      }
      if (beyond == 0) {
        ranges.add(cluster.first(), cluster.end());
      }
    }
    return ranges.span();
  }
}
