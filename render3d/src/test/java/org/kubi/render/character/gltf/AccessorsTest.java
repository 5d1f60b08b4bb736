package org.kubi.render.character.gltf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kubi.render.character.CharacterException;

/** Numbers of all kinds, and what leads out of the file. */
class AccessorsTest {
  @TempDir private Path folder;
  private final GltfWriter out = new GltfWriter();

  private Gltf written() throws Exception {
    return Gltf.read(out.writeGlb(folder.resolve("numbers.glb")));
  }

  private float[] read(int accessor, int components) throws Exception {
    Gltf gltf = written();
    return new Accessors(gltf, new Buffers(gltf)).floats(accessor, components, "numbers");
  }

  @ParameterizedTest
  @CsvSource({
    "5120, -128, false, -128",
    "5120, -128, true, -1",
    "5120, 127, true, 1",
    "5121, 255, true, 1",
    "5121, 51, true, 0.2",
    "5122, -32768, true, -1",
    "5123, 65535, true, 1",
    "5123, 40000, false, 40000",
    "5125, 70000, false, 70000",
    "5126, 7, false, 7"
  })
  void everyComponentTypeIsRead(int component, int stored, boolean normalized, float value)
      throws Exception {
    int accessor = out.whole("SCALAR", component, stored, 0);
    ((ObjectNode) out.list("accessors").get(accessor)).put("normalized", normalized);
    assertArrayEquals(new float[] {value, 0}, read(accessor, 1), 1e-7f);
  }

  @Test
  void interleavedElementsAreStridesApart() throws Exception {
    int view = out.view(GltfWriter.bytes(GltfWriter.FLOAT, 1, 2, 3, 90, 91, 4, 5, 6, 92, 93), 20);
    int first = out.accessor("VEC3", GltfWriter.FLOAT, view, 0, 2);
    int second = out.accessor("VEC2", GltfWriter.FLOAT, view, 12, 2);
    Gltf gltf = written();
    Accessors accessors = new Accessors(gltf, new Buffers(gltf));
    assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, accessors.floats(first, 3, "a"));
    assertArrayEquals(new float[] {90, 91, 92, 93}, accessors.floats(second, 2, "b"));
  }

  @Test
  void sparseElementsReplaceThoseOfTheViewOrZeros() throws Exception {
    int base = out.floats("VEC2", 1, 2, 3, 4, 5, 6);
    int bare = out.accessor("VEC2", GltfWriter.FLOAT, -1, 0, 3);
    for (int accessor : new int[] {base, bare}) {
      ObjectNode sparse =
          ((ObjectNode) out.list("accessors").get(accessor)).putObject("sparse").put("count", 1);
      sparse
          .putObject("indices")
          .put("bufferView", out.view(GltfWriter.bytes(GltfWriter.UNSIGNED_SHORT, 2), 0))
          .put("componentType", GltfWriter.UNSIGNED_SHORT);
      sparse
          .putObject("values")
          .put("bufferView", out.view(GltfWriter.bytes(GltfWriter.FLOAT, 8, 9), 0));
    }
    Gltf gltf = written();
    Accessors accessors = new Accessors(gltf, new Buffers(gltf));
    assertArrayEquals(new float[] {1, 2, 3, 4, 8, 9}, accessors.floats(base, 2, "a"));
    assertArrayEquals(new float[] {0, 0, 0, 0, 8, 9}, accessors.floats(bare, 2, "b"));
  }

  @ParameterizedTest
  @CsvSource({
    "count, 1000000",
    "count, 2000000000",
    "count, -1",
    "byteOffset, -4",
    "byteOffset, 2147483647",
    "componentType, 5124",
    "bufferView, 99"
  })
  void whatRunsOverTheBytesIsRefused(String key, int value) throws Exception {
    int accessor = out.floats("VEC3", 1, 2, 3, 4, 5, 6);
    ((ObjectNode) out.list("accessors").get(accessor)).put(key, value);
    CharacterException e = assertThrows(CharacterException.class, () -> read(accessor, 3));
    assertTrue(e.getMessage().contains("numbers.glb is damaged: "), e.getMessage());
  }

  @Test
  void aSmallFileCannotAskForMuchMemory() throws Exception {
    int accessor = out.accessor("MAT4", GltfWriter.FLOAT, -1, 0, Accessors.MOST_ELEMENTS);
    Gltf gltf = written();
    Accessors accessors = new Accessors(gltf, new Buffers(gltf));
    CharacterException e =
        assertThrows(
            CharacterException.class,
            () -> {
              for (int i = 0; i < 3; i++) {
                accessors.floats(accessor, 16, "matrices");
              }
            });
    assertTrue(e.getMessage().contains("more than 100000000 numbers"), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.bin",
        "a/../../secret.bin",
        "%2e%2e/secret.bin",
        "..\\\\secret.bin",
        "/etc/secret.bin",
        "file:///etc/secret.bin",
        "https://example.org/secret.bin",
        "C:/secret.bin",
        "."
      })
  void onlyFilesInTheFoldersOfTheFigureAreRead(String uri) throws Exception {
    int accessor = out.floats("SCALAR", 1);
    out.glb();
    ((ObjectNode) out.list("buffers").get(0)).put("uri", uri.replace("\\\\", "\\"));
    Path file = folder.resolve("below").resolve("outside.gltf");
    java.nio.file.Files.createDirectories(file.getParent());
    java.nio.file.Files.write(folder.resolve("secret.bin"), new byte[100]);
    java.nio.file.Files.writeString(file, out.root.toString());
    Gltf gltf = Gltf.read(file);
    CharacterException e =
        assertThrows(
            CharacterException.class,
            () -> new Accessors(gltf, new Buffers(gltf)).floats(accessor, 1, "x"));
    assertTrue(e.getMessage().contains("only files in its own folder are read"), e.getMessage());
  }

  @Test
  void stripsAndFansBecomeTriangles() {
    assertArrayEquals(
        new int[] {0, 1, 2, 1, 3, 2, 2, 3, 4},
        Topology.triangles(Topology.STRIP, new int[] {0, 1, 2, 3, 4}));
    assertArrayEquals(
        new int[] {1, 2, 0, 2, 3, 0}, Topology.triangles(Topology.FAN, new int[] {0, 1, 2, 3}));
    assertArrayEquals(
        new int[] {0, 1, 2},
        Topology.triangles(Topology.TRIANGLES, new int[] {0, 1, 2, 3, 3, 4, 5}));
    assertEquals(0, Topology.triangles(Topology.STRIP, new int[] {1}).length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"KHR_draco_mesh_compression", "EXT_meshopt_compression"})
  void compressedFilesAreRefusedByName(String extension) {
    out.root.putArray("extensionsRequired").add(extension);
    CharacterException e = assertThrows(CharacterException.class, this::written);
    assertTrue(
        e.getMessage()
            .endsWith(extension + ", which is not read: export it again without compression"),
        e.getMessage());
  }

  @Test
  void otherFilesAreNamedForWhatTheyAre() throws Exception {
    for (String text :
        new String[] {"", "hello", "[]", "{}", "{\"asset\":{\"version\":\"1.0\"}}"}) {
      Path file = java.nio.file.Files.writeString(folder.resolve("other.gltf"), text);
      CharacterException e = assertThrows(CharacterException.class, () -> Gltf.read(file));
      assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
    }
    CharacterException none =
        assertThrows(CharacterException.class, () -> Gltf.read(folder.resolve("none.glb")));
    assertTrue(none.getMessage().endsWith("is no file; name a .gltf, .glb or .vrm file"));
  }
}
