package org.kubi.render.character.gltf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.Material;
import org.kubi.render.character.Material.Tint;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;

/** Our materials from those of a file. Textures are read once; what is missing becomes a note. */
final class Materials {
  private static final int MOST_TEXTURES = 128;

  private final Gltf gltf;
  private final Buffers buffers;
  private final Set<String> notes;
  private final Pictures reader = new Pictures();
  private final Map<Integer, Optional<Texture>> pictures = new HashMap<>();
  private final Map<String, Optional<Material>> made = new HashMap<>();

  /**
   * Of a file.
   *
   * @param notes receives a sentence for each thing that could not be had
   */
  Materials(Gltf gltf, Buffers buffers, Set<String> notes) {
    this.gltf = gltf;
    this.buffers = buffers;
    this.notes = notes;
  }

  /** The material of some triangles; empty where they are as good as invisible. */
  Optional<Material> of(Primitive primitive) throws CharacterException {
    Look look = primitive.look();
    double[] colour = new double[3];
    for (int c = 0; c < 3; c++) {
      colour[c] = encoded(Math.max(0, Math.min(1, look.colour()[c] * primitive.colour()[c])));
    }
    String key =
        "%d %s %s %s %s %s %s %s %s"
            .formatted(
                look.texture(),
                look.mode(),
                look.cutoff(),
                look.colour()[3],
                java.util.Arrays.toString(colour),
                look.twoSided(),
                look.specular(),
                primitive.segment(),
                look.name());
    Optional<Material> known = made.get(key);
    if (known == null) {
      known = make(primitive, new Tint(colour[0], colour[1], colour[2]));
      made.put(key, known);
    }
    return known;
  }

  private Optional<Material> make(Primitive primitive, Tint tint) throws CharacterException {
    Look look = primitive.look();
    Optional<Texture> found = look.texture() < 0 ? Optional.empty() : picture(look.texture());
    Texture texture =
        found.orElseGet(
            () ->
                look.texture() < 0 && look != Look.DEFAULT
                    ? Texture.plain(255, 255, 255)
                    : plain(primitive.segment()));
    double alpha = Math.max(0, Math.min(1, look.colour()[3]));
    boolean cutout = false;
    if (look.mode() != Look.Mode.OPAQUE) {
      int[] range = Cover.range(texture);
      double factor =
          look.mode() == Look.Mode.BLEND
              ? alpha
              : look.cutoff() > 0
                  ? alpha * Material.CUTOUT_ALPHA / (255 * look.cutoff())
                  : 255.0 / Math.max(1, range[0]);
      if (factor * range[1] < Material.CUTOUT_ALPHA) {
        notes.add("'%s' is as good as invisible and left out".formatted(primitive.name()));
        return Optional.empty();
      }
      cutout = factor * range[0] < Material.CUTOUT_ALPHA;
      if (cutout) {
        texture = Cover.scaled(texture, factor);
        if (look.mode() == Look.Mode.BLEND) {
          texture = Cover.scaled(texture, Cover.keepingCover(texture));
        }
      }
    }
    return Optional.of(new Material(texture, tint, cutout, look.twoSided(), look.specular()));
  }

  /** From linear light to the values of a picture file (IEC 61966-2-1). */
  private static double encoded(double linear) {
    return linear <= 0.0031308 ? 12.92 * linear : 1.055 * StrictMath.pow(linear, 1 / 2.4) - 0.055;
  }

  private Optional<Texture> picture(int texture) throws CharacterException {
    int image = gltf.whole(gltf.item("textures", texture), "source", -1);
    if (image < 0) {
      notes.add(
          "texture %d is of a format that is not read (PNG and JPEG are); it is plain"
              .formatted(texture));
      return Optional.empty();
    }
    Optional<Texture> known = pictures.get(image);
    if (known == null) {
      if (pictures.size() >= MOST_TEXTURES) {
        throw gltf.damaged("its meshes show at most %d pictures, found more", MOST_TEXTURES);
      }
      known = load(image);
      pictures.put(image, known);
    }
    return known;
  }

  private Optional<Texture> load(int index) throws CharacterException {
    JsonNode image = gltf.item("images", index);
    String what = "image " + index;
    byte[] bytes;
    if (image.has("bufferView")) {
      Buffers.View view = buffers.view(gltf.whole(image, "bufferView", -1));
      bytes =
          java.util.Arrays.copyOfRange(view.bytes(), view.offset(), view.offset() + view.length());
    } else {
      String uri = image.path("uri").asText("");
      if (uri.isEmpty() || buffers.missing(uri, what)) {
        notes.add("the picture '%s' is missing; what it was on is plain".formatted(brief(uri)));
        return Optional.empty();
      }
      bytes = buffers.load(uri, what);
    }
    Optional<Texture> texture = reader.read(bytes);
    if (texture.isEmpty()) {
      notes.add(
          "image %d%s is damaged or neither PNG nor JPEG; what it was on is plain"
              .formatted(index, Gltf.name(image).isEmpty() ? "" : " '" + Gltf.name(image) + "'"));
    }
    return texture;
  }

  private static String brief(String uri) {
    return uri.length() <= 80 ? uri : uri.substring(0, 80) + "...";
  }

  /** What a thing looks like whose picture or material is missing. */
  private static Texture plain(Segment segment) {
    return switch (segment) {
      case SKIN -> Texture.plain(200, 160, 138);
      case LIPS, MOUTH -> Texture.plain(160, 90, 85);
      case EYES -> Texture.plain(190, 190, 190);
      case HAIR, BEARD, BROWS, LASHES -> Texture.plain(60, 48, 40);
      case GLASSES -> Texture.plain(40, 40, 40);
      case CLOTHES, HEADWEAR, OCCLUDER -> Texture.plain(110, 110, 120);
    };
  }
}
