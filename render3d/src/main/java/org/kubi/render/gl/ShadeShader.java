package org.kubi.render.gl;

import org.kubi.render.shade.ShadowRule;

/**
 * The second half of drawing, in GLSL 3.30: shades what is seen of each sample, by the formula of
 * org.kubi.render.scene.Lighting and the rules of render.shade, and averages samples to pixels.
 *
 * <p>Mesa's llvmpipe, which is the device where there is no graphics card, computes both sides of
 * every {@code if} and the body of every loop; so pictures with fewer shadows have shaders of their
 * own, and the hidden share of a light is found once a pixel, at its nearest sample: maps are too
 * coarse to tell samples apart.
 */
final class ShadeShader {
  /** How far before and behind its middle a light's map tells distances, metres. */
  static final double MAP_METRES = 4;

  /** One triangle over the whole target. */
  static final String VERTEX =
      """
      void main() {
        gl_Position = vec4(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0, 0, 1);
      }
      """;

  /** {@link SceneBlocks} in std140. */
  private static final String SCENE =
      """
      layout(std140) uniform Scene {
        vec4 lens; // principal point in pixels, 1 / focal length, nearest
        ivec4 tile; // left and top of the picture among pixels; among samples
        ivec4 counts; // first row of materials
        vec4 ambient[3];
        vec4 lights[3]; // with shadows first: direction times direct light; wrapped light
        vec4 shadows; // how dark, of each light; 1 if the first light's come first, else 0
        vec4 first; // the first light's direction; its intensity
        vec4 maps[9]; // ShadowRule.rows of the lights with shadows
        ivec4 map; // the numbers of their maps
      };
      """;

  private static final String BODY =
      """
      uniform usampler2D seen;
      uniform sampler2D depth;
      uniform sampler2D shadowMaps;
      uniform samplerBuffer rows;
      out vec4 colour;

      float nearer(int x, int y, float t) {
        float found = MAP_METRES * (1.0 - 2.0 * texelFetch(shadowMaps, ivec2(x, y), 0).r);
        return clamp((found - t) / FADE, 0.0, 1.0);
      }

      float across(ivec2 at, vec3 weights, float t) {
        return dot(weights,
            vec3(nearer(at.x - 1, at.y, t), nearer(at.x, at.y, t), nearer(at.x + 1, at.y, t)));
      }

      float hidden(int light, vec3 place, vec3 n) {
        vec4 p = vec4(place + NORMAL_OFFSET * n, 1);
        vec2 at = vec2(dot(maps[3 * light], p), dot(maps[3 * light + 1], p));
        float cosine = max(LEAST_COSINE, dot(n, maps[3 * light + 2].xyz));
        float slope = sqrt(max(0.0, 1.0 - cosine * cosine)) / cosine;
        float t = dot(maps[3 * light + 2], p) + BIAS + SLOPE_BIAS * slope;
        vec2 texel = floor(at);
        if (min(texel.x, texel.y) < 1.0 || max(texel.x, texel.y) > SIDE - 2.0) {
          return 0.0;
        }
        vec2 f = at - texel;
        vec2 low = 0.5 * (1.0 - f) * (1.0 - f);
        vec2 high = 0.5 * f * f;
        vec2 middle = 1.0 - low - high;
        int columns = textureSize(shadowMaps, 0).x / int(SIDE);
        ivec2 c = int(SIDE) * ivec2(map[light] % columns, map[light] / columns) + ivec2(texel);
        vec3 weights = vec3(low.x, middle.x, high.x);
        return low.y * across(c - ivec2(0, 1), weights, t)
            + middle.y * across(c, weights, t)
            + high.y * across(c + ivec2(0, 1), weights, t);
      }

      struct Surface {
        vec3 place;
        vec3 v; // to the viewer
        vec3 n;
        float open;
        vec2 uv;
        float specular;
        vec3 tint;
        vec4 texture; // where it lies in the page
      };

      Surface surface(ivec2 at, float far) {
        uvec4 found = texelFetch(seen, at, 0);
        Surface s;
        int material;
        unpack(found, s.n, s.open, s.uv, material);
        int row = counts.x + 3 * material;
        vec4 tint = texelFetch(rows, row + 2); // of the picture's channels; specular
        vec2 offset = (vec2(at - tile.zw) + 0.5) / float(SAMPLES) - lens.xy;
        vec3 ray = vec3(lens.z * offset.x, -lens.z * offset.y, -1);
        s.place = ray * (lens.w / (1.0 - far));
        s.v = -normalize(ray);
        s.n = normalize(s.n);
        s.texture = texelFetch(rows, row);
        s.tint = tint.rgb;
        s.specular = tint.w;
        if (tint.w < 0.0) { // two-sided
          s.specular = -1.0 - tint.w;
          s.n = dot(s.n, s.v) < 0.0 ? -s.n : s.n;
        }
        return s;
      }

      vec4 shade(Surface s, vec3 bright) {
        vec4 texels = texelsAt(s.uv, s.texture);
        vec4 plane = vec4(s.n, 1);
        float around = dot(ambient[0], plane)
            + dot(ambient[1], vec4(s.n.xyx * s.n.yzz, s.n.z * s.n.z))
            + ambient[2].x * (s.n.x * s.n.x - s.n.y * s.n.y);
        float light = s.open * max(0.0, around)
            + bright.x * max(0.0, dot(lights[0], plane))
            + bright.y * max(0.0, dot(lights[1], plane))
            + bright.z * max(0.0, dot(lights[2], plane));
        vec3 between = first.xyz + s.v;
        float along = max(0.0, dot(s.n, between));
        float p2 = along * along / max(dot(between, between), 1e-12);
        float p4 = p2 * p2;
        float p16 = p4 * p4 * p4 * p4;
        float glow = first.w * mix(1.0, bright.x, shadows.w);
        float highlight = s.specular * glow * p16 * p4;
      #ifdef GRAY
        return vec4(min(dot(s.tint, texels.rgb) * light + highlight, 1.0), 1, 0, 0);
      #else
        return vec4(min(s.tint * texels.rgb * light + highlight, 1.0), 1);
      #endif
      }

      void main() {
        ivec2 at = tile.zw + SAMPLES * (ivec2(gl_FragCoord.xy) - tile.xy);
        vec3 bright = vec3(1);
      #if SHADOWS > 0
        ivec2 nearest = at;
        float least = texelFetch(depth, at, 0).r;
        for (int i = 1; i < SAMPLES * SAMPLES; i++) {
          ivec2 spot = at + ivec2(i & 1, i >> 1);
          float far = texelFetch(depth, spot, 0).r;
          nearest = far < least ? spot : nearest;
          least = min(far, least);
        }
        Surface front = surface(nearest, least);
        bright.x -= shadows.x * hidden(0, front.place, front.n);
      #if SHADOWS > 1
        bright.y -= shadows.y * hidden(1, front.place, front.n);
      #endif
      #if SHADOWS > 2
        bright.z -= shadows.z * hidden(2, front.place, front.n);
      #endif
      #endif
        vec4 sum = vec4(0);
        for (int i = 0; i < SAMPLES * SAMPLES; i++) {
          ivec2 spot = at + ivec2(i & 1, i >> 1);
          float far = texelFetch(depth, spot, 0).r;
          if (far < 1.0) {
            sum += shade(surface(spot, far), bright);
          }
        }
        colour = sum / float(SAMPLES * SAMPLES);
      }
      """;

  private ShadeShader() {}

  /**
   * Kinds of pictures, with a shader each.
   *
   * @param gray whether a picture is gray and its cover, else red, green, blue and cover
   * @param samples along each side of a pixel, 1 or 2
   * @param shadows how many lights have them
   * @param packing of the easel's surfaces
   */
  record Kind(boolean gray, int samples, int shadows, Packing packing) {}

  /** Shades a picture of a kind. */
  static String fragment(Kind kind) {
    return (kind.gray() ? "#define GRAY\n" : "")
        + "#define SAMPLES "
        + kind.samples()
        + "\n"
        + "#define SHADOWS "
        + kind.shadows()
        + "\n"
        + constant("MAP_METRES", MAP_METRES)
        + constant("SIDE", ShadowRule.SIDE)
        + constant("FADE", ShadowRule.FADE)
        + constant("NORMAL_OFFSET", ShadowRule.NORMAL_OFFSET)
        + constant("BIAS", ShadowRule.BIAS)
        + constant("SLOPE_BIAS", ShadowRule.SLOPE_BIAS)
        + constant("LEAST_COSINE", ShadowRule.LEAST_COSINE)
        + SkinShader.PAGE
        + kind.packing().unpack()
        + SCENE
        + BODY;
  }

  private static String constant(String name, double value) {
    return "#define " + name + " " + value + "\n";
  }
}
