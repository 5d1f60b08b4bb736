package org.kubi.render.character.gltf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Humanoid;
import org.kubi.pose.Pose;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.MeshPart;

/** VRM 0.x and 1.0: bones by table, axes, expressions. */
class VrmTest {
  @TempDir private Path folder;

  /** Names that say nothing: only the table knows. */
  private static Map<String, String> nameless() {
    Map<String, String> names = new TreeMap<>();
    for (Stick.Joint joint : Stick.JOINTS) {
      names.put(joint.name(), "B" + names.size());
    }
    return names;
  }

  private static GltfWriter now() {
    GltfWriter out = new Stick().writer(nameless());
    ObjectNode vrm = out.root.putObject("extensions").putObject("VRMC_vrm");
    vrm.put("specVersion", "1.0");
    ObjectNode bones = vrm.putObject("humanoid").putObject("humanBones");
    for (int i = 0; i < Stick.JOINTS.size(); i++) {
      bones.putObject(Stick.JOINTS.get(i).name()).put("node", i);
    }
    return out;
  }

  /** The stick turned by half a turn about y, as VRM 0.x has it. */
  private static GltfWriter before() {
    Stick stick = new Stick();
    for (int i = 0; i < stick.positions.size(); i++) {
      if (i % 3 != 1) {
        stick.positions.set(i, -stick.positions.get(i));
      }
    }
    GltfWriter out = stick.writer(nameless());
    float[] inverse = new float[16 * Stick.JOINTS.size()];
    for (int i = 0; i < Stick.JOINTS.size(); i++) {
      Stick.Joint joint = Stick.JOINTS.get(i);
      ArrayNode move = (ArrayNode) out.list("nodes").get(i).get("translation");
      move.set(0, -move.get(0).asDouble());
      move.set(2, -move.get(2).asDouble());
      for (int k = 0; k < 4; k++) {
        inverse[16 * i + 5 * k] = 1;
      }
      inverse[16 * i + 12] = (float) joint.place().x();
      inverse[16 * i + 13] = (float) -joint.place().y();
      inverse[16 * i + 14] = (float) joint.place().z();
    }
    ((ObjectNode) out.list("skins").get(0)).put("inverseBindMatrices", out.floats("MAT4", inverse));
    ObjectNode vrm = out.root.putObject("extensions").putObject("VRM");
    ArrayNode bones = vrm.putObject("humanoid").putArray("humanBones");
    for (int i = 0; i < Stick.JOINTS.size(); i++) {
      bones.addObject().put("bone", Stick.JOINTS.get(i).name()).put("node", i);
    }
    return out;
  }

  private static CharacterModel model(GltfWriter out, Path file) throws Exception {
    GltfFigure figure = GltfFigure.read(out.writeGlb(file));
    assertTrue(figure.guess().sure());
    assertEquals(BoneGuess.STATED, figure.guess().confidence().get(Pose.HEAD));
    return figure.build("test", figure.guess().map(), Map.of()).model();
  }

  @Test
  void bothVersionsFaceTheViewerWithTheirLeftAtPositiveX() throws Exception {
    CharacterModel one = model(now(), folder.resolve("one.vrm"));
    CharacterModel zero = model(before(), folder.resolve("zero.vrm"));
    for (CharacterModel model : List.of(one, zero)) {
      for (Stick.Joint joint : Stick.JOINTS) {
        Vec3 at = model.skeleton().restJoint(joint.name());
        assertEquals(0, at.minus(joint.place()).length(), 1e-6, joint.name());
      }
      float[] p = model.parts().get(0).positions();
      double front = 0;
      for (int v : model.face()) {
        front = Math.max(front, p[3 * v + 2]);
      }
      assertEquals(0.1, front, 1e-6);
    }
    MeshPart a = one.parts().get(0);
    MeshPart b = zero.parts().get(0);
    for (int i = 0; i < a.positions().length; i++) {
      assertEquals(a.positions()[i], b.positions()[i], 1e-6f);
      assertEquals(a.normals()[i], b.normals()[i], 1e-5f);
    }
  }

  @Test
  void aPlainFileThatFacesBackIsTurnedByItsLeftAndRight() throws Exception {
    GltfWriter out = before();
    out.root.remove("extensions");
    for (int i = 0; i < Stick.JOINTS.size(); i++) {
      ((ObjectNode) out.list("nodes").get(i)).put("name", Stick.JOINTS.get(i).name());
    }
    GltfFigure figure = GltfFigure.read(out.writeGlb(folder.resolve("back.glb")));
    CharacterModel model = figure.build("test", figure.guess().map(), Map.of()).model();
    assertEquals(0.03, model.skeleton().restJoint(Humanoid.LEFT_EYE).x(), 1e-6);
    assertEquals(0.07, model.skeleton().restJoint(Humanoid.LEFT_EYE).z(), 1e-6);
  }

  @Test
  void aRigWithoutANeckTurnsTwiceAboutTheHead() throws Exception {
    GltfWriter out = now();
    ((ObjectNode) out.root.path("extensions").path("VRMC_vrm").path("humanoid").path("humanBones"))
        .remove("neck");
    CharacterModel model = model(out, folder.resolve("neckless.vrm"));
    assertEquals(model.skeleton().restJoint(Pose.HEAD), model.skeleton().restJoint(Pose.NECK));
  }

  @Test
  void expressionsOfBothVersionsMoveTheirVerticesByTheirShares() throws Exception {
    for (boolean current : new boolean[] {true, false}) {
      GltfWriter out = current ? now() : before();
      int n = new Stick().positions.size() / 3;
      float[] deltas = new float[3 * n];
      deltas[1] = 0.5f;
      Stick.primitive(out)
          .putArray("targets")
          .addObject()
          .put("POSITION", out.floats("VEC3", deltas));
      if (current) {
        ObjectNode vrm = (ObjectNode) out.root.path("extensions").path("VRMC_vrm");
        ObjectNode bind =
            vrm.putObject("expressions")
                .putObject("preset")
                .putObject("happy")
                .putArray("morphTargetBinds")
                .addObject();
        bind.put("node", Stick.JOINTS.size()).put("index", 0).put("weight", 0.5);
      } else {
        ObjectNode vrm = (ObjectNode) out.root.path("extensions").path("VRM");
        ObjectNode group =
            vrm.putObject("blendShapeMaster").putArray("blendShapeGroups").addObject();
        group.put("name", "happy");
        group.putArray("binds").addObject().put("mesh", 0).put("index", 0).put("weight", 50);
      }
      GltfFigure figure = GltfFigure.read(out.writeGlb(folder.resolve("morph.vrm")));
      assertEquals(List.of("happy"), figure.expressions());
      BoneMap map = figure.guess().map();
      float[] still = figure.build("a", map, Map.of()).model().parts().get(0).positions();
      float[] moved =
          figure.build("a", map, Map.of("happy", 0.4)).model().parts().get(0).positions();
      // The file's first vertex is the first of the first triangle.
      assertEquals(still[1] + 0.4f * 0.5f * 0.5f, moved[1], 1e-6f);
      assertEquals(still[4], moved[4]);
      CharacterException unknown =
          assertThrows(CharacterException.class, () -> figure.build("a", map, Map.of("sad", 1.0)));
      assertTrue(unknown.getMessage().contains("it has happy"), unknown.getMessage());
    }
  }

  @Test
  void aMeshThatOnlyTheFigureSeesIsLeftOut() throws Exception {
    GltfWriter out = now();
    ObjectNode vrm = (ObjectNode) out.root.path("extensions").path("VRMC_vrm");
    ObjectNode only = vrm.putObject("firstPerson").putArray("meshAnnotations").addObject();
    int node = out.list("nodes").size();
    out.add("nodes").put("name", "headless").put("mesh", 0).put("skin", 0);
    out.show(node);
    only.put("node", node).put("type", "firstPersonOnly");
    CharacterModel model = model(out, folder.resolve("first.vrm"));
    assertEquals(1, model.parts().size());
    assertFalse(model.parts().get(0).name().contains("headless"));
  }
}
