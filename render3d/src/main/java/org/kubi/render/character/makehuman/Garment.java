package org.kubi.render.character.makehuman;

import java.nio.file.Path;
import java.util.BitSet;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Texture;

/** Something wearable, ready to be fitted to bodies. */
record Garment(ProxyFile file, Surface surface, Surface mirrored) {
  /**
   * Reads a garment with all of its faces above the body's cut.
   *
   * @param glass a texture whose holes take away the faces that lie in them with all corners, as
   *     the corneas of eyes do; opaque to take none
   */
  static Garment read(DataFolder folder, ProxyFile proxy, Body body, Texture glass)
      throws CharacterException {
    Path objFile = folder.beside(proxy.file(), proxy.mesh());
    ObjMesh mesh = ObjMesh.read(folder.text(objFile), group -> true);
    if (mesh.vertexCount() != proxy.vertexCount()) {
      throw new CharacterException(
          "%s has %d vertices and %s has %d; restore both from MakeHuman's data"
              .formatted(
                  proxy.file(), proxy.vertexCount(), objFile.getFileName(), mesh.vertexCount()));
    }
    BitSet faces = body.above(mesh, proxy.fit(body.defaultMan()));
    for (int face = faces.nextSetBit(0); face >= 0; face = faces.nextSetBit(face + 1)) {
      if (inHole(mesh, face, glass)) {
        faces.clear(face);
      }
    }
    Surface surface = Surface.of(mesh, body.weights().of(proxy), faces, faces, new int[0]);
    return new Garment(proxy, surface, surface.turned());
  }

  /**
   * This garment on a body.
   *
   * @param body if the garment is worn mirrored, the mirrored body
   */
  MeshPart on(double[] body, Worn worn, Material material) {
    double[] shape = file.fit(body);
    if (worn.mirrored()) {
      for (int i = 0; i < shape.length; i += 3) {
        shape[i] = -shape[i];
      }
    }
    return (worn.mirrored() ? mirrored : surface)
        .part(worn.kind().part(), material, shape, worn.kind().lift());
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
