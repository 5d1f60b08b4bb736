package org.kubi.render.gl;

/** Which texture units hold what; unit 0 is free for whoever sets up a texture. */
final class Units {
  /** {@link Rows}. */
  static final int ROWS = 1;

  /** {@link TexturePage}. */
  static final int PAGE = 2;

  /** {@link Easel}'s surfaces. */
  static final int SEEN = 3;

  /** {@link Easel}'s depth. */
  static final int DEPTH = 4;

  /** {@link ShadowMaps}. */
  static final int MAPS = 5;

  private Units() {}
}
