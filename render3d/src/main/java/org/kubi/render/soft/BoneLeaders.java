package org.kubi.render.soft;

import java.util.List;
import org.kubi.pose.Bone;
import org.kubi.pose.Skeleton;

/**
 * Bones that always move alike, named by the first of them. Most bones of a rig follow their
 * parent; where all bones of a vertex do, one matrix moves it instead of four.
 */
final class BoneLeaders {
  private BoneLeaders() {}

  /** For each bone the index of the bone whose motion it shares: itself, or one before it. */
  static int[] of(Skeleton skeleton) {
    List<Bone> bones = skeleton.bones();
    int[] leaders = new int[bones.size()];
    int still = -1; // the first root that nobody drives; all such move with the actor
    for (int i = 0; i < leaders.length; i++) {
      Bone bone = bones.get(i);
      boolean driven = !bone.driver().isEmpty() && bone.share() > 0;
      if (driven) {
        leaders[i] = i;
      } else if (bone.parent() >= 0) {
        leaders[i] = leaders[bone.parent()];
      } else {
        still = still < 0 ? i : still;
        leaders[i] = still;
      }
    }
    return leaders;
  }
}
