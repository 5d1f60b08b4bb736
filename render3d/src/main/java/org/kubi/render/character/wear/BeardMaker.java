package org.kubi.render.character.wear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kubi.geometry.Vec3;
import org.kubi.render.character.Draws;
import org.kubi.render.character.Material;
import org.kubi.render.character.Material.Tint;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;
import org.kubi.render.character.wear.BeardLook.Kind;

/**
 * Makes beards: copies of the skin of the lower face, lifted by the length of the hair, that move
 * as the skin does.
 */
final class BeardMaker {
  /** From the skin to the lowest hair, metres. */
  private static final double LEAST = 0.0004;

  /** How much thicker dense hair lies, so that no skin looks through between its vertices. */
  private static final double DENSE = 0.0012;

  private final Head head;
  private final MeshPart skin;
  private final Beard kind;
  private final Tint hair;
  private final Draws chance;
  private final BeardRegion region;
  private final double[] mapX;
  private final double[] mapY;
  private final boolean[] covered;

  BeardMaker(Head head, Beard kind, Tint hair, long seed) {
    this.head = head;
    this.skin = head.skin();
    this.kind = kind;
    this.hair = hair;
    this.chance = Draws.of(seed, "hair of the face");
    this.region =
        switch (kind) {
          case MOUSTACHE -> BeardRegion.LIP;
          case GOATEE -> BeardRegion.CHIN;
          default -> BeardRegion.JAW;
        };
    mapX = new double[skin.vertexCount()];
    mapY = new double[skin.vertexCount()];
    covered = new boolean[skin.vertexCount()];
    lay();
  }

  /** Finds the vertices of the region on the map. */
  private void lay() {
    FaceChart chart = new FaceChart(head);
    double size = head.mark(33).y() - head.mark(8).y();
    double low = head.mark(8).y() - 0.9 * size;
    double high = head.mark(0).y() + 0.2 * size;
    double back = Math.min(head.mark(0).z(), head.mark(16).z()) - 0.03;
    float[] p = skin.positions();
    Arrays.fill(mapX, 9);
    for (int i = 0; i < mapX.length; i++) {
      double y = p[3 * i + 1];
      double z = p[3 * i + 2];
      if (y > low && y < high && z > back) {
        double[] at = chart.at(new Vec3(p[3 * i], y, z));
        mapX[i] = at[0];
        mapY[i] = at[1];
        covered[i] = region.density(at[0], at[1]) > 0.1;
      }
    }
  }

  List<MeshPart> parts() {
    List<MeshPart> parts = new ArrayList<>();
    double gain = chance.between(0.8, 1.15);
    Tint colour = mix(hair, hair, 0, gain);
    switch (kind) {
      case NONE -> throw new IllegalArgumentException("no beard has no parts");
      case LIGHT_STUBBLE, STUBBLE -> {
        double dark =
            kind == Beard.STUBBLE ? chance.between(0.35, 0.55) : chance.between(0.15, 0.3);
        parts.add(layer(Kind.SKIN, mix(skinColour(), hair, dark, 1), 0, 0));
      }
      case SHORT, GOATEE, MOUSTACHE -> {
        double length = kind == Beard.SHORT ? 0.007 : kind == Beard.GOATEE ? 0.012 : 0.02;
        length *= chance.between(0.7, 1.3);
        parts.add(layer(Kind.BASE, mix(skinColour(), colour, 0.85, 1), 0.5 * length, 0));
        parts.add(layer(Kind.STRANDS, colour, length, 0));
      }
      case FULL -> {
        double length = chance.between(0.018, 0.045);
        parts.add(layer(Kind.BASE, colour, length, 0.5));
        parts.add(layer(Kind.STRANDS, mix(colour, colour, 0, 1.15), 1.06 * length + 0.0015, 0.5));
      }
    }
    return parts;
  }

  private static Tint mix(Tint a, Tint b, double share, double gain) {
    return new Tint(
        gain * (a.red() + (b.red() - a.red()) * share),
        gain * (a.green() + (b.green() - a.green()) * share),
        gain * (a.blue() + (b.blue() - a.blue()) * share));
  }

  /** The mean colour of the skin under the beard. */
  private Tint skinColour() {
    Texture texture = skin.material().texture();
    double[] sum = new double[3];
    int n = 0;
    for (int i = 0; i < covered.length; i++) {
      if (covered[i]) {
        int x =
            Math.max(0, Math.min(texture.width() - 1, (int) (skin.uv()[2 * i] * texture.width())));
        int y =
            Math.max(
                0, Math.min(texture.height() - 1, (int) (skin.uv()[2 * i + 1] * texture.height())));
        for (int k = 0; k < 3; k++) {
          sum[k] += texture.rgba()[4 * (y * texture.width() + x) + k] & 0xff;
        }
        n++;
      }
    }
    double scale = n == 0 ? 0 : 1.0 / (255 * n);
    Tint tint = skin.material().tint();
    return new Tint(
        Math.min(1, sum[0] * scale * tint.red()),
        Math.min(1, sum[1] * scale * tint.green()),
        Math.min(1, sum[2] * scale * tint.blue()));
  }

  /**
   * One layer.
   *
   * @param length of the hair where it is longest, metres
   * @param hang how much it hangs down rather than stand out
   */
  private MeshPart layer(Kind look, Tint tint, double length, double hang) {
    int[] copies = new int[covered.length];
    Arrays.fill(copies, -1);
    int[] same = thinned(look);
    Draft draft = new Draft(head.bone);
    int[] t = skin.triangles();
    List<Integer> sources = new ArrayList<>();
    for (int k = 0; k < t.length; k += 3) {
      int a = same[t[k]];
      int b = same[t[k + 1]];
      int c = same[t[k + 2]];
      boolean there = covered[t[k]] || covered[t[k + 1]] || covered[t[k + 2]];
      if (there && a != b && b != c && c != a && near(a) && near(b) && near(c)) {
        for (int source : new int[] {a, b, c}) {
          if (copies[source] < 0) {
            copies[source] = copy(draft, source, length, hang);
            sources.add(source);
          }
        }
        draft.triangle(copies[a], copies[b], copies[c]);
      }
    }
    Texture texture = BeardLook.of(region, look);
    boolean flat = length == 0;
    double specular = flat ? skin.material().specular() : 0.05;
    MeshPart part =
        draft.part("beard", new Material(texture, tint, true, !flat, specular), Segment.BEARD);
    for (int i = 0; i < sources.size() && flat; i++) {
      // It is skin: it shades as skin.
      System.arraycopy(skin.normals(), 3 * sources.get(i), part.normals(), 3 * i, 3);
    }
    return part;
  }

  private boolean near(int vertex) {
    return mapX[vertex] < 3;
  }

  /**
   * For each vertex the one that stands for it: one in each square of the map, so that hair is made
   * of fewer triangles than skin; the squares are smaller at the lips.
   */
  private int[] thinned(Kind look) {
    double wide =
        switch (look) {
          case SKIN -> 0.04;
          case BASE -> 0.068;
          case STRANDS -> 0.115;
        };
    int[] same = new int[covered.length];
    Map<Integer, Integer> first = new HashMap<>();
    for (int i = 0; i < same.length; i++) {
      same[i] = i;
      if (near(i)) {
        boolean fine = look != Kind.STRANDS && BeardRegion.lips(mapX[i], mapY[i]) < 0.06;
        double side = fine ? 0.027 : wide;
        int square =
            (int) Math.floor(mapX[i] / side) * 1000
                + (int) Math.floor(mapY[i] / side)
                + (fine ? 500_000 : 0);
        same[i] = first.merge(square, i, (old, found) -> old);
      }
    }
    return same;
  }

  private int copy(Draft draft, int source, double length, double hang) {
    double x = mapX[source];
    double y = mapY[source];
    double dense = (length > 0 ? DENSE : 0.5 * DENSE) * region.density(x, y);
    double lift = LEAST + dense + length * region.length(x, y);
    float[] n = skin.normals();
    Vec3 out = new Vec3(n[3 * source], n[3 * source + 1] - hang, n[3 * source + 2] + 0.3 * hang);
    float[] p = skin.positions();
    Vec3 place =
        new Vec3(p[3 * source], p[3 * source + 1], p[3 * source + 2])
            .plus(out.times(lift / Math.max(0.5, out.length())));
    int copy = draft.vertex(place, BeardLook.u(x), BeardLook.v(y));
    draft.follow(copy, skin, source, 1);
    draft.open(copy, (skin.openness()[source] & 0xff) / 255.0);
    return copy;
  }
}
