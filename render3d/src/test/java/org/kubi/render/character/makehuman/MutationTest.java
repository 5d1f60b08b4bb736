package org.kubi.render.character.makehuman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.render.character.CharacterException;

/** Files with damage, 500 of each kind: each is read, or refused in one sentence with its name. */
@Timeout(600)
class MutationTest {
  private static final int MUTANTS = 500;
  private static final Path FILE = Path.of("some.file");

  /** Uses a file; what it answers besides the checked exception fails the test. */
  private interface Use {
    void of(byte[] bytes) throws CharacterException, IOException;
  }

  private static void survives(byte[] good, long seed, Use use)
      throws IOException, CharacterException {
    use.of(good);
    Random random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < MUTANTS; i++) {
      byte[] bad = Mutations.of(good, random);
      try {
        use.of(bad);
      } catch (CharacterException e) {
        refused++;
        String sentence = e.getMessage();
        assertTrue(sentence.contains("some.file"), sentence);
        assertFalse(sentence.contains("\n"), sentence);
        assertTrue(sentence.length() < 600, sentence);
      }
    }
    assertTrue(refused > MUTANTS / 5, "only %d of %d were refused".formatted(refused, MUTANTS));
  }

  private static byte[] text(String content) {
    return content.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  private static TextAsset asset(byte[] bytes) {
    return new TextAsset(FILE, bytes);
  }

  @Test
  void obj() throws IOException, CharacterException {
    StringBuilder obj = new StringBuilder("# grid\n");
    for (int i = 0; i < 36; i++) {
      obj.append("v %d %d %.2f\nvt %.3f %.3f\n".formatted(i % 6, i / 6, i * 0.1, i / 36., 0.5));
    }
    obj.append("g body\n");
    for (int i = 0; i < 29; i++) {
      int a = i + 1;
      obj.append(
          "f %d/%d %d/%d %d/%d %d/%d\n".formatted(a, a, a + 1, a + 1, a + 7, a + 7, a + 6, a + 6));
    }
    survives(
        text(obj.toString()),
        1,
        bytes -> {
          ObjMesh mesh = ObjMesh.read(asset(bytes)).only("body"::equals);
          for (int corner : mesh.corners()) {
            assertTrue(corner < mesh.vertexCount());
          }
          assertEquals(mesh.corners().length, mesh.faceStarts()[mesh.faceCount()]);
        });
  }

  @Test
  void target() throws IOException, CharacterException {
    StringBuilder lines = new StringBuilder("# delta\n");
    for (int i = 0; i < 60; i++) {
      lines.append("%d %.3f -.5 %.3f\n".formatted(3 * i, 0.01 * i, -0.02 * i));
    }
    double[] positions = new double[3 * 200];
    survives(
        text(lines.toString()), 2, bytes -> Target.read(asset(bytes), 200).addTo(positions, 0.5));
  }

  @Test
  void mhclo() throws IOException, CharacterException {
    StringBuilder lines =
        new StringBuilder(
            "name x\nobj_file x.obj\nmaterial x.mhmat\nx_scale 0 9 1.5\ny_scale 3 5 2\n"
                + "z_scale 1 2 0.7\nz_depth 50\nverts 0\n");
    for (int i = 0; i < 40; i++) {
      lines.append(
          i % 4 == 0
              ? i + "\n"
              : "%d %d %d 0.5 0.25 0.25 0.1 %.3f 0\n".formatted(i, i + 1, i + 2, 0.01 * i));
    }
    lines.append("delete_verts\n3 - 9 12 20 - 30\n");
    double[] body = new double[3 * 50];
    for (int i = 0; i < body.length; i++) {
      body[i] = Math.sin(i);
    }
    survives(
        text(lines.toString()),
        3,
        bytes -> {
          ProxyFile proxy = ProxyFile.read(asset(bytes), 50);
          assertEquals(3 * proxy.vertexCount(), proxy.fit(body).length);
          assertTrue(proxy.hidden().length() <= 50);
        });
  }

  @Test
  void mhskel() throws IOException, CharacterException {
    StringBuilder bones = new StringBuilder();
    String parent = "null";
    for (RigBone bone : RigBone.ALL) {
      String above = bone.name().startsWith("eye") ? "'head'" : parent;
      bones.append(
          "%s'%s': {'head': 'j', 'tail': 'k', 'parent': %s}"
              .formatted(bones.isEmpty() ? "" : ",\n", bone.name(), above));
      parent = "'" + bone.name() + "'";
    }
    String json =
        "{'bones': {%s},\n'joints': {'j': [0, 1, 2],\n'k': [3, 4]},\n'planes': {}}"
            .formatted(bones);
    double[] body = new double[3 * 10];
    survives(
        text(json),
        4,
        bytes -> {
          Rig rig = Rig.read(FILE, bytes, 10);
          assertEquals(RigBone.COUNT, rig.skeleton(body).bones().size());
        });
  }

  @Test
  void mhw() throws IOException, CharacterException {
    StringBuilder weights = new StringBuilder();
    for (int bone = 0; bone < 6; bone++) {
      weights.append(bone == 0 ? "" : ",\n").append("'b").append(bone).append("': [");
      for (int i = 0; i < 12; i++) {
        weights.append(i == 0 ? "" : ", ").append("[%d, %.3f]".formatted(2 * i + bone, 0.05 * i));
      }
      weights.append("]");
    }
    Map<String, Integer> groups = new HashMap<>();
    for (int bone = 0; bone < 6; bone++) {
      groups.put("b" + bone, bone);
    }
    survives(
        text("{'weights': {%s}}".formatted(weights)),
        5,
        bytes -> {
          BoneWeights read = BoneWeights.read(FILE, bytes, groups, 40);
          short[] bones = new short[4 * 40];
          float[] packed = new float[4 * 40];
          for (int v = 0; v < 40; v++) {
            read.pack(v, v, bones, packed);
            float sum = packed[4 * v] + packed[4 * v + 1] + packed[4 * v + 2] + packed[4 * v + 3];
            assertEquals(1, sum, 1e-4);
          }
        });
  }

  @Test
  void mhmat(@TempDir Path root) throws IOException, CharacterException {
    DataFolder folder = new DataFolder(root.toAbsolutePath().normalize());
    Path file = folder.root().resolve("skins/some.file");
    // A word that is lost makes the file wrong at once, so that refusals are as many as elsewhere.
    String good =
        "diffuseTexture a.png\ndiffuseTexture ../a.png\ndiffuseTexture ../x/../b.png\n"
            + "diffuseTexture c/d/e.png\nshininess 0.3\n";
    Random random = new Random(6);
    int refused = 0;
    for (int i = 0; i < MUTANTS; i++) {
      byte[] bad = Mutations.of(text(good.repeat(3)), random);
      try {
        MaterialFile read = MaterialFile.read(new TextAsset(file, bad));
        if (!read.texture().isEmpty()) {
          Path picture = folder.beside(read.file(), read.texture());
          assertTrue(picture.startsWith(folder.root()), picture.toString());
        }
      } catch (CharacterException e) {
        refused++;
        assertTrue(e.getMessage().contains("some.file"), e.getMessage());
      }
    }
    assertTrue(refused > 0);
  }

  @Test
  void modifiersJson() throws IOException, CharacterException {
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < 12; i++) {
      json.append(i == 0 ? "" : ",\n")
          .append(
              "{'group': 'g%d', 'modifiers': [{'target': 't%d', 'min': 'a', 'max': 'b'}]}"
                  .formatted(i, i));
    }
    survives(
        text(json + "]"),
        7,
        bytes -> {
          for (Slider slider : Sliders.read(FILE, bytes)) {
            assertTrue(slider.targets(slider.most()).size() == 1, slider.name());
          }
        });
  }

  @Test
  void png(@TempDir Path root) throws IOException, CharacterException {
    BufferedImage image = new BufferedImage(24, 20, BufferedImage.TYPE_INT_ARGB);
    Random random = new Random(8);
    for (int i = 0; i < 24 * 20; i++) {
      image.setRGB(i % 24, i / 24, random.nextInt());
    }
    Path file = root.resolve("some.file");
    for (int type : List.of(BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_BYTE_INDEXED)) {
      BufferedImage typed = new BufferedImage(24, 20, type);
      typed.getGraphics().drawImage(image, 0, 0, null);
      ByteArrayOutputStream good = new ByteArrayOutputStream();
      ImageIO.write(typed, "png", good);
      survives(
          good.toByteArray(),
          9,
          bytes -> {
            Files.write(file, bytes);
            TextureFile.read(file, 8);
          });
    }
  }
}
