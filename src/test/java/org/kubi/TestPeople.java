package org.kubi;

import java.util.List;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Skeleton;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;
import org.kubi.render.character.builtin.BuiltInSource;

/** People for tests that need no data. */
final class TestPeople {
  private static final int RINGS = 8;
  private static final int SECTORS = 12;

  private TestPeople() {}

  /** Two built-in people. */
  static List<CharacterModel> two() {
    BuiltInSource source = new BuiltInSource();
    return List.of(source.person(1), source.person(2));
  }

  /** A ball that moves with one of our bones of a skeleton. */
  static CharacterModel ball(Skeleton skeleton, String driver, Vec3 centre, double radius) {
    int n = (RINGS + 1) * SECTORS;
    float[] positions = new float[3 * n];
    float[] normals = new float[3 * n];
    short[] bones = new short[4 * n];
    float[] weights = new float[4 * n];
    short bone = firstDrivenBy(skeleton, driver);
    for (int r = 0; r <= RINGS; r++) {
      for (int s = 0; s < SECTORS; s++) {
        int i = r * SECTORS + s;
        double polar = Math.PI * r / RINGS;
        double turn = 2 * Math.PI * s / SECTORS;
        double[] d = {
          Math.sin(polar) * Math.sin(turn), Math.cos(polar), Math.sin(polar) * Math.cos(turn)
        };
        double[] c = {centre.x(), centre.y(), centre.z()};
        for (int k = 0; k < 3; k++) {
          normals[3 * i + k] = (float) d[k];
          positions[3 * i + k] = (float) (c[k] + radius * d[k]);
        }
        bones[4 * i] = bone;
        weights[4 * i] = 1;
      }
    }
    int[] triangles = new int[6 * RINGS * SECTORS];
    int at = 0;
    for (int r = 0; r < RINGS; r++) {
      for (int s = 0; s < SECTORS; s++) {
        int a = r * SECTORS + s;
        int b = r * SECTORS + (s + 1) % SECTORS;
        int c = a + SECTORS;
        int d = b + SECTORS;
        for (int index : new int[] {a, c, b, b, c, d}) {
          triangles[at++] = index;
        }
      }
    }
    MeshPart part =
        new MeshPart(
            "ball",
            Material.of(Texture.plain(255, 255, 255)),
            positions,
            normals,
            new float[2 * n],
            bones,
            weights,
            triangles,
            Segment.SKIN);
    return new CharacterModel("ball", skeleton, List.of(part), new int[] {0, n - 1});
  }

  private static short firstDrivenBy(Skeleton skeleton, String driver) {
    for (int i = 0; i < skeleton.bones().size(); i++) {
      if (skeleton.bones().get(i).driver().equals(driver)) {
        return (short) i;
      }
    }
    throw new IllegalArgumentException("no bone takes the rotation of " + driver);
  }
}
