package org.kubi.render.character.gltf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kubi.geometry.Vec3;

/**
 * A figure of few triangles for tests: a column of rings from the hips to the crown, whose face
 * side bulges, on a rig with limbs. It faces z, is 1.7 high and has its left at x &gt; 0.
 */
final class Stick {
  /** Our names, with parents and places. */
  static final List<Joint> JOINTS =
      List.of(
          new Joint("hips", -1, new Vec3(0, 0.95, 0)),
          new Joint("spine", 0, new Vec3(0, 1.1, 0)),
          new Joint("chest", 1, new Vec3(0, 1.3, -0.01)),
          new Joint("neck", 2, new Vec3(0, 1.45, -0.02)),
          new Joint("head", 3, new Vec3(0, 1.53, 0)),
          new Joint("leftEye", 4, new Vec3(0.03, 1.6, 0.07)),
          new Joint("rightEye", 4, new Vec3(-0.03, 1.6, 0.07)),
          new Joint("leftUpperArm", 2, new Vec3(0.18, 1.4, 0)),
          new Joint("rightUpperArm", 2, new Vec3(-0.18, 1.4, 0)),
          new Joint("leftFoot", 0, new Vec3(0.1, 0.08, -0.02)),
          new Joint("leftToes", 9, new Vec3(0.1, 0.02, 0.12)),
          new Joint("rightFoot", 0, new Vec3(-0.1, 0.08, -0.02)),
          new Joint("rightToes", 11, new Vec3(-0.1, 0.02, 0.12)));

  private static final int AROUND = 12;
  private static final double[] HEIGHTS = {
    0, 0.5, 0.95, 1.1, 1.3, 1.42, 1.48, 1.51, 1.55, 1.6, 1.63, 1.67, 1.7
  };

  final List<Float> positions = new ArrayList<>();
  final List<Integer> triangles = new ArrayList<>();
  final List<Integer> joints = new ArrayList<>();
  final List<Float> weights = new ArrayList<>();

  /** One joint. */
  record Joint(String name, int parent, Vec3 place) {}

  Stick() {
    for (double y : HEIGHTS) {
      for (int i = 0; i < AROUND; i++) {
        double angle = 2 * Math.PI * i / AROUND;
        double radius = y > 1.5 ? 0.08 : 0.06;
        double z = radius * Math.cos(angle) * (y > 1.5 && y < 1.6 ? 1.25 : 1);
        positions.add((float) (radius * Math.sin(angle)));
        positions.add((float) y);
        positions.add((float) z);
        influences(y);
      }
    }
    for (int ring = 0; ring + 1 < HEIGHTS.length; ring++) {
      for (int i = 0; i < AROUND; i++) {
        int a = ring * AROUND + i;
        int b = ring * AROUND + (i + 1) % AROUND;
        triangles.addAll(List.of(a, b, a + AROUND, b, b + AROUND, a + AROUND));
      }
    }
  }

  private void influences(double y) {
    int lower = y < 1.2 ? 0 : y < 1.4 ? 2 : y < 1.5 ? 3 : 4;
    int upper = Math.min(4, lower + 1);
    float share = lower == upper ? 1 : 0.75f;
    joints.addAll(List.of(lower, upper, 0, 0));
    weights.addAll(List.of(share, 1 - share, 0f, 0f));
  }

  float[] places() {
    return floats(positions);
  }

  static float[] floats(List<Float> list) {
    float[] out = new float[list.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = list.get(i);
    }
    return out;
  }

  static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Writes nodes 0 to 12, skin 0 and mesh 0 on node 13, with joints under other names. */
  GltfWriter writer(Map<String, String> names) {
    GltfWriter out = new GltfWriter();
    rig(out, names);
    mesh(out);
    return out;
  }

  /** With our own names. */
  GltfWriter writer() {
    return writer(Map.of());
  }

  static void rig(GltfWriter out, Map<String, String> names) {
    float[] inverse = new float[16 * JOINTS.size()];
    ObjectNode skin = out.add("skins");
    ArrayNode list = skin.putArray("joints");
    for (int i = 0; i < JOINTS.size(); i++) {
      Joint joint = JOINTS.get(i);
      Vec3 from = joint.parent < 0 ? Vec3.ZERO : JOINTS.get(joint.parent).place;
      Vec3 step = joint.place.minus(from);
      out.node(names.getOrDefault(joint.name, joint.name), step.x(), step.y(), step.z());
      list.add(i);
      for (int k = 0; k < 4; k++) {
        inverse[16 * i + 5 * k] = 1;
      }
      inverse[16 * i + 12] = (float) -joint.place.x();
      inverse[16 * i + 13] = (float) -joint.place.y();
      inverse[16 * i + 14] = (float) -joint.place.z();
      if (joint.parent < 0) {
        out.show(i);
      } else {
        GltfWriter.child((ObjectNode) out.list("nodes").get(joint.parent), i);
      }
    }
    skin.put("inverseBindMatrices", out.floats("MAT4", inverse));
  }

  private void mesh(GltfWriter out) {
    ObjectNode primitive = out.add("meshes").putArray("primitives").addObject();
    ObjectNode attributes = primitive.putObject("attributes");
    attributes.put("POSITION", out.floats("VEC3", places()));
    attributes.put("JOINTS_0", out.whole("VEC4", GltfWriter.UNSIGNED_BYTE, ints(joints)));
    attributes.put("WEIGHTS_0", out.floats("VEC4", floats(weights)));
    primitive.put("indices", out.whole("SCALAR", GltfWriter.UNSIGNED_SHORT, ints(triangles)));
    out.show(out.list("nodes").size());
    out.add("nodes").put("name", "figure").put("mesh", 0).put("skin", 0);
  }

  /** The one primitive's object. */
  static ObjectNode primitive(GltfWriter out) {
    return (ObjectNode) out.list("meshes").path(0).path("primitives").path(0);
  }

  static ObjectNode attributes(GltfWriter out) {
    return (ObjectNode) primitive(out).path("attributes");
  }
}
