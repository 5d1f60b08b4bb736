package org.kubi.render.character.gltf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;

/**
 * A rigged figure from a glTF 2.0, GLB or VRM (0.x, 1.0) file: skins of up to eight influences,
 * morph targets, PNG and JPEG textures inside or beside the file. What is compressed with Draco or
 * meshopt is refused. Damage, and files that lead out of their folder, are refused with a sentence;
 * sizes are bounded before anything is made of them.
 *
 * <p>Not safe for many threads.
 */
public final class GltfFigure {
  private final Gltf gltf;
  private final NodeTree nodes;
  private final Vrm vrm;
  private final List<Skin> skins;
  private final boolean[] joints;
  private final List<String> expressions;

  private GltfFigure(
      Gltf gltf,
      NodeTree nodes,
      Vrm vrm,
      List<Skin> skins,
      boolean[] joints,
      List<String> expressions) {
    this.gltf = gltf;
    this.nodes = nodes;
    this.vrm = vrm;
    this.skins = skins;
    this.joints = joints;
    this.expressions = expressions;
  }

  /**
   * Reads a file's bones; meshes and textures are read by {@link #build}.
   *
   * @throws CharacterException if the file is missing, damaged, compressed or has no bones
   */
  public static GltfFigure read(Path file) throws CharacterException {
    Gltf gltf = Gltf.read(file);
    NodeTree nodes = NodeTree.read(gltf);
    Vrm vrm = Vrm.read(gltf);
    List<Skin> skins = Skin.read(gltf, new Accessors(gltf, new Buffers(gltf)));
    boolean[] joints = new boolean[nodes.count()];
    for (Skin skin : skins) {
      for (int joint : skin.joints()) {
        joints[joint] = true;
      }
    }
    for (int bone : vrm.bones().values()) {
      joints[bone] = true;
    }
    if (skins.isEmpty()) {
      throw new CharacterException(
          file + " has no bones that move a mesh (no skin): export it with its armature");
    }
    return new GltfFigure(gltf, nodes, vrm, skins, joints, new Morphs(gltf).names());
  }

  /** The file that it was read from. */
  public Path file() {
    return gltf.file();
  }

  /** The names of the rig's bones, parents first. */
  public List<String> bones() {
    List<String> names = new ArrayList<>();
    for (int node : nodes.order()) {
      if (joints[node]) {
        names.add(nodes.names().get(node));
      }
    }
    return List.copyOf(names);
  }

  /** How many bones above a bone of {@link #bones} lead to it: 0 for a root. */
  public int depth(String bone) {
    int depth = 0;
    int node = nodes.names().indexOf(bone);
    if (node < 0) {
      throw new IllegalArgumentException("no bone is called " + bone);
    }
    for (int at = nodes.parents()[node]; at >= 0; at = nodes.parents()[at]) {
      depth += joints[at] ? 1 : 0;
    }
    return depth;
  }

  /**
   * The bones on the way from one bone to another that hangs on it, the first included and the last
   * not: all that make up a neck, for example. Empty if it does not hang on it.
   */
  public List<String> between(String first, String last) {
    List<String> way = new ArrayList<>();
    int from = nodes.names().indexOf(first);
    int at = nodes.names().indexOf(last);
    while (at >= 0 && at != from) {
      at = nodes.parents()[at];
      if (at >= 0 && joints[at]) {
        way.add(0, nodes.names().get(at));
      }
    }
    return at < 0 ? List.of() : List.copyOf(way);
  }

  /** Which bones they seem to be: as VRM says, else by their names and places. */
  public BoneGuess guess() {
    return vrm.bones().isEmpty()
        ? new BoneFinder(nodes, joints).guess()
        : BoneFinder.stated(nodes, vrm.bones());
  }

  /** The names of its expressions: VRM's, and single morph targets that have names. */
  public List<String> expressions() {
    return expressions;
  }

  /**
   * A figure as a character.
   *
   * @param model at rest in our axes and metres; its skeleton has a root and the mapped bones
   * @param notes what could not be had or was changed, a sentence each
   */
  public record Built(CharacterModel model, List<String> notes) {
    public Built {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Makes a character of the figure. Rest is the pose in which the mesh was bound (VRM: in which
   * the nodes stand), with arms that were held out half way down. The face is found on the mesh:
   * what follows the head between chin and brows, in front of the ears.
   *
   * @param id of the character
   * @param map which bones are which
   * @param expression how much of some {@link #expressions}, 0 to 1, added to the file's own morphs
   * @throws CharacterException if neck or head is not in the map, the map names what the rig does
   *     not have, there is no such expression, or the file is damaged
   */
  public Built build(String id, BoneMap map, Map<String, Double> expression)
      throws CharacterException {
    Morphs morphs = new Morphs(gltf);
    for (Map.Entry<String, Double> one : new TreeMap<>(expression).entrySet()) {
      morphs.choose(one.getKey(), one.getValue());
    }
    FigureBuilder builder = new FigureBuilder(gltf, nodes, vrm, skins, joints);
    CharacterModel model = builder.build(id, map, new Buffers(gltf), morphs);
    return new Built(model, builder.notes());
  }
}
