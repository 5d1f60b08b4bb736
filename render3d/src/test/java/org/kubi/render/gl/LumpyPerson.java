package org.kubi.render.gl;

import java.util.List;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Bone;
import org.kubi.pose.Pose;
import org.kubi.pose.Skeleton;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;

/**
 * A character for renderer tests: a lumpy sphere about (0, 0.1, 0) that neck and head share, with a
 * spotted texture, and over its upper half a two-sided shell full of holes.
 */
public final class LumpyPerson {
  /** About how large it is, metres. */
  public static final double RADIUS = 0.12;

  private static final double CENTRE_Y = 0.1;

  private LumpyPerson() {}

  /**
   * A lumpy person.
   *
   * @param seed of its lumps and spots
   * @param rings of the sphere; it has 4 rings^2 triangles, the shell as many
   */
  public static CharacterModel of(long seed, int rings) {
    Skeleton skeleton =
        new Skeleton(
            List.of(
                Bone.following("root", -1, Vec3.ZERO),
                Bone.following("spine", 0, Vec3.ZERO),
                Bone.driven("neck", 1, new Vec3(0, 0, -0.02), Pose.NECK, 1),
                Bone.driven("head", 2, new Vec3(0, 0.06, 0), Pose.HEAD, 1),
                Bone.following("jaw", 3, new Vec3(0, 0.05, 0.02))));
    Material skin =
        new Material(
            spots(seed, 96, 80, false), new Material.Tint(1.1, 0.9, 0.8), false, false, 0.3);
    Material hair =
        new Material(spots(seed + 1, 64, 64, true), Material.Tint.NONE, true, true, 0.1);
    MeshPart body = sphere("body", skin, seed, rings, 1, Math.PI);
    MeshPart shell = sphere("hair", hair, seed, rings, 1.12, 0.55 * Math.PI);
    return new CharacterModel("lumpy-" + seed, skeleton, List.of(body, shell), new int[] {0});
  }

  private static MeshPart sphere(
      String name, Material material, long seed, int rings, double scale, double end) {
    int across = 2 * rings;
    int count = (rings + 1) * (across + 1);
    float[] positions = new float[3 * count];
    float[] normals = new float[3 * count];
    float[] uv = new float[2 * count];
    short[] bones = new short[4 * count];
    float[] weights = new float[4 * count];
    for (int i = 0; i <= rings; i++) {
      for (int j = 0; j <= across; j++) {
        int v = i * (across + 1) + j;
        double fall = end * i / rings;
        double turn = 2 * Math.PI * j / across;
        Vec3 point = point(seed, fall, turn).times(scale);
        put(positions, v, point.plus(new Vec3(0, CENTRE_Y, 0)));
        Vec3 down = point(seed, fall + 1e-4, turn).minus(point(seed, fall - 1e-4, turn));
        Vec3 round = point(seed, fall, turn + 1e-4).minus(point(seed, fall, turn - 1e-4));
        Vec3 normal = down.cross(round);
        put(normals, v, normal.length() > 1e-12 ? normal.normalized() : point.normalized());
        uv[2 * v] = (float) j / across;
        uv[2 * v + 1] = (float) i / rings;
        skin(bones, weights, v, point.y() + CENTRE_Y);
      }
    }
    int[] triangles = new int[6 * rings * across];
    int at = 0;
    for (int i = 0; i < rings; i++) {
      for (int j = 0; j < across; j++) {
        int a = i * (across + 1) + j;
        int c = a + across + 1;
        for (int corner : new int[] {a, c, a + 1, a + 1, c, c + 1}) {
          triangles[at++] = corner;
        }
      }
    }
    return new MeshPart(
        name, material, positions, normals, uv, bones, weights, triangles, Segment.SKIN);
  }

  private static Vec3 point(long seed, double fall, double turn) {
    double lumps =
        0.12 * Math.sin(3 * fall + seed) * Math.sin(2 * turn + 2 * seed)
            + 0.06 * Math.cos(5 * fall) * Math.cos(3 * turn + seed);
    double radius = RADIUS * 0.9 * (1 + lumps * Math.sin(fall));
    return new Vec3(
        radius * Math.sin(fall) * Math.sin(turn),
        radius * Math.cos(fall),
        radius * Math.sin(fall) * Math.cos(turn));
  }

  private static void put(float[] values, int v, Vec3 xyz) {
    values[3 * v] = (float) xyz.x();
    values[3 * v + 1] = (float) xyz.y();
    values[3 * v + 2] = (float) xyz.z();
  }

  /** Spine below, then neck, then head with a share for the jaw, which moves like the head. */
  private static void skin(short[] bones, float[] weights, int v, double y) {
    float head = (float) Math.max(0, Math.min(1, (y - 0.03) / 0.06));
    float neck = (float) Math.max(0, Math.min(1, (y + 0.01) / 0.03));
    float[] shares = {1 - neck, neck * (1 - head), neck * head * 0.75f, neck * head * 0.25f};
    for (int k = 0; k < 4; k++) {
      bones[4 * v + k] = (short) (k + 1);
      weights[4 * v + k] = shares[k];
    }
  }

  private static Texture spots(long seed, int width, int height, boolean holes) {
    byte[] rgba = new byte[4 * width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double u = 2 * Math.PI * x / width;
        double v = Math.PI * y / height;
        int at = 4 * (y * width + x);
        rgba[at] = (byte) (150 + 70 * Math.sin(6 * u + seed) * Math.sin(9 * v));
        rgba[at + 1] = (byte) (130 + 60 * Math.sin(4 * u) * Math.cos(7 * v + seed));
        rgba[at + 2] = (byte) (110 + 90 * Math.cos(3 * u + 5 * v));
        double alpha = 128 + 300 * Math.sin(5 * u + seed) * Math.sin(8 * v + 1);
        rgba[at + 3] = (byte) (holes ? (int) Math.max(0, Math.min(255, alpha)) : 255);
      }
    }
    return new Texture(width, height, rgba);
  }
}
