package org.kubi.render.character.makehuman;

import java.nio.file.Path;
import java.util.BitSet;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.Draws;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Texture;

/**
 * Something wearable, ready to be fitted to bodies.
 *
 * @param lift how far it is lifted along its normals, decimetres
 * @param swell how far each vertex moves at full volume, 3 numbers a vertex, decimetres
 */
@SuppressWarnings("ArrayRecordComponent") // a table, never compared
record Garment(ProxyFile file, Surface surface, Surface mirrored, double lift, double[] swell) {
  /** Hair swells about this place in the default man's head: its height and depth. */
  private static final double[] CENTRE = {8.3, 0.45};

  /** From here upwards it swells in full, from {@link #CENTRE} on more and more; decimetres. */
  private static final double FULL = 0.8;

  private static final double MOST_SWELL = 0.075;

  /**
   * Reads a garment with all of its faces above the body's cut.
   *
   * @param glass a texture whose holes take away the faces that lie in them with all corners, as
   *     the corneas of eyes do; opaque to take none
   * @param cut what else is taken away
   */
  static Garment read(
      DataFolder folder, ProxyFile proxy, Body body, Texture glass, Worn.Kind kind, Worn.Cut cut)
      throws CharacterException {
    Path objFile = folder.beside(proxy.file(), proxy.mesh());
    ObjMesh mesh = ObjMesh.read(folder.text(objFile));
    if (mesh.vertexCount() != proxy.vertexCount()) {
      throw new CharacterException(
          "%s has %d vertices and %s has %d; restore both from MakeHuman's data"
              .formatted(
                  proxy.file(), proxy.vertexCount(), objFile.getFileName(), mesh.vertexCount()));
    }
    double[] fitted = proxy.fit(body.defaultMan());
    BitSet faces = body.above(mesh, fitted);
    for (int face = faces.nextSetBit(0); face >= 0; face = faces.nextSetBit(face + 1)) {
      if (inHole(mesh, face, glass)
          || mesh.allCorners(face, v -> cut.takes(fitted[3 * v + 1], fitted[3 * v + 2]))) {
        faces.clear(face);
      }
    }
    BoneWeights weights = body.weights().of(proxy);
    if (kind == Worn.Kind.EYES) {
      weights = weights.rigid(v -> fitted[3 * v] > 0 ? RigBone.LEFT_EYE : RigBone.RIGHT_EYE);
    }
    double[] swell = kind == Worn.Kind.HAIR ? swell(fitted) : new double[fitted.length];
    return of(proxy, mesh, weights, faces, kind, kind.lift(), swell);
  }

  /** Hair that is made and not read. */
  static Garment made(ProxyFile proxy, ObjMesh mesh, Body body, double lift, double[] swell) {
    BitSet faces = new BitSet();
    faces.set(0, mesh.faceCount());
    BoneWeights weights = body.weights().of(proxy);
    return of(proxy, mesh, weights, faces, Worn.Kind.HAIR, lift, swell);
  }

  private static Garment of(
      ProxyFile proxy,
      ObjMesh mesh,
      BoneWeights weights,
      BitSet faces,
      Worn.Kind kind,
      double lift,
      double[] swell) {
    Surface surface = Surface.of(mesh, weights, faces, faces, new int[0], face -> kind.segment());
    return new Garment(proxy, surface, surface.turned(), lift, swell);
  }

  /** Away from the middle of the head, nothing below it. */
  private static double[] swell(double[] fitted) {
    double[] out = new double[fitted.length];
    for (int k = 0; k < out.length; k += 3) {
      double up = fitted[k + 1] - CENTRE[0];
      double share = MOST_SWELL * Draws.clip(up / FULL + 0.4, 0, 1);
      out[k] = share * fitted[k];
      out[k + 1] = share * Math.max(0, up);
      out[k + 2] = share * Math.min(0.3, fitted[k + 2] - CENTRE[1]);
    }
    return out;
  }

  /**
   * This garment on a body.
   *
   * @param body if the garment is worn mirrored, the mirrored body
   */
  MeshPart on(double[] body, Worn worn, Material material) {
    double[] shape = file.fit(body);
    for (int k = 0; worn.volume() > 0 && k < shape.length; k++) {
      shape[k] += worn.volume() * swell[k];
    }
    if (worn.mirrored()) {
      for (int i = 0; i < shape.length; i += 3) {
        shape[i] = -shape[i];
      }
    }
    return (worn.mirrored() ? mirrored : surface).part(worn.kind().part(), material, shape, lift);
  }

  private static boolean inHole(ObjMesh mesh, int face, Texture glass) {
    for (int k = mesh.faceStarts()[face]; k < mesh.faceStarts()[face + 1]; k++) {
      int uv = 2 * mesh.cornerUv()[k];
      int x = texel(mesh.uv()[uv], glass.width());
      int y = texel(1 - mesh.uv()[uv + 1], glass.height());
      if ((glass.rgba()[4 * (y * glass.width() + x) + 3] & 0xff) >= Material.CUTOUT_ALPHA) {
        return false;
      }
    }
    return true;
  }

  private static int texel(double at, int size) {
    return Math.max(0, Math.min(size - 1, (int) (at * size)));
  }
}
