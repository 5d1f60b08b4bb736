package org.kubi.render.soft;

import org.kubi.render.shade.SkinnedActor;

/**
 * One part of one actor in the picture being made.
 *
 * @param part what
 * @param actor the bones' motions
 * @param projection 12 floats a bone: {@link View#project}
 * @param level the texture's level
 * @param holes {@link PackedPart#holes} at that level
 * @param firstVertex where its vertices begin in {@link Vertices}
 * @param firstTriangle where its triangles begin among those of the picture
 */
@SuppressWarnings("ArrayRecordComponent")
record Draw(
    PackedPart part,
    SkinnedActor actor,
    float[] projection,
    SurfaceLevel level,
    byte[] holes,
    int firstVertex,
    int firstTriangle) {
  int endTriangle() {
    return firstTriangle + part.triangleCount();
  }
}
