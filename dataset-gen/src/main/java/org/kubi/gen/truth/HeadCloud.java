package org.kubi.gen.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kubi.framing.Box;
import org.kubi.geometry.Camera;
import org.kubi.pose.Pose;
import org.kubi.pose.Skeleton;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;
import org.kubi.render.shade.SkinnedActor;

/**
 * The vertices of a whole head: those that its bone and the bones on it (jaw, eyes) move by more
 * than half, hair and headwear among them, clothes and glasses not.
 */
final class HeadCloud {
  private static final Set<Segment> NOT_HEAD =
      EnumSet.of(Segment.CLOTHES, Segment.GLASSES, Segment.OCCLUDER);

  private static final float MAINLY = 0.5f;

  /** One for each part that has some. */
  private final List<HeadPatch> patches = new ArrayList<>();

  HeadCloud(CharacterModel model, HeadTrees trees) {
    BitSet onHead = headBones(model.skeleton());
    for (MeshPart part : model.parts()) {
      trees.of(part, onHead).ifPresent(tree -> patches.add(new HeadPatch(part, tree)));
    }
  }

  /** The bones at and below the one that takes the head's rotation first. */
  private static BitSet headBones(Skeleton skeleton) {
    BitSet onHead = new BitSet();
    boolean found = false;
    for (int i = 0; i < skeleton.bones().size(); i++) {
      int parent = skeleton.bones().get(i).parent();
      boolean first = !found && skeleton.bones().get(i).driver().equals(Pose.HEAD);
      found |= first;
      onHead.set(i, first || (parent >= 0 && onHead.get(parent)));
    }
    return onHead;
  }

  /** The vertices of a part that are seen as parts of the head. */
  static int[] vertices(MeshPart part, BitSet onHead) {
    boolean[] used = new boolean[part.vertexCount()];
    for (int t = 0; t < part.triangleCount(); t++) {
      if (!NOT_HEAD.contains(Segment.of(part.segments()[t])) && !isHole(part, t)) {
        for (int k = 3 * t; k < 3 * t + 3; k++) {
          used[part.triangles()[k]] = true;
        }
      }
    }
    int[] vertices = new int[used.length];
    int count = 0;
    for (int v = 0; v < used.length; v++) {
      float share = 0;
      for (int k = 4 * v; k < 4 * v + 4; k++) {
        share += onHead.get(part.bones()[k]) ? part.weights()[k] : 0;
      }
      if (used[v] && share > MAINLY) {
        vertices[count++] = v;
      }
    }
    return Arrays.copyOf(vertices, count);
  }

  /** Whether nothing of a triangle is seen: its part is cut out, and it lies in a hole. */
  private static boolean isHole(MeshPart part, int triangle) {
    if (!part.material().cutout()) {
      return false;
    }
    Texture texture = part.material().texture();
    int left = texture.width() - 1;
    int right = 0;
    int top = texture.height() - 1;
    int bottom = 0;
    for (int k = 3 * triangle; k < 3 * triangle + 3; k++) {
      float x = part.uv()[2 * part.triangles()[k]] * texture.width();
      float y = part.uv()[2 * part.triangles()[k] + 1] * texture.height();
      // Texels are blended: half a texel more on each side.
      left = Math.min(left, Math.max(0, (int) (x - 0.5f)));
      right = Math.max(right, Math.min(texture.width() - 1, (int) (x + 0.5f)));
      top = Math.min(top, Math.max(0, (int) (y - 0.5f)));
      bottom = Math.max(bottom, Math.min(texture.height() - 1, (int) (y + 0.5f)));
    }
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        int alpha = texture.rgba()[4 * (y * texture.width() + x) + 3] & 0xff;
        if (alpha >= Material.CUTOUT_ALPHA) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * The tight box of all vertices in a picture, in pixels; none if none is before the camera, or if
   * they all lie on a line.
   */
  Optional<Box> box(SkinnedActor actor, Camera camera) {
    HeadExtent extent = new HeadExtent();
    for (HeadPatch patch : patches) {
      patch.addOutermost(extent, actor.motions());
    }
    for (HeadPatch patch : patches) {
      patch.addTo(extent, actor.motions());
    }
    return extent.box(camera);
  }
}
