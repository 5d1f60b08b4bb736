package org.kubi.render.character.makehuman;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kubi.pose.Bone;
import org.kubi.pose.Humanoid;
import org.kubi.pose.Skeleton;
import org.kubi.render.character.CharacterException;

/** The text formats, on files of a few lines. */
class AssetFilesTest {
  private static final Path FILE = Path.of("file.txt");

  private static TextAsset text(String content) {
    return new TextAsset(FILE, content.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] bytes(String content) {
    return content.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void objKeepsAllVerticesAndOnlyTheWantedFaces() throws CharacterException {
    ObjMesh mesh =
        ObjMesh.read(
                text(
                    """
                # comment
                v 0 0 0
                v 1 0 0
                v 1 1 0
                v 0 1 0
                vt 0.25 0.5
                g helper
                f 1/1 2/1 3/1
                g body
                f 1/1 2/1 3/1 4/1
                f 2//7 3 4/1/9
                """))
            .only("body"::equals);
    assertEquals(4, mesh.vertexCount());
    assertArrayEquals(new int[] {0, 4, 7}, mesh.faceStarts());
    assertArrayEquals(new int[] {0, 1, 2, 3, 1, 2, 3}, mesh.corners());
    assertEquals(0.25f, mesh.uv()[0]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v 0 0\nf 1 1 1",
        "v 0 0 x\nf 1 1 1",
        "v 0 0 NaN\nf 1 1 1",
        "v 0 0 1e300\nf 1 1 1",
        "v 0 0 0\nf 1 1 2",
        "v 0 0 0\nf 0 1 1",
        "v 0 0 0\nf -1 1 1",
        "v 0 0 0\nf 99999999999 1 1",
        "v 0 0 0\nf 1/1 1 1",
        "v 0 0 0\nf 1 1",
        "v 0 0 0"
      })
  void damagedObjIsNamedWithFile(String content) {
    CharacterException e =
        assertThrows(CharacterException.class, () -> ObjMesh.read(text(content)));
    assertTrue(e.getMessage().startsWith("file.txt"), e.getMessage());
  }

  @Test
  void complaintsNameTheLine() {
    CharacterException e =
        assertThrows(
            CharacterException.class, () -> Target.read(text("# a\n\n0 1 2 3\n7 1 2 3\n"), 5));
    assertTrue(e.getMessage().startsWith("file.txt, line 4: index 7"), e.getMessage());
  }

  @Test
  void targetAddsItsDeltasTimesItsWeight() throws CharacterException {
    Target target = Target.read(text("# note\n1 1 2 -3\n"), 2);
    double[] positions = {0, 0, 0, 10, 10, 10};
    target.addTo(positions, 0.5);
    assertArrayEquals(new double[] {0, 0, 0, 10.5, 11, 8.5}, positions);
  }

  @Test
  void targetWithoutLinesIsValidAndNotMissing() throws CharacterException {
    Target target = Target.read(text("# nothing\n"), 2);
    assertEquals(0, target.vertices().length);
    assertFalse(target.isMissing());
  }

  @Test
  void proxyFitsAllThreeKindsOfLinesAndScalesOffsets() throws CharacterException {
    // A keyword stands between "verts" and its numbers, as in MakeHuman's short04.
    ProxyFile proxy =
        ProxyFile.read(
            text(
                """
                name thing
                obj_file thing.obj
                x_scale 0 1 2.0
                verts 0
                material thing.mhmat
                2
                0 1 2 0.5 0.5 0
                0 1 2 1 0 0 1 1 0
                delete_verts
                0 - 1
                """),
            3);
    double[] body = {0, 0, 0, 4, 0, 0, 0, 6, 0};
    assertArrayEquals(new double[] {0, 6, 0, 2, 0, 0, 2, 1, 0}, proxy.fit(body), 1e-12);
    assertEquals("{0, 1}", proxy.hidden().toString());
    assertEquals("thing.mhmat", proxy.material());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "obj_file a.obj\n",
        "verts 0\n0\n",
        "obj_file a.obj\nverts 0\n3\n",
        "obj_file a.obj\nverts 0\n0 1 2 1 0\n",
        "obj_file a.obj\nverts 0\n0 1 2 1 0 x\n",
        "obj_file a.obj\nx_scale 0 1 0\nverts 0\n0\n",
        "obj_file a.obj\nx_scale 0 9 1\nverts 0\n0\n",
        "obj_file a.obj\nx_scale 0\nverts 0\n0\n",
        "obj_file a.obj\nverts 0\n0\ndelete_verts\n2 - 1\n",
        "obj_file a.obj\nverts 0\n0\ndelete_verts\n- 1\n",
        "obj_file a.obj\nverts 0\n0\ndelete_verts\n1 -\n",
        "0 1 2\nobj_file a.obj\n"
      })
  void damagedProxyIsRefused(String content) {
    CharacterException e =
        assertThrows(CharacterException.class, () -> ProxyFile.read(text(content), 3));
    assertTrue(e.getMessage().startsWith("file.txt"), e.getMessage());
  }

  @Test
  void materialNamesItsPicture() throws CharacterException {
    MaterialFile material =
        MaterialFile.read(text("// shading\nname x\ndiffuseTexture ../a b.png\n"));
    assertEquals("../a b.png", material.texture());
  }

  private static final String BONES =
      """
      'root': {'head': 'j', 'parent': null},
      'spine02': {'head': 'j', 'parent': 'root'},
      'spine01': {'head': 'j', 'parent': 'spine02'},
      'neck01': {'head': 'j', 'parent': 'spine01'},
      'neck02': {'head': 'j', 'parent': 'neck01'},
      'neck03': {'head': 'j', 'parent': 'neck02'},
      'head': {'head': 'j', 'parent': 'neck03'},
      'jaw': {'head': 'j', 'parent': 'head'},
      'eye.L': {'head': 'j', 'parent': 'head'},
      'eye.R': {'head': 'j', 'parent': 'head'},
      'clavicle.L': {'head': 'j', 'parent': 'spine01'},
      'clavicle.R': {'head': 'j', 'parent': 'spine01'},
      'shoulder01.L': {'head': 'j', 'parent': 'clavicle.L'},
      'upperarm01.L': {'head': 'j', 'parent': 'shoulder01.L'},
      'upperarm01.R': {'head': 'j', 'parent': 'clavicle.R'}""";

  private static Rig rig(String more, String joint) throws CharacterException {
    String json = "{'bones': {" + BONES + more + "}, 'joints': {'j': " + joint + "}}";
    return Rig.read(FILE, bytes(json), 4);
  }

  @Test
  void rigCollapsesEachBoneToTheNearestOfOurs() throws CharacterException {
    Rig rig =
        rig(
            """
            , 'special04': {'head': 'j', 'parent': 'jaw'},
              'oris02': {'head': 'j', 'parent': 'special04'},
              'levator05.L': {'head': 'j', 'parent': 'head'},
              'leg': {'head': 'j', 'parent': 'root'}""",
            "[0, 2]");
    assertEquals(RigBone.index("jaw"), rig.groups().get("oris02"));
    assertEquals(RigBone.HEAD, rig.groups().get("levator05.L"));
    assertEquals(RigBone.index("clavicle.L"), rig.groups().get("shoulder01.L"));
    assertEquals(0, rig.groups().get("leg"));
    double[] body = {1, 0, 0, 9, 9, 9, 3, 0, 0, 9, 9, 9};
    assertEquals(0.2, rig.joint(4, body).x(), 1e-12);
    Skeleton skeleton = rig.skeleton(body);
    for (Bone bone : skeleton.bones()) {
      boolean known = bone.driver().isEmpty() || Humanoid.BONES.contains(bone.driver());
      assertTrue(known, bone.driver());
      int other = RigBone.otherSide(skeleton.indexOf(bone.name()));
      assertEquals(Humanoid.otherSide(bone.driver()), skeleton.bones().get(other).driver());
    }
    assertEquals("head", skeleton.bones().get(skeleton.bones().get(7).parent()).name());
  }

  @Test
  void rigWithACycleOrALostParentOrAWildJointIsRefused() {
    String cycle = ", 'a': {'head': 'j', 'parent': 'b'}, 'b': {'head': 'j', 'parent': 'a'}";
    assertTrue(refusal(cycle, "[0]").contains("its own ancestor"));
    assertTrue(refusal(", 'a': {'head': 'j', 'parent': 'z'}", "[0]").contains("missing"));
    assertTrue(refusal("", "[4]").contains("vertex 4 is not below 4"));
    assertTrue(refusal("", "[1.5]").contains("not a vertex index"));
    assertTrue(refusal("", "[]").contains("no vertices"));
    assertTrue(refusal("", "[0").startsWith("file.txt is damaged"));
  }

  private static String refusal(String more, String joint) {
    return assertThrows(CharacterException.class, () -> rig(more, joint)).getMessage();
  }

  @Test
  void weightsAreMadeToSumToOne() throws CharacterException {
    BoneWeights weights =
        BoneWeights.read(
            FILE,
            bytes("{'weights': {'a': [[0, 0.3]], 'b': [[0, 0.9], [1, 2]]}}"),
            Map.of("a", 0, "b", 6),
            3);
    assertEquals(0.25f, weights.get(0, 0), 1e-6f);
    assertEquals(0.75f, weights.get(0, 6), 1e-6f);
    assertEquals(1, weights.get(1, 6));
    assertEquals(1, weights.get(2, 0), "what no bone moves goes with the body");
  }

  @Test
  void lidsFollowTheirEyesInPart() throws CharacterException {
    int head = RigBone.HEAD;
    BoneWeights weights =
        BoneWeights.read(
            FILE,
            bytes(
                "{'weights': {'orbicularis03.L': [[0, 2]], 'orbicularis04.R': [[1, 3]],"
                    + " 'levator05.L': [[2, 1]]}}"),
            Map.of("orbicularis03.L", head, "orbicularis04.R", head, "levator05.L", head),
            3);
    assertEquals(0.45f, weights.get(0, RigBone.LEFT_EYE), 1e-6f);
    assertEquals(0.55f, weights.get(0, head), 1e-6f);
    assertEquals(0.2f, weights.get(1, RigBone.RIGHT_EYE), 1e-6f);
    assertEquals(1, weights.get(2, head));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[",
        "{'weights': {'z': []}}",
        "{'weights': {'a': [[3, 1]]}}",
        "{'weights': {'a': [[0, -1]]}}",
        "{'weights': {'a': [[0]]}}",
        "{'weights': {'a': [7]}}"
      })
  void damagedWeightsAreRefused(String json) {
    CharacterException e =
        assertThrows(
            CharacterException.class, () -> BoneWeights.read(FILE, bytes(json), Map.of("a", 0), 3));
    assertTrue(e.getMessage().startsWith("file.txt is damaged"), e.getMessage());
  }
}
