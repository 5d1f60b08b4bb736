package org.kubi.render.character.builtin;

import static org.kubi.render.character.builtin.Shapes.ellipsoid;
import static org.kubi.render.character.builtin.Shapes.mix;
import static org.kubi.render.character.builtin.Shapes.step;
import static org.kubi.render.character.builtin.Shapes.union;

import java.util.ArrayList;
import java.util.List;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Texture;

/** Hair as shells: a cap from the crown to the hairline, hair that hangs, a bun. */
final class Hair {
  private static final int COLUMNS = 44;
  private static final int CAP_ROWS = 13;
  private static final int HANG_ROWS = 14;
  private static final double AXIS_Y = 22;
  private static final double AXIS_Z = -8;

  private final Plan plan;
  private final Looks looks;
  private final Haircut cut;
  private final Braincase braincase;
  private final Field body;
  private final Hairline line;
  private final Noise noise;
  private final Rig rig;

  Hair(Plan plan, Looks looks, Braincase braincase, Field body, Noise noise, Rig rig) {
    this.plan = plan;
    this.looks = looks;
    this.cut = looks.cut();
    this.braincase = braincase;
    this.body = body;
    this.noise = noise;
    this.rig = rig;
    line = new Hairline(plan, cut);
  }

  /** The parts; none for a bare or shaven head. */
  List<MeshPart> parts() {
    List<MeshPart> parts = new ArrayList<>();
    if (cut.thick() <= 0) {
      return parts;
    }
    Material material = new Material(strands(), Material.Tint.NONE, true, true, 0.12);
    parts.add(cap(material));
    if (cut.hang() > 0) {
      parts.add(hanging(material));
    }
    return parts;
  }

  /** Thickness of the hair over the skull in a direction. */
  private double thickness(double x, double y, double z) {
    double up = step(plan.up(40), plan.up(115), y);
    double thick = mix(cut.sides(), cut.thick(), up);
    if (cut.kind() == Haircut.Kind.TUFT) {
      thick = mix(cut.sides(), cut.thick(), up * step(-70, 60, z));
    }
    if (cut.parting() != 0) {
      double from = x - cut.parting();
      double groove = Math.max(0, 1 - from * from / 90) * step(-40, 20, z) * up;
      thick *= 1 - 0.4 * groove;
      thick *= mix(1.12, 0.85, step(-14, 14, cut.parting() > 0 ? from : -from));
    }
    return thick * (1 + 0.10 * noise.at(x / 22, y / 30, z / 22));
  }

  private MeshPart cap(Material material) {
    MeshBuilder mesh = new MeshBuilder(rig);
    for (int j = 0; j <= CAP_ROWS; j++) {
      for (int i = 0; i <= COLUMNS; i++) {
        double azimuth = StrictMath.PI * (2.0 * (i % COLUMNS) / COLUMNS - 1);
        double sine = StrictMath.sin(azimuth);
        double cosine = StrictMath.cos(azimuth);
        // Wisps: every other lock reaches a little further than the line.
        double end = capEnd(azimuth) - 5 + 3.5 * noise.corner(i % COLUMNS, 7, 0);
        double low = lowest(sine, cosine, end);
        double t = j / (double) CAP_ROWS;
        double lift = mix(StrictMath.PI / 2, low, t);
        double up = StrictMath.sin(lift);
        double out = j == 0 ? 0 : StrictMath.cos(lift);
        double reach = braincaseOrFace(out * sine, up, out * cosine);
        double x = reach * out * sine;
        double y = AXIS_Y + reach * up;
        double z = AXIS_Z + reach * out * cosine;
        // Where hair hangs, the cap goes on in it; elsewhere it thins out to the skin.
        double hangs = hangs(azimuth);
        double edge = Math.max(hangs, step(-0.05, 0.4, 1 - t));
        double sunk = j == CAP_ROWS ? 2 * (1 - hangs) : 0;
        double thick = thickness(x, y, z) * mix(0.12, 1, edge) + 0.8 - sunk;
        double[] n = {out * sine, up, out * cosine};
        x += n[0] * thick;
        y += n[1] * thick;
        z += n[2] * thick;
        double u = j == 0 ? (i + 0.5) / COLUMNS : i / (double) COLUMNS;
        mesh.vertex(x, y, z, n, Math.min(1, u), 0.75 * t);
      }
    }
    stitch(mesh, 0, CAP_ROWS);
    if (cut.bun() > 0) {
      bun(mesh);
    }
    mesh.smoothNormals(0);
    return mesh.build("hair", material);
  }

  /** The hairline; higher where the hair hangs on from the cap. */
  private double capEnd(double azimuth) {
    double height = line.height(azimuth);
    return mix(height, Math.max(height, plan.up(20)), hangs(azimuth));
  }

  private double hangs(double azimuth) {
    double open = StrictMath.toRadians(cut.open());
    return cut.hang() > 0 ? step(open, open + 0.35, Math.abs(azimuth)) : 0;
  }

  /** The elevation at which the surface reaches a height. */
  private double lowest(double sine, double cosine, double height) {
    double high = StrictMath.PI / 2;
    double low = -1.2;
    for (int i = 0; i < 11; i++) {
      double lift = (high + low) / 2;
      double up = StrictMath.sin(lift);
      double out = StrictMath.cos(lift);
      if (AXIS_Y + up * braincaseOrFace(out * sine, up, out * cosine) > height) {
        high = lift;
      } else {
        low = lift;
      }
    }
    return (high + low) / 2;
  }

  private double braincaseOrFace(double dx, double dy, double dz) {
    Field field = dy < 0.3 ? body : braincase;
    return field.reach(0, AXIS_Y, AXIS_Z, dx, dy, dz, 170);
  }

  private static void stitch(MeshBuilder mesh, int from, int rows) {
    for (int j = 0; j < rows; j++) {
      for (int i = 0; i < COLUMNS; i++) {
        int a = from + j * (COLUMNS + 1) + i;
        int b = a + COLUMNS + 1;
        mesh.triangle(a, b, b + 1);
        if (j > 0) {
          mesh.triangle(a, b + 1, a + 1);
        }
      }
    }
  }

  private void bun(MeshBuilder mesh) {
    int from = mesh.vertexCount();
    double y0 = plan.up(88);
    double z0 = AXIS_Z - braincase.reach(0, y0, AXIS_Z, 0, 0, -1, 200) - cut.bun() * 0.55;
    int rows = 8;
    for (int j = 0; j <= rows; j++) {
      double polar = StrictMath.PI * j / rows;
      for (int i = 0; i <= COLUMNS; i++) {
        double azimuth = StrictMath.PI * (2.0 * (i % COLUMNS) / COLUMNS - 1);
        double[] n = {
          StrictMath.sin(polar) * StrictMath.sin(azimuth),
          StrictMath.cos(polar),
          StrictMath.sin(polar) * StrictMath.cos(azimuth)
        };
        mesh.vertex(
            n[0] * cut.bun() * 1.1,
            y0 + n[1] * cut.bun() * 0.95,
            z0 + n[2] * cut.bun() * 0.9,
            n,
            i / (double) COLUMNS,
            0.6 * j / rows,
            60,
            z0);
      }
    }
    stitch(mesh, from, rows);
  }

  private MeshPart hanging(Material material) {
    MeshBuilder mesh = new MeshBuilder(rig);
    double roomX = plan.measures.headBreadth() / 2 + cut.sides();
    double roomBack = -plan.backZ() + cut.sides();
    Field volume =
        (x, y, z) -> {
          double narrow = 1 - 0.1 * step(20, -120, y);
          double mane =
              ellipsoid(x, 0, z - AXIS_Z, roomX * narrow, 1e4, (roomBack + AXIS_Z) * narrow);
          double ear = ellipsoid(Math.abs(x) - roomX + 4, y - 2, z + 14, 13, 60, 34);
          return union(union(mane, ear, 12), body.at(x, y, z) - 9, 12);
        };
    double open = StrictMath.toRadians(cut.open());
    double top = plan.up(88);
    for (int j = 0; j <= HANG_ROWS; j++) {
      double t = j / (double) HANG_ROWS;
      for (int i = 0; i <= COLUMNS; i++) {
        double s = 2.0 * i / COLUMNS - 1;
        // The front edge runs back and up under the cap, so that it has no corner.
        double opened = open + 0.85 * step(0.32, 0, t);
        // From the left edge of the face round the back to the right one.
        double azimuth = mix(opened, 2 * StrictMath.PI - opened, (1 + s) / 2);
        double sine = StrictMath.sin(azimuth);
        double cosine = StrictMath.cos(azimuth);
        double tips = 14 * noise.corner(i, 3, 0) * t;
        double y = mix(top, -cut.hang() + tips, t);
        double room =
            Math.sqrt(roomX * roomX * sine * sine + roomBack * roomBack * cosine * cosine);
        double reach = Math.min(room + 26, volume.reach(0, y, AXIS_Z, sine, 0, cosine, 330));
        double under = braincase.reach(0, y, AXIS_Z, sine, 0, cosine, 330);
        double wave = 2.5 * noise.at(i * 0.7, y / 35, 5);
        // It comes out from under the cap.
        double inCap = under + thickness(under * sine, y, AXIS_Z + under * cosine) - 1.5;
        double end = capEnd(Math.min(azimuth, 2 * StrictMath.PI - azimuth));
        double r = mix(reach + wave, Math.min(reach + wave, inCap), step(end - 6, end + 14, y));
        double[] n = {sine, 0, cosine};
        mesh.vertex(r * sine, y, AXIS_Z + r * cosine, n, i / (double) COLUMNS, 0.1 + 0.9 * t);
      }
    }
    for (int j = 0; j < HANG_ROWS; j++) {
      for (int i = 0; i < COLUMNS; i++) {
        int a = j * (COLUMNS + 1) + i;
        int b = a + COLUMNS + 1;
        mesh.quad(a, b, b + 1, a + 1);
      }
    }
    mesh.smoothNormals(0);
    return mesh.build("hanging hair", material);
  }

  private Texture strands() {
    int width = 256;
    int height = 64;
    byte[] rgba = new byte[4 * width * height];
    for (int row = 0; row < height; row++) {
      double v = (row + 0.5) / height;
      for (int column = 0; column < width; column++) {
        double fine = noise.at(column * 0.9, v * 3, 11);
        double lock = noise.at(column / 7.0, v * 2.5, 4);
        double shine = 0.14 * Shapes.hill((v - 0.25 - 0.05 * lock) / 0.16, 1, 0, 1);
        Tone tone = looks.hair().times(0.86 + 0.22 * fine + 0.16 * lock + shine);
        boolean tip = v > 0.93 && noise.at(column * 0.6, 1, 2) > 1.1 - 8 * (v - 0.9);
        tone.put(rgba, row * width + column, tip ? 0 : 255);
      }
    }
    return new Texture(width, height, rgba);
  }
}
