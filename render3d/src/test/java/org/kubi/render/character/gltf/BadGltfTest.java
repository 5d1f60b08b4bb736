package org.kubi.render.character.gltf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Texture;

/** Damaged files: no crash, no hang, one sentence each. */
class BadGltfTest {
  private static final Duration LONG = Duration.ofMinutes(10);

  @TempDir private Path folder;
  private int refused;
  private int made;

  /** A figure with all that a file may have: textures, morphs, sparse accessors, a VRM table. */
  private static GltfWriter rich() {
    Stick stick = new Stick();
    GltfWriter out = stick.writer();
    int n = stick.positions.size() / 3;
    ObjectNode primitive = Stick.primitive(out);
    primitive.put("material", 0);
    ObjectNode material = out.add("materials").put("name", "Skin").put("alphaMode", "MASK");
    material
        .putObject("pbrMetallicRoughness")
        .putObject("baseColorTexture")
        .put("index", out.texture(picture(), "image/png"));
    Stick.attributes(out).put("TEXCOORD_0", out.floats("VEC2", new float[2 * n]));
    int delta = out.accessor("VEC3", GltfWriter.FLOAT, -1, 0, n);
    ObjectNode sparse =
        ((ObjectNode) out.list("accessors").get(delta)).putObject("sparse").put("count", 1);
    sparse
        .putObject("indices")
        .put("bufferView", out.view(GltfWriter.bytes(GltfWriter.UNSIGNED_SHORT, 3), 0))
        .put("byteOffset", 0)
        .put("componentType", GltfWriter.UNSIGNED_SHORT);
    sparse
        .putObject("values")
        .put("bufferView", out.view(GltfWriter.bytes(GltfWriter.FLOAT, 0, 0.01, 0), 0))
        .put("byteOffset", 0);
    primitive.putArray("targets").addObject().put("POSITION", delta);
    ((ObjectNode) out.list("meshes").get(0)).putArray("weights").add(1);
    out.add("samplers").put("wrapS", 10497);
    ((ObjectNode) out.list("textures").get(0)).put("sampler", 0);
    ObjectNode bones =
        out.root
            .putObject("extensions")
            .putObject("VRMC_vrm")
            .putObject("humanoid")
            .putObject("humanBones");
    for (int i = 0; i < Stick.JOINTS.size(); i++) {
      bones.putObject(Stick.JOINTS.get(i).name()).put("node", i);
    }
    return out;
  }

  private static byte[] picture() {
    byte[] rgba = new byte[4 * 16 * 16];
    new SplittableRandom(5).nextBytes(rgba);
    return FigureExport.png(new Texture(16, 16, rgba));
  }

  /** Builds a figure, or is refused with a sentence. */
  private void survive(Path file, String what) {
    try {
      GltfFigure figure = GltfFigure.read(file);
      CharacterModel model = figure.build("bad", figure.guess().map(), Map.of()).model();
      made++;
      for (MeshPart part : model.parts()) {
        for (float value : part.positions()) {
          assertTrue(Float.isFinite(value), what);
        }
        for (float value : part.normals()) {
          assertTrue(Float.isFinite(value), what);
        }
      }
    } catch (CharacterException e) {
      refused++;
      String message = String.valueOf(e.getMessage());
      assertTrue(message.contains(String.valueOf(file.getFileName())), what + ": " + message);
      assertFalse(message.contains("\n") || message.contains("Exception"), what + ": " + message);
      assertTrue(message.length() < 700, what + ": " + message);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new AssertionError(what + " crashed", e);
    }
  }

  @Test
  void theUndamagedFileIsRead() throws Exception {
    Path file = rich().writeGlb(folder.resolve("good.glb"));
    survive(file, "good");
    assertEquals(1, made);
  }

  @Test
  void fiveHundredDamagedGlbFilesAreRefusedOrRead() {
    byte[] good = rich().glb();
    assertTimeoutPreemptively(
        LONG,
        () -> {
          SplittableRandom random = new SplittableRandom(11);
          for (int i = 0; i < 500; i++) {
            byte[] bad = damaged(good, random, i);
            survive(Files.write(folder.resolve("bad.glb"), bad), "GLB " + i);
          }
        });
    assertTrue(refused > 200 && refused + made == 500, refused + " and " + made);
  }

  private static byte[] damaged(byte[] good, SplittableRandom random, int round) {
    if (round % 5 == 0) {
      return java.util.Arrays.copyOf(good, random.nextInt(good.length));
    }
    byte[] bad = good.clone();
    int changes = 1 + random.nextInt(8);
    for (int k = 0; k < changes; k++) {
      // Every second time in the head and the JSON, where it hurts most.
      int at = random.nextInt(round % 2 == 0 ? bad.length : Math.min(bad.length, 6000));
      bad[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : '0' + random.nextInt(10));
    }
    return bad;
  }

  @Test
  void fiveHundredDamagedGltfFilesAreRefusedOrRead() {
    String good = new String(rich().embedded(), StandardCharsets.UTF_8);
    assertTimeoutPreemptively(
        LONG,
        () -> {
          SplittableRandom random = new SplittableRandom(12);
          for (int i = 0; i < 500; i++) {
            JsonNode root = org.kubi.data.Json.MAPPER.readTree(good);
            for (int k = 0; k < 1 + i % 3; k++) {
              spoil(root, random);
            }
            String bad = root.toString();
            if (i % 10 == 0) {
              bad = bad.substring(0, random.nextInt(bad.length()));
            }
            survive(Files.writeString(folder.resolve("bad.gltf"), bad), "glTF " + i);
          }
        });
    assertTrue(refused > 200 && refused + made == 500, refused + " and " + made);
  }

  /** Changes one value somewhere in a JSON tree, or takes it away. */
  private static void spoil(JsonNode root, SplittableRandom random) {
    List<JsonNode> owners = new ArrayList<>();
    collect(root, owners);
    JsonNode owner = owners.get(random.nextInt(owners.size()));
    JsonNode bad = values(random);
    if (owner instanceof ObjectNode object) {
      List<String> keys = new ArrayList<>();
      object.fieldNames().forEachRemaining(keys::add);
      String key = keys.get(random.nextInt(keys.size()));
      if (random.nextInt(4) == 0) {
        object.remove(key);
      } else {
        object.set(key, bad);
      }
    } else if (owner instanceof ArrayNode list) {
      int at = random.nextInt(list.size());
      if (random.nextInt(4) == 0) {
        list.remove(at);
      } else {
        list.set(at, bad);
      }
    }
  }

  private static void collect(JsonNode node, List<JsonNode> owners) {
    if (node.isContainerNode() && !node.isEmpty()) {
      owners.add(node);
      node.forEach(child -> collect(child, owners));
    }
  }

  private static JsonNode values(SplittableRandom random) {
    String[] values = {
      "-1",
      "0",
      "1",
      "2",
      "7",
      "255",
      "65536",
      "2147483647",
      "-2147483648",
      "4294967295",
      "1e300",
      "-0.5",
      "1e-300",
      "null",
      "true",
      "\"\"",
      "\"x\"",
      "\"../x.png\"",
      "\"https://example.org/x\"",
      "\"MAT4\"",
      "\"VEC2\"",
      "\"BLEND\"",
      "[]",
      "{}",
      "[0,0,0]",
      "[1e30,2,3]",
      "[[[[]]]]",
      "5125",
      "5121",
      "999999999999999999999"
    };
    try {
      return org.kubi.data.Json.MAPPER.readTree(values[random.nextInt(values.length)]);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void fiveHundredDamagedPicturesAreShownOrPlain() throws IOException {
    GltfWriter out = rich();
    ObjectNode image = (ObjectNode) out.list("images").get(0);
    image.removeAll();
    image.put("uri", "picture.png");
    Path file = out.writeGlb(folder.resolve("pictures.glb"));
    byte[] good = picture();
    assertTimeoutPreemptively(
        LONG,
        () -> {
          SplittableRandom random = new SplittableRandom(13);
          for (int i = 0; i < 500; i++) {
            byte[] bad = good.clone();
            for (int k = 0; k < 1 + i % 4; k++) {
              // Many in the header: sizes, depth, kind.
              bad[random.nextInt(i % 2 == 0 ? bad.length : 40)] = (byte) random.nextInt(256);
            }
            if (i % 5 == 0) {
              bad = java.util.Arrays.copyOf(bad, random.nextInt(bad.length));
            }
            Files.write(folder.resolve("picture.png"), bad);
            survive(file, "picture " + i);
          }
        });
    // A figure is never lost for its picture.
    assertEquals(500, made);
  }

  @Test
  void nodesThatGoRoundInACircleAreRefused() throws IOException {
    GltfWriter out = rich();
    GltfWriter.child((ObjectNode) out.list("nodes").get(4), 0);
    ((ArrayNode) out.root.path("scenes").path(0).path("nodes")).removeAll();
    Path file = out.writeGlb(folder.resolve("circle.glb"));
    CharacterException e = assertThrows(CharacterException.class, () -> GltfFigure.read(file));
    assertTrue(e.getMessage().contains("its own ancestor"), e.getMessage());
  }

  @Test
  void aFileWithoutKnownNeckListsItsBonesAndSaysHowToChoose() throws Exception {
    GltfWriter out = new Stick().writer(Map.of("neck", "Bone.007", "head", "Bone.008"));
    out.list("nodes").get(5);
    ((ObjectNode) out.list("nodes").get(5)).put("name", "Bone.009");
    Path file = out.writeGlb(folder.resolve("who.glb"));
    GltfFigure figure = GltfFigure.read(file);
    CharacterException e =
        assertThrows(
            CharacterException.class, () -> figure.build("x", figure.guess().map(), Map.of()));
    assertTrue(
        e.getMessage().contains("it is the neck or the head; choose among Bone.009, rightEye"),
        e.getMessage());
    assertTrue(e.getMessage().contains("--bones FILE"), e.getMessage());
    BoneMap chosen =
        figure.guess().map().with("neck", List.of("Bone.007")).with("head", List.of("Bone.008"));
    assertEquals(1, figure.build("x", chosen, Map.of()).model().parts().size());
  }
}
