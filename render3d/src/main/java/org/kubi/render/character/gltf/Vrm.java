package org.kubi.render.character.gltf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kubi.pose.Humanoid;
import org.kubi.render.character.CharacterException;

/**
 * What a VRM file says of its figure (VRM 0.x: extension {@code VRM}; VRM 1.0: {@code VRMC_vrm}).
 *
 * @param bones our names of bones to node indices, in the order of {@link Humanoid#BONES}
 * @param facesBack whether the figure faces -z, as those of VRM 0.x do
 * @param unseen nodes whose mesh only the figure itself sees, in first person
 */
record Vrm(Map<String, Integer> bones, boolean facesBack, Set<Integer> unseen) {
  private static final String FIRST_PERSON = "firstpersononly";

  /** What the file says; without bones where it is no VRM. */
  static Vrm read(Gltf gltf) throws CharacterException {
    JsonNode extensions = gltf.root().path("extensions");
    JsonNode now = extensions.path("VRMC_vrm");
    JsonNode before = extensions.path("VRM");
    Map<String, Integer> found = new LinkedHashMap<>();
    Set<Integer> unseen = new TreeSet<>();
    if (now.isObject()) {
      for (Map.Entry<String, JsonNode> bone :
          now.path("humanoid").path("humanBones").properties()) {
        put(gltf, found, bone.getKey(), bone.getValue());
      }
      for (JsonNode mesh : now.path("firstPerson").path("meshAnnotations")) {
        if (mesh.path("type").asText("").toLowerCase(Locale.ROOT).equals(FIRST_PERSON)) {
          unseen.add(gltf.whole(mesh, "node", -1));
        }
      }
    } else if (before.isObject()) {
      for (JsonNode bone : before.path("humanoid").path("humanBones")) {
        put(gltf, found, bone.path("bone").asText(""), bone);
      }
      for (JsonNode mesh : before.path("firstPerson").path("meshAnnotations")) {
        if (mesh.path("firstPersonFlag").asText("").toLowerCase(Locale.ROOT).equals(FIRST_PERSON)) {
          addCarriers(gltf, gltf.whole(mesh, "mesh", -1), unseen);
        }
      }
    }
    Map<String, Integer> bones = new LinkedHashMap<>();
    for (String bone : Humanoid.BONES) {
      Integer node = found.get(bone);
      if (node != null) {
        bones.put(bone, node);
      }
    }
    return new Vrm(bones, before.isObject() && !now.isObject(), unseen);
  }

  private static void put(Gltf gltf, Map<String, Integer> found, String bone, JsonNode entry)
      throws CharacterException {
    int node = gltf.whole(entry, "node", -1);
    // An empty slot is written as -1.
    if (node >= gltf.size("nodes")) {
      throw gltf.damaged("the humanoid bone %s is node %d of %d", bone, node, gltf.size("nodes"));
    }
    if (node >= 0) {
      found.put(bone, node);
    }
  }

  private static void addCarriers(Gltf gltf, int mesh, Set<Integer> carriers)
      throws CharacterException {
    for (int node = 0; node < gltf.size("nodes"); node++) {
      if (mesh >= 0 && gltf.whole(gltf.item("nodes", node), "mesh", -1) == mesh) {
        carriers.add(node);
      }
    }
  }
}
