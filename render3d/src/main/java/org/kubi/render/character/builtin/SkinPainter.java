package org.kubi.render.character.builtin;

import static org.kubi.render.character.builtin.Shapes.hill;
import static org.kubi.render.character.builtin.Shapes.mix;
import static org.kubi.render.character.builtin.Shapes.step;

import org.kubi.render.character.Texture;

/**
 * Paints the skin: tone, lips, brows, stubble, the scalp under the hair, and the shade of creases.
 */
final class SkinPainter {
  private static final int WIDTH = 512;
  private static final int HEIGHT = 384;
  private static final Tone SHADE = new Tone(0.38, 0.49, 0.55);

  private final Plan plan;
  private final Features features;
  private final Looks looks;
  private final Mouth mouth;
  private final EyeOpening opening;
  private final Hairline hairline;
  private final Noise noise;
  private final Tone stubble;
  private final double pale;

  SkinPainter(Plan plan, Features features, Looks looks, FaceField face, Noise noise) {
    this.plan = plan;
    this.features = features;
    this.looks = looks;
    this.noise = noise;
    mouth = face.mouth();
    opening = face.opening();
    hairline = new Hairline(plan, looks.cut());
    stubble = looks.skin().times(0.55, 0.57, 0.62).mix(looks.hair(), 0.45);
    pale = looks.skin().brightness();
  }

  Texture paint(SkinGrid grid) {
    byte[] rgba = new byte[4 * WIDTH * HEIGHT];
    double[] p = grid.places;
    for (int row = 0; row < HEIGHT; row++) {
      double down = (row + 0.5) / HEIGHT * grid.rows();
      int j = (int) down;
      double tj = down - j;
      for (int column = 0; column < WIDTH; column++) {
        double round = (column + 0.5) / WIDTH * SkinGrid.COLUMNS;
        int i = (int) round;
        double ti = round - i;
        int a = grid.index(i, j);
        int b = grid.index(i, j + 1);
        double x = cell(p, 3 * a, 3 * b, 3, ti, tj);
        double y = cell(p, 3 * a + 1, 3 * b + 1, 3, ti, tj);
        double z = cell(p, 3 * a + 2, 3 * b + 2, 3, ti, tj);
        double open = cell(grid.open, a, b, 1, ti, tj);
        Tone tone = tone(x, y, z);
        double dark = 1 - open;
        tone =
            tone.times(1 - dark * SHADE.red(), 1 - dark * SHADE.green(), 1 - dark * SHADE.blue());
        tone.put(rgba, row * WIDTH + column, 255);
      }
    }
    return new Texture(WIDTH, HEIGHT, rgba);
  }

  private static double cell(double[] v, int above, int below, int step, double ti, double tj) {
    return mix(mix(v[above], v[above + step], ti), mix(v[below], v[below + step], ti), tj);
  }

  private Tone tone(double x, double y, double z) {
    double blotch = noise.at(x / 26, y / 26, z / 26) * 0.5 + noise.at(x / 9, y / 9, z / 9) * 0.3;
    double pores = noise.at(x / 1.6, y / 1.6, z / 1.6);
    Tone tone = looks.skin().times(1 + 0.025 * blotch + 0.02 * pores);
    if (z > -20 && y < plan.up(110) && y > plan.mentonY - 45) {
      tone = face(tone, x, y, z);
    }
    double line = hairline.height(StrictMath.atan2(x, z));
    double ragged = 4 * noise.at(x / 3, y / 9, z / 3) + 2.5 * pores;
    if (looks.cut().kind() != Haircut.Kind.BALD) {
      double scalp = step(line - 3, line + 7, y + ragged);
      tone = tone.mix(looks.hair().times(0.9 + 0.15 * pores), scalp * 0.92);
    }
    return tone;
  }

  private Tone face(Tone skin, double x, double y, double z) {
    double side = Math.abs(x);
    Tone tone = skin;
    double blush =
        0.8 * hill(side - plan.face(44), 24, y - plan.up(-14), 22)
            + 0.7 * hill(x, 14, y - plan.subnasaleY - 9, 15)
            + 0.35 * hill(x, 22, y - plan.jaw(-90), 16);
    tone = tone.mix(tone.times(1.02, 0.84, 0.80), blush * (0.3 + 0.7 * pale));
    if (looks.freckles() > 0) {
      double spots = noise.at(x / 2.6 + 50, y / 2.6, z / 2.6);
      double where = hill(side - 30, 45, y - plan.up(-8), 26);
      tone =
          tone.mix(tone.times(0.78, 0.68, 0.6), looks.freckles() * where * step(0.35, 0.6, spots));
    }
    if (looks.beard() > 0) {
      tone = beard(tone, x, side, y, z);
    }
    if (z > 20) {
      tone = eyeRegion(tone, x, side, y, z);
      tone = noseAndMouth(tone, x, side, y, z);
    }
    return tone;
  }

  private Tone beard(Tone skin, double x, double side, double y, double z) {
    double upper = plan.up(-40) + 30 * step(36, 66, side) + (z < 40 ? (40 - z) * 0.5 : 0);
    double cheek = step(upper + 4, upper - 10, y) * step(2, 14, z + 0.2 * side);
    double lip =
        step(plan.subnasaleY - 1, plan.subnasaleY - 6, y)
            * step(plan.face(30), plan.face(24), side);
    double neck = step(plan.mentonY - 34, plan.mentonY - 14, y);
    double hairs = 0.75 + 0.35 * noise.at(x / 1.5, y / 2.2, z / 1.5);
    double much = looks.beard() > 0.65 ? 0.92 : 0.55 * looks.beard() / 0.65;
    return skin.mix(stubble, Math.max(cheek, lip) * neck * hairs * much);
  }

  private Tone eyeRegion(Tone skin, double x, double side, double y, double z) {
    double u = side - plan.eyeX;
    double v = y - plan.eyeY;
    Tone tone = skin;
    if (u * u < 900 && v * v < 500) {
      double tired = 0.25 + 0.5 * features.age();
      tone = tone.mix(tone.times(0.84, 0.74, 0.74), tired * hill(u + 3, 19, v + 9, 8));
      double lid = hill(u, 19, v - opening.upper(u) - 1.5, 5);
      tone = tone.mix(tone.times(0.82, 0.72, 0.7), 0.5 * lid);
      double fold = hill(0, 1, v - opening.upper(u) - 3.8, 1.5) * hill(u * u / 240);
      tone = tone.mix(tone.times(0.62, 0.52, 0.5), 0.65 * features.crease() * fold);
      double rim = hill(0, 1, v - opening.lower(u), 1.6) * hill(u * u / 230);
      tone = tone.mix(new Tone(176, 110, 100).times(0.4 + 0.6 * pale), 0.5 * rim);
      double lash = hill(0, 1, v - opening.upper(u) - 0.2, 1.7) * hill((u - 1) * (u - 1) / 240);
      tone = tone.mix(looks.brow().times(0.5), 0.9 * lash);
    }
    return brow(tone, x, side, y, z);
  }

  private Tone brow(Tone skin, double x, double side, double y, double z) {
    double t = (side - 9) / (plan.face(50) - 9);
    if (t < -0.1 || t > 1.1) {
      return skin;
    }
    double lift = plan.expression.browLift() + (x > 0 ? 1 : -1) * plan.expression.skew();
    double arch = 4.5 * (1 - 2.6 * (t - 0.62) * (t - 0.62)) - 1.5;
    double centre = plan.up(35) + lift + arch;
    double half = looks.browWeight() * mix(5.2, 1.8, Math.max(0, t));
    double body = hill(0, 1, y - centre, half * 1.5) * step(-0.06, 0.08, t) * step(1.06, 0.85, t);
    double hairs = noise.at((side + 0.7 * y) / 1.1, y / 4.5, x > 0 ? 3.5 : 9.5);
    double cover = Math.min(1, 1.25 * body) * (0.8 + 0.35 * hairs);
    return skin.mix(looks.brow(), Math.max(0, Math.min(0.95, cover)));
  }

  private Tone noseAndMouth(Tone skin, double x, double side, double y, double z) {
    Tone tone = skin;
    double wing = plan.measures.noseBreadth() / 2;
    double nostril =
        hill(side - wing * 0.44, 4.6, y - plan.subnasaleY - 2.4, 3.6)
            * step(plan.forward(90), plan.forward(97), z);
    tone = tone.mix(looks.skin().times(0.22, 0.15, 0.13), 0.9 * nostril);
    if (Math.abs(mouth.across(x)) > 1.15) {
      return tone;
    }
    double top = mouth.upperLine(x);
    double bottom = mouth.lowerLine(x);
    double soft = 1.0;
    double ends = step(1.03, 0.93, Math.abs(mouth.across(x)));
    double red =
        Math.max(
            step(top + mouth.upperRed(x) + soft, top + mouth.upperRed(x) - soft, y)
                * (y > top ? 1 : 0),
            step(bottom - mouth.lowerRed(x) - soft, bottom - mouth.lowerRed(x) + soft, y)
                * (y < bottom ? 1 : 0));
    double crinkle = 0.06 * noise.at(x / 1.3, y / 7, 1.5);
    tone = tone.mix(looks.lip().times((y > top ? 0.88 : 1.02) + crinkle), red * ends);
    if (y <= top && y >= bottom && top - bottom > 0.5) {
      tone = inside(x, y, top, bottom, tone, ends);
    }
    double gap = y > top ? y - top : y < bottom ? bottom - y : 0;
    double line = hill(0, 1, gap, 1.5) * ends;
    return top - bottom > 1.5 && gap == 0
        ? tone
        : tone.mix(looks.lip().times(0.32, 0.24, 0.24), 0.85 * line);
  }

  private Tone inside(double x, double y, double top, double bottom, Tone lip, double ends) {
    double teeth = step(top - 7.2, top - 6.4, y) * step(0.85, 0.6, Math.abs(mouth.across(x)));
    Tone dark = new Tone(52, 20, 20);
    double gaps = 1 - 0.12 * hill(0, 1, Math.abs((Math.abs(x) % 8) - 4) - 4, 0.8);
    Tone tooth = new Tone(226, 216, 200).times(gaps * step(-1, 2.5, top - y));
    return lip.mix(dark.mix(tooth, teeth), ends);
  }
}
