package org.kubi.render.character.gltf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kubi.render.character.CharacterException;

/** Reads the meshes of a file. How much is read altogether is bounded. */
final class PrimitiveReader {
  private static final int MOST_TRIANGLES = 3_000_000;
  private static final int MOST_VERTICES = 3_000_000;
  private static final int MOST_PRIMITIVES = 5_000;

  /** Sets of four influences that are read: eight bones a vertex. */
  private static final int MOST_SETS = 2;

  private static final float FARTHEST = 1e6f;

  private final Gltf gltf;
  private final Accessors accessors;
  private final List<Skin> skins;
  private final Morphs morphs;
  private final List<Primitive> out = new ArrayList<>();
  private int vertices;
  private int triangles;

  PrimitiveReader(Gltf gltf, Accessors accessors, List<Skin> skins, Morphs morphs) {
    this.gltf = gltf;
    this.accessors = accessors;
    this.skins = skins;
    this.morphs = morphs;
  }

  /** What has been read. */
  List<Primitive> primitives() {
    return List.copyOf(out);
  }

  /** Reads the mesh of a node. */
  void read(int node, String nodeName) throws CharacterException {
    JsonNode owner = gltf.item("nodes", node);
    int index = gltf.whole(owner, "mesh", -1);
    JsonNode mesh = gltf.item("meshes", index);
    int skin = gltf.whole(owner, "skin", -1);
    if (skin >= skins.size()) {
      throw gltf.damaged("node %d has skin %d of %d", node, skin, skins.size());
    }
    double[] weights = morphs.weights(node, index);
    List<String> names = List.of(Gltf.name(mesh), nodeName);
    for (JsonNode primitive : mesh.path("primitives")) {
      if (Topology.hasTriangles(gltf.whole(primitive, "mode", Topology.TRIANGLES))
          && primitive.path("attributes").has("POSITION")) {
        if (out.size() >= MOST_PRIMITIVES) {
          throw gltf.damaged("it has at most %d pieces of mesh, found more", MOST_PRIMITIVES);
        }
        Primitive read = read(primitive, weights, node, skin, names);
        if (read.triangles().length > 0) {
          out.add(read);
        }
      }
    }
  }

  private Primitive read(JsonNode primitive, double[] morph, int node, int skin, List<String> names)
      throws CharacterException {
    JsonNode attributes = primitive.path("attributes");
    int place = gltf.whole(attributes, "POSITION", -1);
    if (primitive.path("extensions").has("KHR_draco_mesh_compression")
        && !gltf.item("accessors", place).has("bufferView")) {
      throw new CharacterException(
          gltf.file()
              + " is compressed with KHR_draco_mesh_compression, which is not read: export it again"
              + " without compression");
    }
    int count = accessors.count(place);
    int mode = gltf.whole(primitive, "mode", Topology.TRIANGLES);
    int[] corners = Topology.triangles(mode, corners(primitive, count));
    int[] kept = new int[count];
    int n = keep(corners, kept);
    vertices += n;
    triangles += corners.length / 3;
    if (vertices > MOST_VERTICES || triangles > MOST_TRIANGLES) {
      throw gltf.damaged(
          "it has at most %d vertices and %d triangles, found more", MOST_VERTICES, MOST_TRIANGLES);
    }
    int[] used = Arrays.copyOf(kept, n);
    Look look = Look.read(gltf, gltf.whole(primitive, "material", -1));

    float[] positions = attribute(attributes, "POSITION", 3, count);
    float[] normals = attribute(attributes, "NORMAL", 3, count);
    for (int t = 0; t < morph.length; t++) {
      JsonNode target = primitive.path("targets").path(t);
      if (morph[t] != 0 && target.isObject()) {
        add(positions, attribute(target, "POSITION", 3, count), morph[t]);
        add(normals, attribute(target, "NORMAL", 3, count), morph[t]);
      }
    }
    positions = take(positions, 3, used);
    checkPlaces(positions);
    float[] uv = uv(attribute(attributes, "TEXCOORD_" + look.texCoord(), 2, count), look, used);
    int sets = 0;
    while (skin >= 0 && sets < MOST_SETS && attributes.has("JOINTS_" + sets)) {
      sets++;
    }
    int[] joints = new int[4 * sets * n];
    float[] weights = new float[4 * sets * n];
    for (int s = 0; s < sets; s++) {
      influences(attributes, s, sets, skin, count, used, joints, weights);
    }
    return new Primitive(
        (names.get(1) + " " + look.name()).strip(),
        node,
        sets == 0 ? -1 : skin,
        look,
        SegmentWords.of(List.of(look.name(), names.get(0), names.get(1))),
        colour(attributes, count, used),
        positions,
        GivenNormals.complete(positions, take(normals, 3, used), corners),
        uv,
        4 * sets,
        joints,
        weights,
        corners);
  }

  private int[] corners(JsonNode primitive, int count) throws CharacterException {
    int indices = gltf.whole(primitive, "indices", -1);
    if (indices >= 0) {
      return accessors.indices(indices, 1, count, "indices of vertices");
    }
    int[] all = new int[count];
    for (int i = 0; i < count; i++) {
      all[i] = i;
    }
    return all;
  }

  /** Renumbers corners so that unused vertices fall away; the kept ones are listed. */
  private static int keep(int[] corners, int[] kept) {
    int[] number = new int[kept.length];
    int n = 0;
    for (int i = 0; i < corners.length; i++) {
      int v = corners[i];
      if (number[v] == 0) {
        kept[n++] = v;
        number[v] = n;
      }
      corners[i] = number[v] - 1;
    }
    return n;
  }

  /** The numbers of an attribute; none where it is absent. */
  private float[] attribute(JsonNode attributes, String name, int components, int count)
      throws CharacterException {
    int accessor = gltf.whole(attributes, name, -1);
    if (accessor < 0) {
      return new float[0];
    }
    float[] numbers = accessors.floats(accessor, components, name);
    if (numbers.length != components * count) {
      throw gltf.damaged(
          "%d vertices have as many of %s, found %d", count, name, numbers.length / components);
    }
    return numbers;
  }

  private static void add(float[] to, float[] deltas, double weight) {
    if (deltas.length == to.length) {
      for (int i = 0; i < to.length; i++) {
        to[i] += (float) (weight * deltas[i]);
      }
    }
  }

  private static float[] take(float[] all, int components, int[] used) {
    if (all.length == 0) {
      return all;
    }
    float[] out = new float[components * used.length];
    for (int i = 0; i < used.length; i++) {
      System.arraycopy(all, components * used[i], out, components * i, components);
    }
    return out;
  }

  private void checkPlaces(float[] positions) throws CharacterException {
    for (float value : positions) {
      if (!(Math.abs(value) <= FARTHEST)) {
        throw gltf.damaged("positions are sensible numbers, found %s", value);
      }
    }
  }

  private static float[] uv(float[] all, Look look, int[] used) {
    float[] out = new float[2 * used.length];
    if (all.length == 0) {
      return out;
    }
    for (int i = 0; i < used.length; i++) {
      double u = all[2 * used[i]];
      double v = all[2 * used[i] + 1];
      out[2 * i] = sensible(look.placing().u(u, v));
      out[2 * i + 1] = sensible(look.placing().v(u, v));
    }
    return out;
  }

  private static float sensible(double coordinate) {
    return Math.abs(coordinate) <= 1e4 ? (float) coordinate : 0;
  }

  private void influences(
      JsonNode attributes,
      int set,
      int sets,
      int skin,
      int count,
      int[] used,
      int[] joints,
      float[] weights)
      throws CharacterException {
    int limit = skins.get(skin).joints().length;
    int accessor = gltf.whole(attributes, "JOINTS_" + set, -1);
    int[] bones = accessors.indices(accessor, 4, 1 << 16, "joints");
    float[] shares = attribute(attributes, "WEIGHTS_" + set, 4, count);
    if (bones.length != 4 * count || shares.length != 4 * count) {
      throw gltf.damaged(
          "%d vertices have as many joints and weights, found %d and %d",
          count, bones.length / 4, shares.length / 4);
    }
    for (int i = 0; i < used.length; i++) {
      for (int k = 0; k < 4; k++) {
        int from = 4 * used[i] + k;
        int to = 4 * (sets * i + set) + k;
        float share = shares[from];
        // Joints without weight may be any number.
        if (share > 0 && share <= FARTHEST) {
          if (bones[from] >= limit) {
            throw gltf.damaged("a vertex follows joint %d of %d", bones[from], limit);
          }
          joints[to] = bones[from];
          weights[to] = share;
        }
      }
    }
  }

  private double[] colour(JsonNode attributes, int count, int[] used) throws CharacterException {
    double[] mean = {1, 1, 1};
    int accessor = gltf.whole(attributes, "COLOR_0", -1);
    if (accessor < 0 || used.length == 0) {
      return mean;
    }
    int components = accessors.components(accessor) == 4 ? 4 : 3;
    float[] all = attribute(attributes, "COLOR_0", components, count);
    for (int c = 0; c < 3; c++) {
      double sum = 0;
      for (int v : used) {
        sum += Math.max(0, Math.min(1, all[components * v + c]));
      }
      mean[c] = Double.isFinite(sum) ? sum / used.length : 1;
    }
    return mean;
  }
}
