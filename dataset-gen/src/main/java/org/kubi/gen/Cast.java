package org.kubi.gen;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.kubi.data.Sha256;
import org.kubi.gen.random.backdrop.PictureFolder;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Texture;

/**
 * What a data set is made with beside its recipe: people, each with a weight, and the user's own
 * backgrounds.
 *
 * @param people in the order of the manifest's list
 * @param cumulative sums of the weights, rising to 1
 * @param backdrops pictures of the recipe's {@code background.folder}; none without one
 */
public record Cast(List<CharacterModel> people, List<Double> cumulative, PictureFolder backdrops) {
  public Cast {
    people = List.copyOf(people);
    cumulative = List.copyOf(cumulative);
    if (people.isEmpty() || people.size() != cumulative.size()) {
      throw new IllegalArgumentException(
          "a cast has people and as many weights, found %d and %d"
              .formatted(people.size(), cumulative.size()));
    }
  }

  /** People without backgrounds of the user's own. */
  public Cast(List<CharacterModel> people, List<Double> cumulative) {
    this(people, cumulative, PictureFolder.NONE);
  }

  /**
   * The index of a person by weight.
   *
   * @param place 0 to under 1; evenly spread places give the people by their weights
   */
  int choose(double place) {
    int low = 0;
    int high = people.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (place < cumulative.get(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * SHA-256 of all that a picture shows of these people, meshes, weights, looks, and of the user's
   * own backgrounds.
   */
  String hash() {
    Map<Texture, String> textures = new IdentityHashMap<>();
    StringBuilder all = new StringBuilder();
    for (CharacterModel person : people) {
      all.append(person.id()).append(person.skeleton());
      for (MeshPart part : person.parts()) {
        Material m = part.material();
        all.append(textures.computeIfAbsent(m.texture(), t -> Sha256.of(t.rgba())))
            .append(m.tint())
            .append(m.cutout())
            .append(m.twoSided())
            .append(m.specular())
            .append(
                Sha256.of(
                    bytes(part.positions()),
                    bytes(part.normals()),
                    bytes(part.uv()),
                    bytes(part.weights())))
            .append(Arrays.hashCode(part.bones()))
            .append(Arrays.hashCode(part.triangles()))
            .append(Arrays.hashCode(part.segments()))
            .append(Arrays.hashCode(part.openness()));
      }
    }
    if (!backdrops.pictures().isEmpty()) {
      all.append(backdrops.hash());
    }
    return Sha256.of(all.toString());
  }

  private static byte[] bytes(float[] values) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * values.length);
    buffer.asFloatBuffer().put(values);
    return buffer.array();
  }
}
