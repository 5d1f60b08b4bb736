package org.kubi.render.character.gltf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Humanoid;
import org.kubi.pose.Pose;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;

/** Makes our model of a file's figure: reads its meshes, brings them to rest, names its bones. */
final class FigureBuilder {
  /** Copies of a mesh for the distance. */
  private static final Pattern COARSE = Pattern.compile("(?i).*lod[_ ]?[1-9]\\d*$");

  private static final float FARTHEST = 1e6f;

  /** Heights that a figure may have, metres, be it a head alone or a giant. */
  private static final double LOWEST = 0.15;

  private static final double HIGHEST = 4;

  /** Centimetres, inches, feet, and powers of ten. */
  private static final double[] UNITS = {0.01, 0.0254, 0.3048, 0.1, 0.001, 10, 100, 1000};

  private static final double USUAL_HEIGHT = 1.7;

  private final Gltf gltf;
  private final NodeTree nodes;
  private final Vrm vrm;
  private final List<Skin> skins;
  private final boolean[] joints;
  private final Set<String> notes = new LinkedHashSet<>();

  FigureBuilder(Gltf gltf, NodeTree nodes, Vrm vrm, List<Skin> skins, boolean[] joints) {
    this.gltf = gltf;
    this.nodes = nodes;
    this.vrm = vrm;
    this.skins = skins;
    this.joints = joints;
  }

  /** What could not be had, a sentence each. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  CharacterModel build(String id, BoneMap map, Buffers buffers, Morphs morphs)
      throws CharacterException {
    List<Primitive> primitives = primitives(buffers, morphs);
    List<Affine> worlds = restWorlds();
    // Names and places are checked before anything is built on them.
    Rig rough = Rig.of(gltf.file(), nodes, joints, map, places(worlds));
    Affine turn = Upright.turn(nodes, map, worlds, vrm.facesBack());
    List<Affine> turned = Arms.lowered(nodes, map, worlds.stream().map(turn::times).toList());
    Baker baker = new Baker(skins, turned, rough.boneOf(), rough.head().length);
    Materials materials = new Materials(gltf, buffers, notes);
    List<MeshPart> parts = new ArrayList<>();
    for (Primitive primitive : primitives) {
      Optional<Material> material = materials.of(primitive);
      if (material.isPresent()) {
        Primitive folded =
            primitive.look().texture() < 0
                ? primitive
                : Tiling.read(gltf, primitive.look().texture()).fold(primitive);
        parts.add(part(folded, material.get(), baker.bake(folded)));
      }
    }
    double scale = scale(parts);
    List<Vec3> places = places(turned).stream().map(place -> place.times(scale)).toList();
    Rig rig = Rig.of(gltf.file(), nodes, joints, map, places);
    bodyFirst(parts, rig.head());
    Vec3 headJoint = rig.skeleton().restJoint(Pose.HEAD);
    Optional<Vec3> eyes =
        rig.skeleton().has(Humanoid.LEFT_EYE) && rig.skeleton().has(Humanoid.RIGHT_EYE)
            ? Optional.of(
                rig.skeleton()
                    .restJoint(Humanoid.LEFT_EYE)
                    .plus(rig.skeleton().restJoint(Humanoid.RIGHT_EYE))
                    .times(0.5))
            : Optional.empty();
    int[] face = FaceFinder.vertices(parts, rig.head(), headJoint, eyes);
    return new CharacterModel(id, rig.skeleton(), parts, face);
  }

  private List<Primitive> primitives(Buffers buffers, Morphs morphs) throws CharacterException {
    Accessors accessors = new Accessors(gltf, buffers);
    PrimitiveReader reader = new PrimitiveReader(gltf, accessors, skins, morphs);
    for (int node : nodes.order()) {
      if (seen(node)) {
        reader.read(node, nodes.names().get(node));
      }
    }
    if (reader.primitives().isEmpty()) {
      throw new CharacterException(
          gltf.file() + " shows no triangles that bones move: export its meshes with their skin");
    }
    return reader.primitives();
  }

  private boolean seen(int node) throws CharacterException {
    JsonNode entry = gltf.item("nodes", node);
    if (!nodes.shown()[node] || !entry.has("mesh") || vrm.unseen().contains(node)) {
      return false;
    }
    String name = nodes.names().get(node);
    if (COARSE.matcher(name).matches()) {
      notes.add("'%s' is a coarser copy for the distance and left out".formatted(name));
      return false;
    }
    boolean carried = entry.has("skin");
    for (int at = node; at >= 0 && !carried; at = nodes.parents()[at]) {
      carried = joints[at];
    }
    if (!carried) {
      notes.add("'%s' hangs on no bone and is left out".formatted(name));
    }
    return carried;
  }

  private List<Affine> restWorlds() throws CharacterException {
    List<Skin> inUse = new ArrayList<>();
    List<Integer> carriers = new ArrayList<>();
    Set<Integer> seen = new LinkedHashSet<>();
    for (int node : nodes.order()) {
      JsonNode entry = gltf.item("nodes", node);
      int skin = gltf.whole(entry, "skin", -1);
      if (nodes.shown()[node]
          && entry.has("mesh")
          && skin >= 0
          && skin < skins.size()
          && seen.add(skin)) {
        inUse.add(skins.get(skin));
        carriers.add(node);
      }
    }
    // VRM says that the nodes stand at rest.
    List<Affine> worlds =
        vrm.bones().isEmpty() ? RestPose.worlds(nodes, inUse, carriers) : nodes.worlds();
    for (Affine world : worlds) {
      if (!world.sensible()) {
        throw gltf.damaged("a node stands nowhere sensible");
      }
    }
    return worlds;
  }

  private static List<Vec3> places(List<Affine> worlds) {
    return worlds.stream().map(Affine::origin).toList();
  }

  private MeshPart part(Primitive from, Material material, Baker.Baked baked)
      throws CharacterException {
    for (float value : baked.positions()) {
      if (!(Math.abs(value) <= FARTHEST)) {
        throw gltf.damaged("'%s' reaches beyond all measure", from.name());
      }
    }
    return new MeshPart(
        from.name(),
        material,
        baked.positions(),
        baked.normals(),
        from.uv(),
        baked.bones(),
        baked.weights(),
        baked.triangles(),
        from.segment());
  }

  /** Brings the figure to metres where its height says that it is in another unit. */
  private double scale(List<MeshPart> parts) throws CharacterException {
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (MeshPart part : parts) {
      for (int v = 0; v < part.vertexCount(); v++) {
        low = Math.min(low, part.positions()[3 * v + 1]);
        high = Math.max(high, part.positions()[3 * v + 1]);
      }
    }
    double height = high - low;
    if (!(height > 0)) {
      throw new CharacterException(
          gltf.file() + " shows nothing: all that it has is flat or invisible");
    }
    double scale = unit(height);
    if (scale != 1) {
      notes.add(
          String.format(
              java.util.Locale.ROOT,
              "the figure is %.1f high and taken for %.2f metres",
              height,
              height * scale));
      for (MeshPart part : parts) {
        float[] positions = part.positions();
        for (int i = 0; i < positions.length; i++) {
          positions[i] *= (float) scale;
        }
      }
    }
    return scale;
  }

  private static double unit(double height) {
    if (height >= LOWEST && height <= HIGHEST) {
      return 1;
    }
    for (double unit : UNITS) {
      if (height * unit >= 2 * LOWEST && height * unit <= HIGHEST) {
        return unit;
      }
    }
    return USUAL_HEIGHT / height;
  }

  /** Puts the piece of skin first that has most of the head. */
  private void bodyFirst(List<MeshPart> parts, boolean[] head) throws CharacterException {
    int best = -1;
    long most = 0;
    for (int i = 0; i < parts.size(); i++) {
      MeshPart part = parts.get(i);
      long count = FaceFinder.following(part, head).length;
      // Any skin before anything else.
      long worth = part.segments()[0] == Segment.SKIN.code() ? count << 32 : count;
      if (worth > most) {
        most = worth;
        best = i;
      }
    }
    if (best < 0) {
      throw new CharacterException(
          gltf.file()
              + ": no mesh follows the bone that is taken for the head; choose another with --bones"
              + " FILE");
    }
    parts.add(0, parts.remove(best));
  }
}
