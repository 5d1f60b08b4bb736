package org.kubi.gen.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.kubi.geometry.Vec3;
import org.kubi.label.HeadDetails;
import org.kubi.label.Landmark;
import org.kubi.label.Landmarks;
import org.kubi.pose.Bone;
import org.kubi.pose.Humanoid;
import org.kubi.pose.Skeleton;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.MeshPart;

/** Left and right swapped. */
final class Mirror {
  private Mirror() {}

  static Vec3 of(Vec3 point) {
    return new Vec3(-point.x(), point.y(), point.z());
  }

  static CharacterModel of(CharacterModel model) {
    List<Bone> bones = new ArrayList<>();
    for (Bone b : model.skeleton().bones()) {
      String driver = Humanoid.otherSide(b.driver());
      bones.add(new Bone(b.name(), b.parent(), of(b.joint()), driver, b.share()));
    }
    int[] landmarks = new int[model.landmarks().length];
    for (int i = 0; i < landmarks.length; i++) {
      landmarks[i] = model.landmarks()[Landmarks.otherSide(i)];
    }
    return new CharacterModel(
        "mirrored",
        new Skeleton(bones),
        model.parts().stream().map(Mirror::of).toList(),
        model.face(),
        landmarks);
  }

  private static MeshPart of(MeshPart part) {
    int[] triangles = part.triangles().clone();
    for (int t = 0; t < triangles.length; t += 3) {
      triangles[t] = part.triangles()[t + 1];
      triangles[t + 1] = part.triangles()[t];
    }
    return new MeshPart(
        part.name(),
        part.material(),
        turned(part.positions()),
        turned(part.normals()),
        part.uv(),
        part.bones(),
        part.weights(),
        triangles,
        part.segments(),
        part.openness());
  }

  private static float[] turned(float[] points) {
    float[] out = points.clone();
    for (int i = 0; i < out.length; i += 3) {
      out[i] = -out[i];
    }
    return out;
  }

  static void assertMirrored(HeadDetails one, HeadDetails two) {
    for (int i = 0; i < Landmarks.COUNT; i++) {
      Landmark a = one.landmarks().get(i);
      Landmark b = two.landmarks().get(Landmarks.otherSide(i));
      assertEquals(0, of(a.point()).minus(b.point()).length(), 1e-6, "landmark " + i);
      assertEquals(a.facing(), b.facing(), "landmark " + i);
    }
    one.joints()
        .forEach(
            (bone, joint) -> {
              Vec3 other = two.joints().get(Humanoid.otherSide(bone));
              assertEquals(0, of(joint).minus(other).length(), 1e-9, bone);
            });
    assertEquals(one.headBox().orElseThrow().width(), two.headBox().orElseThrow().width(), 1e-3);
  }
}
