package org.kubi.render.gl;

import static org.lwjgl.opengl.GL11.GL_DEPTH_COMPONENT;
import static org.lwjgl.opengl.GL11.GL_FLOAT;
import static org.lwjgl.opengl.GL11.GL_NONE;
import static org.lwjgl.opengl.GL11.GL_TEXTURE_2D;
import static org.lwjgl.opengl.GL11.glBindTexture;
import static org.lwjgl.opengl.GL11.glDrawBuffer;
import static org.lwjgl.opengl.GL11.glReadBuffer;
import static org.lwjgl.opengl.GL11.glScissor;
import static org.lwjgl.opengl.GL11.glTexImage2D;
import static org.lwjgl.opengl.GL11.glViewport;
import static org.lwjgl.opengl.GL13.GL_TEXTURE0;
import static org.lwjgl.opengl.GL13.glActiveTexture;
import static org.lwjgl.opengl.GL30.GL_DEPTH_ATTACHMENT;
import static org.lwjgl.opengl.GL30.GL_DEPTH_COMPONENT32F;
import static org.lwjgl.opengl.GL30.GL_FRAMEBUFFER;
import static org.lwjgl.opengl.GL30.glBindFramebuffer;
import static org.lwjgl.opengl.GL30.glFramebufferTexture2D;

/** The maps of all lights with shadows of a batch, side by side in one depth texture. */
final class ShadowMaps implements GlCache.Entry {
  private final GlScope scope = new GlScope();
  private final AtlasLayout layout;
  private final GlHandle texture;
  private final GlHandle target;

  ShadowMaps(AtlasLayout layout) {
    this.layout = layout;
    texture = Easel.texture(scope);
    int width = layout.columns() * layout.width();
    int height = layout.rows() * layout.height();
    glTexImage2D(
        GL_TEXTURE_2D, 0, GL_DEPTH_COMPONENT32F, width, height, 0, GL_DEPTH_COMPONENT, GL_FLOAT, 0);
    target = scope.framebuffer();
    glBindFramebuffer(GL_FRAMEBUFFER, target.name());
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_TEXTURE_2D, texture.name(), 0);
    glDrawBuffer(GL_NONE);
    glReadBuffer(GL_NONE);
  }

  /** Clears the first maps, to be drawn next. */
  void begin(int maps) {
    glBindFramebuffer(GL_FRAMEBUFFER, target.name());
    Clear.depth(layout.usedWidth(maps), layout.usedHeight(maps));
  }

  /** Draws into one map from now on. */
  void map(int map) {
    glViewport(layout.left(map), layout.top(map), layout.width(), layout.height());
    glScissor(layout.left(map), layout.top(map), layout.width(), layout.height());
  }

  /** Shows the maps to {@link ShadeProgram}. */
  void bind() {
    glActiveTexture(GL_TEXTURE0 + Units.MAPS);
    glBindTexture(GL_TEXTURE_2D, texture.name());
  }

  @Override
  public long bytes() {
    return Float.BYTES * layout.pixels();
  }

  @Override
  public void close() {
    scope.close();
  }
}
