package org.kubi.render.gl;

/** The sources of the shaders, in GLSL 3.30. */
final class Shaders {
  /** Put before {@link #SURFACE}: samples below Material.CUTOUT_ALPHA are holes. */
  static final String CUTOUT = "#define CUTOUT\n";

  static final String VERSION = "#version 330 core\n";

  /**
   * Skins and projects. The picture stands on its head, since OpenGL's rows begin at the bottom and
   * ours at the top; so fronts are clockwise.
   */
  static final String SKIN =
      """
      layout(location = 0) in vec3 position;
      layout(location = 1) in vec3 normal;
      layout(location = 2) in vec2 uv;
      layout(location = 3) in uvec4 bones;
      layout(location = 4) in vec4 weights;
      uniform samplerBuffer motions; // 3 rows of 4 a motion
      uniform int firstRow; // of the actor's motions
      uniform vec4 lens; // u = (x, y) of (camera x, distance), v = (z, w) of (camera y, distance)
      uniform float nearest;
      out vec3 place;
      out vec3 bent;
      out vec2 texel;

      vec4 row0 = vec4(0);
      vec4 row1 = vec4(0);
      vec4 row2 = vec4(0);

      void add(uint bone, float weight) {
        int row = firstRow + 3 * int(bone);
        row0 += weight * texelFetch(motions, row);
        row1 += weight * texelFetch(motions, row + 1);
        row2 += weight * texelFetch(motions, row + 2);
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
        place = vec3(dot(row0, rest), dot(row1, rest), dot(row2, rest));
        bent = vec3(dot(row0.xyz, normal), dot(row1.xyz, normal), dot(row2.xyz, normal));
        texel = uv;
        float away = -place.z;
        gl_Position = vec4(
            lens.x * place.x + lens.y * away,
            lens.z * place.y + lens.w * away,
            away - 2.0 * nearest, // the far plane is at infinity
            away);
      }
      """;

  /** Shades by the formula of org.kubi.render.scene.Lighting and the rules of render.shade. */
  static final String SURFACE =
      """
      in vec3 place;
      in vec3 bent;
      in vec2 texel;
      uniform sampler2D skin;
      uniform float level;
      uniform mat3 tint; // from the texture's channels to the picture's
      uniform float specular;
      uniform bool twoSided;
      uniform float cutoutAlpha;
      uniform vec4 around; // half the ambient light times its gradient; the ambient light
      uniform vec4 lights[3]; // direction times direct light; wrapped light
      uniform vec4 first; // the first light's direction; its intensity
      out vec4 colour;

      void main() {
        vec4 found = textureLod(skin, texel, level);
      #ifdef CUTOUT
        if (found.a < cutoutAlpha) {
          discard;
        }
      #endif
        vec3 n = normalize(bent);
        vec3 v = normalize(-place);
        if (twoSided && dot(n, v) < 0.0) {
          n = -n;
        }
        vec4 plane = vec4(n, 1);
        float light = dot(around, plane);
        light += max(0.0, dot(lights[0], plane));
        light += max(0.0, dot(lights[1], plane));
        light += max(0.0, dot(lights[2], plane));
        vec3 between = first.xyz + v;
        float along = max(0.0, dot(n, between));
        float p2 = along * along / max(dot(between, between), 1e-12);
        float p4 = p2 * p2;
        float p16 = p4 * p4 * p4 * p4;
        float highlight = specular * first.w * p16 * p4;
        colour = vec4(min(tint * found.rgb * light + highlight, 1.0), 1);
      }
      """;

  /** One triangle over the whole target. */
  static final String EVERYWHERE =
      """
      void main() {
        gl_Position = vec4(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0, 0, 1);
      }
      """;

  /** The mean of 2x2 samples; what has none has alpha 0 and is black: premultiplied. */
  static final String MEAN =
      """
      uniform sampler2D samples;
      out vec4 mean;

      void main() {
        ivec2 at = 2 * ivec2(gl_FragCoord.xy);
        mean = 0.25 * (texelFetch(samples, at, 0) + texelFetch(samples, at + ivec2(1, 0), 0)
            + texelFetch(samples, at + ivec2(0, 1), 0) + texelFetch(samples, at + ivec2(1, 1), 0));
      }
      """;

  private Shaders() {}
}
