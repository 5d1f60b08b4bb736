package org.kubi.render.gl;

import static org.lwjgl.opengl.GL11.GL_LINEAR;
import static org.lwjgl.opengl.GL11.GL_RGBA;
import static org.lwjgl.opengl.GL11.GL_RGBA8;
import static org.lwjgl.opengl.GL11.GL_TEXTURE_2D;
import static org.lwjgl.opengl.GL11.GL_TEXTURE_MAG_FILTER;
import static org.lwjgl.opengl.GL11.GL_TEXTURE_MIN_FILTER;
import static org.lwjgl.opengl.GL11.GL_UNSIGNED_BYTE;
import static org.lwjgl.opengl.GL11.glBindTexture;
import static org.lwjgl.opengl.GL11.glTexImage2D;
import static org.lwjgl.opengl.GL11.glTexParameteri;
import static org.lwjgl.opengl.GL11.glTexSubImage2D;
import static org.lwjgl.opengl.GL13.GL_TEXTURE0;
import static org.lwjgl.opengl.GL13.glActiveTexture;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.kubi.render.character.Texture;
import org.kubi.render.shade.TextureMips;
import org.lwjgl.system.MemoryUtil;

/**
 * One large texture in which the levels of all others lie that the pictures of now need, so that
 * parts of any look are drawn together. When it is full it begins anew, or grows where one scene
 * alone needs more.
 */
final class TexturePage implements AutoCloseable {
  /** Texels along each side, at first: the textures of dozens of people in small pictures. */
  private static final int FIRST_SIDE = 2048;

  /** Texels along each side, at most: 256 MB. */
  private static final int LARGEST_SIDE = 8192;

  // Equal textures are those of the same array of texels, which is what identity is to them.
  private final Map<Texture, TextureMips> mips = new WeakHashMap<>();
  private final Map<Texture, Map<Integer, PageLayout.Place>> places = new WeakHashMap<>();
  private final int largestSide;
  private GlScope scope = new GlScope();
  private GlHandle texture = scope.texture();
  private PageLayout layout;

  TexturePage(int deviceLargestSide) {
    largestSide = Math.min(LARGEST_SIDE, deviceLargestSide);
    layout = new PageLayout(Math.min(FIRST_SIDE, deviceLargestSide));
    allocate();
  }

  private void allocate() {
    bind(0);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    int side = layout.side();
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, side, side, 0, GL_RGBA, GL_UNSIGNED_BYTE, 0);
  }

  void bind(int unit) {
    glActiveTexture(GL_TEXTURE0 + unit);
    glBindTexture(GL_TEXTURE_2D, texture.name());
  }

  /** How many levels a texture has. */
  int levels(Texture source) {
    return mips(source).levels().size();
  }

  private TextureMips mips(Texture source) {
    return mips.computeIfAbsent(source, TextureMips::of);
  }

  /** Where a level of a texture lies, put there if it is not; empty where there is no room. */
  Optional<PageLayout.Place> find(Texture source, int level) {
    Map<Integer, PageLayout.Place> known = places.computeIfAbsent(source, s -> new HashMap<>());
    PageLayout.Place place = known.get(level);
    if (place != null) {
      return Optional.of(place);
    }
    Texture texels = mips(source).levels().get(level);
    Optional<PageLayout.Place> found = layout.place(texels.width(), texels.height());
    found.ifPresent(
        at -> {
          known.put(level, at);
          upload(texels, at);
        });
    return found;
  }

  private void upload(Texture texels, PageLayout.Place at) {
    ByteBuffer bytes = MemoryUtil.memAlloc(texels.rgba().length);
    try {
      bytes.put(texels.rgba()).flip();
      bind(0);
      glTexSubImage2D(
          GL_TEXTURE_2D,
          0,
          at.left(),
          at.top(),
          at.width(),
          at.height(),
          GL_RGBA,
          GL_UNSIGNED_BYTE,
          bytes);
    } finally {
      MemoryUtil.memFree(bytes);
    }
  }

  /** Whether nothing lies in it. */
  boolean isEmpty() {
    return places.isEmpty();
  }

  /** Begins anew; what was drawn with it keeps what it saw. */
  void clear() {
    places.clear();
    layout = new PageLayout(layout.side());
  }

  /** Begins anew with four times the room; false where it is as large as can be. */
  boolean grow() {
    if (2 * layout.side() > largestSide) {
      return false;
    }
    scope.close();
    scope = new GlScope();
    texture = scope.texture();
    places.clear();
    layout = new PageLayout(2 * layout.side());
    allocate();
    return true;
  }

  @Override
  public void close() {
    scope.close();
  }
}
