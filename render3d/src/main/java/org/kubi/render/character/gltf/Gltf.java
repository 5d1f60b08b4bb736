package org.kubi.render.character.gltf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.kubi.data.Json;
import org.kubi.render.character.CharacterException;

/**
 * The words of a glTF 2.0 file, of either container (glTF 2.0 specification, sections 3 and 4):
 * JSON, or GLB with a binary chunk. Complaints name the file.
 *
 * @param file where it was read from
 * @param root the JSON
 * @param binary GLB's binary chunk; empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Gltf(Path file, JsonNode root, byte[] binary) {
  /** No file of a person is larger. */
  static final long MOST_BYTES = 512L << 20;

  private static final int MAGIC = 0x46546C67;
  private static final int JSON_CHUNK = 0x4E4F534A;
  private static final int BINARY_CHUNK = 0x004E4942;

  /** Extensions without which the vertices of a file cannot be read. */
  private static final List<String> COMPRESSIONS =
      List.of("KHR_draco_mesh_compression", "EXT_meshopt_compression", "KHR_meshopt_compression");

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength((int) MOST_BYTES).build())
                  .build())
          .build();

  /**
   * Reads a file; what it names beside it is read later.
   *
   * @throws CharacterException if it is missing, no glTF 2.0, damaged or compressed
   */
  static Gltf read(Path file) throws CharacterException {
    byte[] bytes = bytes(file);
    Gltf gltf =
        bytes.length >= 4 && int32(bytes, 0) == MAGIC
            ? binary(file, bytes)
            : new Gltf(file, json(file, bytes, 0, bytes.length), new byte[0]);
    gltf.check();
    return gltf;
  }

  private void check() throws CharacterException {
    String version = root.path("asset").path("version").asText("");
    if (!root.isObject() || version.isEmpty()) {
      throw new CharacterException(
          file + " is no glTF file: it has no asset.version; name a .gltf, .glb or .vrm file");
    }
    if (!version.startsWith("2.")) {
      throw new CharacterException(
          "%s is glTF %s; only version 2.0 is read: export it again".formatted(file, version));
    }
    for (JsonNode name : root.path("extensionsRequired")) {
      if (COMPRESSIONS.contains(name.asText())) {
        throw new CharacterException(
            "%s is compressed with %s, which is not read: export it again without compression"
                .formatted(file, name.asText()));
      }
    }
  }

  private static Gltf binary(Path file, byte[] bytes) throws CharacterException {
    if (bytes.length < 20) {
      throw damaged(file, "it ends within its head");
    }
    if (int32(bytes, 4) != 2) {
      throw new CharacterException(
          "%s is GLB of version %d; only version 2 is read: export it again"
              .formatted(file, int32(bytes, 4)));
    }
    long length = int32(bytes, 8) & 0xffffffffL;
    if (length > bytes.length) {
      throw damaged(
          file, "it is cut off: %d of %d bytes are there".formatted(bytes.length, length));
    }
    JsonNode root = null;
    byte[] binary = new byte[0];
    long at = 12;
    while (at + 8 <= length) {
      long size = int32(bytes, (int) at) & 0xffffffffL;
      int type = int32(bytes, (int) at + 4);
      at += 8;
      if (at + size > length) {
        throw damaged(file, "a chunk of %d bytes ends behind the file".formatted(size));
      }
      if (type == JSON_CHUNK && root == null) {
        root = json(file, bytes, (int) at, (int) size);
      } else if (type == BINARY_CHUNK && binary.length == 0) {
        binary = Arrays.copyOfRange(bytes, (int) at, (int) (at + size));
      }
      at += size;
    }
    if (root == null) {
      throw damaged(file, "it has no chunk of JSON");
    }
    return new Gltf(file, root, binary);
  }

  private static JsonNode json(Path file, byte[] bytes, int from, int size)
      throws CharacterException {
    int end = from + size;
    // Some exporters fill the chunk up with zeros in place of blanks.
    while (end > from && bytes[end - 1] == 0) {
      end--;
    }
    int start = from;
    if (end - start >= 3 && bytes[start] == (byte) 0xEF && bytes[start + 1] == (byte) 0xBB) {
      start += 3;
    }
    try {
      JsonNode root = MAPPER.readTree(bytes, start, end - start);
      if (root == null) {
        throw damaged(file, "its JSON is empty");
      }
      return root;
    } catch (JsonProcessingException e) {
      throw new CharacterException(
          "%s is no glTF file: %s; name a .gltf, .glb or .vrm file"
              .formatted(file, Json.problem(e)),
          e);
    } catch (IOException e) {
      throw new CharacterException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The bytes of a file of sensible size. */
  static byte[] bytes(Path file) throws CharacterException {
    if (!Files.isRegularFile(file)) {
      throw new CharacterException(file + " is no file; name a .gltf, .glb or .vrm file");
    }
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new CharacterException(
            "%s has more than %d MiB; make its textures smaller".formatted(file, MOST_BYTES >> 20));
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new CharacterException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static int int32(byte[] bytes, int at) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
  }

  private static CharacterException damaged(Path file, String problem) {
    return new CharacterException("%s is damaged: %s; export it again".formatted(file, problem));
  }

  /** What is wrong with the file, to be thrown. */
  CharacterException damaged(String format, Object... found) {
    return damaged(file, format.formatted(found));
  }

  /** How many entries one of the top lists has. */
  int size(String list) {
    return root.path(list).size();
  }

  /** An entry of one of the top lists, {@code meshes} for example. */
  JsonNode item(String list, int index) throws CharacterException {
    JsonNode entry = root.path(list).path(index);
    if (index < 0 || !entry.isObject()) {
      throw damaged("there is no entry %d in '%s', which has %d", index, list, size(list));
    }
    return entry;
  }

  /** A whole number of an object; {@code absent} where the key is missing. */
  int whole(JsonNode owner, String key, int absent) throws CharacterException {
    JsonNode value = owner.path(key);
    if (value.isMissingNode()) {
      return absent;
    }
    // Some exporters write 3.0 for 3.
    if (!value.isNumber() || !value.canConvertToInt() || value.asInt() != value.asDouble()) {
      throw damaged("%s is a whole number, found %s", key, brief(value));
    }
    return value.asInt();
  }

  /** A finite number of an object; {@code absent} where the key is missing. */
  double number(JsonNode owner, String key, double absent) throws CharacterException {
    JsonNode value = owner.path(key);
    if (value.isMissingNode()) {
      return absent;
    }
    if (!value.isNumber() || !(Math.abs(value.asDouble()) <= 1e9)) {
      throw damaged("%s is a sensible number, found %s", key, brief(value));
    }
    return value.asDouble();
  }

  /** A list of as many finite numbers as {@code absent}, which stands where the key is missing. */
  double[] numbers(JsonNode owner, String key, double... absent) throws CharacterException {
    JsonNode list = owner.path(key);
    if (list.isMissingNode()) {
      return absent;
    }
    double[] out = new double[absent.length];
    if (list.size() != out.length) {
      throw damaged("%s has %d numbers, found %s", key, out.length, brief(list));
    }
    for (int i = 0; i < out.length; i++) {
      JsonNode value = list.path(i);
      out[i] = value.asDouble(Double.NaN);
      if (!value.isNumber() || !(Math.abs(out[i]) <= 1e9)) {
        throw damaged("%s has sensible numbers, found %s", key, brief(value));
      }
    }
    return out;
  }

  /** The name of an entry; empty where it has none. */
  static String name(JsonNode entry) {
    return entry.path("name").asText("");
  }

  private static String brief(JsonNode value) {
    String text = value.toString();
    return text.length() <= 60 ? text : text.substring(0, 60) + "...";
  }
}
