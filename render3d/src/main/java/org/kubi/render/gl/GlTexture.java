package org.kubi.render.gl;

import static org.lwjgl.opengl.GL11.GL_LINEAR;
import static org.lwjgl.opengl.GL11.GL_LINEAR_MIPMAP_NEAREST;
import static org.lwjgl.opengl.GL11.GL_MAX_TEXTURE_SIZE;
import static org.lwjgl.opengl.GL11.GL_RGBA;
import static org.lwjgl.opengl.GL11.GL_RGBA8;
import static org.lwjgl.opengl.GL11.GL_TEXTURE_2D;
import static org.lwjgl.opengl.GL11.GL_TEXTURE_MAG_FILTER;
import static org.lwjgl.opengl.GL11.GL_TEXTURE_MIN_FILTER;
import static org.lwjgl.opengl.GL11.GL_TEXTURE_WRAP_S;
import static org.lwjgl.opengl.GL11.GL_TEXTURE_WRAP_T;
import static org.lwjgl.opengl.GL11.GL_UNSIGNED_BYTE;
import static org.lwjgl.opengl.GL11.glBindTexture;
import static org.lwjgl.opengl.GL11.glGetInteger;
import static org.lwjgl.opengl.GL11.glTexImage2D;
import static org.lwjgl.opengl.GL11.glTexParameteri;
import static org.lwjgl.opengl.GL12.GL_CLAMP_TO_EDGE;
import static org.lwjgl.opengl.GL12.GL_TEXTURE_MAX_LEVEL;

import java.nio.ByteBuffer;
import java.util.List;
import org.kubi.render.character.Texture;
import org.kubi.render.shade.TextureMips;
import org.lwjgl.system.MemoryUtil;

/** A texture with all its levels on the device. */
final class GlTexture implements GlCache.Entry {
  private final GlScope scope = new GlScope();
  private final GlHandle texture = scope.texture();
  private final int levels;
  private final int skipped;
  private final long bytes;

  GlTexture(Texture source) {
    List<Texture> chain = TextureMips.of(source).levels();
    int largest = glGetInteger(GL_MAX_TEXTURE_SIZE);
    int first = 0;
    while (Math.max(chain.get(first).width(), chain.get(first).height()) > largest) {
      first++;
    }
    levels = chain.size();
    skipped = first;
    glBindTexture(GL_TEXTURE_2D, texture.name());
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, levels - 1 - skipped);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    long sum = 0;
    for (int level = skipped; level < levels; level++) {
      upload(level - skipped, chain.get(level));
      sum += chain.get(level).rgba().length;
    }
    bytes = sum;
  }

  private static void upload(int level, Texture texture) {
    ByteBuffer texels = MemoryUtil.memAlloc(texture.rgba().length);
    try {
      texels.put(texture.rgba()).flip();
      glTexImage2D(
          GL_TEXTURE_2D,
          level,
          GL_RGBA8,
          texture.width(),
          texture.height(),
          0,
          GL_RGBA,
          GL_UNSIGNED_BYTE,
          texels);
    } finally {
      MemoryUtil.memFree(texels);
    }
  }

  /** How many levels the texture has, on the device or not. */
  int levels() {
    return levels;
  }

  /** The device's number of a level; its finest where the driver takes none so large. */
  int onDevice(int level) {
    return Math.max(0, level - skipped);
  }

  void bind() {
    glBindTexture(GL_TEXTURE_2D, texture.name());
  }

  @Override
  public long bytes() {
    return bytes;
  }

  @Override
  public void close() {
    scope.close();
  }
}
