package org.kubi.render.character.gltf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kubi.render.character.CharacterException;

/**
 * The morph targets of a file: how much of each is in the mesh. Expressions are sums of targets:
 * VRM's (0.x: blend shape groups), or single targets by their names ({@code extras.targetNames}).
 */
final class Morphs {
  private static final int MOST_TARGETS = 2_000;

  private final Gltf gltf;
  private final Map<String, List<Bind>> expressions = new LinkedHashMap<>();
  private final List<Bind> chosen = new ArrayList<>();

  /**
   * A part of an expression.
   *
   * @param node that carries the mesh; -1 for all that do
   * @param mesh the mesh; -1 for the node's
   */
  private record Bind(int node, int mesh, int target, double weight) {}

  Morphs(Gltf gltf) throws CharacterException {
    this.gltf = gltf;
    JsonNode extensions = gltf.root().path("extensions");
    for (String kind : List.of("preset", "custom")) {
      JsonNode all = extensions.path("VRMC_vrm").path("expressions").path(kind);
      for (Map.Entry<String, JsonNode> one : all.properties()) {
        for (JsonNode bind : one.getValue().path("morphTargetBinds")) {
          add(one.getKey(), gltf.whole(bind, "node", -1), -1, bind, 1);
        }
      }
    }
    for (JsonNode group :
        extensions.path("VRM").path("blendShapeMaster").path("blendShapeGroups")) {
      for (JsonNode bind : group.path("binds")) {
        add(Gltf.name(group), -1, gltf.whole(bind, "mesh", -1), bind, 0.01);
      }
    }
    for (int mesh = 0; mesh < gltf.size("meshes"); mesh++) {
      JsonNode names = gltf.item("meshes", mesh).path("extras").path("targetNames");
      for (int t = 0; t < Math.min(names.size(), MOST_TARGETS); t++) {
        String name = names.path(t).asText("");
        if (!name.isEmpty()) {
          expressions.computeIfAbsent(name, key -> new ArrayList<>()).add(new Bind(-1, mesh, t, 1));
        }
      }
    }
  }

  private void add(String name, int node, int mesh, JsonNode bind, double unit)
      throws CharacterException {
    int target = gltf.whole(bind, "index", -1);
    double weight = unit * gltf.number(bind, "weight", 1 / unit);
    if (target >= 0 && !name.isEmpty() && (node >= 0 || mesh >= 0)) {
      expressions
          .computeIfAbsent(name, key -> new ArrayList<>())
          .add(new Bind(node, mesh, target, weight));
    }
  }

  /** The names of all expressions. */
  List<String> names() {
    return List.copyOf(expressions.keySet());
  }

  /** Adds some of an expression, 0 to 1. */
  void choose(String name, double weight) throws CharacterException {
    List<Bind> binds = expressions.get(name);
    if (binds == null) {
      throw new CharacterException(
          "%s has no expression '%s'; it has %s"
              .formatted(
                  gltf.file(),
                  name,
                  expressions.isEmpty() ? "none" : String.join(", ", expressions.keySet())));
    }
    for (Bind bind : binds) {
      chosen.add(new Bind(bind.node, bind.mesh, bind.target, bind.weight * weight));
    }
  }

  /** How much of each target is in the mesh of a node: the file's own weights and the chosen. */
  double[] weights(int node, int mesh) throws CharacterException {
    JsonNode own = gltf.item("nodes", node).path("weights");
    JsonNode list = own.isArray() ? own : gltf.item("meshes", mesh).path("weights");
    double[] out = new double[Math.min(list.size(), MOST_TARGETS)];
    for (int i = 0; i < out.length; i++) {
      double weight = list.path(i).asDouble();
      out[i] = Math.abs(weight) <= 100 ? weight : 0;
    }
    for (Bind bind : chosen) {
      if ((bind.node == node || bind.mesh == mesh) && bind.target < MOST_TARGETS) {
        out = out.length > bind.target ? out : Arrays.copyOf(out, bind.target + 1);
        out[bind.target] += bind.weight;
      }
    }
    return out;
  }
}
