package org.kubi.render.character.gltf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.kubi.render.character.CharacterException;

/**
 * How texture coordinates beyond 0 to 1 are meant (specification, section 3.8.3: samplers). Our
 * textures end at their edges, so triangles in other tiles are moved into the first; one that lies
 * over an edge keeps to the tile of its middle.
 *
 * @param across glTF's wrapS
 * @param down glTF's wrapT
 */
record Tiling(int across, int down) {
  private static final int CLAMP = 33071;
  private static final int MIRROR = 33648;
  private static final int REPEAT = 10497;

  /** Exporters write coordinates a little beyond the edge. */
  private static final float SLACK = 1e-3f;

  /** That of one of the file's textures. */
  static Tiling read(Gltf gltf, int texture) throws CharacterException {
    int index = gltf.whole(gltf.item("textures", texture), "sampler", -1);
    JsonNode sampler =
        index < 0
            ? com.fasterxml.jackson.databind.node.MissingNode.getInstance()
            : gltf.item("samplers", index);
    return new Tiling(gltf.whole(sampler, "wrapS", REPEAT), gltf.whole(sampler, "wrapT", REPEAT));
  }

  /** The same triangles with coordinates in the first tile; some vertices become several. */
  Primitive fold(Primitive from) {
    float[] uv = from.uv();
    if (!beyond(uv)) {
      return from;
    }
    record Place(int vertex, int across, int down) {}
    Map<Place, Integer> numbers = new HashMap<>();
    int[] triangles = from.triangles().clone();
    int[] source = new int[triangles.length];
    float[] folded = new float[2 * triangles.length];
    for (int t = 0; t < triangles.length; t += 3) {
      int a = 2 * triangles[t];
      int b = 2 * triangles[t + 1];
      int c = 2 * triangles[t + 2];
      int tileU = tile(across, (uv[a] + uv[b] + uv[c]) / 3);
      int tileV = tile(down, (uv[a + 1] + uv[b + 1] + uv[c + 1]) / 3);
      for (int k = t; k < t + 3; k++) {
        int vertex = triangles[k];
        Place place = new Place(vertex, tileU, tileV);
        int next = numbers.size();
        Integer known = numbers.putIfAbsent(place, next);
        triangles[k] = known == null ? next : known;
        if (known == null) {
          source[next] = vertex;
          folded[2 * next] = moved(across, uv[2 * vertex], tileU);
          folded[2 * next + 1] = moved(down, uv[2 * vertex + 1], tileV);
        }
      }
    }
    int n = numbers.size();
    return from.with(Arrays.copyOf(source, n), Arrays.copyOf(folded, 2 * n), triangles);
  }

  private static boolean beyond(float[] uv) {
    for (float value : uv) {
      if (value < -SLACK || value > 1 + SLACK) {
        return true;
      }
    }
    return false;
  }

  private static int tile(int wrap, float middle) {
    return wrap == CLAMP ? 0 : (int) Math.floor(middle);
  }

  private static float moved(int wrap, float value, int tile) {
    float inside = value - tile;
    return wrap == MIRROR && tile % 2 != 0 ? 1 - inside : inside;
  }
}
