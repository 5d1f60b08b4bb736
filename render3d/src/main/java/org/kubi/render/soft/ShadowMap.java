package org.kubi.render.soft;

import java.util.ArrayList;
import java.util.List;
import org.kubi.geometry.Vec3;
import org.kubi.render.scene.DirectionalLight;
import org.kubi.render.shade.Detail;
import org.kubi.render.shade.MipRule;
import org.kubi.render.shade.ShadowRule;
import org.kubi.render.shade.SkinnedActor;

/** What one light sees of the scene's first actor, by {@link ShadowRule}; used again. */
final class ShadowMap {
  private static final int DETAIL = Detail.SHADOW;
  private static final int SIDE = ShadowRule.SIDE;

  /** Added to metres towards the light, so that they are above 0: nobody is as large. */
  private static final float AHEAD = 50;

  private final Samples samples = new Samples();
  private final Positions positions = new Positions();
  private final Rasterizer rasterizer = new Rasterizer(samples, positions, false);
  private final float[] rows = new float[SkinnedActor.FLOATS_PER_BONE];

  /** What is nearest to the light, in {@link Samples#DEPTH_UNITS}. */
  private final int[] depths = new int[SIDE * SIDE];

  /** The greatest of 3x3 depths, in the middle: most points are not behind any of them. */
  private final int[] highest = new int[SIDE * SIDE];

  private final int[] across = new int[SIDE * SIDE];

  /** Scratch of {@link #greatest}. */
  private final int[] greatestSoFar = new int[SIDE];

  private final int[] atHand = new int[SIDE];

  /** Draws the map of a light. */
  void cast(DirectionalLight light, SkinnedActor actor, PackedCharacter character) {
    double[] exact = ShadowRule.rows(light.towards(), ShadowRule.centre(actor));
    for (int i = 0; i < rows.length; i++) {
      // Rows of texels go down here.
      double sign = i / 4 == 1 ? -1 : 1;
      rows[i] = (float) (sign * exact[i] + (i == 7 ? SIDE : i == 11 ? AHEAD : 0));
    }
    float[] projection = new float[actor.motions().length];
    for (int at = 0; at < projection.length; at += SkinnedActor.FLOATS_PER_BONE) {
      project(actor.motions(), projection, at);
    }
    List<Draw> casters = new ArrayList<>();
    int vertices = 0;
    int triangles = 0;
    for (PackedPart part : character.parts()) {
      if (!part.casts) {
        continue;
      }
      PackedMesh mesh = part.mesh(DETAIL);
      int level =
          MipRule.level(part.texelsPerMetre, ShadowRule.TEXELS_PER_METRE, part.levelCount());
      casters.add(
          new Draw(
              part,
              mesh,
              actor,
              projection,
              part.level(level),
              mesh.holes(part, level),
              vertices,
              triangles));
      vertices += mesh.vertexCount();
      triangles += mesh.sourceCount();
    }
    positions.begin(vertices);
    samples.begin(SIDE, SIDE);
    for (Draw caster : casters) {
      Projector.project(caster, false, positions);
      for (Cluster cluster : caster.mesh().clusters) {
        if (!isOutside(caster, cluster) && !isTurnedAway(caster, cluster, light.towards())) {
          rasterizer.draw(caster, cluster, false);
        }
      }
    }
    keep();
  }

  /** Makes depths of the samples. */
  private void keep() {
    long[] nearest = samples.nearest;
    for (int y = 0; y < SIDE; y++) {
      int from = samples.stride * y;
      int to = SIDE * y;
      for (int x = 0; x < SIDE; x++) {
        depths[to + x] = (int) (nearest[from + x] >> 32);
      }
    }
    greatest(depths, 1, across);
    greatest(across, SIDE, highest);
  }

  /** The greatest of each three; the map's rim, where nothing is hidden, is not looked at. */
  private void greatest(int[] of, int step, int[] out) {
    for (int from = step; from < of.length - step; from += SIDE) {
      int count = Math.min(SIDE, of.length - step - from);
      // The virtual machine does many at once only where arrays begin alike.
      System.arraycopy(of, from - step, greatestSoFar, 0, count);
      System.arraycopy(of, from, atHand, 0, count);
      keepGreater(atHand, greatestSoFar);
      System.arraycopy(of, from + step, atHand, 0, count);
      keepGreater(atHand, greatestSoFar);
      System.arraycopy(greatestSoFar, 0, out, from, count);
    }
  }

  private static void keepGreater(int[] of, int[] out) {
    for (int i = 0; i < of.length; i++) {
      int more = of[i] - out[i];
      out[i] += more & ~(more >> 31);
    }
  }

  /** Whether a cluster is wholly beyond a side of the map. */
  private static boolean isOutside(Draw caster, Cluster cluster) {
    float[] m = caster.projection();
    int beyond = -1;
    for (Cluster.Bound bound : cluster.bounds()) {
      int b = SkinnedActor.FLOATS_PER_BONE * bound.leader();
      float x = m[b] * bound.x() + m[b + 1] * bound.y() + m[b + 2] * bound.z() + m[b + 3];
      float y = m[b + 4] * bound.x() + m[b + 5] * bound.y() + m[b + 6] * bound.z() + m[b + 7];
      float radius = (float) ShadowRule.TEXELS_PER_METRE * bound.radius();
      beyond &=
          (x + radius < 0 ? 1 : 0)
              | (x - radius > SIDE ? 2 : 0)
              | (y + radius < 0 ? 4 : 0)
              | (y - radius > SIDE ? 8 : 0);
    }
    return beyond != 0;
  }

  private static boolean isTurnedAway(Draw caster, Cluster cluster, Vec3 towards) {
    Cluster.Cone cone = cluster.cone();
    if (caster.part().material.twoSided() || cone.sine() > 1) {
      return false;
    }
    float[] m = caster.actor().motions();
    int b = SkinnedActor.FLOATS_PER_BONE * cluster.bounds()[0].leader();
    double x = m[b] * cone.x() + m[b + 1] * cone.y() + m[b + 2] * cone.z();
    double y = m[b + 4] * cone.x() + m[b + 5] * cone.y() + m[b + 6] * cone.z();
    double z = m[b + 8] * cone.x() + m[b + 9] * cone.y() + m[b + 10] * cone.z();
    return x * towards.x() + y * towards.y() + z * towards.z() < -cone.sine();
  }

  private void project(float[] motions, float[] out, int at) {
    for (int row = 0; row < 12; row += 4) {
      for (int i = 0; i < 4; i++) {
        out[at + row + i] =
            rows[row] * motions[at + i]
                + rows[row + 1] * motions[at + 4 + i]
                + rows[row + 2] * motions[at + 8 + i]
                + (i == 3 ? rows[row + 3] : 0);
      }
    }
  }

  /** Computes which share of a light of such shadows reaches resolved fragments. */
  void reach(Fragments f, DirectionalLight light) {
    float shadow = (float) light.shadow();
    float normalOffset = (float) ShadowRule.NORMAL_OFFSET;
    project(rows, 0, 0, normalOffset, f, f.mapX);
    project(rows, 4, 0, normalOffset, f, f.mapY);
    project(rows, 8, (float) ShadowRule.BIAS, normalOffset, f, f.mapT);
    lift(light.towards(), f);
    float lx = (float) light.towards().x();
    float ly = (float) light.towards().y();
    float lz = (float) light.towards().z();
    float least = light.wrap() < 1 ? (float) (-light.wrap() / (1 - light.wrap())) : -2;
    for (int i = 0; i < f.count; i++) {
      // What is turned away from the light has its own body before it, and nothing of the light.
      boolean faces = lx * f.normalX[i] + ly * f.normalY[i] + lz * f.normalZ[i] > least;
      f.reach[i] = 1 - shadow * (faces ? hidden(f.mapX[i], f.mapY[i], f.mapT[i]) : 1);
    }
  }

  private static void project(
      float[] rows, int at, float more, float offset, Fragments f, float[] out) {
    float rx = rows[at];
    float ry = rows[at + 1];
    float rz = rows[at + 2];
    float plus = rows[at + 3] + more;
    float[] px = f.placeX;
    float[] py = f.placeY;
    float[] pz = f.placeZ;
    float[] nx = f.normalX;
    float[] ny = f.normalY;
    float[] nz = f.normalZ;
    int n = f.count;
    for (int i = 0; i < n; i++) {
      out[i] =
          rx * (px[i] + offset * nx[i])
              + ry * (py[i] + offset * ny[i])
              + rz * (pz[i] + offset * nz[i])
              + plus;
    }
  }

  /** Moves points on slopes towards the light. */
  private static void lift(Vec3 towards, Fragments f) {
    float lx = (float) towards.x();
    float ly = (float) towards.y();
    float lz = (float) towards.z();
    float least = (float) ShadowRule.LEAST_COSINE;
    float bias = (float) ShadowRule.SLOPE_BIAS;
    float[] nx = f.normalX;
    float[] ny = f.normalY;
    float[] nz = f.normalZ;
    float[] t = f.mapT;
    int n = f.count;
    for (int i = 0; i < n; i++) {
      float cosine = Math.max(least, lx * nx[i] + ly * ny[i] + lz * nz[i]);
      t[i] += bias * (float) Math.sqrt(Math.max(0, 1 - cosine * cosine)) / cosine;
    }
  }

  private float hidden(float x, float y, float t) {
    if (!(x >= 1 && y >= 1 && x < SIDE - 1 && y < SIDE - 1)) {
      return 0;
    }
    int i = (int) x;
    int j = (int) y;
    int at = j * SIDE + i;
    if (highest[at] * (1 / Samples.DEPTH_UNITS) <= t) {
      return 0;
    }
    float f = x - i;
    float g = y - j;
    float left = 0.5f * (1 - f) * (1 - f);
    float right = 0.5f * f * f;
    float top = 0.5f * (1 - g) * (1 - g);
    float bottom = 0.5f * g * g;
    return top * row(at - SIDE, t, left, right)
        + (1 - top - bottom) * row(at, t, left, right)
        + bottom * row(at + SIDE, t, left, right);
  }

  private float row(int at, float t, float left, float right) {
    return left * over(at - 1, t) + (1 - left - right) * over(at, t) + right * over(at + 1, t);
  }

  private float over(int at, float t) {
    float found = depths[at] * (1 / Samples.DEPTH_UNITS);
    float behind = (found - t) * (float) (1 / ShadowRule.FADE);
    return behind > 0 ? behind < 1 ? behind : 1 : 0;
  }
}
