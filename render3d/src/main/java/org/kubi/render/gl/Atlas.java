package org.kubi.render.gl;

import static org.lwjgl.opengl.GL11.GL_COLOR_BUFFER_BIT;
import static org.lwjgl.opengl.GL11.GL_CULL_FACE;
import static org.lwjgl.opengl.GL11.GL_DEPTH_BUFFER_BIT;
import static org.lwjgl.opengl.GL11.GL_DEPTH_TEST;
import static org.lwjgl.opengl.GL11.GL_NEAREST;
import static org.lwjgl.opengl.GL11.GL_RGBA;
import static org.lwjgl.opengl.GL11.GL_RGBA8;
import static org.lwjgl.opengl.GL11.GL_TEXTURE_2D;
import static org.lwjgl.opengl.GL11.GL_TEXTURE_MAG_FILTER;
import static org.lwjgl.opengl.GL11.GL_TEXTURE_MIN_FILTER;
import static org.lwjgl.opengl.GL11.GL_TRIANGLES;
import static org.lwjgl.opengl.GL11.GL_UNSIGNED_BYTE;
import static org.lwjgl.opengl.GL11.glBindTexture;
import static org.lwjgl.opengl.GL11.glClear;
import static org.lwjgl.opengl.GL11.glClearColor;
import static org.lwjgl.opengl.GL11.glDisable;
import static org.lwjgl.opengl.GL11.glDrawArrays;
import static org.lwjgl.opengl.GL11.glEnable;
import static org.lwjgl.opengl.GL11.glReadPixels;
import static org.lwjgl.opengl.GL11.glScissor;
import static org.lwjgl.opengl.GL11.glTexImage2D;
import static org.lwjgl.opengl.GL11.glTexParameteri;
import static org.lwjgl.opengl.GL11.glViewport;
import static org.lwjgl.opengl.GL30.GL_COLOR_ATTACHMENT0;
import static org.lwjgl.opengl.GL30.GL_DEPTH_ATTACHMENT;
import static org.lwjgl.opengl.GL30.GL_DEPTH_COMPONENT32F;
import static org.lwjgl.opengl.GL30.GL_FRAMEBUFFER;
import static org.lwjgl.opengl.GL30.GL_FRAMEBUFFER_COMPLETE;
import static org.lwjgl.opengl.GL30.GL_RENDERBUFFER;
import static org.lwjgl.opengl.GL30.glBindFramebuffer;
import static org.lwjgl.opengl.GL30.glBindRenderbuffer;
import static org.lwjgl.opengl.GL30.glBindVertexArray;
import static org.lwjgl.opengl.GL30.glCheckFramebufferStatus;
import static org.lwjgl.opengl.GL30.glFramebufferRenderbuffer;
import static org.lwjgl.opengl.GL30.glFramebufferTexture2D;
import static org.lwjgl.opengl.GL30.glRenderbufferStorage;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.kubi.image.Frame;
import org.kubi.render.Picture;
import org.lwjgl.system.MemoryUtil;

/**
 * Many pictures of one size in one target: drawn at the samples' size, averaged, and read back
 * together.
 */
final class Atlas implements AutoCloseable {
  private static final int CHANNELS = 4;

  private final GlScope scope = new GlScope();
  private final AtlasLayout layout;
  private final GlProgram mean;
  private final GlHandle everywhere;
  private final GlHandle samples;
  private final GlHandle sampleTarget;
  private final GlHandle pixelTarget;
  private final ByteBuffer read;

  Atlas(AtlasLayout layout, GlProgram mean) {
    this.layout = layout;
    this.mean = mean;
    int width = layout.columns() * layout.width();
    int height = layout.rows() * layout.height();
    int across = width * layout.samples();
    int down = height * layout.samples();
    everywhere = scope.vertexArray();
    samples = texture(across, down);
    GlHandle depth = scope.renderbuffer();
    glBindRenderbuffer(GL_RENDERBUFFER, depth.name());
    glRenderbufferStorage(GL_RENDERBUFFER, GL_DEPTH_COMPONENT32F, across, down);
    sampleTarget = target(samples);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_RENDERBUFFER, depth.name());
    boolean complete = isComplete();
    if (layout.samples() == 1) {
      pixelTarget = sampleTarget;
    } else {
      pixelTarget = target(texture(width, height));
      complete &= isComplete();
    }
    if (!complete) {
      scope.close();
      throw new IllegalStateException(
          "the OpenGL device has no memory for %dx%d samples".formatted(across, down));
    }
    read = MemoryUtil.memAlloc(CHANNELS * width * height);
  }

  private GlHandle texture(int width, int height) {
    GlHandle texture = scope.texture();
    glBindTexture(GL_TEXTURE_2D, texture.name());
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, 0);
    return texture;
  }

  private GlHandle target(GlHandle texture) {
    GlHandle target = scope.framebuffer();
    glBindFramebuffer(GL_FRAMEBUFFER, target.name());
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture.name(), 0);
    return target;
  }

  private static boolean isComplete() {
    return glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
  }

  /** Clears the places of the first pictures, to be drawn next. */
  void begin(int pictures) {
    int samplesPerSide = layout.samples();
    glBindFramebuffer(GL_FRAMEBUFFER, sampleTarget.name());
    glScissor(
        0,
        0,
        samplesPerSide * layout.usedWidth(pictures),
        samplesPerSide * layout.usedHeight(pictures));
    glClearColor(0, 0, 0, 0);
    glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
  }

  /** Draws into the place of one picture from now on. */
  void picture(int picture) {
    int samplesPerSide = layout.samples();
    int left = samplesPerSide * layout.left(picture);
    int top = samplesPerSide * layout.top(picture);
    int width = samplesPerSide * layout.width();
    int height = samplesPerSide * layout.height();
    glViewport(left, top, width, height);
    glScissor(left, top, width, height);
  }

  int capacity() {
    return layout.capacity();
  }

  /** Averages and reads back the first pictures. */
  List<Picture> finish(int pictures, int channels) {
    int width = layout.usedWidth(pictures);
    int height = layout.usedHeight(pictures);
    if (layout.samples() > 1) {
      glBindFramebuffer(GL_FRAMEBUFFER, pixelTarget.name());
      glViewport(0, 0, width, height);
      glScissor(0, 0, width, height);
      glDisable(GL_DEPTH_TEST);
      glDisable(GL_CULL_FACE);
      mean.use();
      glBindTexture(GL_TEXTURE_2D, samples.name());
      glBindVertexArray(everywhere.name());
      glDrawArrays(GL_TRIANGLES, 0, 3);
      glEnable(GL_DEPTH_TEST);
    }
    glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, read);
    List<Picture> found = new ArrayList<>(pictures);
    byte[] row = new byte[CHANNELS * layout.width()];
    for (int i = 0; i < pictures; i++) {
      found.add(cut(i, channels, width, row));
    }
    return found;
  }

  private Picture cut(int picture, int channels, int stride, byte[] row) {
    int width = layout.width();
    int height = layout.height();
    byte[] colours = new byte[channels * width * height];
    byte[] cover = new byte[width * height];
    for (int y = 0; y < height; y++) {
      read.get(CHANNELS * ((layout.top(picture) + y) * stride + layout.left(picture)), row);
      int to = y * width;
      for (int x = 0; x < width; x++) {
        for (int c = 0; c < channels; c++) {
          colours[channels * (to + x) + c] = row[CHANNELS * x + c];
        }
        cover[to + x] = row[CHANNELS * x + 3];
      }
    }
    return new Picture(
        new Frame(width, height, channels, colours), Frame.gray(width, height, cover));
  }

  @Override
  public void close() {
    scope.close();
    MemoryUtil.memFree(read);
  }
}
