package org.kubi.gen.truth;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Texture;

/**
 * The {@link HeadTree}s of meshes that people share, those that were asked for last. Safe for many
 * threads.
 */
public final class HeadTrees {
  private static final int MOST = 256;

  private final Map<Mesh, Optional<HeadTree>> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Mesh, Optional<HeadTree>> eldest) {
          return size() > MOST;
        }
      };

  /** No trees yet. */
  public HeadTrees() {}

  /** The tree of a part's vertices on the head; none if there are none. */
  Optional<HeadTree> of(MeshPart part, BitSet headBones) {
    Mesh mesh = new Mesh(part, headBones);
    synchronized (kept) {
      Optional<HeadTree> known = kept.get(mesh);
      if (known != null) {
        return known;
      }
    }
    // Two threads may both make it: either serves.
    int[] vertices = HeadCloud.vertices(part, headBones);
    Optional<HeadTree> made =
        vertices.length == 0 ? Optional.empty() : Optional.of(new HeadTree(part, vertices));
    synchronized (kept) {
      kept.put(mesh, made);
    }
    return made;
  }

  /** All of a part that says which vertices are on a head, arrays compared by identity. */
  private static final class Mesh {
    private final int[] triangles;
    private final byte[] segments;
    private final short[] bones;
    private final float[] weights;
    private final float[] uv;
    private final boolean cutout;
    private final Texture texture;
    private final BitSet headBones;

    Mesh(MeshPart part, BitSet headBones) {
      triangles = part.triangles();
      segments = part.segments();
      bones = part.bones();
      weights = part.weights();
      uv = part.uv();
      cutout = part.material().cutout();
      texture = part.material().texture();
      this.headBones = headBones;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(triangles) + 31 * System.identityHashCode(weights);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Mesh mesh
          && triangles == mesh.triangles
          && segments == mesh.segments
          && bones == mesh.bones
          && weights == mesh.weights
          && uv == mesh.uv
          && cutout == mesh.cutout
          && (!cutout || texture == mesh.texture)
          && headBones.equals(mesh.headBones);
    }
  }
}
