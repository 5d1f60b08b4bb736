package org.kubi.render.gl;

import static org.lwjgl.opengl.GL11.GL_RGBA;
import static org.lwjgl.opengl.GL11.GL_RGBA8;
import static org.lwjgl.opengl.GL11.GL_TEXTURE_2D;
import static org.lwjgl.opengl.GL11.GL_UNSIGNED_BYTE;
import static org.lwjgl.opengl.GL11.glFlush;
import static org.lwjgl.opengl.GL11.glReadPixels;
import static org.lwjgl.opengl.GL11.glScissor;
import static org.lwjgl.opengl.GL11.glTexImage2D;
import static org.lwjgl.opengl.GL11.glViewport;
import static org.lwjgl.opengl.GL15.GL_READ_ONLY;
import static org.lwjgl.opengl.GL15.GL_STREAM_READ;
import static org.lwjgl.opengl.GL15.glBindBuffer;
import static org.lwjgl.opengl.GL15.glBufferData;
import static org.lwjgl.opengl.GL15.glMapBuffer;
import static org.lwjgl.opengl.GL15.glUnmapBuffer;
import static org.lwjgl.opengl.GL21.GL_PIXEL_PACK_BUFFER;
import static org.lwjgl.opengl.GL30.GL_COLOR_ATTACHMENT0;
import static org.lwjgl.opengl.GL30.GL_FRAMEBUFFER;
import static org.lwjgl.opengl.GL30.GL_FRAMEBUFFER_COMPLETE;
import static org.lwjgl.opengl.GL30.GL_RG;
import static org.lwjgl.opengl.GL30.GL_RG8;
import static org.lwjgl.opengl.GL30.glBindFramebuffer;
import static org.lwjgl.opengl.GL30.glCheckFramebufferStatus;
import static org.lwjgl.opengl.GL30.glFramebufferTexture2D;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.kubi.image.Frame;
import org.kubi.render.Picture;

/**
 * Many finished pictures of one size side by side. The device copies them into a buffer when it has
 * drawn them, so that the next can be drawn before these are fetched.
 */
final class Sheet implements GlCache.Entry {
  private final GlScope scope = new GlScope();
  private final AtlasLayout layout;
  private final int channels;
  private final GlHandle target;
  private final GlHandle read;

  /**
   * A sheet.
   *
   * @param layout in pixels
   * @param channels 1 or 3 of its pictures
   */
  Sheet(AtlasLayout layout, int channels) {
    this.layout = layout;
    this.channels = channels;
    int width = layout.columns() * layout.width();
    int height = layout.rows() * layout.height();
    GlHandle texture = Easel.texture(scope);
    int kept = channels == 1 ? GL_RG8 : GL_RGBA8;
    glTexImage2D(GL_TEXTURE_2D, 0, kept, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, 0);
    target = scope.framebuffer();
    glBindFramebuffer(GL_FRAMEBUFFER, target.name());
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture.name(), 0);
    if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) {
      scope.close();
      throw new IllegalStateException(
          "the OpenGL device has no memory for %dx%d pixels".formatted(width, height));
    }
    read = scope.buffer();
    glBindBuffer(GL_PIXEL_PACK_BUFFER, read.name());
    glBufferData(GL_PIXEL_PACK_BUFFER, (long) bytesPerPixel() * width * height, GL_STREAM_READ);
    glBindBuffer(GL_PIXEL_PACK_BUFFER, 0);
  }

  /** The picture's channels, then cover. */
  private int bytesPerPixel() {
    return channels + 1;
  }

  AtlasLayout layout() {
    return layout;
  }

  /** Draws into it from now on. */
  void begin() {
    glBindFramebuffer(GL_FRAMEBUFFER, target.name());
  }

  /** Draws into the place of one picture from now on. */
  void picture(int picture) {
    int left = layout.left(picture);
    int top = layout.top(picture);
    glViewport(left, top, layout.width(), layout.height());
    glScissor(left, top, layout.width(), layout.height());
  }

  /** Asks for the first pictures, which are all drawn; it is the target. */
  void request(int pictures) {
    glBindBuffer(GL_PIXEL_PACK_BUFFER, read.name());
    glReadPixels(
        0,
        0,
        layout.usedWidth(pictures),
        layout.usedHeight(pictures),
        channels == 1 ? GL_RG : GL_RGBA,
        GL_UNSIGNED_BYTE,
        0);
    glBindBuffer(GL_PIXEL_PACK_BUFFER, 0);
    glFlush();
  }

  /** The pictures that were asked for; waits until they are there. */
  List<Picture> fetch(int pictures) {
    List<Picture> found = new ArrayList<>(pictures);
    glBindBuffer(GL_PIXEL_PACK_BUFFER, read.name());
    ByteBuffer bytes = glMapBuffer(GL_PIXEL_PACK_BUFFER, GL_READ_ONLY);
    if (bytes == null) {
      throw new IllegalStateException("the OpenGL device does not give its pictures back");
    }
    int stride = layout.usedWidth(pictures);
    byte[] row = new byte[bytesPerPixel() * layout.width()];
    for (int i = 0; i < pictures; i++) {
      found.add(cut(bytes, i, stride, row));
    }
    glUnmapBuffer(GL_PIXEL_PACK_BUFFER);
    glBindBuffer(GL_PIXEL_PACK_BUFFER, 0);
    return found;
  }

  private Picture cut(ByteBuffer bytes, int picture, int stride, byte[] row) {
    int width = layout.width();
    int height = layout.height();
    int size = bytesPerPixel();
    byte[] colours = new byte[channels * width * height];
    byte[] cover = new byte[width * height];
    for (int y = 0; y < height; y++) {
      bytes.get(size * ((layout.top(picture) + y) * stride + layout.left(picture)), row);
      int to = y * width;
      for (int x = 0; x < width; x++) {
        for (int c = 0; c < channels; c++) {
          colours[channels * (to + x) + c] = row[size * x + c];
        }
        cover[to + x] = row[size * x + channels];
      }
    }
    return new Picture(
        new Frame(width, height, channels, colours), Frame.gray(width, height, cover));
  }

  @Override
  public long bytes() {
    return 2L * bytesPerPixel() * layout.pixels();
  }

  @Override
  public void close() {
    scope.close();
  }
}
