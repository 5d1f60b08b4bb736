package org.kubi.render.character.gltf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Writes small glTF files for tests: one buffer, everything else as the test says. */
final class GltfWriter {
  static final int BYTE = 5120;
  static final int UNSIGNED_BYTE = 5121;
  static final int SHORT = 5122;
  static final int UNSIGNED_SHORT = 5123;
  static final int UNSIGNED_INT = 5125;
  static final int FLOAT = 5126;

  final ObjectNode root = JsonNodeFactory.instance.objectNode();
  private final ByteArrayOutputStream binary = new ByteArrayOutputStream();

  GltfWriter() {
    root.putObject("asset").put("version", "2.0");
    root.put("scene", 0);
    root.putArray("scenes").addObject().putArray("nodes");
    for (String list :
        new String[] {"nodes", "meshes", "skins", "materials", "accessors", "bufferViews"}) {
      root.putArray(list);
    }
  }

  ArrayNode list(String name) {
    return root.withArray(name);
  }

  /** Adds an object to a list; its index is the list's size before. */
  ObjectNode add(String list) {
    return list(list).addObject();
  }

  ObjectNode node(String name, double x, double y, double z) {
    ObjectNode node = add("nodes");
    node.put("name", name);
    numbers(node.putArray("translation"), x, y, z);
    return node;
  }

  void show(int node) {
    ((ArrayNode) root.path("scenes").path(0).path("nodes")).add(node);
  }

  static void child(ObjectNode parent, int child) {
    parent.withArray("children").add(child);
  }

  static void numbers(ArrayNode list, double... values) {
    for (double value : values) {
      list.add(value);
    }
  }

  /** Adds bytes at a multiple of four; gives the view's index. */
  int view(byte[] bytes, int stride) {
    while (binary.size() % 4 != 0) {
      binary.write(0);
    }
    ObjectNode view = add("bufferViews");
    view.put("buffer", 0).put("byteOffset", binary.size()).put("byteLength", bytes.length);
    if (stride > 0) {
      view.put("byteStride", stride);
    }
    binary.writeBytes(bytes);
    return list("bufferViews").size() - 1;
  }

  int accessor(String type, int component, int view, int offset, int count) {
    ObjectNode accessor = add("accessors");
    accessor.put("type", type).put("componentType", component).put("count", count);
    if (view >= 0) {
      accessor.put("bufferView", view).put("byteOffset", offset);
    }
    return list("accessors").size() - 1;
  }

  int floats(String type, float... values) {
    return accessor(
        type, FLOAT, view(bytes(FLOAT, toDoubles(values)), 0), 0, count(type, values.length));
  }

  int whole(String type, int component, int... values) {
    double[] numbers = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      numbers[i] = values[i];
    }
    return accessor(
        type, component, view(bytes(component, numbers), 0), 0, count(type, values.length));
  }

  private static double[] toDoubles(float[] values) {
    double[] numbers = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      numbers[i] = values[i];
    }
    return numbers;
  }

  private static int count(String type, int numbers) {
    return numbers
        / switch (type) {
          case "SCALAR" -> 1;
          case "VEC2" -> 2;
          case "VEC3" -> 3;
          case "VEC4" -> 4;
          default -> 16;
        };
  }

  /** Numbers as a component type keeps them. */
  static byte[] bytes(int component, double... values) {
    ByteBuffer out = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      switch (component) {
        case BYTE, UNSIGNED_BYTE -> out.put((byte) Math.round(value));
        case SHORT, UNSIGNED_SHORT -> out.putShort((short) Math.round(value));
        case UNSIGNED_INT -> out.putInt((int) Math.round(value));
        default -> out.putFloat((float) value);
      }
    }
    byte[] bytes = new byte[out.position()];
    out.flip().get(bytes);
    return bytes;
  }

  /** A picture inside the file; gives the texture's index. */
  int texture(byte[] picture, String mime) {
    int image = list("images").size();
    add("images").put("bufferView", view(picture, 0)).put("mimeType", mime);
    add("textures").put("source", image);
    return list("textures").size() - 1;
  }

  byte[] glb() {
    byte[] bytes = binary.toByteArray();
    root.putArray("buffers").addObject().put("byteLength", bytes.length);
    byte[] json = root.toString().getBytes(StandardCharsets.UTF_8);
    return glb(json, bytes);
  }

  static byte[] glb(byte[] json, byte[] binary) {
    int jsonSize = (json.length + 3) / 4 * 4;
    int binarySize = (binary.length + 3) / 4 * 4;
    ByteBuffer out = ByteBuffer.allocate(28 + jsonSize + binarySize).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(0x46546C67).putInt(2).putInt(28 + jsonSize + binarySize);
    out.putInt(jsonSize).putInt(0x4E4F534A).put(json);
    while (out.position() < 20 + jsonSize) {
      out.put((byte) ' ');
    }
    out.putInt(binarySize).putInt(0x004E4942).put(binary);
    return out.array();
  }

  /** JSON with the buffer as a data URI. */
  byte[] embedded() {
    byte[] bytes = binary.toByteArray();
    root.putArray("buffers")
        .addObject()
        .put("byteLength", bytes.length)
        .put(
            "uri",
            "data:application/octet-stream;base64," + Base64.getEncoder().encodeToString(bytes));
    return root.toString().getBytes(StandardCharsets.UTF_8);
  }

  Path writeGlb(Path file) throws IOException {
    return Files.write(file, glb());
  }

  Path writeEmbedded(Path file) throws IOException {
    return Files.write(file, embedded());
  }

  /** JSON, and the buffer beside it in a file whose name has a blank. */
  Path writeWithBin(Path file) throws IOException {
    byte[] bytes = binary.toByteArray();
    Files.write(file.resolveSibling("the buffer.bin"), bytes);
    root.putArray("buffers")
        .addObject()
        .put("byteLength", bytes.length)
        .put("uri", "the%20buffer.bin");
    return Files.write(file, root.toString().getBytes(StandardCharsets.UTF_8));
  }
}
