package org.kubi.render.gl;

import static org.lwjgl.opengl.GL11.GL_DEPTH_COMPONENT;
import static org.lwjgl.opengl.GL11.GL_FLOAT;
import static org.lwjgl.opengl.GL11.GL_NEAREST;
import static org.lwjgl.opengl.GL11.GL_TEXTURE_2D;
import static org.lwjgl.opengl.GL11.GL_TEXTURE_MAG_FILTER;
import static org.lwjgl.opengl.GL11.GL_TEXTURE_MIN_FILTER;
import static org.lwjgl.opengl.GL11.GL_UNSIGNED_INT;
import static org.lwjgl.opengl.GL11.glBindTexture;
import static org.lwjgl.opengl.GL11.glScissor;
import static org.lwjgl.opengl.GL11.glTexImage2D;
import static org.lwjgl.opengl.GL11.glTexParameteri;
import static org.lwjgl.opengl.GL11.glViewport;
import static org.lwjgl.opengl.GL13.GL_TEXTURE0;
import static org.lwjgl.opengl.GL13.glActiveTexture;
import static org.lwjgl.opengl.GL30.GL_COLOR_ATTACHMENT0;
import static org.lwjgl.opengl.GL30.GL_DEPTH_ATTACHMENT;
import static org.lwjgl.opengl.GL30.GL_DEPTH_COMPONENT32F;
import static org.lwjgl.opengl.GL30.GL_FRAMEBUFFER;
import static org.lwjgl.opengl.GL30.GL_FRAMEBUFFER_COMPLETE;
import static org.lwjgl.opengl.GL30.glBindFramebuffer;
import static org.lwjgl.opengl.GL30.glCheckFramebufferStatus;
import static org.lwjgl.opengl.GL30.glFramebufferTexture2D;

/** Where meshes are drawn: of each sample of some pictures, what is seen there and how far. */
final class Easel implements GlCache.Entry {
  private final GlScope scope = new GlScope();
  private final AtlasLayout layout;
  private final Packing packing;
  private final GlHandle seen;
  private final GlHandle depth;
  private final GlHandle target;

  /**
   * An easel.
   *
   * @param layout in samples
   * @param packing of what is seen
   */
  Easel(AtlasLayout layout, Packing packing) {
    this.layout = layout;
    this.packing = packing;
    int width = layout.columns() * layout.width();
    int height = layout.rows() * layout.height();
    seen = texture(scope);
    glTexImage2D(
        GL_TEXTURE_2D, 0, packing.kept(), width, height, 0, packing.format(), GL_UNSIGNED_INT, 0);
    depth = texture(scope);
    glTexImage2D(
        GL_TEXTURE_2D, 0, GL_DEPTH_COMPONENT32F, width, height, 0, GL_DEPTH_COMPONENT, GL_FLOAT, 0);
    target = scope.framebuffer();
    glBindFramebuffer(GL_FRAMEBUFFER, target.name());
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, seen.name(), 0);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_TEXTURE_2D, depth.name(), 0);
    if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) {
      scope.close();
      throw new IllegalStateException(
          "the OpenGL device has no memory for %dx%d samples".formatted(width, height));
    }
  }

  /** A texture to be looked up texel by texel, bound to unit 0. */
  static GlHandle texture(GlScope scope) {
    GlHandle texture = scope.texture();
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, texture.name());
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    return texture;
  }

  AtlasLayout layout() {
    return layout;
  }

  Packing packing() {
    return packing;
  }

  /** Clears the places of the first pictures, to be drawn next. */
  void begin(int pictures) {
    glBindFramebuffer(GL_FRAMEBUFFER, target.name());
    Clear.depth(layout.usedWidth(pictures), layout.usedHeight(pictures));
  }

  /** Draws into the place of one picture from now on. */
  void picture(int picture) {
    int left = layout.left(picture);
    int top = layout.top(picture);
    glViewport(left, top, layout.width(), layout.height());
    glScissor(left, top, layout.width(), layout.height());
  }

  /** Shows what was drawn to {@link ShadeProgram}. */
  void bind() {
    glActiveTexture(GL_TEXTURE0 + Units.SEEN);
    glBindTexture(GL_TEXTURE_2D, seen.name());
    glActiveTexture(GL_TEXTURE0 + Units.DEPTH);
    glBindTexture(GL_TEXTURE_2D, depth.name());
  }

  @Override
  public long bytes() {
    return (packing.bytes() + Float.BYTES) * layout.pixels();
  }

  @Override
  public void close() {
    scope.close();
  }
}
