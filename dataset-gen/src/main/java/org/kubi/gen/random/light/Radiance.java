package org.kubi.gen.random.light;

/** How bright the surroundings are in each direction. */
@FunctionalInterface
interface Radiance {
  /** The brightness in a direction, a unit vector in the camera's axes; 0 and up. */
  double towards(double x, double y, double z);
}
