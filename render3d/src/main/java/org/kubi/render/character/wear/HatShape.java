package org.kubi.render.character.wear;

/** The outside of a hat's crown: how far it is from the middle in a direction over its edge. */
interface HatShape {
  /**
   * The distance from the middle of the edge's plane.
   *
   * @param azimuth 0 to the face, rising to the figure's left, radians
   * @param elevation over the edge's plane, radians
   */
  double radius(double azimuth, double elevation);
}
