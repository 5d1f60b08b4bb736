package org.kubi.render.character.gltf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.kubi.render.character.CharacterException;

/**
 * Which nodes carry a mesh (specification, section 3.7.3).
 *
 * @param joints node indices, in the order that JOINTS_0 counts
 * @param inverseBind from the mesh's axes to each joint's, where the mesh was bound
 * @param stated whether the file has those matrices; else they are the identity
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Skin(int[] joints, List<Affine> inverseBind, boolean stated) {
  private static final int MOST_JOINTS = 4096;
  private static final int MOST_SKINS = 1000;
  private static final int MOST_IN_ALL = 100_000;

  /** All skins of a file. */
  static List<Skin> read(Gltf gltf, Accessors accessors) throws CharacterException {
    int count = gltf.size("skins");
    if (count > MOST_SKINS) {
      throw gltf.damaged("it has at most %d skins, found %d", MOST_SKINS, count);
    }
    List<Skin> skins = new ArrayList<>();
    int joints = 0;
    for (int i = 0; i < count; i++) {
      Skin skin = read(gltf, accessors, i);
      joints += skin.joints.length;
      if (joints > MOST_IN_ALL) {
        throw gltf.damaged("its skins have at most %d joints together, found more", MOST_IN_ALL);
      }
      skins.add(skin);
    }
    return List.copyOf(skins);
  }

  private static Skin read(Gltf gltf, Accessors accessors, int index) throws CharacterException {
    JsonNode skin = gltf.item("skins", index);
    JsonNode list = skin.path("joints");
    int[] joints = new int[list.size()];
    if (joints.length == 0 || joints.length > MOST_JOINTS) {
      throw gltf.damaged("skin %d has 1 to %d joints, found %d", index, MOST_JOINTS, joints.length);
    }
    for (int i = 0; i < joints.length; i++) {
      joints[i] = list.path(i).asInt(-1);
      if (joints[i] < 0 || joints[i] >= gltf.size("nodes")) {
        throw gltf.damaged(
            "skin %d has the joint %s of %d nodes", index, list.path(i), gltf.size("nodes"));
      }
    }
    int matrices = gltf.whole(skin, "inverseBindMatrices", -1);
    List<Affine> inverse = new ArrayList<>();
    if (matrices >= 0) {
      int count = accessors.count(matrices);
      if (count < joints.length || count > MOST_JOINTS) {
        throw gltf.damaged(
            "skin %d has %d joints and %d inverse bind matrices", index, joints.length, count);
      }
      float[] numbers = accessors.floats(matrices, 16, "inverse bind matrices");
      for (int i = 0; i < joints.length; i++) {
        double[] columns = new double[16];
        for (int k = 0; k < 16; k++) {
          columns[k] = numbers[16 * i + k];
        }
        Affine matrix = Affine.ofColumns(columns);
        if (!matrix.sensible()) {
          throw gltf.damaged(
              "the inverse bind matrix of joint %d of skin %d is not of numbers", i, index);
        }
        inverse.add(matrix);
      }
    } else {
      for (int i = 0; i < joints.length; i++) {
        inverse.add(Affine.IDENTITY);
      }
    }
    return new Skin(joints, List.copyOf(inverse), matrices >= 0);
  }
}
