package org.kubi.render.character.builtin;

import static org.kubi.render.character.builtin.Shapes.mix;
import static org.kubi.render.character.builtin.Shapes.step;

import java.util.ArrayList;
import java.util.List;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;

/**
 * The clothed body under the collar: a shirt with sleeves, trousers, shoes, and bare hands. Rings
 * round the mean man's trunk are moved by {@link Shape}; limbs are tubes along their bones, thick
 * as the tables' girths say. All but the shirt are parts of their own, which head pictures skip.
 */
final class Clothes {
  private static final int ROUND = 26;
  private static final double CLOTH = 5;

  /** Front height and depth, side height, half breadth and depth, back height and depth. */
  private static final double[][] TRUNK = {
    {-184, 31, -150, 76, -35, -137, -97},
    {-205, 43, -165, 109, -38, -154, -103},
    {-228, 58, -179, 151, -41, -179, -110},
    {-258, 76, -205, 184, -42, -214, -118},
    {-300, 98, -262, 187, -38, -262, -122},
    {-350, 108, -330, 168, -32, -330, -120},
    {-430, 102, -425, 158, -28, -425, -112},
    {-540, 98, -540, 161, -24, -540, -106},
    {-640, 98, -640, 174, -24, -640, -124},
    {-700, 94, -700, 180, -24, -700, -130},
  };

  private final Measures m;
  private final Shape shape;
  private final Limbs limbs;
  private final double ground;
  private final double build;
  private final double bust;
  private final Weights weights = new Weights();

  Clothes(Measures m, Kin kin, Shape shape, Limbs limbs, double ground) {
    bust = kin.man() ? 0 : 34 * step(0.2, 0.9, kin.grown());
    this.m = m;
    this.shape = shape;
    this.limbs = limbs;
    this.ground = ground;
    // Limbs are as thick as the person is broad.
    build = 0.5 * (m.waistBreadth() / 326 + m.neckGirth() / 397.6);
  }

  List<MeshPart> parts(Texture cloth, Looks looks) {
    List<MeshPart> parts = new ArrayList<>();
    Material shirt = new Material(cloth, looks.shirt().tint(200), false, false, 0.02);
    Material legs = new Material(cloth, looks.trousers().tint(200), false, false, 0.02);
    MeshBuilder trunk = new MeshBuilder(ground);
    trunk(trunk);
    sleeves(trunk);
    parts.add(trunk.build("shirt", shirt, Segment.CLOTHES));
    MeshBuilder hands = new MeshBuilder(ground);
    Hands.add(hands, limbs, m);
    Material skin =
        new Material(Texture.plain(245, 240, 238), looks.skin().tint(245), false, false, 0.08);
    parts.add(hands.build("hands", skin, Segment.SKIN));
    MeshBuilder trousers = new MeshBuilder(ground);
    legs(trousers);
    parts.add(trousers.build("trousers", legs, Segment.CLOTHES));
    MeshBuilder shoes = new MeshBuilder(ground);
    Shoes.add(shoes, limbs, m, ground);
    parts.add(
        shoes.build(
            "shoes",
            new Material(cloth, new Tone(48, 42, 40).tint(200), false, false, 0.1),
            Segment.CLOTHES));
    return parts;
  }

  private void trunk(MeshBuilder mesh) {
    double size = m.stature() / Measures.MEAN_MAN.stature();
    int before = -1;
    double v = 0;
    for (int r = -1; r < TRUNK.length; r++) {
      double[] t = TRUNK[Math.max(0, r)];
      int first = mesh.vertexCount();
      for (int k = 0; k <= ROUND; k++) {
        double angle = 2 * StrictMath.PI * k / ROUND;
        double s = StrictMath.sin(angle);
        double c = -StrictMath.cos(angle);
        double fore = c * c;
        double power = r < 3 ? 0.95 : 0.8;
        double z =
            c > 0
                ? t[4] + (t[1] - t[4]) * StrictMath.pow(c, power)
                : t[4] - (t[4] - t[6]) * StrictMath.pow(-c, power);
        double x = t[3] * Math.signum(s) * StrictMath.pow(Math.abs(s), power);
        double y = mix(t[2], c > 0 ? t[0] : t[5], fore);
        double[] p = {-x, y, z};
        shape.move(p);
        // The hem of the collar is turned in, so that no gap shows.
        double off = r < 0 ? -3 : CLOTH;
        double flat = r < 2 ? 0.45 : 1;
        p[0] += off * -s * flat;
        p[2] += off * c * flat;
        p[1] += off * (1 - flat);
        p[2] += bust * Shapes.hill(Math.abs(x) - 72, 74, y + 335, 85) * step(0, 40, z);
        carry(p[1], y, size);
        mesh.vertex(p[0], p[1], p[2], Math.abs(2.0 * k / ROUND - 1), v, weights, r < 0 ? 0.4 : 1);
      }
      mesh.weld(first, first + ROUND);
      if (before >= 0) {
        ring(mesh, before, first, ROUND);
      }
      before = first;
      v += 0.1;
    }
    int middle = mesh.vertex(0, -705 * size, -20, 0.5, 0.98, new Weights().only(Rig.HIPS));
    for (int k = 0; k < ROUND; k++) {
      mesh.triangle(before + k, middle, before + k + 1);
    }
  }

  /** The trunk's bones, from the hips to the upper chest. */
  private void carry(double y, double meanY, double size) {
    double[] joints = {-705, -590, -450, -300};
    weights.clear();
    int k = 0;
    while (k < 3 && meanY > joints[k + 1] + 30) {
      k++;
    }
    double t = k == 3 ? 1 : step(joints[k] - 20, joints[k + 1] + 30, meanY);
    if (k == 3) {
      weights.add(Rig.UPPER_CHEST, 1);
    } else {
      weights.add(k, 1 - t);
      weights.add(k + 1, t);
    }
  }

  private static void ring(MeshBuilder mesh, int above, int below, int round) {
    for (int k = 0; k < round; k++) {
      mesh.quad(above + k, below + k, below + k + 1, above + k + 1);
    }
  }

  private void sleeves(MeshBuilder mesh) {
    double[] radii = {22, 39, 55, 53, 47, 46, 42, 34, 31};
    for (int side = -1; side <= 1; side += 2) {
      int bone = side > 0 ? Rig.LEFT_SHOULDER : Rig.RIGHT_SHOULDER;
      double[] root = limbs.shoulder.clone();
      root[0] -= 46;
      root[1] += 4;
      double[][] path = {
        root,
        {limbs.shoulder[0] - 7, limbs.shoulder[1] - 9, limbs.shoulder[2]},
        between(limbs.shoulder, limbs.elbow, 0.25),
        between(limbs.shoulder, limbs.elbow, 0.6),
        between(limbs.shoulder, limbs.elbow, 0.92),
        between(limbs.elbow, limbs.wrist, 0.08),
        between(limbs.elbow, limbs.wrist, 0.4),
        between(limbs.elbow, limbs.wrist, 0.85),
        limbs.wrist
      };
      int[][] bones = {
        {bone, bone}, {bone, bone + 1}, {bone + 1, bone + 1}, {bone + 1, bone + 1},
        {bone + 1, bone + 2}, {bone + 2, bone + 1}, {bone + 2, bone + 2}, {bone + 2, bone + 2},
        {bone + 2, bone + 2}
      };
      double[] firsts = {1, 0.5, 1, 1, 0.65, 0.65, 1, 1, 1};
      Tube.add(mesh, path, radii, build, bones, firsts, side, 12);
    }
  }

  private void legs(MeshBuilder mesh) {
    double[] radii = {76, 82, 88, 79, 66, 62, 60, 48, 46};
    for (int side = -1; side <= 1; side += 2) {
      int bone = side > 0 ? Rig.LEFT_LEG : Rig.RIGHT_LEG;
      double[] root = limbs.hip.clone();
      root[1] += 40;
      double[] cuff = limbs.ankle.clone();
      cuff[1] += 10;
      double[][] path = {
        root,
        between(limbs.hip, limbs.knee, 0.08),
        between(limbs.hip, limbs.knee, 0.3),
        between(limbs.hip, limbs.knee, 0.65),
        between(limbs.hip, limbs.knee, 0.95),
        between(limbs.knee, limbs.ankle, 0.06),
        between(limbs.knee, limbs.ankle, 0.35),
        between(limbs.knee, limbs.ankle, 0.85),
        cuff
      };
      int[][] bones = {
        {Rig.HIPS, Rig.HIPS},
        {Rig.HIPS, bone},
        {bone, bone},
        {bone, bone},
        {bone, bone + 1},
        {bone + 1, bone},
        {bone + 1, bone + 1},
        {bone + 1, bone + 1},
        {bone + 1, bone + 1}
      };
      double[] firsts = {1, 0.5, 1, 1, 0.6, 0.6, 1, 1, 1};
      Tube.add(mesh, path, radii, build, bones, firsts, side, 16);
    }
  }

  static double[] between(double[] a, double[] b, double t) {
    return new double[] {mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t)};
  }

  /** Light gray cloth with a weave and a darker hem above. */
  static Texture cloth() {
    int size = 128;
    byte[] rgba = new byte[4 * size * size];
    Noise noise = new Noise(12);
    for (int row = 0; row < size; row++) {
      double hem = row < 15 ? 0.9 : row < 17 ? 0.74 : 1;
      for (int column = 0; column < size; column++) {
        double weave =
            0.04 * noise.corner(column, row, 0)
                + 0.07 * noise.at(column / 9.0, row / 14.0, 2)
                + 0.05 * noise.at(column / 4.0, row / 22.0, 6);
        double gray = 200 * (hem + weave);
        new Tone(gray, gray, gray).put(rgba, row * size + column, 255);
      }
    }
    return new Texture(size, size, rgba);
  }
}
