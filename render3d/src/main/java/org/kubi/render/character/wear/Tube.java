package org.kubi.render.character.wear;

import org.kubi.geometry.Vec3;

/** A bar with four edges along a line. */
final class Tube {
  private Tube() {}

  /**
   * Adds a bar.
   *
   * @param line its middle
   * @param across for each point half the bar's one side
   * @param along for each point half the other; {@code across x along} looks the way of the line
   * @param closed whether the last point is joined to the first
   */
  static void add(Draft draft, Vec3[] line, Vec3[] across, Vec3[] along, boolean closed) {
    int first = draft.vertexCount();
    for (int i = 0; i < line.length; i++) {
      Vec3 a = across[i];
      Vec3 b = along[i];
      corner(draft, line[i].plus(a).plus(b));
      corner(draft, line[i].minus(a).plus(b));
      corner(draft, line[i].minus(a).minus(b));
      corner(draft, line[i].plus(a).minus(b));
    }
    int pieces = closed ? line.length : line.length - 1;
    for (int i = 0; i < pieces; i++) {
      int from = first + 4 * i;
      int to = first + 4 * ((i + 1) % line.length);
      for (int k = 0; k < 4; k++) {
        int next = (k + 1) % 4;
        draft.quad(from + k, from + next, to + next, to + k);
      }
    }
    if (!closed) {
      int end = first + 4 * (line.length - 1);
      draft.quad(first + 3, first + 2, first + 1, first);
      draft.quad(end, end + 1, end + 2, end + 3);
    }
  }

  /** Textures of bars are patterns without a place: they go with the bar's own place. */
  private static void corner(Draft draft, Vec3 place) {
    draft.vertex(place, wave(7 * (place.x() + 0.6 * place.z())), wave(9 * place.y()));
  }

  /** To 0..1 and back, so that the pattern goes on without a seam. */
  private static double wave(double value) {
    double part = value - Math.floor(value);
    return part < 0.5 ? 2 * part : 2 - 2 * part;
  }
}
