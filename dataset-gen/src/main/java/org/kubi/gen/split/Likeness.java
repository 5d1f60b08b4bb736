package org.kubi.gen.split;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.WeakHashMap;
import org.kubi.data.Sha256;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;

/**
 * What of a person another may have too. People of MakeHuman's data are a shape of their own in one
 * of a few skins and hair styles (any tone, any colour, mirrored or not); those made by code have a
 * skin of their own each.
 *
 * @param person SHA-256 of the face's shape: of the points of {@link CharacterModel#face} at rest
 * @param look SHA-256 of skin and hair: of the body's picture before it is tinted, and of the
 *     texture coordinates of what is mostly hair, which a style keeps on every head
 */
public record Likeness(String person, String look) {
  /** Finds likenesses; remembers pictures that many people share. For one thread. */
  public static final class Finder {
    private final Map<Texture, String> pictures = new WeakHashMap<>();

    /** The likeness of somebody. */
    public Likeness of(CharacterModel model) {
      MeshPart body = model.parts().get(0);
      StringBuilder look = new StringBuilder();
      Texture skin = body.material().texture();
      look.append(pictures.computeIfAbsent(skin, t -> Sha256.of(t.rgba())));
      model.parts().stream()
          .filter(Likeness::isHair)
          .forEach(part -> look.append(Sha256.of(bytes(part.uv()))));
      return new Likeness(Sha256.of(face(model)), Sha256.of(look.toString()));
    }
  }

  private static boolean isHair(MeshPart part) {
    int hair = 0;
    for (byte segment : part.segments()) {
      hair += segment == Segment.HAIR.code() ? 1 : 0;
    }
    return 2 * hair > part.segments().length;
  }

  private static byte[] face(CharacterModel model) {
    float[] positions = model.parts().get(0).positions();
    int[] face = model.face();
    float[] points = new float[3 * face.length];
    for (int i = 0; i < face.length; i++) {
      System.arraycopy(positions, 3 * face[i], points, 3 * i, 3);
    }
    return bytes(points);
  }

  private static byte[] bytes(float[] values) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * values.length);
    buffer.asFloatBuffer().put(values);
    return buffer.array();
  }
}
