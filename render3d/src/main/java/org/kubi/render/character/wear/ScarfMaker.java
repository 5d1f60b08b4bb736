package org.kubi.render.character.wear;

import java.util.ArrayList;
import java.util.List;
import org.kubi.geometry.Vec3;
import org.kubi.render.character.Draws;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Openness;
import org.kubi.render.character.Segment;

/**
 * Makes cloth round the whole head with the face left open: headscarves, close to the face and
 * under the chin, and hoods, wider and open in front of the neck.
 */
final class ScarfMaker {
  private static final int COLUMNS = 20;
  private static final double TURN = 2 * StrictMath.PI;

  private final Head head;
  private final boolean hood;
  private final Draws chance;
  private final Drape drape;
  private final double room;

  /** The row of the chin. */
  private final double chin;

  /** The edge of the opening on the figure's left: rows and azimuths, rows rising. */
  private final List<double[]> edge = new ArrayList<>();

  ScarfMaker(Head head, Headwear kind, long seed) {
    this.head = head;
    this.hood = kind == Headwear.HOOD;
    this.chance = Draws.of(seed, "scarf");
    Vec3 ears = head.mark(0).plus(head.mark(16)).times(0.5);
    double eye = (head.leftEye.y() + head.rightEye.y()) / 2;
    double face = eye - head.mark(8).y();
    Vec3 origin = new Vec3(head.middle, head.browTop + 0.2 * face, ears.z() - 0.012);
    this.drape = new Drape(head, origin, head.mark(8).y() - 0.85 * face);
    this.room = hood ? chance.between(0.012, 0.022) : chance.between(0.005, 0.009);
    this.chin = drape.polar(head.mark(8))[1];
    drape.hang(hood ? 1 : 0, hood ? 3 : 2);
    open(face);
  }

  private void open(double face) {
    double out = hood ? 1 : 0;
    Vec3 brow = head.mean(17, 26);
    double high = head.browTop + (hood ? 0.55 : chance.between(0.2, 0.4)) * face;
    add(new Vec3(head.middle + 0.001, high, brow.z()), 0);
    add(new Vec3(head.middle + 0.38 * face, high - 0.08 * face, brow.z() - 0.01), 0);
    add(side(16, 26, 0.25), 0.02 - 0.3 * out);
    add(side(16, 16, 0), 0.14 - 0.35 * out);
    add(side(15, 15, 0), 0.14 - 0.35 * out);
    add(side(14, 14, 0), 0.12 - 0.3 * out);
    add(side(13, 13, 0), 0.08 - 0.2 * out);
    add(side(12, 12, 0), 0.04);
    add(side(11, 11, 0), 0.02);
    if (hood) {
      double[] last = edge.get(edge.size() - 1);
      edge.add(new double[] {last[0] + 4, last[1] * 0.5});
      edge.add(new double[] {Drape.DOME + Drape.DOWN, 0.1});
    } else {
      add(head.mark(8).plus(new Vec3(0.001, -0.002, 0)), 0);
    }
  }

  /** Between two landmarks of the figure's left, its right side alike. */
  private Vec3 side(int a, int b, double share) {
    Vec3 left = head.mark(a).plus(head.mark(b).minus(head.mark(a)).times(share));
    int c = other(a);
    int d = other(b);
    Vec3 right = head.mark(c).plus(head.mark(d).minus(head.mark(c)).times(share));
    double x = (left.x() - right.x()) / 2 + head.middle;
    return new Vec3(x, (left.y() + right.y()) / 2, (left.z() + right.z()) / 2);
  }

  private static int other(int landmark) {
    return landmark <= 16 ? 16 - landmark : 43 - landmark;
  }

  /** Adds a point of the edge, moved towards the ears. */
  private void add(Vec3 place, double back) {
    double[] polar = drape.polar(place);
    double row = polar[1];
    if (!edge.isEmpty() && row <= edge.get(edge.size() - 1)[0]) {
      return;
    }
    edge.add(new double[] {row, Math.max(0, polar[0] + back)});
  }

  /** The azimuth of the opening's edge at a row; 0 where the cloth is closed. */
  private double opening(double row) {
    double[] first = edge.get(0);
    double[] last = edge.get(edge.size() - 1);
    if (row <= first[0] || row >= last[0]) {
      return row >= last[0] && hood ? last[1] : 0;
    }
    int i = 1;
    while (edge.get(i)[0] < row) {
      i++;
    }
    double[] a = edge.get(i - 1);
    double[] b = edge.get(i);
    return a[1] + (b[1] - a[1]) * (row - a[0]) / (b[0] - a[0]);
  }

  /** The figure's parts with the hair under the cloth, and the cloth. */
  List<MeshPart> dress(List<MeshPart> parts) {
    List<MeshPart> out = new ArrayList<>();
    for (MeshPart part : parts) {
      if (!HairPress.isHair(part)) {
        out.add(part);
      } else if (hood) {
        out.add(press(part));
      }
    }
    MeshPart cloth = cloth();
    out = new ArrayList<>(Openness.under(out, List.of(cloth)));
    out.add(cloth);
    return out;
  }

  private MeshPart press(MeshPart part) {
    float[] p = part.positions().clone();
    boolean[] hidden = new boolean[part.vertexCount()];
    for (int i = 0; i < hidden.length; i++) {
      double[] polar = drape.polar(new Vec3(p[3 * i], p[3 * i + 1], p[3 * i + 2]));
      double off = Math.abs(polar[0]);
      hidden[i] = off > opening(polar[1]) + 0.35 || polar[1] < edge.get(0)[0] - 0.7;
      double most = drape.radius(polar[0], polar[1]) + room - 0.008;
      if (polar[2] > most) {
        Vec3 inside = drape.place(polar[0], polar[1], most);
        p[3 * i] = (float) inside.x();
        p[3 * i + 1] = (float) inside.y();
        p[3 * i + 2] = (float) inside.z();
      }
    }
    int[] t = part.triangles();
    return new MeshPart(
            part.name(),
            part.material(),
            p,
            part.normals(),
            part.uv(),
            part.bones(),
            part.weights(),
            t,
            part.segments(),
            part.openness())
        .only(k -> !(hidden[t[3 * k]] && hidden[t[3 * k + 1]] && hidden[t[3 * k + 2]]));
  }

  private MeshPart cloth() {
    Draft draft = new Draft(head.bone);
    List<Double> rows = rows();
    double folds = chance.between(0.001, 0.003);
    double phase = chance.between(0, 6);
    for (double row : rows) {
      double open = opening(row);
      for (int i = 0; i <= COLUMNS; i++) {
        // From the edge on the figure's left round the back to the one on its right.
        double s = i / (double) COLUMNS;
        double azimuth = open + (TURN - 2 * open) * s;
        double low = Pattern.step(Drape.DOME, Drape.DOME + Drape.DOWN, row);
        double wave = StrictMath.sin(3 * azimuth + 0.9 * row + phase) * folds * (0.4 + 3 * low);
        double hem = 0.003 * Pattern.step(0.06, 0, Math.min(s, 1 - s)) * Pattern.step(0, 0.2, open);
        double radius = drape.radius(azimuth, row) + room + wave + (hood ? 2 * hem : -hem);
        radius += 0.02 * low * low - tuck(azimuth, row);
        int vertex =
            draft.vertex(drape.place(azimuth, row, radius), s, row / (Drape.DOME + Drape.DOWN));
        follow(draft, vertex, row);
      }
    }
    // From outside, columns run to the figure's left: to the right of who looks at its face.
    draft.grid(0, rows.size(), COLUMNS + 1);
    Material look = HatLook.scarf(chance, hood);
    return draft.part(hood ? "hood" : "headscarf", look, Segment.HEADWEAR);
  }

  /** How far the cloth draws back under the chin. */
  private double tuck(double azimuth, double row) {
    double front = Pattern.step(0.5, 0.9, StrictMath.cos(azimuth));
    double under = Pattern.step(-0.6, 0.4, row - chin) * Pattern.step(7, 2, row - chin);
    return hood ? 0 : 0.018 * front * under;
  }

  /** Rows, denser where the opening begins and ends. */
  private List<Double> rows() {
    List<Double> rows = new ArrayList<>();
    double top = edge.get(0)[0];
    for (int i = 0; i < 4; i++) {
      rows.add(top * i / 4.0);
    }
    for (double more : new double[] {0, 0.12, 0.5, 1.6}) {
      rows.add(top + more);
    }
    double from = top + 1.6;
    double end = Drape.DOME + Drape.DOWN;
    double last = edge.get(edge.size() - 1)[0];
    int left = hood ? 12 : 7;
    for (int i = 1; i <= left; i++) {
      rows.add(from + ((hood ? end : last - 0.3) - from) * i / left);
    }
    if (!hood) {
      // Where the opening ends, and on from there.
      rows.add(last);
      for (int i = 1; i <= 4; i++) {
        rows.add(last + (end - last) * i / 4);
      }
    }
    return rows;
  }

  /** Above the chin the cloth goes with the skull, below with the skin that is nearest. */
  private void follow(Draft draft, int vertex, double row) {
    double share = Pattern.step(chin - 4, chin - 0.5, row);
    if (share > 0) {
      int below = nearest(draft.place(vertex));
      draft.follow(vertex, head.skin(), below, share);
      double open = (head.skin().openness()[below] & 0xff) / 255.0;
      draft.open(vertex, 1 - 0.6 * share * (1 - open));
    }
  }

  private int nearest(Vec3 place) {
    float[] p = head.skin().positions();
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < p.length; i += 3) {
      double dx = p[i] - place.x();
      double dy = p[i + 1] - place.y();
      double dz = p[i + 2] - place.z();
      double square = dx * dx + dy * dy + dz * dz;
      if (square < least) {
        least = square;
        best = i / 3;
      }
    }
    return best;
  }
}
