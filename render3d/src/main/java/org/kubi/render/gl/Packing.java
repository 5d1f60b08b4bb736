package org.kubi.render.gl;

import static org.lwjgl.opengl.GL30.GL_RG32UI;
import static org.lwjgl.opengl.GL30.GL_RGBA32UI;
import static org.lwjgl.opengl.GL30.GL_RGBA_INTEGER;
import static org.lwjgl.opengl.GL30.GL_RG_INTEGER;

/** How an {@link Easel} keeps what is seen of a sample: normal, openness, uv and material. */
enum Packing {
  /**
   * 8 bytes, for small pictures: normals on an octahedron, 12 bits a side (Meyer and others, "On
   * Floating-Point Normal Vectors", EGSR 2010), 8 bits of openness, 12 bits a texture coordinate, 8
   * bits of material.
   */
  NARROW(GL_RG32UI, GL_RG_INTEGER, 8),
  /** 16 bytes: 16 bits for each number, 32 for the material. */
  WIDE(GL_RGBA32UI, GL_RGBA_INTEGER, 16);

  /** Pixels along a side up to which 4,096 texels are as fine as a texture is seen. */
  private static final int LARGEST_SMALL_PICTURE = 128;

  private static final int MOST_MATERIALS = 256;

  private final int kept;
  private final int format;
  private final int bytes;

  Packing(int kept, int format, int bytes) {
    this.kept = kept;
    this.format = format;
    this.bytes = bytes;
  }

  /** The leanest that serves pictures of a size with so many materials in a scene. */
  static Packing of(int width, int height, int materials) {
    boolean small = Math.max(width, height) <= LARGEST_SMALL_PICTURE;
    return small && materials <= MOST_MATERIALS ? NARROW : WIDE;
  }

  /** OpenGL's internal format. */
  int kept() {
    return kept;
  }

  /** OpenGL's format of the same. */
  int format() {
    return format;
  }

  /** Bytes a sample. */
  int bytes() {
    return bytes;
  }

  /** GLSL: {@code uvec4 pack(vec3 n, float openness, vec2 uv, uint material)}. */
  String pack() {
    return this == NARROW ? NARROW_PACK : WIDE_PACK;
  }

  /**
   * GLSL: {@code void unpack(uvec4 seen, out vec3 n, out float openness, out vec2 uv, out int
   * material)}; the normal's length is lost.
   */
  String unpack() {
    return this == NARROW ? NARROW_UNPACK : WIDE_UNPACK;
  }

  private static final String NARROW_PACK =
      """
      vec2 away(vec2 from) { // -1 or 1
        return vec2(from.x < 0.0 ? -1.0 : 1.0, from.y < 0.0 ? -1.0 : 1.0);
      }

      uvec4 pack(vec3 n, float openness, vec2 uv, uint material) {
        vec2 o = n.xy / max(abs(n.x) + abs(n.y) + abs(n.z), 1e-12);
        o = n.z < 0.0 ? (1.0 - abs(o.yx)) * away(o) : o;
        uvec2 a = uvec2((0.5 * o + 0.5) * 4095.0 + 0.5);
        uvec2 t = uvec2(clamp(uv, 0.0, 1.0) * 4095.0 + 0.5);
        uint open = uint(clamp(openness, 0.0, 1.0) * 255.0 + 0.5);
        return uvec4(a.x | a.y << 12 | open << 24, t.x | t.y << 12 | material << 24, 0, 0);
      }
      """;

  private static final String NARROW_UNPACK =
      """
      void unpack(uvec4 seen, out vec3 n, out float openness, out vec2 uv, out int material) {
        uvec4 sides = uvec4(seen.xy, seen.xy >> 12) & 0xfffu;
        vec2 o = vec2(sides.xz) / 2047.5 - 1.0;
        float below = max(abs(o.x) + abs(o.y) - 1.0, 0.0);
        n = vec3(o.x < 0.0 ? o.x + below : o.x - below, o.y < 0.0 ? o.y + below : o.y - below,
            1.0 - abs(o.x) - abs(o.y));
        openness = float(seen.x >> 24) / 255.0;
        uv = vec2(sides.yw) / 4095.0;
        material = int(seen.y >> 24);
      }
      """;

  private static final String WIDE_PACK =
      """
      uint pair(float low, float high) {
        return uint(clamp(low, 0.0, 1.0) * 65535.0 + 0.5)
            | uint(clamp(high, 0.0, 1.0) * 65535.0 + 0.5) << 16;
      }

      uvec4 pack(vec3 n, float openness, vec2 uv, uint material) {
        vec3 half_n = 0.5 * n + 0.5;
        return uvec4(
            pair(half_n.x, half_n.y), pair(half_n.z, openness), pair(uv.x, uv.y), material);
      }
      """;

  private static final String WIDE_UNPACK =
      """
      void unpack(uvec4 seen, out vec3 n, out float openness, out vec2 uv, out int material) {
        vec3 low = vec3(seen.xyz & 0xffffu) / 65535.0;
        vec3 high = vec3(seen.xyz >> 16) / 65535.0;
        n = 2.0 * vec3(low.x, high.x, low.y) - 1.0;
        openness = high.y;
        uv = vec2(low.z, high.z);
        material = int(seen.w);
      }
      """;
}
