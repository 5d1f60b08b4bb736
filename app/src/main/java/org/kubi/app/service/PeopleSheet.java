package org.kubi.app.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kubi.app.overlay.Placement;
import org.kubi.app.overlay.Sheet;
import org.kubi.framing.Framing;
import org.kubi.framing.Square;
import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;
import org.kubi.pose.HeadAngles;
import org.kubi.pose.HeadAngles.Convention;
import org.kubi.pose.Pose;
import org.kubi.render.Renderer;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.scene.Lighting;

/** Portraits of people on one page, each turned another way, to see who is in a recipe. */
public final class PeopleSheet {
  private static final int COLUMNS = 10;
  private static final byte WALL = (byte) 0x80;

  /** Share of a portrait's side that the network's picture would be: hair and shoulders show. */
  private static final double INNER = 0.72;

  /** Yaw and pitch by turns, degrees. */
  private static final int[][] TURNS = {
    {0, 0}, {30, 0}, {-55, 0}, {0, -15}, {-30, 10}, {85, 0}, {0, 20}, {55, -10}, {-85, 0}, {15, 5}
  };

  private PeopleSheet() {}

  /**
   * The page, in colour.
   *
   * @param people at least one
   * @param size of each portrait, pixels
   */
  public static Frame of(List<CharacterModel> people, int size, Renderer renderer) {
    byte[] wall = new byte[3 * size * size];
    Arrays.fill(wall, WALL);
    Frame behind = new Frame(size, size, 3, wall);
    Square square = Square.centred(size / 2.0, size * (0.5 - (1 - INNER) / 8), INNER * size);
    List<Frame> cells = new ArrayList<>(people.size());
    for (int i = 0; i < people.size(); i++) {
      int[] turn = TURNS[(i + i / TURNS.length) % TURNS.length];
      Rotation head = new HeadAngles(turn[0], turn[1], 0, Convention.AFLW2000).rotation();
      Placement placement = Placement.of(people.get(i), Pose.ofHead(head));
      cells.add(
          renderer
              .render(placement.onPhoto(square, Framing.HEAD, size, size, Lighting.STUDIO), 3)
              .over(behind));
    }
    return Sheet.of(cells, COLUMNS);
  }
}
