package org.kubi.render.character.gltf;

import com.fasterxml.jackson.databind.JsonNode;
import org.kubi.render.character.CharacterException;

/**
 * What a glTF material says that we use (specification, section 3.9; KHR_texture_transform;
 * KHR_materials_pbrSpecularGlossiness; KHR_materials_unlit and MToon keep their base colour).
 *
 * @param name the material's; empty where it has none
 * @param texture index in the file's textures; -1 without
 * @param texCoord which TEXCOORD goes with the texture
 * @param placing of texture coordinates
 * @param colour linear factors on red, green, blue and alpha
 * @param mode what alpha means
 * @param cutoff alpha below which MASK has holes
 * @param twoSided whether the back is seen
 * @param specular our strength of the highlight
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Look(
    String name,
    int texture,
    int texCoord,
    Placing placing,
    double[] colour,
    Mode mode,
    double cutoff,
    boolean twoSided,
    double specular) {
  /** The highlight of the smoothest surface; it falls with the square of roughness' complement. */
  static final double SMOOTHEST = 0.8;

  private static final Placing PLAIN = new Placing(1, 0, 0, 0, 1, 0);

  /** That of meshes without a material. */
  static final Look DEFAULT =
      new Look("", -1, 0, PLAIN, new double[] {1, 1, 1, 1}, Mode.OPAQUE, 0.5, false, 0);

  /** glTF's alphaMode. */
  enum Mode {
    OPAQUE,
    MASK,
    BLEND
  }

  /** An affine map of texture coordinates: u' = a u + b v + c, v' = d u + e v + f. */
  record Placing(double a, double b, double c, double d, double e, double f) {
    static Placing read(Gltf gltf, JsonNode transform) throws CharacterException {
      double[] move = gltf.numbers(transform, "offset", 0, 0);
      double[] scale = gltf.numbers(transform, "scale", 1, 1);
      double angle = gltf.number(transform, "rotation", 0);
      double cos = StrictMath.cos(angle);
      double sin = StrictMath.sin(angle);
      return new Placing(
          cos * scale[0], sin * scale[1], move[0], -sin * scale[0], cos * scale[1], move[1]);
    }

    double u(double u, double v) {
      return a * u + b * v + c;
    }

    double v(double u, double v) {
      return d * u + e * v + f;
    }
  }

  /** The material with an index; the plain white one for -1. */
  static Look read(Gltf gltf, int index) throws CharacterException {
    if (index < 0) {
      return DEFAULT;
    }
    JsonNode material = gltf.item("materials", index);
    JsonNode plain = material.path("pbrMetallicRoughness");
    JsonNode extensions = material.path("extensions");
    JsonNode glossy = extensions.path("KHR_materials_pbrSpecularGlossiness");
    boolean old = glossy.isObject() && !plain.has("baseColorTexture");
    JsonNode picture = old ? glossy.path("diffuseTexture") : plain.path("baseColorTexture");
    double[] colour =
        old
            ? gltf.numbers(glossy, "diffuseFactor", 1, 1, 1, 1)
            : gltf.numbers(plain, "baseColorFactor", 1, 1, 1, 1);
    double smooth =
        old
            ? gltf.number(glossy, "glossinessFactor", 1)
            : 1 - gltf.number(plain, "roughnessFactor", 1);
    boolean flat = extensions.has("KHR_materials_unlit") || extensions.has("VRMC_materials_mtoon");
    JsonNode transform = picture.path("extensions").path("KHR_texture_transform");
    return new Look(
        Gltf.name(material),
        gltf.whole(picture, "index", -1),
        gltf.whole(transform, "texCoord", gltf.whole(picture, "texCoord", 0)),
        transform.isObject() ? Placing.read(gltf, transform) : PLAIN,
        colour,
        mode(material.path("alphaMode").asText("OPAQUE")),
        gltf.number(material, "alphaCutoff", 0.5),
        material.path("doubleSided").asBoolean(),
        flat ? 0 : highlight(smooth));
  }

  private static double highlight(double smooth) {
    double clipped = Math.max(0, Math.min(1, smooth));
    return SMOOTHEST * clipped * clipped;
  }

  private static Mode mode(String word) {
    return switch (word) {
      case "MASK" -> Mode.MASK;
      case "BLEND" -> Mode.BLEND;
      default -> Mode.OPAQUE;
    };
  }
}
