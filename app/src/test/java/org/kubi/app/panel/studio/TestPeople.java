package org.kubi.app.panel.studio;

import java.util.ArrayList;
import java.util.List;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Bone;
import org.kubi.pose.Pose;
import org.kubi.pose.Skeleton;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Population;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;

/** People of boxes, made at once: body, neck and head, each of one bone. */
public final class TestPeople implements CharacterSource {
  /** A seed that has no person. */
  public static final long MISSING = 13;

  /** Middle of the head at rest. */
  public static final Vec3 HEAD_CENTRE = new Vec3(0, 1.65, 0);

  @Override
  public String id() {
    return "boxes";
  }

  @Override
  public CharacterModel person(long seed, Population population) throws CharacterException {
    if (seed == MISSING) {
      throw new CharacterException("There is no person 13; choose another number.");
    }
    return model(seed);
  }

  /** A person with a seed. */
  public static CharacterModel model(long seed) {
    Skeleton skeleton =
        new Skeleton(
            List.of(
                Bone.following("body", -1, Vec3.ZERO),
                Bone.driven("neck", 0, new Vec3(0, 1.45, -0.02), Pose.NECK, 1),
                Bone.driven("head", 1, new Vec3(0, 1.55, 0), Pose.HEAD, 1)));
    Boxes boxes = new Boxes();
    boxes.add(new Vec3(0, 1.2, 0), new Vec3(0.2, 0.24, 0.1), 0);
    boxes.add(new Vec3(0, 1.5, 0), new Vec3(0.05, 0.06, 0.05), 1);
    int head = boxes.add(HEAD_CENTRE, new Vec3(0.08, 0.11, 0.1), 2);
    // The corners of the head's front.
    int[] face = {head + 16, head + 17, head + 18, head + 19};
    MeshPart part = boxes.part();
    return new CharacterModel("boxes-" + seed, skeleton, List.of(part), face);
  }

  /** As the window holds it. */
  public static Person person() {
    return Person.of(model(1));
  }

  private static final class Boxes {
    private static final int[][] CORNERS = {
      {-1, -1, -1, -1, -1, 1, -1, 1, 1, -1, 1, -1}, // left
      {1, -1, 1, 1, -1, -1, 1, 1, -1, 1, 1, 1}, // right
      {-1, -1, -1, 1, -1, -1, 1, -1, 1, -1, -1, 1}, // below
      {-1, 1, 1, 1, 1, 1, 1, 1, -1, -1, 1, -1}, // above
      {-1, -1, 1, 1, -1, 1, 1, 1, 1, -1, 1, 1}, // front
      {1, -1, -1, -1, -1, -1, -1, 1, -1, 1, 1, -1}, // back
    };
    private final List<float[]> positions = new ArrayList<>();
    private final List<float[]> normals = new ArrayList<>();
    private final List<Integer> bones = new ArrayList<>();

    int add(Vec3 centre, Vec3 half, int bone) {
      int first = positions.size();
      for (int[] side : CORNERS) {
        double[] sum = new double[3];
        for (int c = 0; c < 4; c++) {
          positions.add(
              new float[] {
                (float) (centre.x() + side[3 * c] * half.x()),
                (float) (centre.y() + side[3 * c + 1] * half.y()),
                (float) (centre.z() + side[3 * c + 2] * half.z())
              });
          bones.add(bone);
          for (int k = 0; k < 3; k++) {
            sum[k] += side[3 * c + k] / 4.0;
          }
        }
        for (int c = 0; c < 4; c++) {
          normals.add(new float[] {(float) sum[0], (float) sum[1], (float) sum[2]});
        }
      }
      return first;
    }

    MeshPart part() {
      int n = positions.size();
      float[] p = new float[3 * n];
      float[] normal = new float[3 * n];
      short[] bone = new short[4 * n];
      float[] weights = new float[4 * n];
      int[] triangles = new int[n / 4 * 6];
      for (int v = 0; v < n; v++) {
        System.arraycopy(positions.get(v), 0, p, 3 * v, 3);
        System.arraycopy(normals.get(v), 0, normal, 3 * v, 3);
        bone[4 * v] = bones.get(v).shortValue();
        weights[4 * v] = 1;
      }
      for (int q = 0; q < n / 4; q++) {
        int[] quad = {4 * q, 4 * q + 1, 4 * q + 2, 4 * q, 4 * q + 2, 4 * q + 3};
        System.arraycopy(quad, 0, triangles, 6 * q, 6);
      }
      return new MeshPart(
          "body",
          Material.of(Texture.plain(210, 170, 150)),
          p,
          normal,
          new float[2 * n],
          bone,
          weights,
          triangles,
          Segment.SKIN);
    }
  }
}
