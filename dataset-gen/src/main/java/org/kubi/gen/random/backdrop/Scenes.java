package org.kubi.gen.random.backdrop;

import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Settings;
import org.kubi.gen.random.paint.Canvas;

/**
 * How often which scene is painted: weights, 0 and up, relative to each other.
 *
 * @param plain one gray, often white or black: a studio, a sky, a wall
 * @param gradient a slope or a glow
 * @param patches patches of all sizes, soft and hard
 * @param room walls with edges, shelves, windows, doors, pictures
 * @param foliage leaves and grass
 * @param crowd heads and shoulders of other people
 * @param lights out-of-focus lights in the dark
 * @param pattern bricks, stripes, blinds, tiles
 * @param outdoors sky over hills, houses, trees
 * @param bodies round skin-like shapes near the face: a neighbour's shoulder, arms, hands
 */
public record Scenes(
    double plain,
    double gradient,
    double patches,
    double room,
    double foliage,
    double crowd,
    double lights,
    double pattern,
    double outdoors,
    double bodies) {
  public Scenes {
    Settings.weights(
        "background.scenes",
        plain,
        gradient,
        patches,
        room,
        foliage,
        crowd,
        lights,
        pattern,
        outdoors,
        bodies);
  }

  Canvas paint(int size, Dice dice) {
    return switch (dice.choose(
        plain, gradient, patches, room, foliage, crowd, lights, pattern, outdoors, bodies)) {
      case 0 -> Walls.plain(size, dice);
      case 1 -> Walls.gradient(size, dice);
      case 2 -> Walls.patches(size, dice);
      case 3 -> Room.paint(size, dice);
      case 4 -> Outdoors.foliage(size, dice);
      case 5 -> Crowd.people(size, dice);
      case 6 -> Lights.paint(size, dice);
      case 7 -> Pattern.paint(size, dice);
      case 8 -> Outdoors.horizon(size, dice);
      default -> Crowd.bodies(size, dice);
    };
  }
}
