package org.kubi.render.character.makehuman;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.kubi.geometry.Vec3;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.Segment;

/** The base mesh with its morphs, its rig and its weights. */
final class Body {
  private static final String BASE = "3dobjs/base.obj";
  private static final String RIG = "rigs/default.mhskel";
  private static final String WEIGHTS = "rigs/default_weights.mhw";

  /** How far below the neck's joint the default man is cut, decimetres: the upper chest. */
  private static final double CUT_BELOW_NECK = 2.7;

  private final DataFolder folder;
  private final ObjMesh mesh;
  private final Mouth mouth;
  private final Rig rig;
  private final BoneWeights weights;
  private final Shelf<String, Target> targets;
  private final double[] defaultMan;
  private final double cut;
  private final int[] partners;

  private final BitSet inside;
  private final BitSet lips;

  private Body(DataFolder folder, ObjMesh all, Rig rig, BoneWeights weights)
      throws CharacterException {
    this.folder = folder;
    this.mesh = all.only("body"::equals);
    this.rig = rig;
    this.weights = weights;
    this.partners = partners(mesh.positions());
    this.targets = new Shelf<>(this::readTarget);
    this.defaultMan = shape(BodyBuild.man(), Map.of());
    this.inside = mouthFaces();
    this.mouth = Mouth.of(mesh, inside, all, weights, defaultMan);
    this.lips = Landmarks.lips(mesh, defaultMan);
    this.cut = 10 * rig.joint(RigBone.NECK, defaultMan).y() - CUT_BELOW_NECK;
  }

  static Body read(DataFolder folder) throws CharacterException {
    Path base = folder.file(BASE);
    ObjMesh mesh = ObjMesh.read(folder.text(base));
    int n = mesh.vertexCount();
    Path rigFile = folder.file(RIG);
    Rig rig = Rig.read(rigFile, folder.bytes(rigFile), n);
    Path weightsFile = folder.file(WEIGHTS);
    BoneWeights weights = BoneWeights.read(weightsFile, folder.bytes(weightsFile), rig.groups(), n);
    Landmarks.check(folder, mesh);
    return new Body(folder, mesh, rig, weights);
  }

  ObjMesh mesh() {
    return mesh;
  }

  Rig rig() {
    return rig;
  }

  BoneWeights weights() {
    return weights;
  }

  /** The shape that everything fixed once is measured on. */
  double[] defaultMan() {
    return defaultMan;
  }

  /**
   * All vertices of a person, helpers and joints too: 3 numbers each, decimetres.
   *
   * @param details weights of target files, which must be there
   */
  double[] shape(BodyBuild build, Map<String, Double> details) throws CharacterException {
    double[] positions = mesh.positions().clone();
    for (Map.Entry<String, Double> target : build.targets().entrySet()) {
      targets.get(target.getKey()).addTo(positions, target.getValue());
    }
    for (Map.Entry<String, Double> target : details.entrySet()) {
      Target found = targets.get(target.getKey());
      if (found.isMissing()) {
        throw new CharacterException(
            "%s is missing; restore it from MakeHuman's data".formatted(file(target.getKey())));
      }
      found.addTo(positions, target.getValue());
    }
    return positions;
  }

  /** The vertex at the mirror image of a vertex's place; itself where there is none. */
  int partner(int vertex) {
    return partners[vertex];
  }

  /** A shape seen in a mirror that swaps left and right. */
  double[] mirrored(double[] shape) {
    double[] out = new double[shape.length];
    for (int v = 0; v < partners.length; v++) {
      int p = 3 * partners[v];
      out[3 * v] = -shape[p];
      out[3 * v + 1] = shape[p + 1];
      out[3 * v + 2] = shape[p + 2];
    }
    return out;
  }

  // The base mesh is symmetric to the last digit. A vertex without a partner is its own.
  private static int[] partners(double[] p) {
    Map<Vec3, Integer> places = new HashMap<>();
    for (int v = 0; v < p.length / 3; v++) {
      places.put(new Vec3(p[3 * v] + 0.0, p[3 * v + 1], p[3 * v + 2]), v);
    }
    int[] out = new int[p.length / 3];
    for (int v = 0; v < out.length; v++) {
      out[v] = places.getOrDefault(new Vec3(0.0 - p[3 * v], p[3 * v + 1], p[3 * v + 2]), v);
    }
    return out;
  }

  /** The skin's faces but for the mouth's inside. */
  Surface skin(BitSet hidden, int[] kept) {
    BitSet lit = above(mesh, defaultMan);
    lit.andNot(inside);
    BitSet drawn = (BitSet) lit.clone();
    for (int face = drawn.nextSetBit(0); face >= 0; face = drawn.nextSetBit(face + 1)) {
      if (mesh.allCorners(face, hidden::get)) {
        drawn.clear(face);
      }
    }
    return Surface.of(
        mesh, weights, drawn, lit, kept, face -> lips.get(face) ? Segment.LIPS : Segment.SKIN);
  }

  Mouth mouth() {
    return mouth;
  }

  /** Faces of which a part is above the cut. */
  BitSet above(ObjMesh of, double[] shape) {
    BitSet faces = new BitSet();
    for (int face = 0; face < of.faceCount(); face++) {
      faces.set(face, !of.allCorners(face, v -> shape[3 * v + 1] <= cut));
    }
    return faces;
  }

  // The inside of the mouth has a corner of the texture for itself, below and right of the face.
  private BitSet mouthFaces() {
    BitSet faces = new BitSet();
    for (int face = 0; face < mesh.faceCount(); face++) {
      boolean inside = true;
      for (int k = mesh.faceStarts()[face]; k < mesh.faceStarts()[face + 1]; k++) {
        int uv = 2 * mesh.cornerUv()[k];
        inside &= mesh.uv()[uv] > 0.7575 && mesh.uv()[uv + 1] < 0.1365;
        inside &= mesh.positions()[3 * mesh.corners()[k] + 1] > 5;
      }
      faces.set(face, inside);
    }
    return faces;
  }

  private Target readTarget(String name) throws CharacterException {
    Path path = file(name);
    return folder.has(path) ? Target.read(folder.text(path), mesh.vertexCount()) : Target.MISSING;
  }

  private Path file(String name) throws CharacterException {
    return folder.file("targets/" + name + ".target");
  }
}
