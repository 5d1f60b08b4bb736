package org.kubi.render.gl;

import org.kubi.render.character.Material;

/**
 * Surfaces that are drawn with one state of the device; opaque ones first, they hide the others.
 */
enum MeshGroup {
  ONE_SIDED(false, false),
  TWO_SIDED(false, true),
  CUTOUT_ONE_SIDED(true, false),
  CUTOUT_TWO_SIDED(true, true);

  private final boolean cutout;
  private final boolean twoSided;

  MeshGroup(boolean cutout, boolean twoSided) {
    this.cutout = cutout;
    this.twoSided = twoSided;
  }

  static MeshGroup of(Material material) {
    int sides = material.twoSided() ? 1 : 0;
    return values()[material.cutout() ? 2 + sides : sides];
  }

  boolean cutout() {
    return cutout;
  }

  boolean twoSided() {
    return twoSided;
  }
}
