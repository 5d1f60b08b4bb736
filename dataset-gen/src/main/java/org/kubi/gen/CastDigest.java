package org.kubi.gen;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.kubi.data.Sha256;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Texture;

/** SHA-256 of all that a picture shows of people: meshes, weights, looks. */
final class CastDigest {
  private CastDigest() {}

  static String of(List<CharacterModel> people) {
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
    return Sha256.of(all.toString());
  }

  private static byte[] bytes(float[] values) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * values.length);
    buffer.asFloatBuffer().put(values);
    return buffer.array();
  }
}
