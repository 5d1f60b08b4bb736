package org.kubi.render.soft;

import org.kubi.render.shade.SkinnedActor;

/**
 * One part of one actor in the picture being made.
 *
 * @param part what
 * @param mesh its mesh at the detail of the picture
 * @param actor the bones' motions
 * @param projection 12 floats a bone: {@link View#project}
 * @param level the texture's level
 * @param holes {@link PackedMesh#holes} at that level
 * @param firstVertex where its vertices begin in {@link Positions}
 * @param firstTriangle where its part's triangles begin among those of the picture
 */
@SuppressWarnings("ArrayRecordComponent")
record Draw(
    PackedPart part,
    PackedMesh mesh,
    SkinnedActor actor,
    float[] projection,
    SurfaceLevel level,
    byte[] holes,
    int firstVertex,
    int firstTriangle) {
  int endVertex() {
    return firstVertex + mesh.vertexCount();
  }

  int endTriangle() {
    return firstTriangle + mesh.sourceCount();
  }
}
