package org.kubi.render.character.gltf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Pose;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.MeshPart;

/** A figure that is posed by us stands where glTF's own formula puts it. */
class SkinningTest {
  private static final Rotation NECK = Rotation.about(new Vec3(1, 0.2, 0.1), 0.5);
  private static final Rotation HEAD = Rotation.about(new Vec3(0.1, 1, -0.2), 0.8);

  @TempDir private Path folder;

  private static CharacterModel model(Path file) throws CharacterException {
    GltfFigure figure = GltfFigure.read(file);
    return figure.build("test", figure.guess().map(), Map.of()).model();
  }

  /** Where a vertex of a part goes. */
  private static Vec3 posed(CharacterModel model, MeshPart part, int v, Pose pose) {
    List<Transform> motions = model.skeleton().forward(pose, Transform.IDENTITY);
    Vec3 rest =
        new Vec3(part.positions()[3 * v], part.positions()[3 * v + 1], part.positions()[3 * v + 2]);
    Vec3 sum = Vec3.ZERO;
    for (int k = 4 * v; k < 4 * v + 4; k++) {
      sum = sum.plus(motions.get(part.bones()[k]).apply(rest).times(part.weights()[k]));
    }
    return sum;
  }

  /**
   * glTF's formula on the stick, computed here: the neck and the head turn about their joints, in
   * the axes of the file, and all below them follows.
   */
  private static Vec3 expected(Stick stick, int v) {
    Vec3 rest =
        new Vec3(
            stick.positions.get(3 * v),
            stick.positions.get(3 * v + 1),
            stick.positions.get(3 * v + 2));
    Vec3 neckJoint = Stick.JOINTS.get(3).place();
    Vec3 headJoint = Stick.JOINTS.get(4).place();
    Vec3 sum = Vec3.ZERO;
    for (int k = 4 * v; k < 4 * v + 4; k++) {
      Vec3 moved = rest;
      int joint = stick.joints.get(k);
      if (joint >= 4) {
        moved = HEAD.apply(moved.minus(headJoint)).plus(headJoint);
      }
      if (joint >= 3) {
        moved = NECK.apply(moved.minus(neckJoint)).plus(neckJoint);
      }
      sum = sum.plus(moved.times(stick.weights.get(k)));
    }
    return sum;
  }

  private static void assertPosesLike(Stick stick, CharacterModel model) {
    MeshPart part = model.parts().get(0);
    Pose pose = Pose.of(NECK, HEAD);
    // Vertices are numbered by the first triangle that uses them.
    int[] written = Stick.ints(stick.triangles);
    assertEquals(written.length, part.triangles().length);
    for (int c = 0; c < written.length; c++) {
      Vec3 is = posed(model, part, part.triangles()[c], pose);
      Vec3 should = expected(stick, written[c]);
      assertEquals(0, is.minus(should).length(), 1e-5, "corner " + c);
    }
  }

  @Test
  void neckAndHeadTurnAsGltfSaysInAllThreeContainers() throws Exception {
    Stick stick = new Stick();
    assertPosesLike(stick, model(stick.writer().writeGlb(folder.resolve("a.glb"))));
    assertPosesLike(stick, model(stick.writer().writeEmbedded(folder.resolve("b.gltf"))));
    assertPosesLike(stick, model(stick.writer().writeWithBin(folder.resolve("c.gltf"))));
  }

  @Test
  void aFileThatStandsInAPoseRestsInTheBindPose() throws Exception {
    Stick stick = new Stick();
    GltfWriter out = stick.writer();
    // The head of the file looks aside, the hips are turned and moved.
    GltfWriter.numbers(
        ((ObjectNode) out.list("nodes").get(4)).putArray("rotation"), 0, 0.6, 0, 0.8);
    GltfWriter.numbers(
        ((ObjectNode) out.list("nodes").get(0)).putArray("rotation"), 0.6, 0, 0, 0.8);
    assertPosesLike(stick, model(out.writeGlb(folder.resolve("posed.glb"))));
  }

  @Test
  void eightInfluencesBecomeTheFourHeaviestBones() throws Exception {
    Stick stick = new Stick();
    GltfWriter out = stick.writer();
    int n = stick.positions.size() / 3;
    // All vertices: 0.1 on each of five, the rest on the head, by two sets.
    int[] first = new int[4 * n];
    int[] second = new int[4 * n];
    float[] one = new float[4 * n];
    float[] two = new float[4 * n];
    for (int v = 0; v < n; v++) {
      for (int k = 0; k < 4; k++) {
        first[4 * v + k] = k;
        one[4 * v + k] = 0.05f + 0.01f * k;
        second[4 * v + k] = new int[] {4, 5, 6, 4}[k];
        two[4 * v + k] = new float[] {0.3f, 0.2f, 0.08f, 0.16f}[k];
      }
    }
    ObjectNode attributes = Stick.attributes(out);
    attributes.put("JOINTS_0", out.whole("VEC4", GltfWriter.UNSIGNED_SHORT, first));
    attributes.put("WEIGHTS_0", out.floats("VEC4", one));
    attributes.put("JOINTS_1", out.whole("VEC4", GltfWriter.UNSIGNED_BYTE, second));
    attributes.put("WEIGHTS_1", out.floats("VEC4", two));
    CharacterModel model = model(out.writeGlb(folder.resolve("eight.glb")));
    MeshPart part = model.parts().get(0);
    List<String> names = model.skeleton().bones().stream().map(bone -> bone.name()).toList();
    float[] heaviest = {0.46f, 0.2f, 0.08f, 0.08f};
    float total = 0.46f + 0.2f + 0.08f + 0.08f;
    String[] bones = {"head", "leftEye"};
    for (int k = 0; k < 4; k++) {
      assertEquals(heaviest[k] / total, part.weights()[k], 1e-5f);
      if (k < 2) {
        assertEquals(bones[k], names.get(part.bones()[k]));
      }
    }
  }

  @Test
  void normalizedAndUnnormalizedWeightsSumToOne() throws Exception {
    Stick stick = new Stick();
    GltfWriter out = stick.writer();
    int[] bytes = new int[stick.weights.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = Math.round(stick.weights.get(i) * 255);
    }
    int accessor = out.whole("VEC4", GltfWriter.UNSIGNED_BYTE, bytes);
    ((ObjectNode) out.list("accessors").get(accessor)).put("normalized", true);
    Stick.attributes(out).put("WEIGHTS_0", accessor);
    MeshPart part = model(out.writeGlb(folder.resolve("bytes.glb"))).parts().get(0);
    for (int v = 0; v < part.vertexCount(); v++) {
      float sum = 0;
      for (int k = 4 * v; k < 4 * v + 4; k++) {
        sum += part.weights()[k];
        assertTrue(part.weights()[k] >= 0);
      }
      assertEquals(1, sum, 1e-5f);
    }
  }

  @Test
  void quantizedPositionsAreScaledBackByTheBindMatrices() throws Exception {
    Stick stick = new Stick();
    GltfWriter out = stick.writer();
    int[] shorts = new int[stick.positions.size()];
    for (int i = 0; i < shorts.length; i++) {
      shorts[i] = Math.round(stick.positions.get(i) / 2 * 32767);
    }
    int accessor = out.whole("VEC3", GltfWriter.SHORT, shorts);
    ((ObjectNode) out.list("accessors").get(accessor)).put("normalized", true);
    Stick.attributes(out).put("POSITION", accessor);
    float[] inverse = new float[16 * Stick.JOINTS.size()];
    for (int i = 0; i < Stick.JOINTS.size(); i++) {
      Vec3 place = Stick.JOINTS.get(i).place();
      for (int k = 0; k < 3; k++) {
        inverse[16 * i + 5 * k] = 2;
      }
      inverse[16 * i + 12] = (float) -place.x();
      inverse[16 * i + 13] = (float) -place.y();
      inverse[16 * i + 14] = (float) -place.z();
      inverse[16 * i + 15] = 1;
    }
    ((ObjectNode) out.list("skins").get(0)).put("inverseBindMatrices", out.floats("MAT4", inverse));
    MeshPart part = model(out.writeGlb(folder.resolve("small.glb"))).parts().get(0);
    for (int c = 0; c < part.triangles().length; c++) {
      for (int axis = 0; axis < 3; axis++) {
        assertEquals(
            stick.positions.get(3 * stick.triangles.get(c) + axis),
            part.positions()[3 * part.triangles()[c] + axis],
            1e-4f);
      }
    }
  }

  @Test
  void whatHangsOnABoneWithoutASkinFollowsIt() throws Exception {
    Stick stick = new Stick();
    GltfWriter out = stick.writer();
    int mesh = out.list("meshes").size();
    ObjectNode primitive = out.add("meshes").putArray("primitives").addObject();
    primitive
        .putObject("attributes")
        .put("POSITION", out.floats("VEC3", -0.1f, 0, 0, 0.1f, 0, 0, 0, 0.1f, 0));
    int node = out.list("nodes").size();
    out.node("Hat", 0, 0.2, 0).put("mesh", mesh);
    GltfWriter.child((ObjectNode) out.list("nodes").get(4), node);
    CharacterModel model = model(out.writeGlb(folder.resolve("hat.glb")));
    MeshPart hat = model.parts().get(1);
    Vec3 tip = new Vec3(0, 1.53 + 0.2 + 0.1, 0);
    Vec3 neckJoint = Stick.JOINTS.get(3).place();
    Vec3 headJoint = Stick.JOINTS.get(4).place();
    Vec3 should =
        NECK.apply(HEAD.apply(tip.minus(headJoint)).plus(headJoint).minus(neckJoint))
            .plus(neckJoint);
    int top = hat.triangles()[2];
    Vec3 is = posed(model, hat, top, Pose.of(NECK, HEAD));
    assertEquals(0, is.minus(should).length(), 1e-5);
    assertEquals(org.kubi.render.character.Segment.HEADWEAR.code(), hat.segments()[0]);
  }

  @Test
  void armsThatAreHeldOutRestHalfWayDownAndTheMeshGoesAlong() throws Exception {
    Stick stick = new Stick();
    GltfWriter out = stick.writer();
    int elbow = out.list("nodes").size();
    out.node("leftLowerArm", 0.3, 0, 0);
    GltfWriter.child((ObjectNode) out.list("nodes").get(7), elbow);
    int sleeve = elbow + 1;
    int mesh = out.list("meshes").size();
    ObjectNode primitive = out.add("meshes").putArray("primitives").addObject();
    primitive
        .putObject("attributes")
        .put("POSITION", out.floats("VEC3", 0.2f, 0, 0, 0, 0.1f, 0, 0, 0, 0.1f));
    out.node("sleeve", 0, 0, 0).put("mesh", mesh);
    GltfWriter.child((ObjectNode) out.list("nodes").get(elbow), sleeve);
    out.list("skins").path(0).withArray("joints");
    ((com.fasterxml.jackson.databind.node.ArrayNode) out.list("skins").path(0).path("joints"))
        .add(elbow);
    float[] inverse = new float[16 * (Stick.JOINTS.size() + 1)];
    for (int i = 0; i <= Stick.JOINTS.size(); i++) {
      Vec3 place = i < Stick.JOINTS.size() ? Stick.JOINTS.get(i).place() : new Vec3(0.48, 1.4, 0);
      for (int k = 0; k < 4; k++) {
        inverse[16 * i + 5 * k] = 1;
      }
      inverse[16 * i + 12] = (float) -place.x();
      inverse[16 * i + 13] = (float) -place.y();
      inverse[16 * i + 14] = (float) -place.z();
    }
    ((ObjectNode) out.list("skins").get(0)).put("inverseBindMatrices", out.floats("MAT4", inverse));
    CharacterModel model = model(out.writeGlb(folder.resolve("arms.glb")));
    Vec3 down = new Vec3(Math.sqrt(0.5), -Math.sqrt(0.5), 0);
    Vec3 shoulder = new Vec3(0.18, 1.4, 0);
    assertEquals(
        0,
        model.skeleton().restJoint("leftLowerArm").minus(shoulder.plus(down.times(0.3))).length(),
        1e-6);
    MeshPart part = model.parts().get(1);
    int tip = part.triangles()[0];
    Vec3 at =
        new Vec3(
            part.positions()[3 * tip],
            part.positions()[3 * tip + 1],
            part.positions()[3 * tip + 2]);
    assertEquals(0, at.minus(shoulder.plus(down.times(0.5))).length(), 1e-6);
    assertEquals(0, shoulder.minus(model.skeleton().restJoint("leftUpperArm")).length(), 1e-9);
  }

  @Test
  void aMirroredNodeTurnsItsTrianglesOver() throws IOException, CharacterException {
    Stick stick = new Stick();
    GltfWriter out = stick.writer();
    int mesh = out.list("meshes").size();
    ObjectNode primitive = out.add("meshes").putArray("primitives").addObject();
    primitive
        .putObject("attributes")
        .put("POSITION", out.floats("VEC3", 0, 0, 0, 0.1f, 0, 0, 0, 0.1f, 0));
    int node = out.list("nodes").size();
    ObjectNode hat = out.node("Hat", 0, 0.2, 0).put("mesh", mesh);
    GltfWriter.numbers(hat.putArray("scale"), -1, 1, 1);
    GltfWriter.child((ObjectNode) out.list("nodes").get(4), node);
    MeshPart part = model(out.writeGlb(folder.resolve("mirror.glb"))).parts().get(1);
    int[] t = part.triangles();
    float[] p = part.positions();
    double area =
        (p[3 * t[1]] - p[3 * t[0]]) * (double) (p[3 * t[2] + 1] - p[3 * t[0] + 1])
            - (p[3 * t[2]] - p[3 * t[0]]) * (double) (p[3 * t[1] + 1] - p[3 * t[0] + 1]);
    // The normal computed before mirroring is z; so is it afterwards, and the front agrees.
    assertEquals(1, part.normals()[2], 1e-6f);
    assertTrue(area > 0, "the front faces z");
  }
}
