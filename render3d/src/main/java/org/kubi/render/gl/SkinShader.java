package org.kubi.render.gl;

/**
 * The first half of drawing, in GLSL 3.30: poses meshes and keeps of each sample what is seen there
 * (or, for a light's map, only how far it is).
 */
final class SkinShader {
  /** Put before both: of each sample all that its shade needs is kept, not only its depth. */
  static final String PICTURE = "#define PICTURE\n";

  /** Put before both: samples below Material.CUTOUT_ALPHA are holes. */
  static final String CUTOUT = "#define CUTOUT\n";

  /** Where a part's texture lies, and how that is sampled: bilinearly, clamped to its edges. */
  static final String PAGE =
      """
      uniform sampler2D page;

      vec4 texelsAt(vec2 uv, vec4 place) { // place: left, top, width, height in the page
        vec2 at = place.xy + clamp(uv * place.zw, vec2(0.5), place.zw - 0.5);
        return textureLod(page, at / vec2(textureSize(page, 0)), 0.0);
      }
      """;

  /** A picture stands on its head: OpenGL's rows begin at the bottom, ours at the top. */
  static final String VERTEX =
      """
      layout(location = 0) in vec3 position;
      layout(location = 1) in vec3 normal;
      layout(location = 2) in vec2 uv;
      layout(location = 3) in uvec4 bones;
      layout(location = 4) in vec4 weights;
      layout(location = 5) in uvec2 tag; // openness, 0 to 255; part
      uniform samplerBuffer rows;
      uniform ivec3 actor; // first row of motions, first row of materials, first material in scene
      uniform mat4 view;
      #ifdef PICTURE
      out vec4 bent; // normal, openness
      #endif
      #if defined(PICTURE) || defined(CUTOUT)
      out vec3 texel; // uv, material in scene
      #endif
      #ifdef CUTOUT
      flat out vec4 place;
      #endif

      vec4 row0 = vec4(0);
      vec4 row1 = vec4(0);
      vec4 row2 = vec4(0);

      void add(uint bone, float weight) {
        int row = actor.x + 3 * int(bone);
        row0 += weight * texelFetch(rows, row);
        row1 += weight * texelFetch(rows, row + 1);
        row2 += weight * texelFetch(rows, row + 2);
      }

      void main() {
        add(bones.x, weights.x);
        // Weights fall: most vertices have one motion, and hardly any has four.
        if (weights.y > 0.0) {
          add(bones.y, weights.y);
          if (weights.z > 0.0) {
            add(bones.z, weights.z);
            add(bones.w, weights.w);
          }
        }
        vec4 rest = vec4(position, 1);
        gl_Position = view * vec4(dot(row0, rest), dot(row1, rest), dot(row2, rest), 1);
      #ifdef PICTURE
        bent.xyz = vec3(dot(row0.xyz, normal), dot(row1.xyz, normal), dot(row2.xyz, normal));
        bent.w = float(tag.x) / 255.0;
      #endif
      #if defined(PICTURE) || defined(CUTOUT)
        texel = vec3(uv, float(actor.z + int(tag.y)));
      #endif
      #ifdef CUTOUT
      #ifdef PICTURE
        place = texelFetch(rows, actor.y + 3 * int(tag.y));
      #else
        place = texelFetch(rows, actor.y + 3 * int(tag.y) + 1);
      #endif
      #endif
      }
      """;

  /** Keeps what is seen; needs {@link Packing#pack} before it in pictures. */
  static final String FRAGMENT =
      """
      #ifdef PICTURE
      in vec4 bent;
      out uvec4 seen;
      #endif
      #if defined(PICTURE) || defined(CUTOUT)
      in vec3 texel;
      #endif
      #ifdef CUTOUT
      flat in vec4 place;
      uniform float cutoutAlpha;
      #endif

      void main() {
      #ifdef CUTOUT
        if (texelsAt(texel.xy, place).a < cutoutAlpha) {
          discard;
        }
      #endif
      #ifdef PICTURE
        seen = pack(bent.xyz, bent.w, texel.xy, uint(texel.z + 0.5));
      #endif
      }
      """;

  private SkinShader() {}
}
