package org.kubi.render.shade;

import java.util.Arrays;
import java.util.List;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Bone;
import org.kubi.pose.Pose;
import org.kubi.pose.Skeleton;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;
import org.kubi.render.scene.Actor;

/** Plain shapes to render in tests. */
public final class Figures {
  /** Torso, neck and head. */
  public static final Skeleton SKELETON =
      new Skeleton(
          List.of(
              Bone.following("torso", -1, Vec3.ZERO),
              Bone.driven("neck", 0, new Vec3(0, 1.4, 0), Pose.NECK, 1),
              Bone.driven("head", 1, new Vec3(0, 1.5, 0.02), Pose.HEAD, 1)));

  /** The head's index. */
  public static final int HEAD = 2;

  private Figures() {}

  public static CharacterModel of(MeshPart... parts) {
    return new CharacterModel("figure", SKELETON, List.of(parts), new int[] {0});
  }

  public static Actor at(CharacterModel model, double x, double y, double z) {
    return new Actor(model, Pose.REST, new Transform(Rotation.IDENTITY, new Vec3(x, y, z)));
  }

  /** A white rectangle round the origin that faces z. */
  public static MeshPart quad(double width, double height) {
    return quad(width, height, Material.of(Texture.plain(255, 255, 255)));
  }

  public static MeshPart quad(double width, double height, Material material) {
    float x = (float) width / 2;
    float y = (float) height / 2;
    return part(
        material,
        0,
        new float[] {-x, -y, 0, x, -y, 0, x, y, 0, -x, y, 0},
        new float[] {0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1},
        new float[] {0, 1, 1, 1, 1, 0, 0, 0},
        new int[] {0, 1, 2, 0, 2, 3});
  }

  /** A sphere of {@code 2 steps x steps} fields that moves with a bone. */
  public static MeshPart sphere(Vec3 middle, double radius, int steps, int bone, Material look) {
    int columns = 2 * steps + 1;
    float[] positions = new float[3 * columns * (steps + 1)];
    float[] normals = new float[positions.length];
    float[] uv = new float[2 * columns * (steps + 1)];
    int[] triangles = new int[6 * 2 * steps * steps];
    for (int j = 0, v = 0, t = 0; j <= steps; j++) {
      for (int i = 0; i < columns; i++, v++) {
        double polar = Math.PI * j / steps;
        double round = Math.PI * i / steps;
        Vec3 normal =
            new Vec3(
                StrictMath.sin(polar) * StrictMath.sin(round),
                StrictMath.cos(polar),
                StrictMath.sin(polar) * StrictMath.cos(round));
        Vec3 point = middle.plus(normal.times(radius));
        put(positions, v, point);
        put(normals, v, normal);
        uv[2 * v] = (float) i / (columns - 1);
        uv[2 * v + 1] = (float) j / steps;
        if (i + 1 < columns && j < steps) {
          for (int corner : new int[] {0, columns, columns + 1, 0, columns + 1, 1}) {
            triangles[t++] = v + corner;
          }
        }
      }
    }
    return part(look, bone, positions, normals, uv, triangles);
  }

  private static void put(float[] to, int vertex, Vec3 from) {
    to[3 * vertex] = (float) from.x();
    to[3 * vertex + 1] = (float) from.y();
    to[3 * vertex + 2] = (float) from.z();
  }

  private static MeshPart part(
      Material look, int bone, float[] positions, float[] normals, float[] uv, int[] triangles) {
    int count = positions.length / 3;
    short[] bones = new short[4 * count];
    Arrays.fill(bones, (short) bone);
    float[] weights = new float[4 * count];
    for (int v = 0; v < count; v++) {
      weights[4 * v] = 1;
    }
    return new MeshPart(
        "shape", look, positions, normals, uv, bones, weights, triangles, Segment.SKIN);
  }
}
