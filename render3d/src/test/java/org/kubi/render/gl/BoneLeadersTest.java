package org.kubi.render.gl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Bone;
import org.kubi.pose.Pose;
import org.kubi.pose.Skeleton;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;

class BoneLeadersTest {
  private static final Skeleton SKELETON =
      new Skeleton(
          List.of(
              Bone.following("root", -1, Vec3.ZERO),
              Bone.following("spine", 0, Vec3.ZERO),
              Bone.driven("neck", 1, Vec3.ZERO, Pose.NECK, 1),
              Bone.driven("head", 2, Vec3.ZERO, Pose.HEAD, 1),
              Bone.following("jaw", 3, Vec3.ZERO)));

  @Test
  void bonesThatFollowMoveAsTheirParent() {
    BoneLeaders leaders = BoneLeaders.of(SKELETON);
    assertArrayEquals(new int[] {0, 2, 3}, leaders.leaders());
    assertArrayEquals(new int[] {0, 0, 1, 2, 2}, leaders.motionOf());
  }

  @Test
  void influencesThatMoveAlikeAreOneAndTheLargestComesFirst() {
    float[] weights = {0.1f, 0.2f, 0.3f, 0.4f, 0, 0, 0, 0};
    short[] bones = {1, 2, 3, 4, 4, 0, 0, 0};
    MeshPart part =
        new MeshPart(
            "two",
            Material.of(Texture.plain(0, 0, 0)),
            new float[6],
            new float[6],
            new float[4],
            bones,
            weights,
            new int[0],
            Segment.SKIN);
    short[] joined = new short[8];
    float[] shares = new float[8];
    BoneLeaders.of(SKELETON).join(part, joined, shares);
    assertArrayEquals(new short[] {2, 1, 0, 0}, Arrays.copyOf(joined, 4));
    assertArrayEquals(new float[] {0.7f, 0.2f, 0.1f, 0}, Arrays.copyOf(shares, 4), 1e-6f);
    // Without weights a vertex stays with the first bone it names.
    assertArrayEquals(new short[] {2, 0, 0, 0}, Arrays.copyOfRange(joined, 4, 8));
    assertArrayEquals(new float[] {1, 0, 0, 0}, Arrays.copyOfRange(shares, 4, 8));
  }
}
