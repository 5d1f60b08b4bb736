package org.kubi.render.gl;

import static org.lwjgl.opengl.GL11.glBindTexture;
import static org.lwjgl.opengl.GL11.glGetInteger;
import static org.lwjgl.opengl.GL13.GL_TEXTURE0;
import static org.lwjgl.opengl.GL13.glActiveTexture;
import static org.lwjgl.opengl.GL15.GL_STREAM_DRAW;
import static org.lwjgl.opengl.GL15.glBindBuffer;
import static org.lwjgl.opengl.GL15.glBufferData;
import static org.lwjgl.opengl.GL30.GL_RGBA32F;
import static org.lwjgl.opengl.GL31.GL_MAX_TEXTURE_BUFFER_SIZE;
import static org.lwjgl.opengl.GL31.GL_TEXTURE_BUFFER;
import static org.lwjgl.opengl.GL31.glTexBuffer;

import java.util.Arrays;
import org.kubi.render.shade.SkinnedActor;

/**
 * The bones of all actors of a batch on the device: a buffer texture of 3 rows of a 3x4 matrix a
 * motion. Bones that follow their parent share its motion ({@link BoneLeaders}), so that a rig of
 * 163 bones has a dozen.
 */
final class Motions {
  private static final int ROWS = 3;

  private final GlHandle buffer;
  private final GlHandle texture;
  private final int capacity;
  private float[] values = new float[SkinnedActor.FLOATS_PER_BONE * 256];
  private int count;

  Motions(GlScope scope) {
    buffer = scope.buffer();
    texture = scope.texture();
    capacity = glGetInteger(GL_MAX_TEXTURE_BUFFER_SIZE) / ROWS;
  }

  /** Begins a batch. */
  void clear() {
    count = 0;
  }

  /** How many motions a batch can still take. */
  int free() {
    return capacity - count;
  }

  /**
   * Adds the motions of an actor.
   *
   * @param leaders the bones to add, in the order of the model's motions
   * @return the row at which they begin
   */
  int add(SkinnedActor actor, int[] leaders) {
    if (leaders.length > free()) {
      throw new IllegalArgumentException(
          "the actors of a scene have at most %d bones that move, found more".formatted(capacity));
    }
    int size = SkinnedActor.FLOATS_PER_BONE;
    int needed = size * (count + leaders.length);
    if (needed > values.length) {
      values = Arrays.copyOf(values, Math.max(needed, 2 * values.length));
    }
    int row = ROWS * count;
    for (int leader : leaders) {
      System.arraycopy(actor.motions(), size * leader, values, size * count++, size);
    }
    return row;
  }

  /** Sends the batch's motions to the device and binds them to {@link SurfaceProgram}'s unit. */
  void upload() {
    glBindBuffer(GL_TEXTURE_BUFFER, buffer.name());
    int used = SkinnedActor.FLOATS_PER_BONE * Math.max(count, 1);
    glBufferData(GL_TEXTURE_BUFFER, Arrays.copyOf(values, used), GL_STREAM_DRAW);
    glActiveTexture(GL_TEXTURE0 + SurfaceProgram.MOTIONS_UNIT);
    glBindTexture(GL_TEXTURE_BUFFER, texture.name());
    glTexBuffer(GL_TEXTURE_BUFFER, GL_RGBA32F, buffer.name());
    glActiveTexture(GL_TEXTURE0 + SurfaceProgram.SKIN_UNIT);
  }
}
