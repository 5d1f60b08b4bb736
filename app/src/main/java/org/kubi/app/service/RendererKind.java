package org.kubi.app.service;

import java.util.Locale;
import org.kubi.render.RenderException;
import org.kubi.render.Renderer;
import org.kubi.render.gl.GlRenderer;
import org.kubi.render.soft.SoftRenderer;

/** The renderers for data sets. */
public enum RendererKind {
  /** Plain Java: the same bytes on every machine. */
  SOFT {
    @Override
    public Renderer open() {
      return new SoftRenderer();
    }
  },
  /** LWJGL: fast with a graphics card; a hair's breadth different from card to card. */
  GL {
    @Override
    public Renderer open() throws RenderException {
      return GlRenderer.open();
    }
  };

  /** Opens one, for the calling thread. */
  public abstract Renderer open() throws RenderException;

  /** Its name in manifests and on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
