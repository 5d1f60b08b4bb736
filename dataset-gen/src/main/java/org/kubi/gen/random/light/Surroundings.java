package org.kubi.gen.random.light;

import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Settings;
import org.kubi.geometry.Vec3;

/**
 * How often a person stands in which surroundings: weights, 0 and up, relative to each other. Each
 * kind is a brightness in every direction, made of slopes and soft spots of light; the camera looks
 * along -z, so what lies towards +z lights the face.
 *
 * @param even nearly the same from everywhere: fog, a light tent
 * @param sky bright above, dim below, with a horizon: outdoors, or a bright ceiling
 * @param window one large bright patch to the side in a dim room
 * @param ground more light from below than usual: snow, sand, a table, a screen
 * @param back bright behind the person: against a window or the sky
 * @param studio two or three soft boxes in front, dark around
 */
public record Surroundings(
    double even, double sky, double window, double ground, double back, double studio) {
  public Surroundings {
    Settings.weights("light.surroundings", even, sky, window, ground, back, studio);
  }

  Radiance draw(Dice dice) {
    Radiance slope = slope(dice);
    return switch (dice.choose(even, sky, window, ground, back, studio)) {
      case 0 -> slope;
      case 1 -> sum(slope, sky(dice));
      case 2 -> sum(slope, spot(dice, side(dice), 4, 14, 0.15, 0.5));
      case 3 -> sum(slope, spot(dice, new Vec3(dice.normal(0, 0.4), -1, 0.4), 1, 3, -0.2, 0.3));
      case 4 -> sum(slope, spot(dice, new Vec3(dice.normal(0, 0.5), 0.3, -1), 3, 10, -0.1, 0.4));
      default -> studio(dice);
    };
  }

  /** A dim room: a bit brighter above and on one side. */
  private static Radiance slope(Dice dice) {
    double sideways = dice.uniform(-0.5, 0.5);
    double up = dice.uniform(-0.1, 0.7);
    double front = dice.uniform(-0.3, 0.4);
    return (x, y, z) -> Math.max(0, 1 + sideways * x + up * y + front * z);
  }

  private static Radiance sky(Dice dice) {
    double level = dice.uniform(1, 4);
    double glow = dice.uniform(-0.5, 0.5);
    double horizon = dice.uniform(-0.15, 0.25);
    return (x, y, z) -> level * Math.max(0, 1 + glow * x) * step(y, horizon, 0.2);
  }

  private static Radiance studio(Dice dice) {
    Radiance first = spot(dice, side(dice), 2, 6, 0.3, 0.75);
    Radiance second = spot(dice, side(dice), 1, 4, 0.3, 0.75);
    Radiance both = sum(first, second);
    return (x, y, z) -> 0.25 + both.towards(x, y, z);
  }

  /** A direction to one side, in front rather than behind, at about the height of the head. */
  private static Vec3 side(Dice dice) {
    double side = dice.chance(0.5) ? 1 : -1;
    return new Vec3(side * dice.uniform(0.3, 1), dice.normal(0.25, 0.4), dice.uniform(-0.1, 0.9));
  }

  /** A patch of light with a soft rim; its size is the cosine of its half angle. */
  private static Radiance spot(
      Dice dice, Vec3 middle, double least, double most, double wide, double narrow) {
    Vec3 at = middle.normalized();
    double level = dice.uniform(least, most);
    double size = dice.uniform(wide, narrow);
    return (x, y, z) -> level * step(at.x() * x + at.y() * y + at.z() * z, size, 0.25);
  }

  private static Radiance sum(Radiance a, Radiance b) {
    return (x, y, z) -> a.towards(x, y, z) + b.towards(x, y, z);
  }

  /** From 0 to 1 about an edge. */
  private static double step(double value, double edge, double softness) {
    double t = Math.max(0, Math.min(1, (value - edge) / softness + 0.5));
    return t * t * (3 - 2 * t);
  }
}
