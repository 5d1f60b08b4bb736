package org.kubi.render.character.wear;

import java.util.ArrayList;
import java.util.List;
import org.kubi.geometry.Vec3;
import org.kubi.render.character.Draws;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Openness;
import org.kubi.render.character.Segment;

/** Makes what covers the upper head: caps, beanies, hats and helmets. */
final class HatMaker {
  private static final int COLUMNS = 28;

  private final Head head;
  private final Headwear kind;
  private final Draws chance;
  private final double size;
  private final Skull skull;
  private final double room;

  HatMaker(Head head, Headwear kind, boolean hasHair, long seed) {
    this.head = head;
    this.kind = kind;
    this.chance = Draws.of(seed, "hat");
    this.size = head.eyeDistance() / 0.062;
    double ear = Math.max(head.ear(1).top(), head.ear(-1).top());
    double high =
        switch (kind) {
          case BEANIE -> chance.between(0.014, 0.04);
          case HELMET -> chance.between(0.016, 0.03);
          case HAT, BUCKET_HAT -> chance.between(0.008, 0.024);
          case CAP -> chance.between(0.01, 0.028);
          default -> chance.between(0.016, 0.034);
        };
    double over =
        switch (kind) {
          case BEANIE -> -0.006;
          case HAT, BUCKET_HAT -> 0.012;
          default -> 0.008;
        };
    this.skull = new Skull(head, head.browTop + high * size, ear + over);
    this.room = (hasHair ? 0.007 : 0.003) + 0.001;
  }

  /** The figure's parts with hair under the hat, and the hat. */
  List<MeshPart> dress(List<MeshPart> parts) {
    Draft draft = new Draft(head.bone);
    HatShape crown =
        switch (kind) {
          case CAP -> cap(draft, 0);
          case CAP_BACKWARDS -> cap(draft, StrictMath.PI);
          case BEANIE -> beanie(draft);
          case HELMET -> helmet(draft);
          case HAT -> brimmed(draft, 0.93, chance.between(0.045, 0.075), 0);
          case BUCKET_HAT -> brimmed(draft, 0.8, chance.between(0.04, 0.055), 0.75);
          default -> throw new IllegalArgumentException("no hat is called " + kind);
        };
    Material look = HatLook.of(kind, chance);
    MeshPart hat = draft.part("headwear", look, Segment.HEADWEAR);
    List<MeshPart> pressed = new HairPress(skull, crown).press(parts);
    List<MeshPart> out = new ArrayList<>(Openness.under(pressed, List.of(hat)));
    out.add(hat);
    return out;
  }

  private static double bump(double x) {
    return x * x < 1 ? (1 - x * x) * (1 - x * x) : 0;
  }

  private HatShape cap(Draft draft, double turn) {
    double stiff = chance.between(0.004, 0.012);
    HatShape crown =
        (azimuth, elevation) -> {
          double front = StrictMath.cos((azimuth - turn) / 2);
          double panel = stiff * front * front * bump((elevation - 0.75) / 0.75);
          return skull.radius(azimuth, elevation) + room + panel;
        };
    dome(draft, crown, 0, 9);
    visor(draft, crown, turn, 0.07 * size, 1.15);
    return crown;
  }

  /** Rows from the edge up to the top, the same azimuth at both ends of a row. */
  private void dome(Draft draft, HatShape crown, double edge, int rows) {
    int first = draft.vertexCount();
    for (int j = rows; j >= 0; j--) {
      double elevation = edge + (StrictMath.PI / 2 - edge) * j / rows;
      for (int i = 0; i <= COLUMNS; i++) {
        double azimuth = 2 * StrictMath.PI * (i % COLUMNS) / COLUMNS + StrictMath.PI;
        double radius = crown.radius(azimuth, elevation);
        if (j == rows) {
          radius = crown.radius(0, elevation);
        }
        draft.vertex(
            skull.place(azimuth, elevation, radius), i / (double) COLUMNS, 1 - j / (double) rows);
      }
    }
    draft.grid(first, rows + 1, COLUMNS + 1);
  }

  private void visor(Draft draft, HatShape crown, double turn, double length, double wide) {
    int columns = 14;
    int rows = 4;
    double curve = chance.between(0.006, 0.02);
    double sink = chance.between(0.15, 0.5) * Math.max(0.3, StrictMath.cos(turn));
    for (int face = 0; face < 2; face++) {
      int first = draft.vertexCount();
      for (int j = 0; j < rows; j++) {
        double t = j / (rows - 1.0);
        for (int i = 0; i <= columns; i++) {
          double s = 2.0 * i / columns - 1;
          double azimuth = turn + wide * s;
          double reach = length * Math.sqrt(Math.max(0, 1 - Math.abs(s * s * s)));
          double[] e = skull.flat(skull.place(azimuth, 0, crown.radius(azimuth, 0)));
          double way = StrictMath.cos(turn);
          double side = e[0] * (1 + 0.12 * t);
          double front = e[2] + way * t * reach;
          double high = -sink * t * reach - curve * t * s * s * reach / length - 0.0015 * face;
          double v = face == 0 ? 0.93 + 0.06 * t : 0.995;
          int vertex = draft.vertex(skull.at(side, high, front), 0.5 + 0.1 * s, v);
          draft.open(vertex, face == 0 ? 1 : 0.45 + 0.35 * t);
        }
      }
      grid(draft, first, rows, columns + 1, face == 0);
    }
  }

  private static void grid(Draft draft, int first, int rows, int columns, boolean up) {
    for (int j = 0; j + 1 < rows; j++) {
      for (int i = 0; i + 1 < columns; i++) {
        int a = first + j * columns + i;
        int b = a + columns;
        if (up) {
          draft.quad(a, b, b + 1, a + 1);
        } else {
          draft.quad(a, a + 1, b + 1, b);
        }
      }
    }
  }

  private HatShape beanie(Draft draft) {
    double cuff = chance.chance(0.7) ? chance.between(0.25, 0.42) : 0;
    double slack = chance.between(0.002, 0.03);
    HatShape crown =
        (azimuth, elevation) -> {
          double fold = 0.0045 * Pattern.step(cuff + 0.03, cuff - 0.03, elevation);
          double high = StrictMath.sin(Math.max(0, elevation));
          double back = 0.5 - 0.5 * StrictMath.cos(azimuth);
          double loose = slack * high * high * (0.7 + 0.6 * back * StrictMath.cos(elevation));
          return skull.radius(azimuth, elevation)
              + 0.6 * room
              + 0.002
              + (cuff > 0 ? fold : 0)
              + loose;
        };
    dome(draft, crown, 0, 12);
    return crown;
  }

  private HatShape helmet(Draft draft) {
    HatShape crown =
        (azimuth, elevation) -> {
          double ridge = 0.004 * bump(StrictMath.sin(azimuth) * StrictMath.cos(elevation) / 0.25);
          double rim = 0.006 * Pattern.step(0.12, 0, elevation);
          return skull.radius(azimuth, elevation)
              + 0.022
              + ridge * Pattern.step(0.2, 0.5, elevation)
              + rim;
        };
    dome(draft, crown, 0, 9);
    visor(draft, crown, 0, 0.03 * size, 1.2);
    return crown;
  }

  /** A crown with walls, and a brim all round. */
  private HatShape brimmed(Draft draft, double taper, double width, double slope) {
    double top = skull.height() + 0.003 + chance.between(0, 0.01);
    boolean pinched = slope == 0;
    double dent = pinched ? 0.014 : 0;
    double[] walls = new double[COLUMNS + 1];
    for (int i = 0; i <= COLUMNS; i++) {
      double azimuth = azimuth(i);
      for (double e = 0; e < 1.3; e += 0.1) {
        double wall = (skull.radius(azimuth, e) + room) * StrictMath.cos(e);
        double high = StrictMath.sin(e) * skull.radius(azimuth, e) / top;
        walls[i] = Math.max(walls[i], wall / narrow(high, taper));
      }
    }
    int first = draft.vertexCount();
    double[] heights = {1, 1, 1, 0.97, 0.85, 0.5, 0.16, 0.15, 0};
    double[] widths = {0, 0.5, 0.85, 0.97, 1, 1, 1, 1, 1};
    for (int j = 0; j < heights.length; j++) {
      for (int i = 0; i <= COLUMNS; i++) {
        double azimuth = azimuth(i);
        double r = walls[i] * narrow(heights[j], taper) * widths[j];
        double x = r * StrictMath.sin(azimuth);
        double z = r * StrictMath.cos(azimuth);
        double crease = heights[j] > 0.9 ? dent * bump(x / 0.05) : 0;
        // Pinched at the front.
        double pinch = pinched ? 1 - 0.25 * heights[j] * bump((z - 0.1) / 0.07) : 1;
        Vec3 place = skull.at(x * pinch, top * heights[j] - crease, z);
        draft.vertex(skull.outside(place, 0.002), i / (double) COLUMNS, 0.8 - 0.8 * heights[j]);
      }
    }
    draft.grid(first, heights.length, COLUMNS + 1);
    brim(draft, walls, width, slope);
    return (azimuth, elevation) -> skull.radius(azimuth, elevation) + room + 0.001;
  }

  private void brim(Draft draft, double[] walls, double width, double slope) {
    int rows = 4;
    double curl = slope > 0 ? 0 : chance.between(0.004, 0.02);
    for (int face = 0; face < 2; face++) {
      int first = draft.vertexCount();
      for (int j = 0; j < rows; j++) {
        double t = j / (rows - 1.0);
        for (int i = 0; i <= COLUMNS; i++) {
          double azimuth = azimuth(i);
          double r = walls[i] - 0.0005 + t * width;
          double side = StrictMath.sin(azimuth) * StrictMath.sin(azimuth);
          double high = curl * t * t * (1.4 * side - 0.5) - slope * t * width - 0.001 * face;
          int vertex =
              draft.vertex(
                  skull.at(r * StrictMath.sin(azimuth), high, r * StrictMath.cos(azimuth)),
                  i / (double) COLUMNS,
                  0.85 + 0.14 * t);
          draft.open(vertex, face == 0 ? 1 : 0.45 + 0.4 * t);
        }
      }
      grid(draft, first, rows, COLUMNS + 1, face == 0);
    }
  }

  private static double azimuth(int column) {
    return 2 * StrictMath.PI * (column % COLUMNS) / COLUMNS + StrictMath.PI;
  }

  private static double narrow(double high, double taper) {
    return 1 - (1 - taper) * high - 0.05 * high;
  }
}
