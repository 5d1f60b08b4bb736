package org.kubi.render.character.gltf;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import org.kubi.render.character.CharacterException;

/**
 * The numbers of a glTF file (specification, section 3.6.2): all component types, interleaved or
 * not, normalised, sparse. What is read altogether is bounded, since many accessors may lie over
 * the same bytes.
 */
final class Accessors {
  /** Elements of one accessor. */
  static final int MOST_ELEMENTS = 4_000_000;

  private static final long MOST_NUMBERS = 100_000_000;

  private static final Map<String, Integer> COMPONENTS =
      Map.of("SCALAR", 1, "VEC2", 2, "VEC3", 3, "VEC4", 4, "MAT2", 4, "MAT3", 9, "MAT4", 16);

  private final Gltf gltf;
  private final Buffers buffers;
  private long read;

  Accessors(Gltf gltf, Buffers buffers) {
    this.gltf = gltf;
    this.buffers = buffers;
  }

  /** How its numbers are kept. */
  private enum Kind {
    BYTE(5120, 1),
    UNSIGNED_BYTE(5121, 1),
    SHORT(5122, 2),
    UNSIGNED_SHORT(5123, 2),
    UNSIGNED_INT(5125, 4),
    FLOAT(5126, 4);

    private final int code;
    private final int bytes;

    Kind(int code, int bytes) {
      this.code = code;
      this.bytes = bytes;
    }

    double get(ByteBuffer from, int at, boolean normalized) {
      return switch (this) {
        case BYTE -> normalized ? Math.max(from.get(at) / 127.0, -1) : from.get(at);
        case UNSIGNED_BYTE -> (from.get(at) & 0xff) / (normalized ? 255.0 : 1);
        case SHORT -> normalized ? Math.max(from.getShort(at) / 32767.0, -1) : from.getShort(at);
        case UNSIGNED_SHORT -> (from.getShort(at) & 0xffff) / (normalized ? 65535.0 : 1);
        case UNSIGNED_INT -> from.getInt(at) & 0xffffffffL;
        case FLOAT -> from.getFloat(at);
      };
    }
  }

  /** How many elements an accessor has. */
  int count(int index) throws CharacterException {
    int count = gltf.whole(gltf.item("accessors", index), "count", -1);
    if (count < 0 || count > MOST_ELEMENTS) {
      throw gltf.damaged("accessor %d has 0 to %d elements, found %d", index, MOST_ELEMENTS, count);
    }
    return count;
  }

  /** How many numbers an element of an accessor has. */
  int components(int index) throws CharacterException {
    String type = gltf.item("accessors", index).path("type").asText();
    Integer components = COMPONENTS.get(type);
    if (components == null) {
      throw gltf.damaged("accessor %d has the unknown type '%s'", index, type);
    }
    return components;
  }

  /**
   * The numbers of an accessor, element after element.
   *
   * @param components how many an element must have
   * @param what it is for, in complaints
   */
  float[] floats(int index, int components, String what) throws CharacterException {
    JsonNode accessor = gltf.item("accessors", index);
    int count = count(index);
    if (components(index) != components) {
      throw gltf.damaged(
          "%s have %d numbers each, found %s", what, components, accessor.path("type").asText());
    }
    read += (long) count * components;
    if (read > MOST_NUMBERS) {
      throw gltf.damaged("it has more than %d numbers in its meshes", MOST_NUMBERS);
    }
    boolean normalized = accessor.path("normalized").asBoolean();
    Kind kind = kind(accessor);
    int base = gltf.whole(accessor, "byteOffset", 0);
    int view = gltf.whole(accessor, "bufferView", -1);
    // Without a view all are 0.
    float[] out =
        view < 0
            ? new float[count * components]
            : numbers(view, base, count, components, kind, normalized, index);
    JsonNode sparse = accessor.path("sparse");
    if (sparse.isObject()) {
      replace(out, sparse, count, components, kind, normalized, index);
    }
    return out;
  }

  /** As {@link #floats}, of whole numbers from 0 to below {@code limit}. */
  int[] indices(int index, int components, int limit, String what) throws CharacterException {
    if (kind(gltf.item("accessors", index)) == Kind.FLOAT) {
      throw gltf.damaged("%s are whole numbers, found floats", what);
    }
    // All that pass the limit are below 2^24, which a float holds exactly.
    float[] numbers = floats(index, components, what);
    int[] out = new int[numbers.length];
    for (int i = 0; i < out.length; i++) {
      if (!(numbers[i] >= 0 && numbers[i] < limit)) {
        throw gltf.damaged("%s are below %d, found %.0f", what, limit, numbers[i]);
      }
      out[i] = (int) numbers[i];
    }
    return out;
  }

  private void replace(
      float[] out,
      JsonNode sparse,
      int count,
      int components,
      Kind kind,
      boolean normalized,
      int index)
      throws CharacterException {
    int some = gltf.whole(sparse, "count", -1);
    if (some < 0 || some > count) {
      throw gltf.damaged("accessor %d replaces %d of its %d elements", index, some, count);
    }
    JsonNode places = sparse.path("indices");
    JsonNode values = sparse.path("values");
    float[] at =
        numbers(
            gltf.whole(places, "bufferView", -1),
            gltf.whole(places, "byteOffset", 0),
            some,
            1,
            kind(places),
            false,
            index);
    float[] value =
        numbers(
            gltf.whole(values, "bufferView", -1),
            gltf.whole(values, "byteOffset", 0),
            some,
            components,
            kind,
            normalized,
            index);
    for (int i = 0; i < some; i++) {
      if (!(at[i] >= 0 && at[i] < count)) {
        throw gltf.damaged("accessor %d replaces element %.0f of its %d", index, at[i], count);
      }
      System.arraycopy(value, i * components, out, (int) at[i] * components, components);
    }
  }

  private float[] numbers(
      int view, int base, int count, int components, Kind kind, boolean normalized, int index)
      throws CharacterException {
    Buffers.View bytes = buffers.view(view);
    int size = components * kind.bytes;
    int stride = bytes.stride() == 0 ? size : bytes.stride();
    long end = base + (count == 0 ? 0 : (long) stride * (count - 1) + size);
    if (base < 0 || stride < size || end > bytes.length()) {
      throw gltf.damaged(
          "accessor %d needs %d elements of %d bytes, %d apart, from byte %d of a view of %d",
          index, count, size, stride, base, bytes.length());
    }
    ByteBuffer from = ByteBuffer.wrap(bytes.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    float[] out = new float[count * components];
    for (int i = 0; i < count; i++) {
      int at = bytes.offset() + base + i * stride;
      for (int c = 0; c < components; c++) {
        out[i * components + c] = (float) kind.get(from, at + c * kind.bytes, normalized);
      }
    }
    return out;
  }

  private Kind kind(JsonNode owner) throws CharacterException {
    int code = gltf.whole(owner, "componentType", -1);
    for (Kind kind : Kind.values()) {
      if (kind.code == code) {
        return kind;
      }
    }
    throw gltf.damaged("there is no component type %d", code);
  }
}
